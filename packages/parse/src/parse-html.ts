import { checkLimit, type Page, type Warning, WirecopyError } from '@wirecopy/document'
import { separateIds } from './article.ts'
import { findBlocks, type PageBlocks } from './content/blocks.ts'
import { readComments } from './content/comments.ts'
import type { Witness } from './content/features.ts'
import { readFurniture } from './content/furniture.ts'
import { readRelated } from './content/related.ts'
import { scoreBlocks, selectBlocks } from './content/select-blocks.ts'
import type { SplitArticles } from './content/split-articles.ts'
import { makeWitness } from './content/witness.ts'
import { readLanguage } from './fields/details.ts'
import { readPublisher, readSiteNames } from './fields/publisher.ts'
import { decodeBytes } from './html/charset.ts'
import { type PageData, readPageData } from './html/page-data.ts'
import { parseTree } from './html/parse-tree.ts'
import { Tag } from './html/tags.ts'
import type { HtmlTree } from './html/tree.ts'
import { resolveUrl } from './html/url.ts'
import { buildMain, buildOther } from './html-articles.ts'
import { type ParseOptions, resolveOptions } from './options.ts'

/**
 * Returns what stands on an HTML page: the main article with its text, blocks, links, images and
 * metadata, the articles that the page lists or shows besides, comments, and what was dropped. Each
 * field of an article has its evidence.
 *
 * Bytes are decoded by byte order mark, `contentType`, `meta` element or content; strings are taken as
 * they are. Broken markup gives fewer results and `warnings`.
 *
 * @example
 * const page = parseHtml(html, { url: 'https://news.example/lock-closes' })
 * page.main?.title // 'Harbour lock closes'
 * @throws WirecopyError `limit-input-length`, `limit-nodes`, `limit-tree-depth`, `limit-attributes`,
 * `limit-articles`, `invalid-option`.
 */
export function parseHtml(input: string | Uint8Array, options: ParseOptions = {}): Page {
  const resolved = resolveOptions(options)
  const warnings: Warning[] = []
  const html = readInput(input, resolved.contentType, resolved.limits, warnings)
  const tree = parseTree(html, resolved.limits)
  const data = readPageData(tree, resolved.url)
  if (data.brokenScripts > 0) {
    warnings.push({
      code: 'broken-json-ld',
      message: `${data.brokenScripts} JSON-LD scripts could not be read`,
    })
  }
  const witness = makeWitness(data)
  const { blocks, selected, others } = chooseBlocks(tree, witness)
  const context = {
    retrievedAt: resolved.retrievedAt,
    dayFirst: dayFirstOf(data),
    language: readLanguage(data).language,
  }
  const siteNames = readSiteNames(data)
  const main = buildMain(data, blocks, selected, witness, siteNames, context)
  if (main === null)
    warnings.push({ code: 'no-article', message: 'no article was found on the page' })
  const base = data.base === null ? data.url : (resolveUrl(data.base, data.url) ?? data.url)
  const taken = new Set(selected)
  const comments = readComments(blocks, taken, context)
  const whole = others.map((other) => buildOther(blocks, other, base, context))
  for (const other of others) for (const index of other.blocks) taken.add(index)
  // The headline of an article that stands whole may be a link to its own page.
  const shown = new Set(whole.map((article) => article.url))
  const listed = readRelated(blocks, taken, base, main, context)
  const related = [...whole, ...listed.filter((article) => !shown.has(article.url))]
  checkLimit(resolved.limits, 'articles', related.length + 1)
  separateIds(main === null ? related : [main, ...related])
  return {
    url: data.url,
    site: main?.publisher ?? readPublisher(data)?.value ?? null,
    kind: 'html',
    main,
    related,
    comments,
    furniture: readFurniture(blocks, taken, selected),
    regions: [],
    warnings,
  }
}

interface ChosenBlocks {
  blocks: PageBlocks
  selected: number[]
  others: SplitArticles['others']
}

/** A page that shows less is looked at once more, with what it holds for readers without scripts. */
const leastShown = 200

function chooseBlocks(tree: HtmlTree, witness: Witness): ChosenBlocks {
  const choose = (unscripted: boolean): ChosenBlocks => {
    const blocks = findBlocks(tree, unscripted)
    const { main, others } = selectBlocks(blocks, witness, scoreBlocks(blocks, witness))
    return { blocks, selected: main, others }
  }
  const lengthOf = ({ blocks, selected }: ChosenBlocks): number =>
    selected.reduce((sum, index) => sum + (blocks.blocks[index]?.text.length ?? 0), 0)
  const shown = choose(false)
  const hasUnseen = tree.tag
    .subarray(0, tree.length)
    .some((tag) => tag === Tag.noscript || tag === Tag.template)
  if (!hasUnseen || lengthOf(shown) >= leastShown) return shown
  const all = choose(true)
  return lengthOf(all) >= leastShown ? all : shown
}

function readInput(
  input: string | Uint8Array,
  contentType: string | null,
  limits: Parameters<typeof checkLimit>[0],
  warnings: Warning[],
): string {
  if (typeof input === 'string') {
    checkLimit(limits, 'inputLength', input.length)
    if (input.trim() === '')
      warnings.push({ code: 'empty-input', message: 'the input holds no text' })
    return input
  }
  if (!(input instanceof Uint8Array)) {
    throw new WirecopyError(
      'invalid-option',
      `the page must be a string or bytes, not ${typeof input}`,
    )
  }
  checkLimit(limits, 'inputLength', input.length)
  const { text, warning } = decodeBytes(input, contentType)
  if (warning !== null) warnings.push({ code: 'charset', message: warning })
  if (text.trim() === '') warnings.push({ code: 'empty-input', message: 'the input holds no text' })
  return text
}

/** Only pages of the United States and the Philippines put the month first by habit. */
function dayFirstOf(data: PageData): boolean | undefined {
  const { language } = readLanguage(data)
  if (language === null) return undefined
  if (/^en(?:-(?:US|PH))?$/.test(language)) return language === 'en' ? undefined : false
  return true
}
