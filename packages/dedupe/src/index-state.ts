import { detectOriginator, WirecopyError } from '@wirecopy/document'
import type { ArticleInput } from './article-input.ts'
import { dead } from './article-table.ts'
import type { Candidate } from './candidates.ts'
import { Engine } from './engine.ts'
import { IdTable } from './id-table.ts'
import { sharesOf } from './judgement.ts'
import type { Sketch } from './kernel/sampling.ts'
import { Names } from './names.ts'
import type { Profile } from './profile.ts'
import type { ArticleRecord } from './record.ts'
import { StoryFinder } from './story/story-finder.ts'
import type { StorySettings } from './story/story-settings.ts'
import type { TermSource, TermVector } from './story/terms.ts'
import { readTime } from './time.ts'

/** Similarity from which a copy needs no terms of its own: it is in the story of what it copies. */
const sameTerms = 0.6

/** Removed articles over this number, and over half of those that are left, are cleared away. */
const fewRemoved = 256

/** Everything that an index holds, and how articles get in and out. */
export class IndexState {
  readonly engine: Engine
  readonly ids = new IdTable()
  readonly names = new Names()
  /** Originators by article, where known. */
  readonly originators = new Map<number, number>()
  /** Titles by article, where stories are on. */
  readonly titles = new Map<number, string>()
  readonly finder: StoryFinder | null
  live = 0
  readonly profile: Profile
  private readonly sketch: (text: string) => Sketch
  private readonly readTerms: ((source: TermSource) => TermVector) | null

  constructor(
    profile: Profile,
    sketch: (text: string) => Sketch,
    readTerms: ((source: TermSource) => TermVector) | null,
    stories: StorySettings,
  ) {
    this.profile = profile
    this.sketch = sketch
    this.readTerms = readTerms
    this.engine = new Engine(profile)
    this.finder = readTerms === null ? null : new StoryFinder(stories)
  }

  /** Returns what an index keeps of an article. */
  read(article: ArticleInput): ArticleRecord {
    return {
      id: article.id,
      sketch: this.sketch(article.text),
      publisher: article.publisher ?? '',
      originator: article.originator ?? detectOriginator(article.text)?.name ?? '',
      originatorGiven: Boolean(article.originator) || opensWithCredit(article.text),
      time: readTime(article.publishedAt),
      title: article.title ?? '',
      vector: this.readTerms?.(article) ?? null,
    }
  }

  /** Adds an article as it comes in, reading no more of it than is needed. */
  addArticle(article: ArticleInput): { number: number; found: Candidate[] } {
    const { id, publisher, originator, publishedAt, title } = article
    return this.insert(id, this.sketch(article.text), publisher, readTime(publishedAt), {
      originator: (matched) => {
        if (originator) return originator
        if (!matched && !opensWithCredit(article.text)) return null
        return detectOriginator(article.text)?.name ?? null
      },
      vector: () => this.readTerms?.(article) ?? null,
      title: title ?? '',
    })
  }

  /** Adds what was read of an article elsewhere. */
  addRecord(record: ArticleRecord): { number: number; found: Candidate[] } {
    return this.insert(record.id, record.sketch, record.publisher, record.time, {
      originator: (matched) => (matched || record.originatorGiven ? record.originator : null),
      vector: () => (this.finder === null ? null : record.vector),
      title: record.title,
    })
  }

  /** Returns what an article shares text with. */
  queryArticle(article: ArticleInput): Candidate[] {
    const publisher = this.names.find(article.publisher)
    return this.engine.query(this.sketch(article.text), publisher, readTime(article.publishedAt))
  }

  /** Takes an article out of all results; numbers may change. */
  remove(number: number): void {
    this.take(number)
    this.clearAway()
  }

  /** Takes out the articles with a time before that, and returns how many; numbers may change. */
  expire(before: number): number {
    const { time, count } = this.engine.articles
    let expired = 0
    for (let number = 0; number < count; number++) {
      const published = time[number] as number
      if (published === 0 || published >= before || !this.isLive(number)) continue
      this.take(number)
      expired++
    }
    this.clearAway()
    return expired
  }

  /** Gives back the memory of removed articles; the others get the numbers from 0 on, in their order. */
  compact(): void {
    if (this.live === this.engine.articles.count) return
    const { kept, map } = this.engine.compact()
    this.ids.keep(kept)
    for (const names of [this.originators, this.titles] as Map<number, unknown>[]) {
      const entries = [...names]
      names.clear()
      for (const [number, name] of entries) names.set(map[number] as number, name)
    }
    this.finder?.table.renumber(map)
  }

  /** Returns the number of an article that is in the index, or -1. */
  find(id: string): number {
    const number = this.ids.find(id)
    return number >= 0 && this.isLive(number) ? number : -1
  }

  /** @throws WirecopyError `not-found` where no article of that id is in the index. */
  numberOf(id: string): number {
    const number = this.find(id)
    if (number >= 0) return number
    throw new WirecopyError('not-found', `no article ${JSON.stringify(id)} in the index`)
  }

  isLive(number: number): boolean {
    return ((this.engine.articles.flags[number] as number) & dead) === 0
  }

  /** Returns the story of an article: its own, or that of the cluster that it belongs to. */
  storyOf(number: number): number {
    if (this.finder === null) return -1
    const { table } = this.finder
    const own = table.find(number)
    if (own >= 0) return own
    const root = table.find(this.engine.forest.rootOf(number))
    if (root >= 0) return root
    for (const member of this.engine.forest.membersOf(number)) {
      const story = table.find(member)
      if (story >= 0) return story
    }
    return -1
  }

  private take(number: number): void {
    this.engine.remove(number)
    this.finder?.table.remove(number)
    this.titles.delete(number)
    this.originators.delete(number)
    this.live--
  }

  // Now and then, so that each removal costs little.
  private clearAway(): void {
    const removed = this.engine.articles.count - this.live
    if (removed > fewRemoved && removed > this.live / 2) this.compact()
  }

  private insert(
    id: string,
    sketch: Sketch,
    publisher: string | null | undefined,
    time: number,
    more: {
      originator: (matched: boolean) => string | null
      vector: () => TermVector | null
      title: string
    },
  ): { number: number; found: Candidate[] } {
    if (this.find(id) >= 0) {
      throw new WirecopyError(
        'duplicate-id',
        `article ${JSON.stringify(id)} is already in the index`,
      )
    }
    const number = this.ids.add(id)
    const { found } = this.engine.add(sketch, this.names.add(publisher), time)
    this.live++
    const originator = this.names.add(more.originator(found.length > 0))
    if (originator !== 0) this.originators.set(number, originator)
    if (this.finder !== null && !this.repeats(number, found)) {
      const vector = more.vector()
      if (vector !== null) {
        this.finder.add(number, vector, time)
        if (more.title) this.titles.set(number, more.title)
      }
    }
    return { number, found }
  }

  private repeats(number: number, found: readonly Candidate[]): boolean {
    const [best] = found
    if (!best || sharesOf(best).similarity < sameTerms) return false
    const { engine } = this
    return (
      engine.forest.rootOf(best.article) === engine.forest.rootOf(number) &&
      this.storyOf(number) >= 0
    )
  }
}

// A dateline with a service in it has a bracket or slash near the start. Reading every text for its
// originator would cost more than all the rest.
const datelineLength = 100

function opensWithCredit(text: string): boolean {
  for (let at = 0; at < datelineLength && at < text.length; at++) {
    const code = text.charCodeAt(at)
    // ( / （ 【
    if (code === 40 || code === 47 || code === 0xff08 || code === 0x3010) return true
  }
  return false
}
