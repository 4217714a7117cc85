import { isPersonName, splitByline } from '../byline.ts'
import type { PageBlocks, TextBlock } from '../content/blocks.ts'
import { hintNames } from '../content/class-hints.ts'
import { Flag } from '../content/element-flags.ts'
import { bylineLike } from '../content/furniture-words.ts'
import { Tag } from '../html/tags.ts'
import { readTimeLine } from '../text/time-line.ts'
import { parseDateTime } from '../time/date-time.ts'
import { plainMonth } from '../time/timestamp.ts'
import type { BylineClue } from './authors.ts'
import type { VisibleTimes } from './times.ts'

/** What a reader sees around the headline: lines that name an author or a time. */
export interface VisibleClues {
  bylines: BylineClue[]
  times: VisibleTimes
}

const authorBit = 1 << hintNames.indexOf('author')
/** How many blocks above the headline and below the first paragraph are looked at. */
const above = 8
const below = 14

/** Returns the author and time lines near the headline of an article. */
export function findVisibleClues(
  page: PageBlocks,
  headline: number,
  selected: readonly number[],
  language: string | null = null,
): VisibleClues {
  const { blocks, flags } = page
  const first = selected[0] ?? 0
  const found = headline < 0 ? -1 : blocks.findIndex((block) => block.last > headline)
  // A heading behind the beginning of the text is none of the article's.
  const heading = found < 0 || found > first + 2 ? first : found
  const from = Math.max(0, Math.min(heading, first) - above)
  const end = selected.at(-1) ?? 0
  const to = Math.min(blocks.length, Math.max(heading + below, first + 4))
  const bylines: BylineClue[] = []
  const texts: string[] = []
  for (let index = from; index < to; index++) {
    const block = blocks[index] as TextBlock
    const text = spaced(page, block)
    if (
      text.length > 160 ||
      ((flags[block.first] as number) &
        (Flag.nav | Flag.footer | Flag.hidden | Flag.figure | Flag.figcaption)) !==
        0
    )
      continue
    const clue =
      bylineClue(page, index, index >= heading - 3) ??
      (index >= heading - 3 ? (besideTime(text) ?? pieceClue(page, block)) : null)
    if (clue !== null && bylines.length < 4) bylines.push(clue)
    // Days behind a short text are those of other articles.
    if (
      index >= heading - 3 &&
      index <= end &&
      texts.length < 6 &&
      isTimeText(plainMonth(text, language))
    )
      texts.push(text)
  }
  for (const index of selected.slice(0, 3)) {
    const opening = blocks[index]?.text ?? ''
    const isHeading = (flags[blocks[index]?.first ?? 0] as number) & (Flag.heading | Flag.figure)
    if (!isHeading && isNamesOnly(opening)) bylines.push({ line: opening, weight: 0.7 })
  }
  for (let index = Math.max(first, end - 10); index < blocks.length; index++) {
    if (index > end + behindSigned) break
    const signature = signatureClue(page, index, isLastLine(page, index, end))
    if (signature !== null) bylines.push(signature)
  }
  // The last chosen line is looked at once more here; what it says counts once.
  const behind = timesBehind(page, end, texts.length > 0)
  texts.push(...behind.filter((text) => !texts.includes(text)))
  // The time may stand right behind a short text; what follows is of other articles.
  const lastNear = selected.length > 0 ? Math.max(heading, Math.min(to - 1, end + 1)) : to - 1
  const near = timesNear(page, blocks[from]?.first ?? 0, blocks[lastNear]?.last ?? 0, headline)
  return { bylines, times: { near, texts } }
}

/** A first paragraph may hold the names of its authors and nothing else. */
function isNamesOnly(text: string): boolean {
  if (text.length >= 80 || noName.test(text) || /\p{Ll}\p{L}*\s\p{Ll}/u.test(text)) return false
  const { people } = splitByline(text)
  return (
    people.length > 0 &&
    text.split(/[\s/&,]+/).length <= 8 &&
    people.every(({ name }) => /\s/.test(name))
  )
}

/** How many blocks behind the text are looked at for a signature. */
const behindSigned = 30
/** How many blocks behind the text are looked at for a time, labelled or alone. */
const behindLabelled = 40
const behindAlone = 8
const publishedLabel =
  /^(?:datum|date|published|publish(?:ed|ing)?\s(?:date|on)|publication date|posted(?:\son)?|veröffentlicht|erschienen|publié|publicado|pubblicato|publicerad|опубликовано|yayınlanma|diterbitkan)\b/iu
const firstPublished =
  /\b(?:originally|first|previously)\s(?:published|posted|appeared|ran)\b[^.]{0,60}/iu

