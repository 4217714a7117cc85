import { type Address, formatAddress } from '../../src/views/address.ts'
import { differs, findSayings, type Saying, type SayingVersion } from '../../src/views/sayings.ts'
import { Diff } from './diff.tsx'
import { Empty } from './notice.tsx'
import type { ViewProps } from './view.ts'
import { ViewHead } from './view-head.tsx'

const verdicts: Record<SayingVersion['verdict'], string> = {
  identical: 'word for word',
  trimmed: 'trimmed',
  elided: 'words left out',
  altered: 'altered',
  'other-speaker': 'given to another speaker',
}

/** One utterance as several articles report it. */
export function SaidDifferently({ address, report }: ViewProps) {
  const sayings = findSayings(report)
  const different = sayings.filter(differs)
  const alike = sayings.filter((saying) => !differs(saying))
  return (
    <>
      <ViewHead address={address} report={report} title="Said differently">
        <p>
          The same utterance in two articles and more, each wording set against the fullest one:{' '}
          <del>gone</del>, <ins>new</ins>.
        </p>
      </ViewHead>
      {different.length === 0 && (
        <Empty title="No utterance with two wordings">
          <p>
            {alike.length > 0
              ? 'Everything reported twice here is reported word for word; see below.'
              : 'No two articles on these pages quote the same words.'}
          </p>
        </Empty>
      )}
      {different.map((saying) => (
        <Card key={saying.id} saying={saying} desk={address.desk} />
      ))}
      {alike.length > 0 && (
        <details class="alike" open={different.length === 0}>
          <summary>{alike.length} reported word for word</summary>
          {alike.map((saying) => (
            <Card key={saying.id} saying={saying} desk={address.desk} />
          ))}
        </details>
      )}
    </>
  )
}

function Card({ saying, desk }: { saying: Saying; desk: Address['desk'] }) {
  const { id, speaker, role, versions, articles } = saying
  return (
    <article class="saying" id={`saying-${id}`}>
      <header>
        <h2>{speaker ?? 'Speaker not known'}</h2>
        <p>
          {role && `${role} · `}
          {articles} articles, {versions.length} {versions.length === 1 ? 'wording' : 'wordings'}
        </p>
      </header>
      <ol class="versions">
        {versions.map((version, at) => (
          <li key={version.text + version.speaker}>
            <div class="wording">{at === 0 ? version.text : <Diff parts={version.diff} />}</div>
            <div>
              <span class={`verdict ${version.verdict}`}>
                {at === 0 ? 'the fullest wording' : verdicts[version.verdict]}
              </span>
              {version.verdict === 'other-speaker' && <b>{version.speaker}</b>}
              <ul>
                {version.places.map((place) => (
                  <li key={`${place.article}#${place.number}`}>
                    <a
                      href={`${formatAddress({ desk, view: 'reader', article: place.article })}#quote-${place.number}`}
                    >
                      {place.outlet}
                    </a>{' '}
                    <small>{place.time}</small>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
    </article>
  )
}
