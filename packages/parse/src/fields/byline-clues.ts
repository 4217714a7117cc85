import { hasAuthorLabel, isPersonName, splitByline } from '../byline.ts'
import type { PageBlocks, TextBlock } from '../content/blocks.ts'
import { hintNames } from '../content/class-hints.ts'
import { Flag } from '../content/element-flags.ts'
import { bylineLike } from '../content/furniture-words.ts'
import { Tag } from '../html/tags.ts'
import { readTimeLine } from '../text/time-line.ts'
import { parseDateTime } from '../time/date-time.ts'
import { isWeekday } from '../time/weekdays.ts'
import type { BylineClue } from './authors.ts'
import { onlyLinked } from './block-lines.ts'
import { koreanReporters } from './east-asian-bylines.ts'
import { isEastAsianName } from './east-asian-names.ts'
import { isTimeText } from './visible-times.ts'

/** The hint of a class that names authors. */
export const authorBit = 1 << hintNames.indexOf('author')
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
export function bylineClue(
  page: PageBlocks,
  index: number,
  text: string,
  close: boolean,
): BylineClue | null {
  const { blocks, tree, hints, flags } = page
  const block = blocks[index] as TextBlock
  if (text.length > 140) return null
  if (bylineLike.test(text) || /^By\p{Lu}\p{Ll}/u.test(text))
    return { line: namesOfLine(page, block, withoutTime(text)), weight: 1.4 }
  if (namesAuthor.test(text)) return { line: withoutTime(text), weight: 1.2 }
  const reporters = koreanReporters(text)
  if (reporters !== null) return { line: reporters, weight: 1.2 }
  const labelled =
    close && /[:：／＝]/.test(text)
      ? text
          .split(/ [|·•] /, 8)
          .map(withoutTime)
          .find(hasAuthorLabel)
      : undefined
  if (labelled !== undefined) return { line: labelled, weight: 1.2 }
  if (close && labelAlone.test(blocks[index - 1]?.text ?? '') && isNamesOnly(text))
    return { line: text, weight: 1.2 }
  const hintOf = (node: number): number => hints[Math.max(0, node)] as number
  const own =
    hintOf(block.node) |
    hintOf(tree.parent[block.first] as number) |
    hintOf(tree.parent[block.node] as number)
  const line = withoutTime(onlyLinked(page, block, text))
  if (line === '' || noName.test(line)) return null
  const linked = authorPath.test(linkOf(page, block))
  // What stands behind the link of a name may be a role.
  const named = linked && isSamePeople(text, line) ? text : line
  if ((own & authorBit) !== 0) {
    // The link of "Ann Oak for the Harbour Group, 4 May" may be the group's.
    const beside = splitByline(line).people.length === 0 ? besideTime(text) : null
    return beside ?? { line: named, weight: 1.2, linked }
  }
  if (!close) return null
  if (linked) return { line: named, weight: 1, linked }
  if (isEastAsianName(text) && isBesideTime(blocks, index)) return { line: text, weight: 0.7 }
  const words = text.split(/\s+/).length
  if (
    words < 2 ||
    words > 4 ||
    !isPersonName(text) ||
    (flags[block.first] as number) & Flag.heading
  )
    return null
  return isBesideTime(blocks, index) && !/,/.test(text) ? { line: text, weight: 0.7 } : null
}

/** "By Ann Oak  Print this page": where the line as a whole names nobody, its first link does. */
function namesOfLine(page: PageBlocks, block: TextBlock, line: string): string {
  if (block.links === 0 || splitByline(line).people.length > 0) return line
  const [name = ''] = onlyLinked(page, block, '').split(', ', 1)
  return isPersonName(name) && line.includes(name) ? name : line
}

/** Where the link leads in which a block begins, empty where it begins in none. */
function linkOf({ tree }: PageBlocks, block: TextBlock): string {
  let link = block.first
  while (link > 0 && tree.tag[link] !== Tag.a && link > block.node)
    link = tree.parent[link] as number
  return tree.tag[link] === Tag.a ? (tree.attribute(link, 'href') ?? '') : ''
}

const isBesideTime = (blocks: readonly TextBlock[], index: number): boolean =>
  [index - 1, index + 1].some((other) => isTimeText(blocks[other]?.text ?? ''))

const isSamePeople = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((line) => splitByline(line).people)
  return first?.map(({ name }) => name).join() === second?.map(({ name }) => name).join()
}

/** Labels that stand where names do. */
const noName =
  /\b(?:images?|stock|photos?|shutterstock|credits?|posted|page|playlist|strategy|read|more|view|blog|guide|tips|news|min|updated|published|home|share|login|topics?|category|front|release|contact|immediate)\b/i

