import { checkLimit, type Page, WirecopyError } from '@wirecopy/document'
import { separateIds } from './article.ts'
import { type ParseOptions, type ResolvedOptions, resolveOptions } from './options.ts'
import { findDayFirst } from './text/day-order.ts'
import { markLines } from './text/marked-lines.ts'
import { mergePages } from './text/merge-pages.ts'
import { readPage } from './text/read-page.ts'
import { splitPages } from './text/split-pages.ts'

/**
 * Returns what stands on a page given as flat text, such as a scraper or "select all, copy" gives: the
 * main article, related articles with publisher, time and text, comments, and everything that was
 * dropped. `page.regions` tile the input: no character is unaccounted for.
 *
 * Where the input holds several pages, the first one's article is `main` and all others are `related`;
 * `parseTextPages` keeps them apart.
 *
 * @example
 * const page = parseText('Harbour lock closes\nReuters · 2 hours ago\nThe old lock closed on Monday.')
 * page.main?.title // 'Harbour lock closes'
 * @throws WirecopyError `limit-input-length`, `limit-lines`, `limit-articles`, `invalid-option`.
 */
export function parseText(text: string, options: ParseOptions = {}): Page {
  return mergePages(readPages(text, options), text.length)
}

/**
 * Returns one page for each page that a flat text holds one after another. The offsets of all regions
 * count from the start of the input; the regions of all pages together tile it.
 *
 * @throws WirecopyError like `parseText`.
 */
export function parseTextPages(text: string, options: ParseOptions = {}): Page[] {
  return readPages(text, options)
}

function readPages(text: string, options: ParseOptions): Page[] {
  if (typeof text !== 'string') {
    throw new WirecopyError('invalid-option', `the text must be a string, not ${typeof text}`)
  }
  const resolved: ResolvedOptions = resolveOptions(options)
  checkLimit(resolved.limits, 'inputLength', text.length)
  const lines = markLines(text, resolved.limits)
  const context = { retrievedAt: resolved.retrievedAt, dayFirst: findDayFirst(lines) }
  const starts = splitPages(text, lines)
  const pages = starts.map((from, index) => {
    const to = starts[index + 1] ?? lines.length
    const start = index === 0 ? 0 : (lines[from]?.start ?? text.length)
    const end = lines[to]?.start ?? text.length
    const page = readPage(text, lines.slice(from, to), start, end, context, resolved.limits)
    page.url = resolved.url
    if (page.main) page.main.url = resolved.url
    return page
  })
  separateIds(pages.flatMap(({ main, related }) => (main ? [main, ...related] : related)))
  if (pages[0] && lines.length === 0)
    pages[0].warnings.push({ code: 'empty-input', message: 'the input holds no text' })
  return pages
}
