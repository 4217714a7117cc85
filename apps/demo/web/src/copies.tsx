import { useState } from 'preact/hooks'
import type { ArticleReading, Report } from '../../src/report.ts'
import { type Address, formatAddress } from '../../src/views/address.ts'
import {
  type Copy,
  type CopyGroup,
  copiesAndStories,
  countCopies,
  type StoryGroup,
} from '../../src/views/copies.ts'
import { findArticle } from '../../src/views/find.ts'
import { formatTimestamp, intervalOf, outletOf, titleOf } from '../../src/views/outlet.ts'
import { diffWords } from '../../src/views/word-diff.ts'
import { Diff } from './diff.tsx'
import { Empty } from './notice.tsx'
import type { ViewProps } from './view.ts'
import { ViewHead } from './view-head.tsx'

/** Which articles are copies of each other, who had them first, and which report the same event. */
export function Copies({ address, report }: ViewProps) {
  const { groups, stories, single } = copiesAndStories(report)
  const { a, b } = address.params
  return (
    <>
      <ViewHead address={address} report={report} title="Copies and stories">
        <p>
          Articles with the same text are grouped, never removed. Stories join groups that report
          the same event in different words.
        </p>
      </ViewHead>
      {a && b && <Compare a={a} b={b} report={report} address={address} />}
      <section class="groups" aria-label="Copies">
        <h2>Copies</h2>
        <Threshold report={report} />
        {groups.length === 0 && (
          <Empty title="No copies found">
            <p>No two articles on these pages share enough of their text.</p>
          </Empty>
        )}
        {groups.map((group) => (
          <Group key={group.id} group={group} desk={address.desk} />
        ))}
      </section>
      <section class="stories" aria-label="Stories">
        <h2>Stories</h2>
        {stories.length === 0 && (
          <Empty title="No stories found">
            <p>No event is reported here by two articles in different words.</p>
          </Empty>
        )}
        {stories.map((story) => (
          <Story key={story.id} story={story} desk={address.desk} />
        ))}
        {single > 0 && (
          <p class="quiet">
            {single} {single === 1 ? 'article stands' : 'articles stand'} alone.
          </p>
        )}
      </section>
    </>
  )
}

function Threshold({ report }: { report: Report }) {
  const [percent, setPercent] = useState(60)
  const now = countCopies(report.matches, percent / 100)
  const stricter = countCopies(report.matches, Math.min(1, percent / 100 + 0.1))
  const lost = now.articles - stricter.articles
  return (
    <div class="threshold">
      <label for="threshold">How alike must two articles be to count as copies?</label>
      <input
        id="threshold"
        type="range"
        min="10"
        max="100"
        step="5"
        value={percent}
        onInput={(event) => setPercent(Number(event.currentTarget.value))}
      />
      <output for="threshold">
        At <b>{percent} %</b>: {now.groups} {now.groups === 1 ? 'group' : 'groups'} of{' '}
        {now.articles} articles ({now.pairs} {now.pairs === 1 ? 'pair' : 'pairs'}).{' '}
        {lost > 0 ? `Ten points stricter, ${lost} of them would stand alone.` : ''}
      </output>
    </div>
  )
}

function Group({ group, desk }: { group: CopyGroup; desk: Address['desk'] }) {
  const canonical = group.copies.find((copy) => copy.canonical)
  return (
    <article class="group">
      <header>
        <h3>{canonical?.title}</h3>
        {group.chain !== '' && <p class="chain">{group.chain}</p>}
        <p class="rule">
          {group.edited && <span class="badge">edited later</span>} Stands for the group:{' '}
          {group.rule}
        </p>
      </header>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Article</th>
              <th scope="col">Time</th>
              <th scope="col" class="number">
                Words
              </th>
              <th scope="col" class="number">
                Alike
              </th>
              <th scope="col">Shared text</th>
              <th scope="col">
                <span class="hidden">Compare</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {group.copies.map((copy) => (
              <CopyRow key={copy.key} copy={copy} canonical={canonical} desk={desk} />
            ))}
          </tbody>
        </table>
      </div>
    </article>
  )
}

const percentOf = (share: number | null) => (share === null ? '' : `${Math.round(share * 100)} %`)

