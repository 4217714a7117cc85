import type { Timestamp } from '@wirecopy/document'
import type { ArticleReading, PageReading } from '../report.ts'

/** Returns what to call the outlet that shows an article: its publisher, else its site or host. */
export function outletOf(article: ArticleReading['article'], page?: PageReading): string {
  const named = article.publisher ?? page?.page.site
  if (named) return named
  const url = article.url ?? page?.url
  if (url && URL.canParse(url)) return new URL(url).hostname.replace(/^www\./, '')
  return page?.name ?? 'Unknown outlet'
}

/** Returns what to call an article: its title, else the start of its text. */
export function titleOf({
  title,
  text,
}: Pick<ArticleReading['article'], 'title' | 'text'>): string {
  if (title) return title
  const start = text.slice(0, 70)
  const cut = start.length < text.length ? start.replace(/\s\S{0,30}$/u, ' …') : start
  return cut.trim() || 'Untitled'
}

/** Milliseconds from the earliest to the latest moment a timestamp may mean, or null. */
export function intervalOf(time: Timestamp | null): { from: number; to: number } | null {
  if (!time?.earliest || !time.latest) return null
  const from = Date.parse(time.earliest)
  const to = Date.parse(time.latest)
  return Number.isNaN(from) || Number.isNaN(to) ? null : { from, to: Math.max(from, to) }
}

const timePattern =
  /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::[\d.]{2,9})?(Z|[+-]\d\d:?\d\d)?)?/

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * Returns a timestamp for people, as precise as it is known and in the offset that the page gave:
 * "13 Mar 2026, 06:52 UTC−3", "13 Mar 2026", "11 hours ago".
 */
export function formatTimestamp(time: Timestamp | null): string | null {
  if (!time) return null
  const { earliest, precision, raw } = time
  const parts = earliest?.match(timePattern)
  if (!parts) return raw
  const [, year, month, day, hour, minute, offset] = parts
  const name = months[Number(month) - 1]
  if (precision === 'year') return `${year}`
  if (precision === 'month' || !day) return `${name} ${year}`
  const date = `${Number(day)} ${name} ${year}`
  if (precision === 'day' || precision === 'week' || !hour) return date
  const zone = zoneOf(offset)
  const clock = precision === 'hour' ? `about ${hour}:00` : `${hour}:${minute}`
  return `${date}, ${clock}${zone}`
}

function zoneOf(offset: string | undefined): string {
  if (!offset) return ''
  const [, sign, hours, minutes] = offset.match(/^([+-])(\d\d):?(\d\d)$/) ?? []
  if (!sign || (hours === '00' && minutes === '00')) return ' UTC'
  return ` UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`
}
