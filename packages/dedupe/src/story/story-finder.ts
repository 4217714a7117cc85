import { WirecopyError } from '@wirecopy/document'
import { averageLink } from './average-link.ts'
import { similarityOf, type TermVector } from './terms.ts'

/** Settings of the story search. */
export interface StorySettings {
  /** Least mean similarity of an article to the articles of a story. */
  readonly similarity: number
  /** Days after which an article counts half as near in time; articles without a date never fade. */
  readonly halfLifeDays: number
}

/** The settings that hold unless others are given. */
export const storySettings: StorySettings = { similarity: 0.14, halfLifeDays: 30 }

/**
 * Returns the settings with the given ones over the usual.
 *
 * @throws WirecopyError `invalid-option` for a value that is not a positive number.
 */
export function resolveStorySettings(given: Partial<StorySettings> = {}): StorySettings {
  const { similarity = storySettings.similarity, halfLifeDays = storySettings.halfLifeDays } = given
  for (const [name, value] of Object.entries({ similarity, halfLifeDays })) {
    if (typeof value === 'number' && value > 0) continue
    throw new WirecopyError('invalid-option', `${name} must be a positive number, not ${value}`)
  }
  return { similarity, halfLifeDays }
}

/** Sums of weights below this are what rounding left of zero. */
const leastWeight = 1e-6

interface Member {
  readonly vector: TermVector
  /** Seconds since 1970, 0 where unknown. */
  readonly time: number
}

interface Story {
  /** Sum of the vectors of the members. */
  readonly sum: Map<number, number>
  readonly members: number[]
  earliest: number
  latest: number
}

/** What stays of the similarity of two reports however far apart in time they are. */
const timeless = 0.6
const day = 86_400
/** The strongest terms of an article lead to candidate stories. */
const leadingTerms = 20
/** Stories followed up per term, the most recent ones. */
const storiesPerTerm = 48
/** Candidates that are compared in full. */
const candidateStories = 12
/** Stories closer than this share of the threshold are sorted out together. */
const neighbourhood = 0.6
const largestNeighbourhood = 600

/**
 * Groups reports of one event as they come in: an article joins the story whose articles are on average
 * the most similar to it, and stories that have grown alike are joined.
 */
export class StoryFinder {
  private readonly members = new Map<number, Member>()
  private readonly storyOf = new Map<number, number>()
  private readonly stories = new Map<number, Story>()
  private readonly byTerm = new Map<number, number[]>()
  private nextStory = 0
  private readonly settings: StorySettings

  constructor(settings: StorySettings) {
    this.settings = settings
  }

  /** Returns the number of the story that an article is in now, or -1. */
  find(article: number): number {
    return this.storyOf.get(article) ?? -1
  }

  /** Adds an article and returns the number of its story. */
  add(article: number, vector: TermVector, time: number): number {
    this.members.set(article, { vector, time })
    const near = this.nearStories(vector, time)
    const [best] = near
    const story = best && best.similarity >= this.settings.similarity ? best.story : this.open()
    this.join(story, article)
    for (const { story: other } of near.slice(0, 4)) {
      if (other === story || !this.stories.has(other)) continue
      if (this.meanSimilarity(story, other) >= this.settings.similarity) this.merge(story, other)
    }
    return story
  }

