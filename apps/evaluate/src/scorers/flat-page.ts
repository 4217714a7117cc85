import { calendarDay, type DateLike } from './article-fields.ts'

/** What stands on a flat-text page, as the gold files of layouts write it. */
export interface FlatPageGold {
  title: string | null
  body: string[]
  /** Publisher and date glued together, as such pages have them: "Axios12-03-2025". */
  publisherDate?: string
  site?: string
  related: FlatRelatedGold[]
  comments?: unknown[]
  /** Lines of the body that belong to no article. */
  furnitureInBody?: string[]
}

export interface FlatRelatedGold {
  publisher: string | null
  when: string | null
  category?: string | null
  title: string | null
  body: string
}

/** The parts of a `Page` that are scored. */
export interface FlatPage {
  site?: string | null
  main: FlatArticle | null
  related: FlatArticle[]
  comments?: unknown[]
  regions?: { start: number; end: number }[]
}

export interface FlatArticle {
  title: string | null
  publisher: string | null
  publishedAt: (Exclude<DateLike, string> & { raw?: string | null }) | null
  section?: string | null
  text: string
}

/** One field of a page, compared. */
export interface FieldCheck {
  field: string
  right: boolean
  expected: string
  given: string
}

/** Returns one check per field that the gold knows; the page is right if all of them are. */
export function checkFlatPage(
  input: string,
  gold: FlatPageGold,
  page: FlatPage | null,
): FieldCheck[] {
  const checks: FieldCheck[] = []
  const check = (field: string, expected: unknown, given: unknown): void => {
    const [left, right] = [shown(expected), shown(given)]
    checks.push({ field, right: left === right, expected: left, given: right })
  }
  const main = page?.main ?? null
  check('title', gold.title, main?.title)
  check('body', gold.body, paragraphs(main?.text))
  if (gold.site !== undefined) check('site', gold.site, page?.site)
  if (gold.publisherDate !== undefined) {
    const [, publisher, date] = /^(.*?)(\d{1,2}-\d{1,2}-\d{4})$/.exec(
      gold.publisherDate.trim(),
    ) ?? ['', gold.publisherDate.trim(), null]
    check('publisher', publisher, main?.publisher)
    check('date', date && dayOf(date), calendarDay(main?.publishedAt))
  }
  check('number of related articles', gold.related.length, page?.related.length)
  for (const [index, expected] of gold.related.entries()) {
    const related = page?.related[index]
    const name = `related ${index + 1}`
    check(`${name} publisher`, expected.publisher, related?.publisher)
    check(`${name} time`, expected.when, related?.publishedAt?.raw)
    if (expected.category !== undefined) {
      check(`${name} category`, expected.category, related?.section)
    }
    check(`${name} title`, expected.title, related?.title)
    check(`${name} body`, [expected.body], related && [paragraphs(related.text).join(' ')])
  }
  check('number of comments', gold.comments?.length ?? 0, page?.comments?.length ?? 0)
  check('regions tile the input', true, page ? tiles(page.regions ?? [], input.length) : false)
  return checks
}

/** Returns true if the regions cover the whole input in order, without gap or overlap. */
export function tiles(regions: readonly { start: number; end: number }[], length: number): boolean {
  let position = 0
  for (const { start, end } of regions) {
    if (start !== position || end <= start) return false
    position = end
  }
  return position === length
}

function paragraphs(text: string | null | undefined): string[] {
  return (text ?? '')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Day first, as these pages write dates: 12-03-2025 is 12 March. */
function dayOf(date: string): string {
  const [day, month, year] = date.split('-')
  return `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(shown).join('\n')
  return String(value).replace(/\s+/g, ' ').trim()
}
