import { averageLink } from './average-link.ts'
import type { StorySettings } from './story-settings.ts'
import { type Story, StoryTable } from './story-table.ts'
import { similarityOf, strongestOf, type TermVector, weightIn } from './terms.ts'

/** What stays of the similarity of two reports however far apart in time they are. */
const timeless = 0.6
const day = 86_400
/** The strongest terms of an article lead to candidate stories. */
const leadingTerms = 20
/** Candidates that are compared in full. */
const candidateStories = 12
/** The nearest stories that an added article may show to be one. */
const storiesJoined = 4
/** Stories closer than this share of the threshold are sorted out together. */
const neighbourhood = 0.6
const largestNeighbourhood = 600

interface NearStory {
  readonly story: number
  readonly similarity: number
}

/**
 * Groups reports of one event as they come in: an article joins the story whose articles are on average
 * the most similar to it, and stories that have grown alike are joined.
 */
export class StoryFinder {
  readonly table = new StoryTable()
  private readonly settings: StorySettings

  constructor(settings: StorySettings) {
    this.settings = settings
  }

  /** Adds an article and returns the number of its story. */
  add(article: number, vector: TermVector, time: number): number {
    const { table } = this
    const { similarity: least } = this.settings
    const near = this.nearStories(vector, time)
    const [best] = near
    const story = best && best.similarity >= least ? best.story : table.open()
    table.put(article, story, { vector, time })
    for (const { story: other } of near.slice(0, storiesJoined)) {
      if (other !== story && this.meanSimilarity(story, other) >= least) this.merge(story, other)
    }
    return story
  }

  /**
   * Sorts the stories out once more, each among its neighbours, as if their articles had come at once;
   * so what comes out hardly depends on the order of arrival.
   */
  settle(): void {
    const { table } = this
    for (const numbers of this.neighbourhoods()) {
      const articles = numbers
        .flatMap((number) => table.storyAt(number).members)
        .sort((one, other) => one - other)
      if (articles.length < 2 || articles.length > largestNeighbourhood) continue
      const grouped = averageLink(
        articles.length,
        (one, other) => this.pairSimilarity(articles[one] as number, articles[other] as number),
        this.settings.similarity,
      )
      for (const number of numbers) table.close(number)
      const opened = new Map<number, number>()
      for (const [at, group] of grouped.entries()) {
        const story = opened.get(group) ?? table.open()
        opened.set(group, story)
        table.move(articles[at] as number, story)
      }
    }
  }

  /** Returns how similar two articles are in what they report, 0 to 1. */
  pairSimilarity(one: number, other: number): number {
    const a = this.table.memberOf(one)
    const b = this.table.memberOf(other)
    if (!a || !b) return 0
    const apart = a.time === 0 || b.time === 0 ? 0 : Math.abs(a.time - b.time)
    return similarityOf(a.vector, b.vector) * this.fading(apart)
  }

  private fading(seconds: number): number {
    return timeless + (1 - timeless) * 0.5 ** (seconds / day / this.settings.halfLifeDays)
  }

  private fadingBetween(one: Pick<Story, 'earliest' | 'latest'>, other: Story): number {
    if (one.latest === 0 || other.latest === 0) return 1
    return this.fading(Math.max(0, one.earliest - other.latest, other.earliest - one.latest))
  }

  private nearStories(vector: TermVector, time: number): NearStory[] {
    const near: NearStory[] = []
    for (const number of this.candidates(vector)) {
      const story = this.table.storyAt(number)
      const similarity =
        (weightIn(vector, story.sum) / story.members.length) *
        this.fadingBetween({ earliest: time, latest: time }, story)
      if (similarity >= neighbourhood * this.settings.similarity) {
        near.push({ story: number, similarity })
      }
    }
    return near.sort((one, other) => other.similarity - one.similarity || one.story - other.story)
  }

  // The stories that share the most of the strongest terms, a bounded number of them.
  private candidates(vector: TermVector): number[] {
    const scores = new Map<number, number>()
    for (const at of strongestOf(vector, leadingTerms)) {
      const gain = (vector.weights[at] as number) ** 2
      this.table.forEachRecent(vector.terms[at] as number, (number) => {
        scores.set(number, (scores.get(number) ?? 0) + gain)
      })
    }
    const found = [...scores]
    if (found.length > candidateStories) {
      found.sort(([one, a], [other, b]) => b - a || other - one)
      found.length = candidateStories
    }
    return found.map(([number]) => number)
  }

  private meanSimilarity(one: number, other: number): number {
    const a = this.table.storyAt(one)
    const b = this.table.storyAt(other)
    const [small, large] = a.sum.size <= b.sum.size ? [a, b] : [b, a]
    let sum = 0
    for (const [term, weight] of small.sum) sum += weight * (large.sum.get(term) ?? 0)
    return (sum / (a.members.length * b.members.length)) * this.fadingBetween(a, b)
  }

  private merge(into: number, from: number): void {
    const { members } = this.table.storyAt(from)
    this.table.close(from)
    for (const article of members) this.table.move(article, into)
  }

  // Stories linked by similarity, directly or through others.
  private neighbourhoods(): number[][] {
    const { stories } = this.table
    const parent = new Map<number, number>()
    for (const number of stories.keys()) parent.set(number, number)
    const rootOf = (number: number): number => {
      let root = number
      while (parent.get(root) !== root) root = parent.get(root) as number
      parent.set(number, root)
      return root
    }
    this.table.forEach((_, number, { vector, time }) => {
      for (const { story: other } of this.nearStories(vector, time)) {
        const [one, two] = [rootOf(number), rootOf(other)]
        if (one !== two) parent.set(Math.max(one, two), Math.min(one, two))
      }
    })
    const groups = new Map<number, number[]>()
    for (const number of stories.keys()) {
      const root = rootOf(number)
      const group = groups.get(root)
      if (group) group.push(number)
      else groups.set(root, [number])
    }
    return [...groups.values()]
  }
}
