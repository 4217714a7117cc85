import { useState } from 'preact/hooks'
import { type Address, formatAddress } from '../../src/views/address.ts'
import { type Facet, type LedgerRow, quoteLedger } from '../../src/views/ledger.ts'
import { Empty } from './notice.tsx'
import { navigate } from './router.ts'
import { useRovingFocus } from './roving.ts'
import { Evidence } from './side-panel.tsx'
import type { ViewProps } from './view.ts'
import { ViewHead } from './view-head.tsx'

const facetTitles: Record<Facet['name'], string> = {
  speaker: 'Speaker',
  organization: 'Speaks for',
  outlet: 'Outlet',
  kind: 'Kind',
}
const rowsAtOnce = 100
/** Beside the rows there is room for the facets; above them they would push the rows out of sight. */
const wide = matchMedia('(min-width: 60rem)').matches

/** The ledger of who said what over all pages. */
export function Quotes({ address, report }: ViewProps) {
  const { params } = address
  const { rows, total, facets } = quoteLedger(report, params)
  const [limit, setLimit] = useState(rowsAtOnce)
  const list = useRovingFocus<HTMLOListElement>()
  const narrowed = rows.length < total
  return (
    <>
      <ViewHead address={address} report={report} title="Who said what">
        <p role="status">
          {narrowed ? `${rows.length} of ${total} quotes` : `${total} quotes`}
          {narrowed && (
            <>
              {' · '}
              <a href={formatAddress({ desk: address.desk, view: 'quotes' })}>Show all</a>
            </>
          )}
        </p>
      </ViewHead>
      <div class="ledger">
        <details class="facets" open={wide}>
          <summary>Narrow down</summary>
          <label class="search">
            <span>Words in the quote</span>
            <input
              type="search"
              value={params.text ?? ''}
              onInput={(event) => narrow(address, 'text', event.currentTarget.value)}
            />
          </label>
          {facets.map((facet) => (
            <FacetList key={facet.name} facet={facet} address={address} />
          ))}
        </details>
        {rows.length === 0 ? (
          <Empty title="No quotes found">
            {total > 0 ? (
              <p>Nothing said fits everything chosen on the left. Take one choice away.</p>
            ) : (
              <p>
                Nobody is reported to have said anything on these pages. Quotes are found in running
                text: “…” with somebody who says it, and “she said that …”.
              </p>
            )}
          </Empty>
        ) : (
          <ol class="quote-rows" ref={list}>
            {rows.slice(0, limit).map((row) => (
              <Row key={`${row.article}#${row.number}`} row={row} desk={address.desk} />
            ))}
          </ol>
        )}
        {rows.length > limit && (
          <p class="more">
            <button type="button" onClick={() => setLimit(limit + rowsAtOnce)}>
              Show {Math.min(rowsAtOnce, rows.length - limit)} more of {rows.length}
            </button>
          </p>
        )}
      </div>
    </>
  )
}

function Row({ row, desk }: { row: LedgerRow; desk: Address['desk'] }) {
  const { quote } = row
  const about = [row.role, row.organization].filter(
    (part, at, all) => part && all.indexOf(part) === at,
  )
  return (
    <li class="quote-row">
      <div class="speaker">
        {row.speaker ? (
          <a href={formatAddress({ desk, view: 'quotes', params: { speaker: row.speaker } })}>
            {row.speaker}
          </a>
        ) : (
          <span class="quiet">Speaker not known</span>
        )}
        {about.length > 0 && <small>{about.join(', ')}</small>}
        {row.anonymous && <small class="badge">not named</small>}
      </div>
      <div class="words">
        <a
          data-item
          class="said"
          href={`${formatAddress({ desk, view: 'reader', article: row.article })}#quote-${row.number}`}
        >
          {quote.text}
        </a>
        <small>
          <span class={`kind ${quote.type}`}>{quote.type}</span> {row.outlet} · {row.title}
          {row.time && ` · ${row.time}`}
        </small>
        <Evidence quote={quote} />
      </div>
    </li>
  )
}

const valuesAtOnce = 8

function FacetList({ facet, address }: { facet: Facet; address: Address }) {
  const [all, setAll] = useState(false)
  const list = useRovingFocus<HTMLUListElement>()
  const chosen = address.params[facet.name]
  const shown = all ? facet.values : facet.values.slice(0, valuesAtOnce)
  if (facet.values.length === 0) return null
  return (
    <section class="facet">
      <h2>{facetTitles[facet.name]}</h2>
      <ul ref={list}>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <button
              type="button"
              data-item
              aria-pressed={chosen === value}
              onClick={() => narrow(address, facet.name, chosen === value ? '' : value)}
            >
              <span>{value}</span> <small>{count}</small>
            </button>
          </li>
        ))}
      </ul>
      {facet.values.length > valuesAtOnce && (
        <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `All ${facet.values.length}`}
        </button>
      )}
    </section>
  )
}

function narrow(address: Address, name: string, value: string): void {
  const params = { ...address.params, [name]: value }
  navigate(formatAddress({ ...address, params }), { replace: true })
}