  /** Takes an article out of its story. */
  remove(article: number): void {
    const number = this.storyOf.get(article)
    const member = this.members.get(article)
    if (number === undefined || !member) return
    this.members.delete(article)
    this.storyOf.delete(article)
    const story = this.stories.get(number) as Story
    story.members.splice(story.members.indexOf(article), 1)
    if (story.members.length === 0) {
      this.close(number)
      return
    }
    const { terms, weights } = member.vector
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] as number
      const left = (story.sum.get(term) ?? 0) - (weights[at] as number)
      if (left > leastWeight) story.sum.set(term, left)
      else story.sum.delete(term)
    }
    if (member.time === story.earliest || member.time === story.latest) this.measureTime(story)
  }

  /** Gives the articles other numbers, and forgets the terms that no story has any more. */
  renumber(map: Int32Array): void {
    for (const numbered of [this.members, this.storyOf] as Map<number, unknown>[]) {
      const entries = [...numbered]
      numbered.clear()
      for (const [article, value] of entries) numbered.set(map[article] as number, value)
    }
    for (const story of this.stories.values()) {
      for (const [at, article] of story.members.entries())
        story.members[at] = map[article] as number
    }
    for (const [term, stories] of this.byTerm) {
      const open = stories.filter((number) => this.stories.get(number)?.sum.has(term))
      if (open.length > 0) this.byTerm.set(term, open)
      else this.byTerm.delete(term)
    }
  }

  /**
   * Sorts the stories out once more, each among its neighbours, as if their articles had come at once;
   * so what comes out hardly depends on the order of arrival.
   */
  settle(): void {
    const groups = this.neighbourhoods()
    for (const numbers of groups) {
      const articles = numbers
        .flatMap((number) => (this.stories.get(number) as Story).members)
        .sort((one, other) => one - other)
      if (articles.length < 2 || articles.length > largestNeighbourhood) continue
      const grouped = averageLink(
        articles.length,
        (one, other) => this.pairSimilarity(articles[one] as number, articles[other] as number),
        this.settings.similarity,
      )
      for (const number of numbers) this.close(number)
      const opened = new Map<number, number>()
      for (const [at, group] of grouped.entries()) {
        const story = opened.get(group) ?? this.open()
        opened.set(group, story)
        this.join(story, articles[at] as number)
      }
    }
  }

  /** Returns the article of a story that was added first. */
  oldestOf(story: number): number {
    return (this.stories.get(story)?.members ?? []).reduce(
      (oldest, article) => Math.min(oldest, article),
      Number.POSITIVE_INFINITY,
    )
  }

  /** Calls back with every article, story by story. */
  forEach(
    callback: (article: number, story: number, vector: TermVector, time: number) => void,
  ): void {
    for (const [number, story] of this.stories) {
      for (const article of story.members) {
        const { vector, time } = this.members.get(article) as Member
        callback(article, number, vector, time)
      }
    }
  }

  /** Puts an article into a story of that number, as `forEach` named it. */
  restore(article: number, story: number, vector: TermVector, time: number): void {
    this.members.set(article, { vector, time })
    if (!this.stories.has(story)) this.open(story)
    this.join(story, article)
  }

  /** Returns the article closest to all others of its story, of the given ones. */
  mostCentral(articles: readonly number[]): number {
    let central = articles[0] as number
    let most = -1
    const story = this.stories.get(this.find(central))
    if (!story) return central
    for (const article of articles) {
      const member = this.members.get(article)
      if (!member) continue
      const { terms, weights } = member.vector
      let sum = 0
      for (let at = 0; at < terms.length; at++) {
        sum += (weights[at] as number) * (story.sum.get(terms[at] as number) ?? 0)
      }
      if (sum > most) {
        most = sum
        central = article
      }
    }
    return central
  }

  /** Returns the words that most articles of a story have among their strongest, strongest first. */
  keywordsOf(articles: readonly number[], count: number): string[] {
    const scores = new Map<string, number>()
    for (const article of articles) {
      const keywords = this.members.get(article)?.vector.keywords ?? []
      for (const [at, keyword] of keywords.entries()) {
        scores.set(keyword, (scores.get(keyword) ?? 0) + 1 / (1 + at))
      }
    }
    return [...scores]
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .slice(0, count)
      .map(([keyword]) => keyword)
  }

  /** Returns how similar two articles are in what they report, 0 to 1. */
  pairSimilarity(one: number, other: number): number {
    const a = this.members.get(one)
    const b = this.members.get(other)
    if (!a || !b) return 0
    const apart = a.time === 0 || b.time === 0 ? 0 : Math.abs(a.time - b.time)
    return similarityOf(a.vector, b.vector) * this.fading(apart)
  }

  private fading(seconds: number): number {
    return timeless + (1 - timeless) * 0.5 ** (seconds / day / this.settings.halfLifeDays)
  }

  private fadingTo(story: Story, time: number): number {
    if (time === 0 || story.latest === 0) return 1
    return this.fading(Math.max(0, story.earliest - time, time - story.latest))
  }

  private nearStories(vector: TermVector, time: number): { story: number; similarity: number }[] {
    const near: { story: number; similarity: number }[] = []
    for (const number of this.candidates(vector)) {
      const story = this.stories.get(number) as Story
      const { terms, weights } = vector
      let sum = 0
      for (let at = 0; at < terms.length; at++) {
        sum += (weights[at] as number) * (story.sum.get(terms[at] as number) ?? 0)
      }
      const similarity = (sum / story.members.length) * this.fadingTo(story, time)
      if (similarity >= neighbourhood * this.settings.similarity)
        near.push({ story: number, similarity })
    }
    return near.sort((one, other) => other.similarity - one.similarity || one.story - other.story)
  }

  // The stories that share the most of the strongest terms, a bounded number of them.
  private candidates(vector: TermVector): number[] {
    const scores = new Map<number, number>()
    for (const at of strongest(vector, leadingTerms)) {
      const stories = this.byTerm.get(vector.terms[at] as number)
      if (!stories) continue
      const weight = vector.weights[at] as number
      const from = Math.max(0, stories.length - storiesPerTerm)
      for (let index = from; index < stories.length; index++) {
        const number = stories[index] as number
        scores.set(number, (scores.get(number) ?? 0) + weight * weight)
      }
    }
    const open = [...scores].filter(([number]) => this.stories.has(number))
    if (open.length > candidateStories) {
      open.sort(([one, a], [other, b]) => b - a || other - one)
      open.length = candidateStories
    }
    return open.map(([number]) => number)
  }

  private meanSimilarity(one: number, other: number): number {
    const a = this.stories.get(one) as Story
    const b = this.stories.get(other) as Story
    const [small, large] = a.sum.size <= b.sum.size ? [a, b] : [b, a]
    let sum = 0
    for (const [term, weight] of small.sum) sum += weight * (large.sum.get(term) ?? 0)
    const gap =
      a.latest === 0 || b.latest === 0
        ? 0
        : Math.max(0, a.earliest - b.latest, b.earliest - a.latest)
    return (sum / (a.members.length * b.members.length)) * this.fading(gap)
  }

  private open(number = this.nextStory): number {
    this.nextStory = Math.max(this.nextStory, number + 1)
    this.stories.set(number, { sum: new Map(), members: [], earliest: 0, latest: 0 })
    return number
  }

  private join(number: number, article: number): void {
    const story = this.stories.get(number) as Story
    const { vector, time } = this.members.get(article) as Member
    story.members.push(article)
    this.storyOf.set(article, number)
    if (time > 0) {
      story.earliest = story.earliest === 0 ? time : Math.min(story.earliest, time)
      story.latest = Math.max(story.latest, time)
    }
    for (let at = 0; at < vector.terms.length; at++) {
      const term = vector.terms[at] as number
      const before = story.sum.get(term)
      story.sum.set(term, (before ?? 0) + (vector.weights[at] as number))
      if (before === undefined) this.list(term, number)
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

  private measureTime(story: Story): void {
    story.earliest = 0
    story.latest = 0
    for (const article of story.members) {
      const { time } = this.members.get(article) as Member
      if (time === 0) continue
      story.earliest = story.earliest === 0 ? time : Math.min(story.earliest, time)
      story.latest = Math.max(story.latest, time)
    }
  }

  private merge(into: number, from: number): void {
    const { members } = this.stories.get(from) as Story
    this.close(from)
    for (const article of members) this.join(into, article)
  }

  private close(number: number): void {
    this.stories.delete(number)
  }

  // Stories linked by similarity, directly or through others.
  private neighbourhoods(): number[][] {
    const parent = new Map<number, number>()
    for (const number of this.stories.keys()) parent.set(number, number)
    const rootOf = (number: number): number => {
      let root = number
      while (parent.get(root) !== root) root = parent.get(root) as number
      parent.set(number, root)
      return root
    }
    for (const [number, story] of this.stories) {
      for (const article of story.members) {
        const { vector, time } = this.members.get(article) as Member
        for (const { story: other } of this.nearStories(vector, time)) {
          const [one, two] = [rootOf(number), rootOf(other)]
          if (one !== two) parent.set(Math.max(one, two), Math.min(one, two))
        }
      }
    }
    const groups = new Map<number, number[]>()
    for (const number of this.stories.keys()) {
      const root = rootOf(number)
      const group = groups.get(root)
      if (group) group.push(number)
      else groups.set(root, [number])
    }
    return [...groups.values()]
  }
}

function strongest(vector: TermVector, count: number): number[] {
  const order = Array.from(vector.terms, (_, at) => at)
  if (order.length <= count) return order
  return order
    .sort((one, other) => (vector.weights[other] as number) - (vector.weights[one] as number))
    .slice(0, count)
}
