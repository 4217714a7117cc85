import type { Quote } from '@wirecopy/document'
import type { Report } from '../report.ts'
import { formatTimestamp, outletOf, titleOf } from './outlet.ts'

/** A quote with everything that a row of the ledger shows. */
export interface LedgerRow {
  /** `key` of the article and the number of the quote within it. */
  article: string
  number: number
  title: string
  outlet: string
  time: string | null
  /** The name where it is known, else the words of the text, else null. */
  speaker: string | null
  role: string | null
  organization: string | null
  anonymous: boolean
  quote: Quote
}

/** What the ledger is narrowed to; empty shows all. */
export interface LedgerFilter {
  speaker?: string
  organization?: string
  outlet?: string
  kind?: string
  /** Words that the quote or its speaker must hold. */
  text?: string
}

export interface Facet {
  name: keyof LedgerFilter & ('speaker' | 'organization' | 'outlet' | 'kind')
  /** Values with their number of rows, most first. */
  values: { value: string; count: number }[]
}

export interface Ledger {
  rows: LedgerRow[]
  total: number
  facets: Facet[]
}

/** A ledger is narrowed again and again; its rows are the same as long as the report is. */
const rowsOf = new WeakMap<object, LedgerRow[]>()

const facetNames = ['speaker', 'organization', 'outlet', 'kind'] as const
export const unknownSpeaker = 'Speaker not known'

/**
 * Returns who said what over all pages. Each facet counts the rows that the other facets leave, so that
 * every value offered leads somewhere.
 */
export function quoteLedger(report: Pick<Report, 'pages'>, filter: LedgerFilter = {}): Ledger {
  const all = rowsOf.get(report) ?? ledgerRows(report)
  rowsOf.set(report, all)
  const words = filter.text?.toLowerCase().trim()
  const found = words ? all.filter((row) => holds(row, words)) : all
  const rows = found.filter((row) => facetNames.every((name) => fits(row, filter, name)))
  const facets = facetNames.map((name): Facet => {
    const others = found.filter((row) =>
      facetNames.every((other) => other === name || fits(row, filter, other)),
    )
    return { name, values: countValues(others, name) }
  })
  return { rows, total: all.length, facets }
}

/** Returns the value that a row shows under a facet, or null where it has none. */
export function facetValue(row: LedgerRow, name: Facet['name']): string | null {
  if (name === 'speaker') return row.speaker ?? unknownSpeaker
  if (name === 'organization') return row.organization
  if (name === 'outlet') return row.outlet
  return row.quote.type
}

function ledgerRows(report: Pick<Report, 'pages'>): LedgerRow[] {
  return report.pages.flatMap((page) =>
    page.articles.flatMap(({ key, article, entities, quotes }) =>
      quotes.map((quote, at): LedgerRow => {
        const { speaker } = quote
        const entity = entities.find(({ id }) => id === speaker?.entity)
        const isOrganization = entity?.type === 'organization'
        return {
          article: key,
          number: at + 1,
          title: titleOf(article),
          outlet: outletOf(article, page),
          time: formatTimestamp(article.publishedAt),
          speaker: speaker?.name ?? speaker?.text ?? null,
          role: speaker?.role ?? entity?.role ?? null,
          organization:
            speaker?.onBehalfOf ??
            speaker?.affiliation ??
            entity?.affiliation ??
            (isOrganization ? entity.name : null),
          anonymous: speaker?.anonymous ?? false,
          quote,
        }
      }),
    ),
  )
}

function fits(row: LedgerRow, filter: LedgerFilter, name: Facet['name']): boolean {
  const wanted = filter[name]
  return !wanted || facetValue(row, name) === wanted
}

function holds(row: LedgerRow, words: string): boolean {
  return (
    row.quote.text.toLowerCase().includes(words) ||
    row.speaker?.toLowerCase().includes(words) === true
  )
}

function countValues(rows: readonly LedgerRow[], name: Facet['name']): Facet['values'] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const value = facetValue(row, name)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => right.count - left.count || left.value.localeCompare(right.value))
}
