import { type Added, type ArticleIndex, createArticleIndex } from '@wirecopy/dedupe'
import { WirecopyError } from '@wirecopy/document'
import type { Archive, LinkSession, Links, LogEntry } from './archive.ts'
import { toInput } from './comparable.ts'
import { NumberMap } from './number-map.ts'

export interface LinkerOptions {
  /** Articles compared in one step, which is kept as a whole; 500 unless given. */
  batchSize?: number
  /** Returns the index that compares the articles; that of `@wirecopy/dedupe` unless given. */
  createIndex?: () => ArticleIndex
}

// More matches of one article are not worth keeping.
const maxMatches = 20

export interface LinkOptions {
  /** Stops after the step that is under way. */
  signal?: AbortSignal
  /**
   * Looks in the end whether earlier articles belong to another story by now, which takes time by the
   * size of the archive. On unless set to false; then it is done only now and then.
   */
  settle?: boolean
}

/** What a linker has done. */
export interface Linked {
  /** Articles that were compared with all before them. */
  linked: number
  /** False where another linker is at work, which will do the rest. */
  done: boolean
}

/** Finds the copies among all articles of an archive. */
export interface Linker {
  /** Compares every article that waits, each with all before it. */
  link(options?: LinkOptions): Promise<Linked>
  /** Lets another linker take over at once. */
  stop(): Promise<void>
}

/**
 * Returns a linker for an archive. It holds an index of the whole archive in memory and follows the
 * log of articles with it, so an article meets all that came before, whichever worker brought it. Any
 * number of processes can have one: one at a time works, and the others take over when it ends.
 *
 * @example
 * const linker = createLinker(archive)
 * await linker.link()
 * await archive.cluster('harbour-post/main')
 */
export function createLinker(archive: Archive, options: LinkerOptions = {}): Linker {
  const { indexOptions } = archive.links
  const { batchSize = 500 } = options
  const createIndex =
    options.createIndex ?? (() => createArticleIndex({ maxMatches, ...indexOptions }))
  const holder = globalThis.crypto.randomUUID()
  let follower = new Follower(createIndex())
  return {
    async link({ signal, settle = true } = {}) {
      let linked = 0
      while (!signal?.aborted) {
        let step: Step | null
        try {
          step = await archive.links.exclusively(holder, (session) =>
            follower.advance(session, batchSize, settle),
          )
        } catch (error) {
          // The index may know articles whose links were not kept: it starts anew.
          follower = new Follower(createIndex())
          throw error
        }
        if (step === null) return { linked, done: false }
        linked += step.linked
        if (step.done) return { linked, done: true }
      }
      return { linked, done: false }
    },
    stop: () => archive.links.release(holder),
  }
}

interface Step {
  linked: number
  done: boolean
}

/** Where an article belongs: what the store says of it. */
interface Place {
  day: string
  cluster: number
  story: number | null
}

/** An index of the articles up to a position of the log. */
class Follower {
  private position = 0
  private horizon: string | null = null
  private readonly places = new NumberMap<Place>()
  private readonly ofDay = new Map<string, number[]>()
  private changedSinceSettled = 0
  private readonly index: ArticleIndex

  constructor(index: ArticleIndex) {
    this.index = index
  }

  async advance(session: LinkSession, limit: number, settle: boolean): Promise<Step> {
    await this.forget(session)
    const linked = await session.linked(this.position, limit)
    if (linked.length > 0) {
      for (const entry of linked) {
        await this.add(entry, session)
        const { seq, day, cluster, story } = entry
        this.places.set(seq, { day, cluster, story })
        this.position = entry.position
      }
      return { linked: 0, done: false }
    }
    const entries = await session.pending(limit)
    if (entries.length > 0) {
      await session.save(await this.compare(entries, session))
      this.changedSinceSettled += entries.length
    }
    const isDue = settle ? entries.length === 0 : this.changedSinceSettled > this.places.size / 5
    if (isDue && this.changedSinceSettled > 0) {
      const moved = this.settle()
      if (moved.length > 0) await session.save({ members: [], matches: [], moved })
      this.changedSinceSettled = 0
    }
    return { linked: entries.length, done: entries.length === 0 }
  }

  private async compare(entries: readonly LogEntry[], session: LinkSession): Promise<Links> {
    const links: Links = { members: [], matches: [], moved: [] }
    for (const entry of entries) {
      for (const { b, relation, similarity, aInB, bInA } of (await this.add(entry, session))
        .matches) {
        const { seq, day } = entry
        links.matches.push({ seq, day, other: Number(b), relation, similarity, aInB, bInA })
      }
    }
    // The clusters of the new articles are told at once; what changed beside them, when it is settled.
    const clusters = new Map<number, number>()
    for (const { seq } of entries) {
      if (clusters.has(seq)) continue
      const { articles } = this.index.clusterOf(String(seq))
      const cluster = nameOf(articles)
      for (const article of articles) clusters.set(Number(article), cluster)
    }
    for (const { seq, day } of entries) {
      const place = { day, cluster: clusters.get(seq) as number, story: this.storyOf(seq) }
      links.members.push({ seq, position: ++this.position, ...place })
      this.places.set(seq, place)
      clusters.delete(seq)
    }
    for (const [seq, cluster] of clusters) {
      const place = this.places.get(seq)
      if (place !== undefined) this.move(seq, { ...place, cluster }, links.moved)
    }
    return links
  }

  // What arrives can join clusters and stories that were two, and what turns out to be boilerplate, or
  // expires, can part them.
  private settle(): Links['moved'] {
    const moved: Links['moved'] = []
    for (const { articles } of this.index.clusters()) {
      const cluster = nameOf(articles)
      for (const article of articles) {
        const seq = Number(article)
        const place = this.places.get(seq)
        if (place === undefined) continue
        this.move(seq, { day: place.day, cluster, story: this.storyOf(seq) }, moved)
      }
    }
    return moved
  }

  private move(seq: number, place: Place, moved: Links['moved']): void {
    const before = this.places.get(seq)
    if (before?.cluster === place.cluster && before.story === place.story) return
    this.places.set(seq, place)
    moved.push({ seq, ...place })
  }

  private storyOf(seq: number): number | null {
    const story = this.index.storyOf(String(seq))
    return story === null ? null : Number(story)
  }

  private async add(entry: LogEntry, session: LinkSession): Promise<Added> {
    const { seq, day, record } = entry
    const ofDay = this.ofDay.get(day)
    if (ofDay === undefined) this.ofDay.set(day, [seq])
    else ofDay.push(seq)
    try {
      if (record !== null) return this.index.addRecord(record)
    } catch (error) {
      // Made by another release or for another profile: the text tells the same.
      if (!(WirecopyError.isInstance(error) && error.code === 'unsupported')) throw error
    }
    return this.index.add(toInput(await session.reading(entry), seq))
  }

  // Takes what has expired out of the index.
  private async forget(session: LinkSession): Promise<void> {
    const horizon = await session.horizon()
    if (horizon === null || horizon === this.horizon) return
    this.horizon = horizon
    for (const [day, seqs] of this.ofDay) {
      if (day >= horizon) continue
      for (const seq of seqs) {
        this.index.remove(String(seq))
        this.places.delete(seq)
      }
      this.changedSinceSettled += seqs.length
      this.ofDay.delete(day)
    }
  }
}

/** Returns the number by which a cluster is known: that of its first article still kept. */
function nameOf(articles: readonly string[]): number {
  return articles.reduce((least, article) => Math.min(least, Number(article)), Infinity)
}
