import { type ArticleTable, dead, unposted } from './article-table.ts'
import type { ClusterForest } from './cluster-forest.ts'
import { type Comparison, merges, partSide } from './judgement.ts'
import type { MatchLog } from './match-log.ts'
import type { Thresholds } from './profile.ts'

/** A pair of which one article is a part of the other. */
interface Part {
  readonly container: number
  readonly part: number
  readonly pair: number
}

/** Parts of one article that the others are compared with, to see whether they are of one text. */
const partsCompared = 8

/** Pairs of an article with later ones that are followed. */
const pairsFollowed = 10_000

/** Forms clusters from the recorded pairs alone: the same whatever the order in which articles came. */
export class Linker {
  thresholds: Readonly<Thresholds>
  private readonly articles: ArticleTable
  private readonly log: MatchLog
  private readonly forest: ClusterForest

  constructor(
    articles: ArticleTable,
    log: MatchLog,
    forest: ClusterForest,
    thresholds: Readonly<Thresholds>,
  ) {
    this.articles = articles
    this.log = log
    this.forest = forest
    this.thresholds = thresholds
  }

  /** Returns what a recorded pair shares, as it is known now, read from the later article. */
  comparisonOf(pair: number): Comparison {
    const { log, articles } = this
    const level = log.level[pair] as number
    const later = log.later[pair] as number
    const earlier = log.earlier[pair] as number
    return {
      overlap: log.overlap[pair] as number,
      base: log.base[pair] as number,
      own: articles.sampledAt(later, level) - (log.laterDiscount[pair] as number),
      other: articles.sampledAt(earlier, level) - (log.earlierDiscount[pair] as number),
      level,
      ownDiscount: log.laterDiscount[pair] as number,
      otherDiscount: log.earlierDiscount[pair] as number,
      identical: log.identical[pair] === 1,
    }
  }

  /**
   * Returns the articles that are linked to one, directly or through others, by their cluster or by pairs
   * that would merge; `reached` gets them too, and those that it holds already are left out.
   */
  linkedTo(article: number, reached: Set<number>): number[] {
    const { log, forest } = this
    const linked: number[] = []
    const reach = (other: number): void => {
      if (reached.has(other)) return
      reached.add(other)
      linked.push(other)
    }
    reach(article)
    const clusters = new Set<number>()
    for (const at of linked) {
      const root = forest.rootOf(at)
      if (!clusters.has(root)) for (const member of forest.ringOf(at)) reach(member)
      clusters.add(root)
      log.forEachOf(at, pairsFollowed, (pair) => {
        if (!merges(this.comparisonOf(pair), this.thresholds)) return
        reach(log.later[pair] as number)
        reach(log.earlier[pair] as number)
      })
    }
    return linked.sort((one, other) => one - other)
  }

  /** Forms the clusters of these articles anew; they are all that they are linked to. */
  connect(members: readonly number[]): void {
    const { log, forest } = this
    forest.dissolve(members)
    const standIns = this.standIns(members)
    const parts: Part[] = []
    for (const later of members) {
      for (let pair = log.startOf(later); pair < log.count && log.later[pair] === later; pair++) {
        const earlier = log.earlier[pair] as number
        if (this.isGone(later, standIns) || this.isGone(earlier, standIns)) continue
        const comparison = this.comparisonOf(pair)
        if (!merges(comparison, this.thresholds)) continue
        const side = partSide(comparison)
        if (side === 0) {
          forest.union(later, earlier)
          continue
        }
        // Copies of a container are one container: what one of them holds the others hold too.
        const [container, part] = (side > 0 ? [earlier, later] : [later, earlier]).map((one) =>
          this.standInOf(one),
        ) as [number, number]
        parts.push({ container, part, pair })
      }
    }
    this.joinParts(parts)
  }

  // A text that holds two others which share nothing is a round-up, and belongs to neither.
  private joinParts(parts: Part[]): void {
    parts.sort((one, other) => one.container - other.container || one.part - other.part)
    for (let from = 0; from < parts.length; ) {
      const { container } = parts[from] as Part
      let to = from
      while (parts[to]?.container === container) to++
      const group = parts.slice(from, to)
      if (this.areOfOneText(group)) {
        for (const { part } of group) this.forest.union(part, container)
      }
      from = to
    }
  }

  private areOfOneText(group: readonly Part[]): boolean {
    const joined = [group[0] as Part]
    let open = group.slice(1)
    // Parts are compared with the first few that are known to belong together.
    for (let at = 0; at < joined.length && at < partsCompared && open.length > 0; at++) {
      const known = joined[at] as Part
      const apart: Part[] = []
      for (const part of open) (this.haveCommonText(known, part) ? joined : apart).push(part)
      open = apart
    }
    return open.length === 0
  }

  private haveCommonText(one: Part, other: Part): boolean {
    return (
      this.forest.rootOf(one.part) === this.forest.rootOf(other.part) ||
      this.log.sharedMarks(one.pair, other.pair) >= 2 ||
      this.log.find(one.part, other.part) >= 0
    )
  }

  /** Returns the article whose postings a copy without any of its own relies on; others return themselves. */
  standInOf(article: number): number {
    const { articles, log } = this
    if (((articles.flags[article] as number) & unposted) === 0) return article
    for (let pair = log.startOf(article); pair < log.count; pair++) {
      if (log.later[pair] !== article) break
      if (log.identical[pair] === 1) return log.earlier[pair] as number
    }
    return article
  }

  // Removed articles that copies without postings of their own still depend on.
  private standIns(members: readonly number[]): Set<number> {
    const { flags } = this.articles
    const copies = members.filter((member) => flags[member] === unposted)
    return new Set(copies.map((copy) => this.standInOf(copy)))
  }

  private isGone(article: number, standIns: Set<number>): boolean {
    return ((this.articles.flags[article] as number) & dead) !== 0 && !standIns.has(article)
  }
}
