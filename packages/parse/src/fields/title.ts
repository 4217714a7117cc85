import { decodeHTML } from 'entities/decode'
import { foldText, type Witness } from '../content/features.ts'
import { textOf } from '../html/json-ld.ts'
import { metaOf, type PageData } from '../html/page-data.ts'
import { type Candidate, type Chosen, chooseByVote } from './candidate.ts'

/** Marks that stand between a headline and the name of the site or section. */
const separator =
  /\s+(?:[|｜»«·•–—~/]|-{1,2}|::)\s+|\s*[|｜ㅣ]\s*|(?<=\S)\s?(?:--|–|—|_)\s?(?=\S)|\s+[-–—]\s?(?=\S)/gu

/**
 * Returns the headline of the page without the site's name. The heading on the page, the headline of
 * the structured data and the titles in the head vote; where a title only adds a site name or a section
 * to what others say, the addition is cut.
 */
export function readTitle(
  data: PageData,
  witness: Witness,
  siteNames: readonly string[],
): Chosen<string> | null {
  const heading = witness.headline >= 0 ? spacedText(data, witness.headline) : null
  const headline = tidy(textOf(data.article?.headline) ?? null)
  const named = headline === null ? tidy(textOf(data.article?.name) ?? null) : null
  const raw: [string | null, string, number][] = [
    [headline, 'json-ld headline', 1.2],
    [tidy(metaOf(data, 'og:title')), 'og:title', 1],
    [tidy(data.meta.get('twitter:title')?.[0] ?? null), 'twitter:title', 0.3],
    [tidy(data.title), 'title element', 0.6],
    [tidy(textOf(data.meta.get('headline')?.[0]) ?? itemHeadline(data)), 'microdata headline', 0.6],
    [tidy(heading)?.replace(/\s(:\s)/, (_, mark: string) => mark) ?? null, 'h1', 2.1],
    [named, 'json-ld name', 0.4],
  ]
  const claims = raw.filter(([text]) => text !== null && text.length > 1) as [
    string,
    string,
    number,
  ][]
  const folded = new Set(claims.map(([text]) => foldText(text)))
  const sites = siteNames.map(foldText).filter((name) => name.length > 1)
  const candidates: Candidate<string>[] = []
  for (const [text, source, weight] of claims) {
    const value = stripSite(text, folded, sites)
    // A heading that is only the site's name is the site's logo.
    if (sites.includes(foldText(value)) && claims.length > 1) continue
    candidates.push({ value, source, weight })
  }
  return chooseByVote(
    candidates,
    (value) => foldText(value),
    (value) => value,
  )
}

/** Text of a heading with a space between its elements: a kicker runs into the headline otherwise. */
function spacedText(data: PageData, node: number): string {
  const { tree } = data
  const parts: string[] = []
  for (let at = node + 1; at < (tree.end[node] as number) && parts.length < 60; at++) {
    if ((tree.textEnd[at] as number) > (tree.textStart[at] as number)) parts.push(tree.text(at))
  }
  const glued = parts.join('')
  const spaced = parts.join(' ')
  // Letters of one word may be split over elements; then only the source's own spaces count.
  return /\p{Ll}\p{Lu}/u.test(glued) && !/\p{Ll}\p{Lu}/u.test(spaced) ? spaced : glued
}

function itemHeadline(data: PageData): string | null {
  const node = data.itemprops.get('headline')?.[0]
  if (node === undefined) return null
  return data.tree.attribute(node, 'content') ?? data.tree.textContent(node, 300)
}

/** Titles are cut here: what is longer is no title. */
const longestTitle = 1000

function tidy(text: string | null): string | null {
  if (text === null) return null
  const head = text.slice(0, longestTitle)
  const decoded = /&[#\w]{2,8};/.test(head) ? decodeHTML(head) : head
  const clean = decoded
    .replace(/[\u00ad\u200b\u200e\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return clean === '' ? null : clean
}

/** Cuts a site name or section at either end; twice, as in "Headline - Section - Site". */
function stripSite(text: string, claims: ReadonlySet<string>, sites: readonly string[]): string {
  let value = text
  for (let round = 0; round < 3; round++) {
    const next = stripOnce(value, claims, sites)
    if (next === value) break
    value = next
  }
  return value
}

function stripOnce(text: string, claims: ReadonlySet<string>, sites: readonly string[]): string {
  const marks = [...text.matchAll(separator)]
  for (const [mark, atEnd] of [
    [marks.at(-1), true],
    [marks[0], false],
  ] as const) {
    if (mark === undefined) continue
    const head = text.slice(0, mark.index)
    const tail = text.slice(mark.index + mark[0].length)
    const rest = atEnd ? head : tail
    const cut = atEnd ? tail : head
    const foldedCut = foldText(cut)
    if (rest.length < 4) continue
    const known = claims.has(foldText(rest)) && cut.length < rest.length
    const isSite =
      foldedCut !== '' &&
      sites.some(
        (site) =>
          site === foldedCut ||
          (site.length > 4 && foldedCut.includes(site) && foldedCut.length < site.length + 16) ||
          (foldedCut.length > 3 && site.includes(foldedCut)),
      )
    if (known || isSite) return rest.trim()
  }
  return text
}

/** Returns the headline of any title text without a site name that is known. */
export const withoutSite = (text: string, siteNames: readonly string[]): string =>
  stripSite(
    text,
    new Set(),
    siteNames.map(foldText).filter((name) => name.length > 2),
  )
