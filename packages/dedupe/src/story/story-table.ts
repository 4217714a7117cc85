import type { TermVector } from './terms.ts'

/** Sums of weights below this are what rounding left of zero. */
const leastWeight = 1e-6
/** Stories followed up per term, the most recent ones. */
const storiesPerTerm = 48

/** An article in a story. */
export interface Member {
  readonly vector: TermVector
  /** Seconds since 1970, 0 where unknown. */
  readonly time: number
}

/** Articles that are grouped, with what is asked of them again and again. */
export interface Story {
  /** Sum of the vectors of the members. */
  readonly sum: Map<number, number>
  readonly members: number[]
  /** Times of the first and the last member that has one, 0 where none has. */
  earliest: number
  latest: number
}

/** Keeps which articles each story holds, and which stories a term leads to. */
export class StoryTable {
  /** The stories by their numbers, in the order in which they were opened. */
  readonly stories = new Map<number, Story>()
  private readonly members = new Map<number, Member>()
  private readonly storyOf = new Map<number, number>()
  private readonly byTerm = new Map<number, number[]>()
  private nextStory = 0

  /** Returns the number of the story that an article is in now, or -1. */
  find(article: number): number {
    return this.storyOf.get(article) ?? -1
  }

  /** Returns what is known of an article. */
  memberOf(article: number): Member | undefined {
    return this.members.get(article)
  }

  /** Returns the story of that number, which must be open. */
  storyAt(number: number): Story {
    return this.stories.get(number) as Story
  }

  /** Opens a story, of that number if given, and returns its number. */
  open(number = this.nextStory): number {
    this.nextStory = Math.max(this.nextStory, number + 1)
    this.stories.set(number, { sum: new Map(), members: [], earliest: 0, latest: 0 })
    return number
  }

  /** Puts an article into a story, which is opened where it is not. */
  put(article: number, number: number, member: Member): void {
    if (!this.stories.has(number)) this.open(number)
    const story = this.storyAt(number)
    const { vector, time } = member
    this.members.set(article, member)
    this.storyOf.set(article, number)
    story.members.push(article)
    widen(story, time)
    for (let at = 0; at < vector.terms.length; at++) {
      const term = vector.terms[at] as number
      const before = story.sum.get(term)
      story.sum.set(term, (before ?? 0) + (vector.weights[at] as number))
      if (before === undefined) this.list(term, number)
    }
  }

  /** Closes a story; its articles are to be moved into others. */
  close(number: number): void {
    this.stories.delete(number)
  }

  /** Moves an article into a story, out of one that was closed. */
  move(article: number, number: number): void {
    this.put(article, number, this.members.get(article) as Member)
  }

  /** Takes an article out of its story. */
  remove(article: number): void {
    const number = this.storyOf.get(article)
    const member = this.members.get(article)
    if (number === undefined || !member) return
    this.members.delete(article)
    this.storyOf.delete(article)
    const story = this.storyAt(number)
    story.members.splice(story.members.indexOf(article), 1)
    if (story.members.length === 0) {
      this.stories.delete(number)
      return
    }
    const { terms, weights } = member.vector
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as number
      const left = (story.sum.get(term) ?? 0) - (weights[at] as number)
      if (left > leastWeight) story.sum.set(term, left)
      else story.sum.delete(term)
    }
    if (member.time === story.earliest || member.time === story.latest) {
      story.earliest = 0
      story.latest = 0
      for (const other of story.members) widen(story, (this.members.get(other) as Member).time)
    }
  }

  /** Gives the articles other numbers, and forgets the terms that no story has any more. */
  renumber(map: Int32Array): void {
    for (const numbered of [this.members, this.storyOf] as Map<number, unknown>[]) {
      const entries = [...numbered]
      numbered.clear()
      for (const [article, value] of entries) numbered.set(map[article] as number, value)
    }
    for (const { members } of this.stories.values()) {
      for (const [at, article] of members.entries()) members[at] = map[article] as number
    }
    for (const [term, stories] of this.byTerm) {
      const open = stories.filter((number) => this.stories.get(number)?.sum.has(term))
      if (open.length > 0) this.byTerm.set(term, open)
      else this.byTerm.delete(term)
    }
  }

  /** Calls back with every article, story by story. */
  forEach(callback: (article: number, story: number, member: Member) => void): void {
    for (const [number, story] of this.stories) {
      for (const article of story.members) {
        callback(article, number, this.members.get(article) as Member)
      }
    }
  }

  /** Calls back with the stories that a term leads to, of the most recent ones those still open. */
  forEachRecent(term: number, callback: (story: number) => void): void {
    const stories = this.byTerm.get(term)
    if (!stories) return
    for (let at = Math.max(0, stories.length - storiesPerTerm); at < stories.length; at++) {
      const number = stories[at] as number
      if (this.stories.has(number)) callback(number)
    }
  }

  private list(term: number, story: number): void {
    const stories = this.byTerm.get(term)
    if (!stories) {
      this.byTerm.set(term, [story])
      return
    }
    stories.push(story)
    // Stories that are gone or too old to be followed up are dropped now and then.
    if (stories.length > 2 * storiesPerTerm) {
      const open = stories.filter((number) => this.stories.has(number))
      this.byTerm.set(term, open.slice(-storiesPerTerm))
    }
  }
}

function widen(story: Story, time: number): void {
  if (time === 0) return
  story.earliest = story.earliest === 0 ? time : Math.min(story.earliest, time)
  story.latest = Math.max(story.latest, time)
}
