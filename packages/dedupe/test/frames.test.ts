import { expect, test } from 'vitest'
import { englishBackground } from '../src/english.ts'
import { type ArticleIndex, createArticleIndex, restoreArticleIndex } from '../src/index.ts'
import { article, cut, edit } from './helpers.ts'

/** Every match and cluster of an index, in lines. */
function everythingOf(index: ArticleIndex): string[] {
  const percent = (share: number) => Math.round(share * 100)
  return index
    .clusters()
    .flatMap(({ id, articles, canonical, rule }) => [
      `${id}: ${articles.join(' ')} (${canonical}, ${rule})`,
      ...articles.flatMap((member) =>
        index
          .matches(member)
          .map(
            ({ b, relation, similarity, aInB, bInA }) =>
              `- ${member} ${relation} ${b} ${percent(similarity)} ${percent(aInB)} ${percent(bInA)}`,
          ),
      ),
    ])
}

// Sites with standing text around what they publish; every fourth report stands on two of them.
const sites = ['Ardmore Echo', 'Quill Post', 'Bay Mail', 'North Coast News', null]
const frames = sites.map((_, site) => [article(7000 + site, 2), article(7100 + site, 3)])
const day = (number: number) => `2031-05-${String(1 + (number % 28)).padStart(2, '0')}`
const reports = Array.from({ length: 90 }, (_, number) => {
  const site = number % sites.length
  const told = number % 4 === 3 ? edit(article(number - 1, 4 + (number % 7)), 0.05, number) : null
  const text = told ?? article(number, 4 + ((number + 1) % 7))
  const [head, foot] = frames[site] as [string, string]
  return {
    id: `${number}`,
    text: `${head}\n\n${number % 9 === 8 ? cut(text, 0, 0.6) : text}\n\n${foot}`,
    publisher: sites[site] as string | null,
    publishedAt: number % 6 === 5 ? null : day(number),
  }
})

test.each(['news', 'lean'] as const)(
  'what the profile %s makes of framed reports stays as it was',
  async (profile) => {
    const index = createArticleIndex({ profile })
    const found = reports.flatMap((report) =>
      index.add(report).matches.map(({ b, relation }) => `${report.id} ${relation} ${b}`),
    )
    const queried = reports
      .slice(0, 20)
      .flatMap((report) => index.query({ ...report, id: 'q' }).map(({ b }) => `${report.id} ${b}`))
    const first = everythingOf(index)
    const expired = index.expire('2031-05-12')
    for (const id of ['60', '61', '62']) index.remove(id)
    const restored = restoreArticleIndex(index.snapshot(), { profile })
    expect(restored.snapshot()).toEqual(index.snapshot())
    expect(everythingOf(restored)).toEqual(everythingOf(index))
    const parts = [found, queried, first, [`${expired} expired`], everythingOf(index)]
    await expect(parts.map((part) => part.join('\n')).join('\n\n')).toMatchFileSnapshot(
      `./fixtures/frames-${profile}.txt`,
    )
  },
)

test('a snapshot with stories is refused by an index without', () => {
  const index = createArticleIndex({ stories: englishBackground })
  index.add({ id: 'a', text: article(1) })
  expect(() => restoreArticleIndex(index.snapshot())).toThrow(
    "the snapshot can't be read: it holds stories, which are off in this index",
  )
})
