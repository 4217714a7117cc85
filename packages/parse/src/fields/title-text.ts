import { decodeHTML } from 'entities/decode'
import { foldText } from '../content/fold-text.ts'

/** Marks that stand between a headline and the name of the site or section. */
const separator =
  /\s+(?:[|｜»«·•–—~/]|-{1,2}|::)\s+|\s*[|｜ㅣ]\s*|(?<=\S)\s?(?:--|–|—|_)\s?(?=\S)|\s+[-–—]\s?(?=\S)/gu

/** Titles are cut here: what is longer is no title. */
const longestTitle = 1000

/** Returns a title as a reader would see it: entities, invisible characters and Markdown marks resolved. */
export function tidyTitle(text: string | null): string | null {
  if (text === null) return null
  let clean = text.slice(0, longestTitle)
  // Some pages escape twice.
  for (let round = 0; round < 2 && /&[#\w]{2,8};/.test(clean); round++) clean = decodeHTML(clean)
  clean = clean
    .replace(/[\u00ad\u200b\u200e\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#{1,6} /, '')
    .replace(/(?<![\p{L}\p{N}*])(\*{1,2})([^\s*][^*]{0,300})\1(?![\p{L}\p{N}*])/gu, '$2')
  return clean === '' ? null : clean
}

/**
 * Returns a title without site names and sections at either end, up to three of them, as in "Headline -
 * Section - Site": a
 * part goes where it names a site, where the rest is claimed elsewhere, or behind a bar.
 */
export function cutAffixes(
  text: string,
  claims: ReadonlySet<string>,
  sites: readonly string[],
): string {
  let title = text
  for (let round = 0; round < 3; round++) {
    const next = cutOne(title, claims, sites)
    if (next === null) break
    title = next
  }
  return title
}

function cutOne(
  text: string,
  claims: ReadonlySet<string>,
  sites: readonly string[],
): string | null {
  const isQuoted = text.includes('«') && text.includes('»')
  const marks = [...text.matchAll(separator)].filter(([mark]) => !isQuoted || !/[«»]/.test(mark))
  for (const [mark, atEnd] of [
    [marks.at(-1), true],
    [marks[0], false],
  ] as const) {
    if (mark === undefined) continue
    const head = text.slice(0, mark.index)
    const tail = text.slice(mark.index + mark[0].length)
    const rest = (atEnd ? head : tail).trim()
    const cut = (atEnd ? tail : head).trim()
    if (rest.length < 4) continue
    const known = claims.has(foldText(rest)) && cut.length < rest.length
    if (known || isSiteName(cut, sites) || (atEnd && isBehindBar(mark[0], rest, cut))) return rest
  }
  const named = /^([^:]{3,40}):\s(?=\S{2})/.exec(text)
  if (named && sites.includes(foldText(named[1] as string))) return text.slice(named[0].length)
  return withoutGluedSection(text, claims)
}

/** Whether a part of a title is one of the site's names, or nearly. */
export function isSiteName(part: string, sites: readonly string[]): boolean {
  const folded = foldText(part)
  return (
    folded !== '' &&
    sites.some(
      (site) =>
        site === folded ||
        (site.length > 4 && folded.includes(site) && folded.length < site.length + 16) ||
        (folded.length > 3 && site.includes(folded)),
    )
  )
}

/** A bar is no punctuation of a headline: what is short behind it is a section or a site. */
function isBehindBar(mark: string, rest: string, cut: string): boolean {
  return (
    /[|｜ㅣ]/.test(mark) &&
    cut.length * 2 <= rest.length &&
    cut.split(/\s+/).length <= 5 &&
    (rest.split(/\s+/).length >= 4 || /[\u3040-\u9fff\uac00-\ud7af]{8}/.test(rest))
  )
}

/** "Headline-Politics", where "Headline" is claimed as well. */
function withoutGluedSection(text: string, claims: ReadonlySet<string>): string | null {
  const at = text.lastIndexOf('-')
  if (at < 8 || text.length - at > 24) return null
  const rest = text.slice(0, at).trim()
  return claims.has(foldText(rest)) ? rest : null
}

/**
 * Returns the headline that two titles share behind different kickers ("Storm: Lock closes", "Weather -
 * Lock closes"), else null.
 */
export function sharedHeadline(a: string, b: string): string | null {
  const [headA, tailA] = atKicker(a)
  const [headB, tailB] = atKicker(b)
  if (tailA === '' || foldText(tailA) !== foldText(tailB)) return null
  // A sentence of which only the beginning was reworded has no kicker.
  const words = new Set(headA.toLowerCase().split(/\s+/))
  if (
    headB
      .toLowerCase()
      .split(/\s+/)
      .some((word) => words.has(word))
  )
    return null
  return tailA.length > headA.length && tailA.length > headB.length ? tailA : null
}

function atKicker(title: string): [head: string, tail: string] {
  const match = /\s?:\s|\s[-–—/|]\s/.exec(title)
  return match === null
    ? ['', '']
    : [title.slice(0, match.index), title.slice(match.index + match[0].length)]
}
