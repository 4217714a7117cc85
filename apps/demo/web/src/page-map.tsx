import type { ArticleReading, PageReading, Report } from '../../src/report.ts'
import { type Address, formatAddress } from '../../src/views/address.ts'
import { outletOf, titleOf } from '../../src/views/outlet.ts'
import { navigate } from './router.ts'
import { useRovingFocus } from './roving.ts'

export interface PageMapProps {
  address: Address
  report: Report
  current: PageReading | undefined
  article: ArticleReading | null
}

/** The parts of a page: its articles, and what was left out, with the reason. */
export function PageMap({ address, report, current, article }: PageMapProps) {
  const list = useRovingFocus<HTMLUListElement>()
  const open = (id: string) => {
    const first = report.pages.find((page) => page.id === id)?.articles[0]
    navigate(
      formatAddress({ desk: address.desk, view: 'reader', article: first?.key ?? `${id}/main` }),
    )
  }
  if (!current) return null
  const { page, articles, headlines, length } = current
  const share = (part: number) => `${Math.max(1, Math.round((100 * part) / Math.max(1, length)))} %`
  return (
    <details class="page-map" open={wide}>
      <summary>Map of the page</summary>
      <label class="page-choice">
        <span>Page</span>
        <select value={current.id} onChange={(event) => open(event.currentTarget.value)}>
          {report.pages.map(({ id, name, articles }) => (
            <option key={id} value={id}>
              {articles[0] ? `${titleOf(articles[0].article)} (${name})` : name}
            </option>
          ))}
        </select>
      </label>
      {current.url && <p class="url">{current.url}</p>}
      <Strip page={current} />
      <ul ref={list}>
        {articles.map((reading) => (
          <li key={reading.key} class={reading.place}>
            <a
              data-item
              href={formatAddress({ desk: address.desk, view: 'reader', article: reading.key })}
              {...(reading.key === article?.key ? { 'aria-current': 'page' as const } : {})}
            >
              <small>
                {reading.place === 'main'
                  ? 'Main article'
                  : `Related · ${outletOf(reading.article)}`}
                <span>{share(reading.article.text.length)}</span>
              </small>
              {titleOf(reading.article)}
            </a>
          </li>
        ))}
      </ul>
      {headlines.length > 0 && (
        <details>
          <summary>
            {headlines.length} linked {headlines.length === 1 ? 'headline' : 'headlines'}
          </summary>
          <ul class="headlines">
            {headlines.map((headline, at) => (
              <li key={at}>{titleOf(headline)}</li>
            ))}
          </ul>
        </details>
      )}
      {page.comments.length > 0 && (
        <details>
          <summary>
            {page.comments.length} {page.comments.length === 1 ? 'comment' : 'comments'}
          </summary>
          <ul class="comments">
            {page.comments.map((comment) => (
              <li key={comment.text}>
                <b>{comment.author ?? 'Somebody'}</b> {comment.text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {page.furniture.length > 0 && (
        <details class="furniture" open>
          <summary>Left out: {page.furniture.length}</summary>
          <ul>
            {page.furniture.map(({ kind, reason, text }, at) => (
              <li key={at}>
                <b>{kind.replace('-', ' ')}</b>
                <q>{excerpt(text)}</q>
                <small>{reason}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {page.warnings.length > 0 && (
        <ul class="warnings">
          {page.warnings.map(({ code, message }) => (
            <li key={code + message}>{message}</li>
          ))}
        </ul>
      )}
    </details>
  )
}

const wide = matchMedia('(min-width: 46rem)').matches

/** The page from top to bottom as a strip of what each stretch was taken for (flat text). */
function Strip({ page: { page, length } }: { page: PageReading }) {
  if (page.regions.length === 0 || length === 0) return null
  const parts: { kind: string; from: number; to: number }[] = []
  for (const { kind, start, end } of page.regions) {
    const last = parts.at(-1)
    if (kind === 'blank' && last) last.to = end
    else if (last?.kind === kind) last.to = end
    else parts.push({ kind, from: start, to: end })
  }
  return (
    <svg class="strip" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ kind, from, to }) => (
        <rect
          key={from}
          class={kind}
          x={(100 * from) / length}
          y="0"
          width={Math.max(0.4, (100 * (to - from)) / length)}
          height="10"
        />
      ))}
    </svg>
  )
}

function excerpt(text: string): string {
  const flat = text.replace(/\s{1,50}/g, ' ').trim()
  return flat.length > 90 ? `${flat.slice(0, 88).trimEnd()}…` : flat
}
