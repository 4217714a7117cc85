import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { englishBackground } from '../src/english.ts'
import {
  type ArticleIndex,
  type ArticleInput,
  createArticleIndex,
  restoreArticleIndex,
} from '../src/index.ts'
import { article, cut, edit } from './helpers.ts'

// A week of invented news: a wire report with its copies, a round-up, two stories, a short notice.
const levy = article(31, 36)
const clinic = article(32, 12)
const ferry = (more: string) =>
  `The ferry Solvind struck rocks off Kestrel Bay with 212 passengers aboard. ${more} The coastguard at Kestrel Bay sent four lifeboats to the Solvind.`
const week: ArticleInput[] = [
  {
    id: 'echo/1',
    text: `TORNHOLM (Reuters) - ${cut(levy, 0, 0.5)}`,
    publisher: 'The Echo',
    publishedAt: '2031-05-02T12:00:00Z',
  },
  {
    id: 'wire/1',
    title: 'A levy on timber',
    text: levy,
    publisher: 'Reuters',
    publishedAt: '2031-05-02T08:00:00Z',
  },
  {
    id: 'post/1',
    text: edit(levy, 0.05, 3),
    publisher: 'Quill Post',
    publishedAt: '2031-05-02T09:00:00Z',
  },
  {
    id: 'post/2',
    text: edit(levy, 0.05, 3).toUpperCase(),
    publisher: 'Quill Post',
    publishedAt: '2031-05-03',
  },
  { id: 'week/1', text: `${levy} ${clinic} ${article(33, 20)}`, publisher: 'The Week' },
  { id: 'wire/2', text: clinic, publisher: 'Reuters', publishedAt: '2031-05-04T10:00:00Z' },
  {
    id: 'mail/1',
    text: `${clinic} ${article(34, 4)}`,
    publisher: 'Bay Mail',
    publishedAt: '2031-05-04T11:00:00Z',
  },
  {
    id: 'mail/2',
    text: cut(clinic, 0.2, 0.7),
    publisher: 'Bay Mail',
    publishedAt: '2031-05-05T11:00:00Z',
  },
  {
    id: 'bay/1',
    title: 'Solvind strikes rocks off Kestrel Bay',
    text: ferry('Nobody was hurt.'),
    publishedAt: '2031-05-04',
    entities: [{ name: 'Solvind' }],
  },
  {
    id: 'bay/2',
    title: 'Lifeboats save 212 from the Solvind',
    text: ferry('Fog had closed the lane on Tuesday night, and the captain turned too late.'),
    publishedAt: '2031-05-05',
  },
  {
    id: 'bay/3',
    title: 'Inquiry into the Solvind',
    text: 'Why did the ferry Solvind leave its lane? Investigators went aboard at Kestrel Bay and talked to the coastguard and to passengers.',
    publishedAt: '2031-05-08',
  },
  {
    id: 'bay/4',
    title: 'Teachers of Oskarsburg strike',
    text: 'Teachers of Oskarsburg walked out over pay, and the schools of the city stayed closed.',
    publishedAt: '2031-05-08',
  },
  { id: 'note', text: 'Error.' },
]
const options = { stories: englishBackground }

const percent = (share: number | null) => (share === null ? '-' : Math.round(share * 100))

/** All that an index says of its articles, in lines. */
function reportOf(index: ArticleIndex): string[] {
  const ids = week.map(({ id }) => id).filter((id) => index.has(id))
  const lines = [`${index.size} articles`]
  for (const id of ids) {
    for (const { b, relation, similarity, aInB, bInA } of index.matches(id)) {
      lines.push(`${id} ${relation} ${b}: ${percent(similarity)} ${percent(aInB)} ${percent(bInA)}`)
    }
  }
  for (const { id, articles, canonical, rule } of index.clusters()) {
    lines.push(`cluster ${id}: ${articles.join(', ')}; ${canonical} is the ${rule}`)
    const { originator, links, sentence } = index.syndication(id)
    lines.push(`chain of ${originator}: ${sentence}`)
    for (const { article: member, publisher, publishedAt, from, kept, added } of links) {
      lines.push(
        `- ${member} ${publisher} ${publishedAt} ${from} ${percent(kept)} ${percent(added)}`,
      )
    }
  }
  for (const { id, clusters, title, keywords, earliest, latest } of index.stories()) {
    lines.push(`story ${id}: ${clusters.join(', ')}; ${title}; ${earliest} to ${latest}`)
    if (id.startsWith('bay')) lines.push(`- ${keywords.join(' ')}`)
  }
  for (const [at, one] of ids.entries()) {
    const other = ids[(at * 5 + 2) % ids.length] as string
    const { sentence, path, sameCluster, sameStory, storySimilarity, shared } = index.explain(
      one,
      other,
    )
    const alike = sameCluster ? '' : `, ${percent(storySimilarity)} % alike`
    lines.push(`${sentence} [${path.join(' ')}] ${sameStory}${alike} ${JSON.stringify(shared)}`)
  }
  return lines
}

const parts = readFileSync(new URL('./fixtures/week.txt', import.meta.url), 'utf8').split('\n\n')
const told = (part: number) => parts[part]?.trim().split('\n')

describe('a week of news', () => {
  const index = createArticleIndex(options)
  const added = week.flatMap((item) => {
    const { id, cluster, matches } = index.add(item)
    return [
      `${id} joins ${cluster}`,
      ...matches.map(
        ({ b, relation, similarity, aInB, bInA }) =>
          `- ${relation} ${b}: ${percent(similarity)} ${percent(aInB)} ${percent(bInA)}`,
      ),
    ]
  })

  test('is compared as it comes in', () => {
    expect(added).toEqual(told(0))
  })

  test('is known as a whole', () => {
    expect(reportOf(index)).toEqual(told(1))
  })

  test('is known to the index that its snapshot restores, and to one that reads its records', () => {
    const restored = restoreArticleIndex(index.snapshot(), options)
    expect(reportOf(restored)).toEqual(told(1))
    const reader = createArticleIndex({ ...options, kernel: 'plain' })
    for (const item of week) reader.addRecord(index.record(item))
    expect(reportOf(reader)).toEqual(told(1))
    for (const one of [restored, reader]) {
      expect(one.remove('post/1')).toBe(true)
      expect(one.remove('bay/1')).toBe(true)
      expect(one.expire('2031-05-02T10:00:00Z')).toBe(1)
      expect(one.remove('wire/1')).toBe(false)
      expect(reportOf(one)).toEqual(told(2))
    }
  })

  test('falls into other clusters where more is asked for', () => {
    const strict = restoreArticleIndex(index.snapshot(), options)
    strict.recluster({
      mergeSimilarity: 0.9,
      mergeContainment: 1,
      similarity: 0.6,
      containment: 0.95,
    })
    expect(reportOf(strict)).toEqual(told(3))
  })
})
