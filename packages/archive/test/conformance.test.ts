import { createArticleIndex } from '@wirecopy/dedupe'
import type { Reading } from '@wirecopy/formats'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Archive, ResultPage } from '../src/index.ts'
import { createLinker } from '../src/index.ts'
import { published, reading, stream, text } from './articles.ts'
import { homes } from './homes.ts'

const day = '2026-03-02'
const keys = ({ items }: { items: { key: string }[] }) => items.map(({ key }) => key)

async function all<T>(list: (after: string | undefined) => Promise<ResultPage<T>>): Promise<T[]> {
  const items: T[] = []
  let after: string | undefined
  do {
    const page = await list(after)
    items.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined)
  return items
}

/** Returns the clusters as sets of keys, in an order that depends on nothing else. */
async function clusters(archive: Archive): Promise<string[][]> {
  const found = new Map<string, string[]>()
  for (const { key } of await all((after) => archive.articles(after ? { after } : {}))) {
    const cluster = await archive.cluster(key)
    if (cluster) found.set(cluster.id, keys({ items: cluster.articles }).sort())
  }
  return [...found.values()].sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1))
}

/** Returns the clusters of readings that were kept and compared in one go. */
async function clustersOf(open: () => Promise<Archive>, readings: Reading[]): Promise<string[][]> {
  const archive = await open()
  await archive.keep({ id: 'all', day, readings })
  await createLinker(archive).link()
  const found = await clusters(archive)
  await archive.close()
  return found
}