function CopyRow(props: { copy: Copy; canonical: Copy | undefined; desk: Address['desk'] }) {
  const { copy, canonical, desk } = props
  return (
    <tr class={copy.canonical ? 'canonical' : ''}>
      <th scope="row">
        <a href={formatAddress({ desk, view: 'reader', article: copy.key })}>{copy.title}</a>
        <small>
          {copy.outlet}
          {copy.originator && `, from ${copy.originator}`}
        </small>
      </th>
      <td>
        {copy.time}
        {copy.changed && <small>changed {copy.changed}</small>}
      </td>
      <td class="number">{copy.words}</td>
      <td class="number">{copy.canonical ? '—' : percentOf(copy.similarity)}</td>
      <td>
        {copy.canonical ? (
          <b>stands for the group</b>
        ) : (
          <Shares ofCanonical={copy.ofCanonical} ofThis={copy.ofThis} />
        )}
      </td>
      <td>
        {!copy.canonical && canonical && (
          <a
            href={`${formatAddress({ desk, view: 'copies', params: { a: canonical.key, b: copy.key } })}#compare`}
          >
            Compare<span class="hidden"> {copy.outlet} with the first</span>
          </a>
        )}
      </td>
    </tr>
  )
}

function Shares({ ofCanonical, ofThis }: { ofCanonical: number | null; ofThis: number | null }) {
  if (ofCanonical === null || ofThis === null) return <>by way of another copy</>
  return (
    <span class="shares">
      <meter min="0" max="1" value={ofThis} aria-label="Share of this article found in the first" />
      <span>{percentOf(ofThis)} of this</span>
      <meter
        min="0"
        max="1"
        value={ofCanonical}
        aria-label="Share of the first article found here"
      />
      <span>{percentOf(ofCanonical)} of the first</span>
    </span>
  )
}

function Story({ story, desk }: { story: StoryGroup; desk: Address['desk'] }) {
  return (
    <article class="group">
      <header>
        <h3>{story.title ?? story.groups[0]?.copies[0]?.title}</h3>
        <p class="rule">
          {story.articles} articles in {story.outlets.length}{' '}
          {story.outlets.length === 1 ? 'outlet' : 'outlets'}
          {story.keywords.length > 0 && (
            <> · held together by {story.keywords.slice(0, 8).join(', ')}</>
          )}
        </p>
      </header>
      <ul>
        {story.groups.map((group) => (
          <li key={group.id}>
            <a
              href={formatAddress({ desk, view: 'reader', article: group.copies[0]?.key ?? null })}
            >
              {group.copies[0]?.title}
            </a>{' '}
            <small>
              {[...new Set(group.copies.map(({ outlet }) => outlet))].join(', ')}
              {group.copies[0]?.time && ` · ${group.copies[0].time}`}
            </small>
          </li>
        ))}
      </ul>
    </article>
  )
}

function Compare(props: { a: string; b: string; report: Report; address: Address }) {
  const { a, b, report, address } = props
  const one = findArticle(report, a)
  const two = findArticle(report, b)
  if (!one || !two) {
    return (
      <Empty title="These articles are not on the desk">
        <p>One of the two is missing. Choose a pair from the groups below.</p>
      </Empty>
    )
  }
  const [left, right] = changedAt(two.reading) < changedAt(one.reading) ? [two, one] : [one, two]
  const parts = diffWords(left.reading.article.text, right.reading.article.text)
  return (
    <section class="compare" id="compare" aria-label="Compare">
      <p>
        <a href={formatAddress({ desk: address.desk, view: 'copies' })}>‹ Close the comparison</a>
      </p>
      <div class="sides">
        {([left, right] as const).map(({ page, reading }, side) => (
          <article key={reading.key}>
            <h2>{titleOf(reading.article)}</h2>
            <p class="dateline">
              <b>{outletOf(reading.article, page)}</b>
              <time>
                {formatTimestamp(reading.article.modifiedAt ?? reading.article.publishedAt)}
              </time>
            </p>
            <div class="diff-text">
              <Diff parts={parts} side={side === 0 ? 'before' : 'after'} />
            </div>
          </article>
        ))}
      </div>
    </section>
  )
}

/** The earlier version goes to the left, so that what is new is to the right. */
function changedAt({ article }: ArticleReading): number {
  return intervalOf(article.modifiedAt ?? article.publishedAt)?.from ?? Number.POSITIVE_INFINITY
}