/** "Ann Oak July 13, 2025 — 7 minutes read", "Published August 7, 2023 by Ann Oak": a name beside a time. */
export function besideTime(text: string): BylineClue | null {
  if (text.length > 100 || /^on behalf of\b/i.test(text)) return null
  const line = readTimeLine(text)
  if (line?.author) return { line: text.slice(line.author.start, line.author.end), weight: 1.2 }
  const by = /\sby\s(\p{Lu}[^|·•]{2,60})$/u.exec(text)
  if (by?.[1] !== undefined && parseDateTime(text) !== null) return { line: by[1], weight: 1 }
  const date = parseDateTime(text)
  if (date === null || date.day === 0) return null
  for (const part of [text.slice(0, date.start), text.slice(date.end)]) {
    const name = withoutLabel(part.replace(/^ г(?:ода|\.)? /u, '')).replace(
      /^[\s|·•–—-]+|\s*[|·•–—].*$|\s-\s.*$|\son behalf of .*$|\s+$/g,
      '',
    )
    const words = name.split(/\s+/).length
    if (words >= 2 && words <= 4 && isPersonName(name) && !noName.test(name))
      return { line: name, weight: 0.8 }
  }
  return null
}

/** A part of a line in an element of its own that is labelled or marked as the author's. */
export function pieceClue(page: PageBlocks, block: TextBlock): BylineClue | null {
  const { tree, flags } = page
  // "The Harbour by Ann Oak" is the heading of a list.
  if (((flags[block.first] as number) & Flag.heading) !== 0) return null
  for (let node = block.first; node <= block.last; node++) {
    if (tree.tag[node] !== Tag.text) continue
    const text = tree.text(node).replace(/\s+/g, ' ').trim()
    if (text === block.text || text.length > 80) continue
    if (bylineLike.test(text) || namesAuthor.test(text)) return { line: text, weight: 1.2 }
    const name = tree.attribute(Math.max(0, tree.parent[node] as number), 'class') ?? ''
    if (
      /byline|author|writer|(?:^|\s)fn(?:\s|$)/i.test(name) &&
      isPersonName(text) &&
      /\s/.test(text) &&
      !noName.test(text)
    )
      return { line: text, weight: 1 }
  }
  return null
}

/** A first paragraph may hold the names of its authors and nothing else. */
export function isNamesOnly(text: string): boolean {
  const bare = text.replace(/ (?:and|und|y|et|e|en|og|och|i|и) (?=\p{Lu})/gu, ', ')
  if (text.length >= 80 || noName.test(text) || /\p{Ll}\p{L}*\s\p{Ll}/u.test(bare)) return false
  const { people } = splitByline(text)
  return (
    people.length > 0 &&
    text.split(/[\s/&,]+/).length <= 8 &&
    people.every(({ name }) => /\s/.test(name))
  )
}

/** "Written by …", "Author: …" behind the text, or a last line that is a name. */
export function signatureClue(page: PageBlocks, index: number, last: boolean): BylineClue | null {
  const { text, links } = page.blocks[index] as TextBlock
  if (text.length > 120) return null
  if (
    /^(?:written by|contributors?\s?:|authors?\s?:|words by|by\s\p{Lu}|autor(?:en|es|in)?\s?:|autorin\/autor|text\s?:|[(（]?(?:责编|责任编辑|責任編輯)[:：])/iu.test(
      text,
    )
  )
    return { line: text, weight: 0.9 }
  const reporters = last ? koreanReporters(text) : null
  if (reporters !== null) return { line: reporters, weight: 0.9 }
  const words = text.split(/\s+/).length
  // Several links are tags.
  if (!last || links > 1 || words < 2 || words > 4 || text.length > 40 || !isPersonName(text))
    return null
  return splitByline(text).people.length === 1 ? { line: text, weight: 0.6 } : null
}

/** Words that belong to the day behind them rather than to the name before them. */
const dayLabel =
  /(?:^|[\s,|·•–—-])(?:last|first|originally|posted|published|updated|modified|reviewed|on|at|le|am|el|em|il|op|den|um|publié|mis à jour|modifié|publicado|actualizado|atualizado|pubblicato|aggiornato|veröffentlicht|aktualisiert|stand|gepubliceerd|bijgewerkt|publicerad|uppdaterad|publisert|oppdatert|opublikowano|опубликовано|обновлено|نشر)\s?:?$/iu

/** "Ann Oak | Last updated on": what stands before the label of a day. */
function withoutLabel(line: string): string {
  let before = line
  for (let count = 0; count < 4; count++) {
    before = before.replace(/[\s,|·•–—(-]{1,20}$/u, '').replace(dayLabel, '')
  }
  return before
}

/** "By Ann Oak Tuesday, March 4, 2025": what stands before the day, without its weekday; else what stands behind. */
function withoutTime(line: string): string {
  const date = parseDateTime(line)
  if (date === null || date.day === 0) return line
  const behind = line.slice(date.end).trim()
  const before = withoutLabel(line.slice(0, date.start))
  const words = before.split(' ')
  if (words.length > 2 && isWeekday(words.at(-1) ?? '')) words.pop()
  return words.length < 2 ? `${before} ${behind}`.trim() : words.join(' ')
}
