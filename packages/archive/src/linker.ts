import { type Added, type ArticleIndex, createArticleIndex } from '@wirecopy/dedupe'
import { WirecopyError } from '@wirecopy/document'
import type { Archive, LinkSession, Links, LogEntry } from './archive.ts'
import { toInput } from './comparable.ts'

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

/** An index of the articles up to a position of the log. */
class Follower {
  private position = 0
  private horizon: string | null = null
  private readonly clusterOf = new Map<number, number>()
  private readonly storyOf = new Map<number, number | null>()
  // Clusters that have turned out to be part of an older one.
  private readonly mergedInto = new Map<number, number>()
  private readonly ofDay = new Map<string, number[]>()
  private addedSinceSettled = 0
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
        this.clusterOf.set(entry.seq, entry.cluster)
        this.storyOf.set(entry.seq, entry.story)
        this.position = entry.position
      }
      return { linked: 0, done: false }
    }
    const entries = await session.pending(limit)
    if (entries.length > 0) {
      await session.save(await this.compare(entries, session))
      this.addedSinceSettled += entries.length
    }
    const isDue = settle ? entries.length === 0 : this.addedSinceSettled > this.storyOf.size / 5
    if (isDue && this.addedSinceSettled > 0) {
      const moved = this.settleStories()
      if (moved.length > 0) await session.save({ members: [], merged: [], matches: [], moved })
      this.addedSinceSettled = 0
    }
    return { linked: entries.length, done: entries.length === 0 }
  }

  // What arrives can join stories that were two.
  private settleStories(): Links['moved'] {
    const moved: Links['moved'] = []
    for (const [day, seqs] of this.ofDay) {
      for (const seq of seqs) {
        const story = this.currentStory(seq)
        if (story === this.storyOf.get(seq)) continue
        this.storyOf.set(seq, story)
        moved.push({ seq, day, story })
      }
    }
    return moved
  }

  private currentStory(seq: number): number | null {
    const story = this.index.storyOf(String(seq))
    return story === null ? null : Number(story)
  }

  private async compare(entries: readonly LogEntry[], session: LinkSession): Promise<Links> {
    const links: Links = { members: [], merged: [], matches: [], moved: [] }
    const touched = new Set<string>()
    for (const entry of entries) {
      const { cluster, matches } = await this.add(entry, session)
      touched.add(cluster)
      for (const { b, relation, similarity, aInB, bInA } of matches) {
        const { seq, day } = entry
        links.matches.push({ seq, day, other: Number(b), relation, similarity, aInB, bInA })
      }
    }
    const merged = new Set<number>()
    for (const id of touched) {
      const members = this.index.clusterOf(id).articles.map(Number)
      const known = members.flatMap((member) => this.storedCluster(member) ?? [])
      const into = known.reduce((least, cluster) => Math.min(least, cluster), members[0] as number)
      for (const cluster of known) {
        if (cluster === into) continue
        this.mergedInto.set(cluster, into)
        merged.add(cluster)
      }
      for (const member of members) this.clusterOf.set(member, into)
    }
    links.merged = [...merged].map((from) => ({ from, into: this.resolve(from) }))
    links.members = entries.map(({ seq, day }) => {
      const cluster = this.storedCluster(seq) as number
      const story = this.currentStory(seq)
      this.storyOf.set(seq, story)
      return { seq, day, position: ++this.position, cluster, story }
    })
    return links
  }

  private storedCluster(seq: number): number | undefined {
    const cluster = this.clusterOf.get(seq)
    return cluster === undefined ? undefined : this.resolve(cluster)
  }

  private resolve(cluster: number): number {
    let resolved = cluster
    for (let into = this.mergedInto.get(resolved); into !== undefined; ) {
      resolved = into
      into = this.mergedInto.get(resolved)
    }
    return resolved
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
        this.clusterOf.delete(seq)
        this.storyOf.delete(seq)
      }
      this.ofDay.delete(day)
    }
  }
}