/** Times that stand behind the text: with a label, as a note, or alone where none stands above. */
function timesBehind(page: PageBlocks, end: number, isKnown: boolean): string[] {
  const { blocks, flags } = page
  const texts: string[] = []
  for (let index = end; index < Math.min(blocks.length, end + behindLabelled); index++) {
    const { text, first, linked } = blocks[index] as TextBlock
    if (text.length > 200 || linked > 0 || (flags[first] as number) & (Flag.nav | Flag.footer))
      continue
    const note = firstPublished.exec(text)
    if (note !== null) {
      texts.push(note[0])
      break
    }
    if (text.length > 80) continue
    const labelled =
      publishedLabel.test(text) ||
      (publishedLabel.test(blocks[index - 1]?.text ?? '') &&
        (blocks[index - 1]?.text.length ?? 0) < 24)
    if (!labelled && (isKnown || index > end + behindAlone)) continue
    if (!isTimeText(text)) continue
    texts.push(text)
    break
  }
  return texts
}

/** A short text that says a day and not much more. */
function isTimeText(text: string): boolean {
  if (text.length > 120) return false
  if (readTimeLine(text) !== null) return true
  const date = parseDateTime(text)
  return date !== null && date.day > 0 && !/\p{Ll}{2}[.!?]\s+\p{Lu}/u.test(text)
}

/** Labels that stand where names do. */
const noName =
  /\b(?:images?|stock|photos?|shutterstock|credits?|posted|page|playlist|strategy|read|more|view|blog|guide|tips|news|min|updated|published|home|share|login|topics?|category|front)\b/i

/** "Ann Oak July 13, 2025 — 7 minutes read", "Published August 7, 2023 by Ann Oak": a name beside a time. */
function besideTime(text: string): BylineClue | null {
  if (text.length > 100 || /^on behalf of\b/i.test(text)) return null
  const line = readTimeLine(text)
  if (line?.author) return { line: text.slice(line.author.start, line.author.end), weight: 1.2 }
  const by = /\sby\s(\p{Lu}[^|·•]{2,60})$/u.exec(text)
  if (by?.[1] !== undefined && parseDateTime(text) !== null) return { line: by[1], weight: 1 }
  const date = parseDateTime(text)
  if (date === null || date.day === 0) return null
  for (const part of [text.slice(0, date.start), text.slice(date.end)]) {
    const name = part.replace(/^[\s|·•–—-]+|\s*[|·•–—].*$|\s-\s.*$|\son behalf of .*$|\s+$/g, '')
    const words = name.split(/\s+/).length
    if (words >= 2 && words <= 4 && isPersonName(name) && !noName.test(name))
      return { line: name, weight: 0.8 }
  }
  return null
}

/** A part of a line in an element of its own that is labelled or marked as the author's. */
function pieceClue(page: PageBlocks, block: TextBlock): BylineClue | null {
  const { tree } = page
  for (let node = block.first; node <= block.last; node++) {
    if (tree.tag[node] !== Tag.text) continue
    const text = tree.text(node).replace(/\s+/g, ' ').trim()
    if (text === block.text || text.length > 80) continue
    if (bylineLike.test(text) || namesAuthor.test(text)) return { line: text, weight: 1.2 }
    const name = tree.attribute(Math.max(0, tree.parent[node] as number), 'class') ?? ''
    if (/byline|author/i.test(name) && isPersonName(text) && /\s/.test(text) && !noName.test(text))
      return { line: text, weight: 1 }
  }
  return null
}

/** Links of authors' own pages. */
const authorPath =
  /\/(?:authors?|people|person|staff|team|profiles?|by|contributors?|autor(?:en|es|a|e)?|auteurs?|writers?|columnists?|redaktion|journalists?|reporters?|correspondents?)\//i

/** "Contributors: Ann Oak", "Escrito por Ana Roble": labels of authors beside those of `bylineLike`. */
const namesAuthor =
  /^(?:contributors?|authors|autor(?:a|as|e|es|en|in)|auteurs?|autoři|autorzy|skribent|redaktør|kirjoittaja|szerző|író|opracowanie|συντάκτης|автор|авторы|автори)\s?[:：]|^(?:geschrieben von|ein bericht von|rédigé par|écrit par|propos recueillis par|escrit[oa] por|redactado por|scritto da|a cura di|geschreven door|skrevet a[fv]|skriven av|scris de|γράφ(?:ει|ουν) (?:ο|η|οι))\s/iu
/** The label in a block of its own, above the name. */
const labelAlone =
  /^(?:by|written by|words by|story by|authors?|autor(?:a|as|e|es|en|in)?|auteurs?|von|por|par|di|door|av|af|автор|author name)\s?[:：]?$/iu

