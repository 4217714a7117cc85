import type { StoryTable } from './story-table.ts'
import { type TermVector, weightIn } from './terms.ts'

/** Returns the article of a story that was added first; infinity for a story that is not open. */
export function oldestOf(table: StoryTable, story: number): number {
  return (table.stories.get(story)?.members ?? []).reduce(
    (oldest, article) => Math.min(oldest, article),
    Number.POSITIVE_INFINITY,
  )
}

/** Returns the article closest to all others of its story, of the given ones. */
export function mostCentral(table: StoryTable, articles: readonly number[]): number {
  let central = articles[0] as number
  let most = -1
  const story = table.stories.get(table.find(central))
  if (!story) return central
  for (const article of articles) {
    const member = table.memberOf(article)
    if (!member) continue
    const closeness = weightIn(member.vector, story.sum)
    if (closeness > most) {
      most = closeness
      central = article
    }
  }
  return central
}

/** Returns the words that most of the articles have among their strongest, strongest first. */
export function keywordsOf(
  table: StoryTable,
  articles: readonly number[],
  count: number,
): string[] {
  const scores = new Map<string, number>()
  for (const article of articles) {
    const keywords: TermVector['keywords'] = table.memberOf(article)?.vector.keywords ?? []
    for (const [at, keyword] of keywords.entries()) {
      scores.set(keyword, (scores.get(keyword) ?? 0) + 1 / (1 + at))
    }
  }
  return [...scores]
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, count)
    .map(([keyword]) => keyword)
}