describe.each(homes)('an archive in %s', (_, open) => {
  let archive: Archive
  beforeAll(async () => {
    archive = await open()
    await archive.keep({
      id: 'batch 1',
      day,
      readings: [
        reading('old', { publishedAt: published('2026-02-01T10:00:00+09:00') }, 1),
        reading('new', { publishedAt: published('2026-03-01T10:00:00Z'), title: 'Ferry returns' }),
        reading('newest', { publishedAt: published('2026-03-01T12:00:00'), publisher: null }),
        reading(
          'undated',
          { text: "The ferry isn’t late; it’s C++ \\ & | ! : * 'quoted' again." },
          2,
        ),
      ],
    })
  })
  afterAll(() => archive.close())

  it('gives back what was kept', async () => {
    const given = reading('new', {
      publishedAt: published('2026-03-01T10:00:00Z'),
      title: 'Ferry returns',
    })
    expect(await archive.reading('new')).toEqual(given)
    expect(await archive.reading('none')).toBeNull()
  })

  it('keeps a batch once', async () => {
    const again = { id: 'batch 1', day, readings: [reading('other')] }
    expect(await archive.keep(again)).toEqual({ kept: 0, known: 1 })
    expect(await archive.reading('other')).toBeNull()
  })

  it('keeps an article of a key once a day', async () => {
    const readings = [reading('new', { title: 'Changed' }), reading('twice'), reading('twice')]
    expect(await archive.keep({ id: 'batch 2', day, readings })).toEqual({ kept: 1, known: 2 })
    expect((await archive.reading('new'))?.article.title).toBe('Ferry returns')
    const later = {
      id: 'batch 3',
      day: '2026-03-03',
      readings: [reading('new', { title: 'Later' })],
    }
    expect(await archive.keep(later)).toEqual({ kept: 1, known: 0 })
    expect((await archive.reading('new'))?.article.title).toBe('Later')
  })

  it('lists articles, newest first, page by page', async () => {
    const listed = await all((after) => archive.articles({ limit: 2, ...(after ? { after } : {}) }))
    expect(listed.map(({ key, day: seen }) => `${key} ${seen}`)).toEqual([
      'new 2026-03-03',
      'twice 2026-03-02',
      'undated 2026-03-02',
      'newest 2026-03-02',
      'new 2026-03-02',
      'old 2026-03-02',
    ])
    expect(listed[5]).toEqual({
      key: 'old',
      day,
      url: 'https://news.example/old',
      title: 'Title of old',
      publisher: 'Harbour Post',
      publishedAt: '2026-02-01T10:00:00+09:00',
    })
  })

  it('finds articles by words, whatever their case, and only where all occur', async () => {
    expect(keys(await archive.articles({ words: 'FERRY' }))).toEqual(['undated', 'new'])
    expect(keys(await archive.articles({ words: 'returns ferry' }))).toEqual(['new'])
    expect(keys(await archive.articles({ words: 'ferry submarine' }))).toEqual([])
    expect(keys(await archive.articles({ words: 'quoted & late' }))).toEqual(['undated'])
    expect(await archive.articles({ words: "'); drop table" })).toMatchObject({ items: [] })
  })

  it('finds articles by entity, by publisher, and by both', async () => {
    expect(keys(await archive.articles({ entity: ' lena  VOGT ' }))).toEqual(['old'])
    expect(keys(await archive.articles({ wikidata: 'Q100', words: 'ferry' }))).toEqual(['new'])
    expect(
      keys(await archive.articles({ publisher: 'harbour post', entity: 'Ben Adeyemi' })),
    ).toEqual(['undated'])
    expect(keys(await archive.articles({ entity: 'Nobody' }))).toEqual([])
  })

  it('gives the same page by page as at once, whatever is asked for', async () => {
    for (const query of [
      {},
      { entity: 'Ada Okoro' },
      { wikidata: 'Q100' },
      { entity: 'Ada Okoro', wikidata: 'Q100' },
      { publisher: 'Harbour Post' },
      { entity: 'Ada Okoro', publisher: 'Harbour Post' },
      { entity: 'Ada Okoro', words: 'title' },
    ]) {
      const whole = await archive.articles({ ...query, limit: 1000 })
      const paged = await all((after) =>
        archive.articles({ ...query, limit: 1, ...(after ? { after } : {}) }),
      )
      expect(paged).toEqual(whole.items)
      expect(paged.length).toBeGreaterThan(0)
    }
  })

  it('finds quotes by speaker, newest first, page by page', async () => {
    const quotes = await all((after) =>
      archive.quotes({ speaker: 'ada okoro', limit: 1, ...(after ? { after } : {}) }),
    )
    expect(quotes.map(({ article }) => article.key)).toEqual(['new', 'twice', 'newest', 'new'])
    expect(quotes[0]?.quote.speaker?.name).toBe('Ada Okoro')
    const everything = await all((after) =>
      archive.quotes({ limit: 5, ...(after ? { after } : {}) }),
    )
    expect(everything).toHaveLength(12)
    expect(everything.slice(0, 2).map(({ quote }) => quote.speaker === null)).toEqual([false, true])
  })

  it('refuses a limit, a place and a day that are none', async () => {
    await expect(archive.articles({ limit: 0 })).rejects.toThrow('limit must be 1 to 1000')
    await expect(archive.quotes({ after: '1; drop table' })).rejects.toThrow('no place in a list')
    await expect(archive.keep({ id: 'x', day: '2026-02-30', readings: [] })).rejects.toThrow(
      'no day',
    )
    await expect(archive.expire('yesterday')).rejects.toThrow('no day')
  })

  it('lists an article once, also where two of its entities have one name', async () => {
    const kept = reading('namesakes')
    const [person] = kept.entities ?? []
    if (person === undefined) throw new Error('an entity was expected')
    const namesakes = ['Q7', 'Q8'].map((wikidata) => ({
      ...person,
      name: 'Sam Holt',
      identifiers: { wikidata },
    }))
    await archive.keep({
      id: 'batch 4',
      day: '2026-03-04',
      readings: [{ ...kept, entities: namesakes }],
    })
    for (const query of [{ entity: 'sam holt' }, { wikidata: 'Q8' }]) {
      expect(keys(await archive.articles(query))).toEqual(['namesakes'])
    }
  })

  it('has no cluster for what was not compared yet', async () => {
    expect(await archive.cluster('old')).toBeNull()
    expect(await archive.counts()).toMatchObject({ articles: 7, quotes: 14, pending: 7 })
  })
})

describe.each(homes)('hostile strings in %s', (_, open) => {
  it('are kept, found, and given back', async () => {
    const archive = await open()
    let batch = 0
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.string({ unit: 'binary', maxLength: 80 }),
        async (key, words) => {
          const id = `${batch++}:${key}`
          const kept = reading(id, { text: words, title: words, publisher: words })
          const result = await archive.keep({ id, day, readings: [kept] })
          expect(result.kept).toBe(1)
          expect(await archive.reading(id)).toEqual(kept)
          const found = await archive.articles({ words, publisher: words, limit: 1000 })
          expect(found.items.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 30 },
    )
    const long = 'k'.repeat(50_000)
    await archive.keep({ id: long, day, readings: [reading(long, { publisher: long, url: long })] })
    expect((await archive.reading(long))?.key).toBe(long)
    await archive.close()
  })
})

