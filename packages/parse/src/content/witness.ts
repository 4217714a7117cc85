import { decodeHTML } from 'entities/decode'
import { isArticle, textOf } from '../html/json-ld.ts'
import { metaOf, type PageData } from '../html/page-data.ts'
import { Tag } from '../html/tags.ts'
import type { Witness } from './features.ts'
import { foldText } from './fold-text.ts'

const longestBody = 400_000

/** Returns what structured data and head say about the text before it is looked for. */
export function makeWitness(data: PageData): Witness {
  const titles = new Set<string>()
  const claims = [
    textOf(data.article?.headline),
    metaOf(data, 'og:title'),
    metaOf(data, 'twitter:title'),
    data.title,
  ]
  for (const claim of claims) if (claim) addTitle(titles, claim)
  const headline = findSubheadline(
    data,
    findHeadline(
      data,
      claims.filter((claim) => claim !== null),
    ),
  )
  if (headline >= 0) titles.add(data.tree.textContent(headline).toLowerCase())
  let body = textOf(data.article?.articleBody) ?? ''
  if (body === '') {
    for (const object of data.objects)
      if (isArticle(object)) body ||= textOf(object.articleBody) ?? ''
  }
  const description = metaOf(data, 'og:description', 'description', 'twitter:description') ?? ''
  return {
    titles: [...titles],
    body: foldText(body.slice(0, longestBody)),
    // Some pages escape twice.
    description: foldText(/&[#\w]{2,8};/.test(description) ? decodeHTML(description) : description),
    headline,
  }
}

/** Length from which a part of a title may be the headline. */
const leastHeadline = 16

/** Adds a title, and what stands in it before or behind the name of a site or section. */
function addTitle(titles: Set<string>, claim: string): void {
  const title = claim.slice(0, 1000).toLowerCase().replace(/\s+/g, ' ').trim()
  titles.add(title)
  for (const mark of title.matchAll(/\s[|·–—-]\s|:\s/g)) {
    for (const part of [title.slice(0, mark.index), title.slice(mark.index + mark[0].length)])
      if (part.length >= leastHeadline && titles.size < mostTitles) titles.add(part)
  }
}

const mostTitles = 24

/** Returns the heading that shares the most words with the claimed titles, the first of equals. */
function findHeadline(data: PageData, claims: readonly string[]): number {
  const { tree } = data
  const folded = claims.map((claim) => foldText(claim))
  let best = -1
  let bestScore = 0
  for (const node of data.h1) {
    const text = foldText(tree.textContent(node, 400))
    if (text === '') continue
    let score = 0.1
    for (const claim of folded) {
      if (claim === text) score = Math.max(score, 3)
      else if (claim.startsWith(text) || text.startsWith(claim)) score = Math.max(score, 2)
      else if (claim.includes(text)) score = Math.max(score, 1)
    }
    if (score > bestScore) {
      best = node
      bestScore = score
    }
  }
  return best
}

/**
 * Returns the first lower heading that the title element names behind the site's name or before it, where
 * the site's name is all that stands in the highest one; else the heading that was found.
 */
function findSubheadline(data: PageData, found: number): number {
  const { tree } = data
  const shown = found < 0 ? '' : foldText(tree.textContent(found, 400))
  const parts = new Set<string>()
  addTitle(parts, data.title ?? '')
  const [title, ...rest] = [...parts].map(foldText)
  if (title === undefined || shown === title || shown.length * 2 > title.length) return found
  for (let node = 0; node < tree.length; node++) {
    const tag = tree.tag[node]
    if (tag !== Tag.h2 && tag !== Tag.h3) continue
    const text = foldText(tree.textContent(node, 400))
    if (text.length > shown.length && (text === title || rest.includes(text))) return node
  }
  return found
}