/** Reads a line near the headline: one that begins with "by", is marked as the author's, or is a name. */
function bylineClue(page: PageBlocks, index: number, close: boolean): BylineClue | null {
  const { blocks, tree, hints, flags } = page
  const block = blocks[index] as TextBlock
  const text = spaced(page, block)
  if (text.length > 140) return null
  if (bylineLike.test(text) || /^By\p{Lu}\p{Ll}/u.test(text)) return { line: text, weight: 1.4 }
  if (namesAuthor.test(text)) return { line: text, weight: 1.2 }
  if (close && labelAlone.test(blocks[index - 1]?.text ?? '') && isNamesOnly(text))
    return { line: text, weight: 1.2 }
  const hintOf = (node: number): number => hints[Math.max(0, node)] as number
  const own =
    hintOf(block.node) |
    hintOf(tree.parent[block.first] as number) |
    hintOf(tree.parent[block.node] as number)
  const line = withoutTime(onlyLinked(page, block))
  if (line === '' || noName.test(line)) return null
  if ((own & authorBit) !== 0) {
    // The link of "Ann Oak for the Harbour Group, 4 May" may be the group's.
    const beside = splitByline(line).people.length === 0 ? besideTime(text) : null
    return beside ?? { line, weight: 1.2 }
  }
  if (!close) return null
  let link = block.first
  while (link > 0 && tree.tag[link] !== Tag.a && link > block.node)
    link = tree.parent[link] as number
  const href = tree.tag[link] === Tag.a ? (tree.attribute(link, 'href') ?? '') : ''
  if (authorPath.test(href)) return { line, weight: 1 }
  const words = text.split(/\s+/).length
  if (
    words < 2 ||
    words > 4 ||
    !isPersonName(text) ||
    (flags[block.first] as number) & Flag.heading
  )
    return null
  const beside = [index - 1, index + 1].some((other) => isTimeText(blocks[other]?.text ?? ''))
  return beside && !/,/.test(text) ? { line: text, weight: 0.7 } : null
}

/** The last chosen block, or the next in the same element, where a name may stand. */
function isLastLine(page: PageBlocks, index: number, end: number): boolean {
  if (index === end) return true
  const { blocks, tree } = page
  const last = blocks[end]
  const next = blocks[index]
  return (
    index === end + 1 &&
    last !== undefined &&
    next !== undefined &&
    tree.parent[last.node] === tree.parent[next.node] &&
    tree.tag[last.node] === tree.tag[next.node]
  )
}

/** "Written by …", "Author: …" behind the text, or a last line that is a name. */
function signatureClue(page: PageBlocks, index: number, last: boolean): BylineClue | null {
  const { text } = page.blocks[index] as TextBlock
  if (text.length > 120) return null
  if (
    /^(?:written by|contributors?\s?:|authors?\s?:|words by|by\s\p{Lu}|autor(?:en|es|in)?\s?:|autorin\/autor|text\s?:|[(（]?(?:责编|责任编辑|責任編輯)[:：])/iu.test(
      text,
    )
  )
    return { line: text, weight: 0.9 }
  const words = text.split(/\s+/).length
  if (!last || words < 2 || words > 4 || text.length > 40 || !isPersonName(text)) return null
  return splitByline(text).people.length === 1 ? { line: text, weight: 0.6 } : null
}

/** A line without the day that stands in it. */
function withoutTime(line: string): string {
  const date = parseDateTime(line)
  return date === null || date.day === 0
    ? line
    : `${line.slice(0, date.start)} ${line.slice(date.end)}`.trim()
}

/** The text of a short block; where its elements run into each other ("Dec 17Ann Oak"), apart. */
function spaced(page: PageBlocks, block: TextBlock): string {
  const { text } = block
  if (text.length > 160 || !/[\p{Ll}\d]\p{Lu}/u.test(text)) return text
  const parts: string[] = []
  for (let node = block.first; node <= block.last; node++)
    if (page.tree.tag[node] === Tag.text) parts.push(page.tree.text(node).trim())
  return parts.length > 1 ? parts.join(' ').replace(/\s+/g, ' ').trim() : text
}

/** A line marked as the author's may hold more: its links are the names. */
function onlyLinked(page: PageBlocks, block: TextBlock): string {
  if (block.links === 0) return block.text.length < 50 ? spaced(page, block) : ''
  const names: string[] = []
  for (let node = block.first; node <= block.last; node++) {
    if (page.tree.tag[node] === Tag.text && (page.flags[node] as number) & Flag.link) {
      const name = page.tree.text(node).trim()
      if (name !== '') names.push(name)
    }
  }
  return names.join(', ')
}

/** Time elements between two nodes, those behind the headline first. */
function timesNear(page: PageBlocks, from: number, to: number, headline: number): number[] {
  const { tree } = page
  const times: number[] = []
  for (let node = from; node <= to && node < tree.length; node++)
    if (tree.tag[node] === Tag.time) times.push(node)
  return times.sort((a, b) => Number(a < headline) - Number(b < headline) || a - b)
}