describe.each(homes)('the links of an archive in %s', (_, open) => {
  it('bring copies together, whatever batch brought them', async () => {
    const archive = await open()
    const original = text(42)
    const copies = [original, `${original} More was said.`, text(43)].map((body, index) =>
      reading(`copy-${index}`, {
        text: body,
        publishedAt: published(`2026-03-0${3 - index}T00:00:00Z`),
      }),
    )
    for (const [index, copy] of copies.entries()) {
      await archive.keep({ id: `batch ${index}`, day, readings: [copy] })
      const linker = createLinker(archive)
      expect(await linker.link()).toEqual({ linked: 1, done: true })
      await linker.stop()
    }
    const cluster = await archive.cluster('copy-0')
    // Earliest published first: a timeline.
    expect(keys({ items: cluster?.articles ?? [] })).toEqual(['copy-1', 'copy-0'])
    expect(cluster?.matches).toHaveLength(1)
    expect(cluster?.matches[0]).toMatchObject({ a: 'copy-1', b: 'copy-0' })
    expect((await archive.cluster('copy-2'))?.articles).toHaveLength(1)
    expect(await archive.counts()).toMatchObject({ clusters: 2, pending: 0 })
    await archive.close()
  })

  it('bring the reports of one event together, as a timeline', async () => {
    const archive = await open()
    const reports = [
      [
        'ferry-1',
        '2026-03-01T08:00:00Z',
        'Ferry Nordstern runs aground off Port Alma',
        'The ferry Nordstern ran aground on a sandbank off Port Alma early on Sunday with 212 passengers aboard, the coastguard said. Nobody was hurt. Tugboats from Sandvik were on their way to pull the vessel free at high tide.',
      ],
      [
        'market',
        '2026-03-01T09:00:00Z',
        'Lemon harvest breaks record in Valdoro',
        'Growers in the Valdoro valley picked more lemons this winter than in any season since records began, their association reported. Prices at the wholesale market fell by a fifth within a month.',
      ],
      [
        'ferry-2',
        '2026-03-01T15:00:00Z',
        'Passengers taken off stranded Nordstern',
        'All 212 passengers of the Nordstern have been brought to Port Alma after the ferry ran aground on a sandbank, according to the coastguard. Two tugboats failed to pull the vessel free; another attempt is planned at the next high tide.',
      ],
    ] as const
    for (const [key, time, title, body] of reports) {
      const article = reading(key, { title, text: body, publishedAt: published(time) })
      await archive.keep({ id: key, day, readings: [article] })
    }
    const linker = createLinker(archive)
    await linker.link()
    await linker.stop()
    const story = await archive.story('ferry-2')
    expect(keys({ items: story?.articles ?? [] })).toEqual(['ferry-1', 'ferry-2'])
    expect(new Set(story?.articles.map(({ cluster }) => cluster)).size).toBe(2)
    expect(keys({ items: (await archive.story('market'))?.articles ?? [] })).toEqual(['market'])
    expect(await archive.story('none')).toBeNull()
    await archive.close()
  })

  it('are made by one linker at a time, and another takes over', async () => {
    const whole = await clustersOf(open, stream(60))
    const archive = await open()
    await archive.keep({ id: '1', day, readings: stream(40) })
    const [first, second] = [createLinker(archive), createLinker(archive)]
    expect(await first.link()).toEqual({ linked: 40, done: true })
    await archive.keep({ id: '2', day, readings: stream(60).slice(40) })
    expect(await second.link()).toEqual({ linked: 0, done: false })
    await first.stop()
    expect(await second.link()).toEqual({ linked: 20, done: true })
    await second.stop()
    expect(await clusters(archive)).toEqual(whole)
    await archive.close()
  })

  it('are those of the index, whatever the steps', async () => {
    // A frame around different texts looks like copies, until it is seen to be a frame.
    const frame = text(1, 90)
    const framed = Array.from({ length: 40 }, (_, number) =>
      reading(`framed-${number}`, {
        text: `${text(1000 + number, number < 6 ? 60 : 180)} ${frame}`,
        publisher: `Gazette ${number}`,
      }),
    )
    const readings = [...framed.slice(0, 10), ...stream(40), ...framed.slice(10)]
    const index = createArticleIndex()
    for (const { key = '', article } of readings) {
      const { text: words, title, publisher, publishedAt } = article
      const time = publishedAt?.earliest ?? null
      index.add({ id: key, text: words, title, publisher, publishedAt: time })
    }
    const expected = index.clusters().map(({ articles }) => [...articles].sort())
    expected.sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1))
    for (const batchSize of [7, 500]) {
      const archive = await open()
      const linker = createLinker(archive, { batchSize })
      for (let from = 0; from < readings.length; from += 10) {
        await archive.keep({ id: `${from}`, day, readings: readings.slice(from, from + 10) })
        await linker.link({ settle: from % 20 === 0 })
      }
      await linker.link()
      await linker.stop()
      expect(await clusters(archive)).toEqual(expected)
      await archive.close()
    }
  })

  it('part again where the index parts what it had brought together', async () => {
    const archive = await open()
    // All in one cluster at first, and in three after the twentieth article.
    const createIndex = () => {
      const index = createArticleIndex()
      const ids: string[] = []
      const groupOf = (id: string) => (ids.length < 20 ? 0 : Number(id) % 3)
      const clusterOf = (id: string) => ({
        ...index.clusterOf(id),
        articles: ids.filter((other) => groupOf(other) === groupOf(id)),
      })
      return {
        ...index,
        clusterOf,
        clusters: () => [...new Map(ids.map((id) => [groupOf(id), id])).values()].map(clusterOf),
        addRecord(bytes: Uint8Array) {
          const added = index.addRecord(bytes)
          ids.push(added.id)
          return added
        },
      }
    }
    const linker = createLinker(archive, { createIndex, batchSize: 8 })
    const readings = Array.from({ length: 30 }, (_, number) => reading(`article-${number}`))
    await archive.keep({ id: '1', day, readings: readings.slice(0, 12) })
    await linker.link()
    expect(await clusters(archive)).toHaveLength(1)
    await archive.keep({ id: '2', day, readings: readings.slice(12) })
    await linker.link()
    await linker.stop()
    const found = await clusters(archive)
    expect(found.map((members) => members.length)).toEqual([10, 10, 10])
    for (const members of found) {
      const remainders = members.map((key) => Number(key.slice('article-'.length)) % 3)
      expect(new Set(remainders).size).toBe(1)
    }
    await archive.close()
  })

  it('go on after a step that could not be kept', async () => {
    const whole = await clustersOf(open, stream(30))
    const archive = await open()
    await archive.keep({ id: '1', day, readings: stream(30) })
    const { links } = archive
    let failures = 0
    const failing: Archive = {
      ...archive,
      links: {
        indexOptions: links.indexOptions,
        release: (holder) => links.release(holder),
        exclusively: (holder, step) =>
          links.exclusively(holder, (session) =>
            step({
              ...session,
              async save(found) {
                if (failures++ === 1) throw new Error('the disk is full')
                await session.save(found)
              },
            }),
          ),
      },
    }
    const linker = createLinker(failing, { batchSize: 10 })
    await expect(linker.link()).rejects.toThrow('the disk is full')
    expect(await archive.counts()).toMatchObject({ pending: 20 })
    expect(await linker.link()).toEqual({ linked: 20, done: true })
    await linker.stop()
    expect(await clusters(archive)).toEqual(whole)
    await archive.close()
  })

  it('are made from the texts where the records are of another profile', async () => {
    const whole = await clustersOf(open, stream(30))
    const archive = await open()
    await archive.keep({ id: '1', day, readings: stream(30) })
    const createIndex = () => createArticleIndex({ profile: 'lean' })
    const linker = createLinker(archive, { createIndex })
    expect(await linker.link()).toEqual({ linked: 30, done: true })
    await linker.stop()
    expect(await clusters(archive)).toEqual(whole)
    expect(await archive.story('stream-0')).toBeNull()
    await archive.close()
  })

  it('forget what has expired', async () => {
    const readings = stream(30)
    const fresh = await clustersOf(open, readings)
    const archive = await open()
    await archive.keep({ id: '1', day, readings })
    const linker = createLinker(archive)
    await linker.link()
    expect(await archive.expire('2026-03-03')).toBe(30)
    expect(await archive.counts()).toEqual({
      articles: 0,
      quotes: 0,
      entities: 0,
      clusters: 0,
      pending: 0,
    })
    await archive.keep({ id: '2', day: '2026-03-04', readings })
    await linker.link()
    await linker.stop()
    expect(await clusters(archive)).toEqual(fresh)
    await archive.close()
  })
})

// Of so many articles as WIRECOPY_ARTICLES says; a few hundred unless given.
const articles = Number(process.env.WIRECOPY_ARTICLES ?? 150)

it('gives the same clusters, quotes and lists in every home', async () => {
  const results = []
  for (const [, open] of homes) {
    const archive = await open()
    const readings = stream(articles, 7)
    for (let from = 0; from < readings.length; from += 50) {
      const batch = readings.slice(from, from + 50)
      await archive.keep({ id: `batch ${from}`, day, readings: batch })
    }
    await createLinker(archive, { batchSize: 64 }).link()
    results.push({
      clusters: await clusters(archive),
      matches: (await archive.cluster('stream-0'))?.matches,
      story: (await archive.story('stream-0'))?.articles,
      quotes: await all((after) => archive.quotes({ limit: 300, ...(after ? { after } : {}) })),
      articles: await all((after) =>
        archive.articles({ entity: 'Jon Pak', limit: 7, ...(after ? { after } : {}) }),
      ),
      counts: await archive.counts(),
    })
    await archive.close()
  }
  expect(results[0]?.clusters.some((cluster) => cluster.length > 2)).toBe(true)
  for (const result of results) expect(result).toEqual(results[0])
})
