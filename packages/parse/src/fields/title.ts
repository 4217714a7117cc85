import type { Witness } from '../content/features.ts'
import { foldText } from '../content/fold-text.ts'
import { textOf } from '../html/json-ld.ts'
import { isNewsPage, metaOf, type PageData } from '../html/page-data.ts'
import { readTimeLine } from '../text/time-line.ts'
import { readAddressTitle } from './address-title.ts'
import { type Candidate, type Chosen, chooseByVote } from './candidate.ts'
import { cutAffixes, sharedHeadline, tidyTitle } from './title-text.ts'

/**
 * Returns the headline of the page without the site's name. The heading on the page, the headline of
 * the structured data and the titles in the head vote; where a title only adds a site name or a section
 * to what others say, the addition is cut. `bodyFrom` is the node where the text begins: a heading behind
 * it counts little.
 */
export function readTitle(
  data: PageData,
  witness: Witness,
  siteNames: readonly string[],
  bodyFrom: number,
): Chosen<string> | null {
  const sites = siteNames.map(foldText).filter((name) => name.length > 1)
  const claims = readClaims(data, witness, bodyFrom)
  const plain = new Set<string>()
  for (const { value } of claims) {
    plain.add(foldText(value))
    plain.add(foldText(cutAffixes(value, new Set(), sites)))
  }
  const shown = claims.find(({ source }) => source === 'h1')?.value ?? ''
  // What the heading shows as one line, without a mark between its parts, is no affix.
  const whole = cutAffixes(shown, plain, sites) === shown ? foldText(shown) : ''
  const candidates: Candidate<string>[] = []
  for (const { value, source, weight } of claims) {
    const title = foldText(value) === whole ? value : cutAffixes(value, plain, sites)
    // A heading that is only the site's name is the site's logo.
    if (sites.includes(foldText(title)) && claims.length > 1) continue
    candidates.push({ value: title, source, weight })
  }
  cutTime(candidates)
  cutKickers(candidates)
  const isShared = preferSharedTitle(candidates, data)
  const address = isShared ? null : readAddressTitle(candidates, data.url ?? data.canonical)
  if (address !== null) candidates.push(address)
  return chooseByVote(
    candidates,
    (value) => foldText(value),
    (value) => value,
  )
}

/** Other names for the title in the head. */
const furtherTitles = [
  'parsely-title',
  'sailthru.title',
  'citation_title',
  'dc.title',
  'dcterms.title',
]

function readClaims(data: PageData, witness: Witness, bodyFrom: number): Candidate<string>[] {
  const heading = witness.headline >= 0 ? spacedText(data, witness.headline) : null
  const headline = textOf(data.article?.headline)
  const raw: [string | null, string, number][] = [
    [headline, 'json-ld headline', 1.2],
    [metaOf(data, 'og:title'), 'og:title', 1],
    [metaOf(data, 'twitter:title'), 'twitter:title', 0.3],
    [metaOf(data, ...furtherTitles), 'meta title', 0.4],
    [data.title, 'title element', 0.6],
    [metaOf(data, 'headline') ?? itemHeadline(data), 'microdata headline', 0.6],
    [heading, 'h1', witness.headline > bodyFrom ? 0.5 : 2.1],
    [headline === null ? textOf(data.article?.name) : null, 'json-ld name', 0.4],
  ]
  const claims: Candidate<string>[] = []
  for (const [text, source, weight] of raw) {
    const value = tidyTitle(text)
    if (value === null || value.length < 2) continue
    claims.push({
      value: source === 'h1' ? value.replace(/\s(:\s)/, (_, mark: string) => mark) : value,
      source,
      weight,
    })
  }
  return claims
}

/** A day behind the headline, in the same heading, is none of it where the head of the page lacks it. */
function cutTime(candidates: Candidate<string>[]): void {
  const heading = candidates.find(({ source }) => source === 'h1')
  if (!heading) return
  for (const { value } of candidates) {
    if (value.length < 8 || !heading.value.startsWith(value)) continue
    if (readTimeLine(heading.value.slice(value.length).trim()) !== null) heading.value = value
  }
}

/** Two sources with different kickers before the same headline speak for the headline alone. */
function cutKickers(candidates: Candidate<string>[]): void {
  const heading = candidates.find(({ source }) => source === 'h1')
  const other = candidates.find(({ source }) => source === 'og:title')
  if (!heading || !other) return
  const shared = sharedHeadline(heading.value, other.value)
  if (shared === null) return
  heading.value = shared
  other.value = shared
}

/** How much the title that newspapers write for other places outweighs the heading. */
const sharedTitleWeight = 6

/**
 * Newspapers write a title of its own for those who show the article elsewhere: where the heading is
 * also the title of the window, another `og:title` was put there on purpose, and is what others know
 * the article by. Elsewhere such a title is an optimization for search engines.
 */
function preferSharedTitle(candidates: Candidate<string>[], data: PageData): boolean {
  if (!isNewsPage(data)) return false
  const foldedFrom = (name: string): string | null => {
    const found = candidates.find(({ source }) => source === name)
    return found === undefined ? null : foldText(found.value)
  }
  const heading = foldedFrom('h1')
  if (heading === null || heading !== foldedFrom('title element')) return false
  const shared = candidates.find(({ source }) => source === 'og:title')
  if (!shared || foldText(shared.value) === heading) return false
  shared.weight = sharedTitleWeight
  return true
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
