import { type ArticleTable, dead, unposted } from './article-table.ts'
import { rootIn } from './trees.ts'

/** The clusters: a forest whose roots are the oldest articles, and a ring through the members of each. */
export class ClusterForest {
  private readonly articles: ArticleTable

  constructor(articles: ArticleTable) {
    this.articles = articles
  }

  /** Returns the oldest article of the cluster, removed or not. */
  rootOf(article: number): number {
    return rootIn(this.articles.parent, article)
  }

  /** Returns the oldest article of the cluster that has not been removed. */
  oldestOf(article: number): number {
    const root = this.rootOf(article)
    if (((this.articles.flags[root] as number) & dead) === 0) return root
    return this.membersOf(article)[0] ?? article
  }

  /** Returns the articles of every cluster, removed ones left out, by the order of their oldest. */
  clusters(): number[][] {
    const clusters = new Map<number, number[]>()
    for (let article = 0; article < this.articles.count; article++) {
      if (((this.articles.flags[article] as number) & dead) !== 0) continue
      const root = this.rootOf(article)
      const members = clusters.get(root)
      if (members) members.push(article)
      else clusters.set(root, [article])
    }
    return [...clusters.values()]
  }

  /** Returns the articles of a cluster, removed ones left out, oldest first. */
  membersOf(article: number): number[] {
    const { flags } = this.articles
    const members = this.ringOf(article).filter((at) => ((flags[at] as number) & dead) === 0)
    return members.sort((one, other) => one - other)
  }

  /** Returns the articles of a cluster, removed ones included, in any order. */
  ringOf(article: number): number[] {
    const ring: number[] = []
    let at = article
    do {
      ring.push(at)
      at = this.articles.next[at] as number
    } while (at !== article)
    return ring
  }

  /**
   * Returns the copies of an article with the same words, oldest first, `most` at the utmost. They have
   * no postings of their own: look-ups find the article that they repeat.
   */
  copiesOf(article: number, most: number): number[] {
    const { next, flags, fingerprint, length } = this.articles
    const copies: number[] = []
    let at = next[article] as number
    for (let steps = 0; at !== article && copies.length < most && steps < 4 * most + 64; steps++) {
      const same = fingerprint[at] === fingerprint[article] && length[at] === length[article]
      if (flags[at] === unposted && same) copies.push(at)
      at = next[at] as number
    }
    return copies.sort((one, other) => one - other)
  }

  /** Makes one cluster of those of two articles. */
  union(one: number, other: number): void {
    const first = this.rootOf(one)
    const second = this.rootOf(other)
    if (first === second) return
    const { parent, next } = this.articles
    parent[Math.max(first, second)] = Math.min(first, second)
    const after = next[first] as number
    next[first] = next[second] as number
    next[second] = after
  }

  /** Makes a cluster of each of the articles, which are all that their clusters hold. */
  dissolve(members: readonly number[]): void {
    const { parent, next } = this.articles
    for (const member of members) {
      parent[member] = member
      next[member] = member
    }
  }
}
