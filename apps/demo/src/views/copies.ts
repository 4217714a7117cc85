import type { Match } from '@wirecopy/document'
import type { ArticleReading, PageReading, Report } from '../report.ts'
import { formatTimestamp, intervalOf, outletOf, titleOf } from './outlet.ts'

/** An article in a cluster, with how it relates to the article that stands for the cluster. */
export interface Copy {
  key: string
  title: string
  outlet: string
  originator: string | null
  time: string | null
  /** When it was changed, where that is after it was published. */
  changed: string | null
  words: number
  canonical: boolean
  relation: Match['relation'] | null
  similarity: number | null
  /** Share of the canonical article found in this one, and the other way round. */
  ofCanonical: number | null
  ofThis: number | null
}

export interface CopyGroup {
  id: string
  /** The rule that picked the canonical article. */
  rule: string
  copies: Copy[]
  /** Who had it first and what became of it, in words: "Northwire → The Courier (kept 80 %)". */
  chain: string
  /** Versions of one article: same address, different words. */
  edited: boolean
}

export interface StoryGroup {
  id: string
  title: string | null
  keywords: string[]
  groups: CopyGroup[]
  articles: number
  outlets: string[]
}

export interface CopiesAndStories {
  /** Groups of two articles and more, largest first. */
  groups: CopyGroup[]
  /** Stories that two groups or single articles and more report in different words. */
  stories: StoryGroup[]
  /** Articles that belong to no group and no story. */
  single: number
}

/** Returns which articles are copies of each other, and which report the same event. */
export function copiesAndStories(report: Report): CopiesAndStories {
  const readings = new Map<string, { page: PageReading; reading: ArticleReading }>()
  for (const page of report.pages) {
    for (const reading of page.articles) readings.set(reading.key, { page, reading })
  }
  const between = new Map(report.matches.map((match) => [pairOf(match.a, match.b), match]))
  const chains = new Map(report.chains.map((chain) => [chain.cluster, chain]))
  const groups = new Map<string, CopyGroup>()
  for (const { id, articles, canonical, rule } of report.clusters) {
    const found = articles.flatMap((key) => readings.get(key) ?? [])
    const copies = found
      .map(({ page, reading }) =>
        copyOf(reading, page, canonical, between.get(pairOf(canonical, reading.key))),
      )
      .sort((left, right) => Number(right.canonical) - Number(left.canonical))
    const urls = found.map(({ page, reading }) => reading.article.url ?? page.url)
    const edited = urls.some((url, at) => url !== null && urls.indexOf(url) !== at)
    groups.set(id, { id, rule, copies, chain: chains.get(id)?.sentence ?? '', edited })
  }
  const inStory = new Set<string>()
  const stories = report.stories
    .map(({ id, title, keywords, clusters }): StoryGroup => {
      const members = clusters.flatMap((cluster) => groups.get(cluster) ?? [])
      const copies = members.flatMap((group) => group.copies)
      const outlets = [...new Set(copies.map(({ outlet }) => outlet))]
      return { id, title, keywords, groups: members, articles: copies.length, outlets }
    })
    .filter(({ groups: members }) => members.length > 1)
    .sort((left, right) => right.articles - left.articles)
  for (const story of stories) {
    for (const group of story.groups) for (const { key } of group.copies) inStory.add(key)
  }
  const large = [...groups.values()]
    .filter(({ copies }) => copies.length > 1)
    .sort((left, right) => right.copies.length - left.copies.length)
  const grouped = new Set(large.flatMap(({ copies }) => copies.map(({ key }) => key)))
  const single = [...readings.keys()].filter((key) => !inStory.has(key) && !grouped.has(key)).length
  return { groups: large, stories, single }
}

/**
 * Returns how many groups of copies there are, and of how many articles, where two articles count as
 * copies from `threshold` on: the larger of their similarity and of the share of one in the other.
 */
export function countCopies(
  matches: readonly Match[],
  threshold: number,
): { groups: number; articles: number; pairs: number } {
  const parents = new Map<string, string>()
  const root = (key: string): string => {
    let at = key
    for (
      let parent = parents.get(at);
      parent !== undefined && parent !== at;
      parent = parents.get(at)
    ) {
      at = parent
    }
    return at
  }
  let pairs = 0
  for (const match of matches) {
    if (strengthOf(match) < threshold) continue
    pairs += 1
    for (const key of [match.a, match.b]) if (!parents.has(key)) parents.set(key, key)
    parents.set(root(match.a), root(match.b))
  }
  const groups = new Set([...parents.keys()].map(root)).size
  return { groups, articles: parents.size, pairs }
}

/** Returns the number that the threshold is compared with, 0 to 1. */
export function strengthOf({ similarity, aInB, bInA }: Match): number {
  return Math.max(similarity, aInB, bInA)
}

/** Returns the match of two articles, read from `a` to `b`, or null. */
export function matchOf(matches: readonly Match[], a: string, b: string): Match | null {
  const match = matches.find((one) => pairOf(one.a, one.b) === pairOf(a, b))
  if (!match || match.a === a) return match ?? null
  const { aInB, bInA, evidence, relation } = match
  const mirrored = { contains: 'contained', contained: 'contains' } as const
  return {
    ...match,
    a,
    b,
    aInB: bInA,
    bInA: aInB,
    relation: relation === 'contains' || relation === 'contained' ? mirrored[relation] : relation,
    evidence: evidence.map((passage) => ({ a: passage.b, b: passage.a })),
  }
}

function copyOf(
  { key, article }: ArticleReading,
  page: PageReading,
  canonical: string,
  match: Match | undefined,
): Copy {
  const seen =
    match && (match.a === canonical ? match : { ...match, aInB: match.bInA, bInA: match.aInB })
  return {
    key,
    title: titleOf(article),
    outlet: outletOf(article, page),
    originator: article.originator,
    time: formatTimestamp(article.publishedAt),
    changed: changeOf(article),
    words: (article.text.match(/\S{1,1000}/g) ?? []).length,
    canonical: key === canonical,
    relation: match?.relation ?? null,
    similarity: match?.similarity ?? null,
    ofCanonical: seen?.aInB ?? null,
    ofThis: seen?.bInA ?? null,
  }
}

function changeOf({ publishedAt, modifiedAt }: ArticleReading['article']): string | null {
  const published = intervalOf(publishedAt)
  const modified = intervalOf(modifiedAt)
  return published && modified && modified.from > published.to ? formatTimestamp(modifiedAt) : null
}

const pairOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)
