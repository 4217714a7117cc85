import { beforeAll, describe, expect, it } from 'vitest'
import { bundledPages } from '../src/bundled-pages.ts'
import { createPageReader, understand } from '../src/pipeline.ts'
import { readPages } from '../src/read-pages.ts'
import {
  type ArticleReading,
  articlesOf,
  type Failure,
  type PageReading,
  type Report,
} from '../src/report.ts'
import { copiesAndStories } from '../src/views/copies.ts'
import { findFigures } from '../src/views/people.ts'
import { differs, findSayings } from '../src/views/sayings.ts'

let report: Report
const article = (key: string): ArticleReading => {
  const found = articlesOf(report).find((reading) => reading.key === key)
  if (!found) throw new Error(`there is no article ${key}`)
  return found
}
beforeAll(async () => {
  report = await understand(readPages(bundledPages(), { jobs: 1 }))
})

describe('the bundled pages', () => {
  it('are all read, and give at least one article each', () => {
    expect(report.failures).toEqual([])
    expect(report.pages).toHaveLength(12)
    for (const page of report.pages)
      expect([page.id, page.articles.length > 0]).toEqual([page.id, true])
  })

  it('have every span where its text is', () => {
    for (const {
      article: { text },
      mentions,
      references,
      quotes,
    } of articlesOf(report)) {
      for (const span of [...mentions, ...references])
        expect(text.slice(span.start, span.end)).toBe(span.text)
      for (const quote of quotes) {
        expect(quote.spans.map(([start, end]) => text.slice(start, end)).join(' ')).toBe(quote.text)
        if (quote.cue) expect(text.slice(quote.cue.start, quote.cue.end)).toBe(quote.cue.text)
        if (quote.speaker)
          expect(text.slice(quote.speaker.start, quote.speaker.end)).toBe(quote.speaker.text)
      }
    }
  })

  it('the aggregator page: one main article, three related, the promo left out', () => {
    const page = report.pages.find(({ id }) => id === 'newsfold-cable-talks')
    expect(page?.articles.map(({ place }) => place)).toEqual([
      'main',
      'related',
      'related',
      'related',
    ])
    expect(page?.articles.slice(1).map((reading) => reading.article.publisher)).toEqual([
      'Bergen Ledger',
      'Donegal Beacon',
      'Oslo Kurier',
    ])
    expect(page?.page.furniture.map(({ text }) => text).join(' ')).toContain('Newsfold Assist')
    expect(article('newsfold-cable-talks/main').article.text).not.toContain('Newsfold Assist')
  })

  it('keep the two Haugens and the two Walshes apart', () => {
    const names = findFigures(report, ['person']).figures.map(({ name }) => name)
    for (const name of ['Astrid Haugen', 'Jonas Haugen', 'Deirdre Walsh', 'Conor Walsh']) {
      expect(names).toContain(name)
    }
    const speaker = (key: string, words: string) =>
      article(key).quotes.find(({ text }) => text.includes(words))?.speaker?.name
    expect(speaker('newsfold-cable-talks/main', 'We counted nine suitable ships')).toBe(
      'Astrid Haugen',
    )
    expect(speaker('newsfold-cable-talks/related-3', 'Svalbard hangs on two threads')).toBe(
      'Jonas Haugen',
    )
    expect(speaker('newsfold-cable-talks/main', "somebody else's plumbing")).toBe('Deirdre Walsh')
    expect(speaker('newsfold-cable-talks/related-2', 'we have been told about depots')).toBe(
      'Conor Walsh',
    )
    expect(
      speaker('newsfold-cable-talks/related-2', "read out the price while you're still bargaining"),
    ).toBe('Deirdre Walsh')
  })

  it('find the copies of the wire story and of the press release, and the edited version', () => {
    const { groups } = copiesAndStories(report)
    const groupOf = (key: string) =>
      groups.find(({ copies }) => copies.some((copy) => copy.key === key))
    const strike = groupOf('harbour-courier-strike-deal/main')
    expect(strike?.edited).toBe(true)
    const keys = strike?.copies.map(({ key }) => key)
    expect(keys).toContain('harbour-courier-strike-deal-updated/main')
    expect(keys).toContain('kestrel-bay-gazette-strike/main')
    const release = groupOf('newsreach-fjordlink-release/main')
    expect(release?.copies.map(({ key }) => key)).toContain('newsfold-cable-talks/related-1')
    expect(groupOf('kestrel-bay-gazette-maternity/main')).toBeUndefined()
  })

  it('join the strike in other words to one story, apart from the storm', () => {
    const { stories } = copiesAndStories(report)
    const storyOf = (key: string) =>
      stories.find(({ groups }) =>
        groups.some(({ copies }) => copies.some((copy) => copy.key === key)),
      )?.id
    const strike = storyOf('harbour-courier-strike-deal/main')
    expect(strike).toBeDefined()
    expect(storyOf('meridian-post-strike/main')).toBe(strike)
    expect(storyOf('storm-hedda-live/main')).not.toBe(strike)
    expect(storyOf('kestrel-bay-gazette-maternity/main')).toBeUndefined()
  })

  it('find one utterance in two wordings', () => {
    const different = findSayings(report).filter(differs)
    const saying = (words: string) =>
      different.find(({ versions }) => versions.some(({ text }) => text.includes(words)))
    expect(saying('back to work ashamed')).toMatchObject({ speaker: 'Maureen Tully' })
    expect(saying('pretend otherwise')).toMatchObject({ speaker: 'Fergal Nugent' })
  })
})

describe('understand', () => {
  const read = createPageReader()
  const page = (id: string) =>
    read({ id, name: id, content: 'Bridge shut\nThe council closed the bridge on Monday.\n' })
  const failure: Failure = {
    id: 'bad',
    name: 'bad',
    error: { code: 'enoent', message: 'there is no such file' },
  }

  it('goes on after a page that could not be read, and names it', async () => {
    const found = await understand([page('a'), failure, page('b')])
    expect(found.pages.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(found.failures).toEqual([failure])
  })

  it('tells of each page as it comes, and waits for the listener', async () => {
    const seen: string[] = []
    await understand([page('a'), failure], {
      onPage: async (outcome) => {
        await new Promise((resolve) => setTimeout(resolve, 1))
        seen.push(outcome.id)
      },
    })
    expect(seen).toEqual(['a', 'bad'])
  })

  it('stops where the signal says so', async () => {
    const controller = new AbortController()
    const run = understand([page('a'), page('b'), page('c')], {
      signal: controller.signal,
      onPage: () => controller.abort(),
    })
    await expect(run).rejects.toThrow(/abort/i)
  })

  it('relates pages that it does not keep', async () => {
    const found = await understand([page('a'), page('b')], { keep: () => null })
    expect(found.pages).toEqual([])
    expect(found.clusters).toHaveLength(1)
  })

  it('gives the same findings twice', async () => {
    const twice = await understand(readPages(bundledPages(), { jobs: 1 }))
    expect(JSON.stringify(twice)).toBe(JSON.stringify(report))
  })
})

describe('readPages', () => {
  it('turns a page that cannot be read into a failure in its place', async () => {
    const content = 'word '.repeat(300)
    const pages = (async function* () {
      yield { id: 'small', name: 'small', content: 'A headline\nA sentence of a story.' }
      yield { id: 'large', name: 'large', content }
      yield { id: 'missing', name: 'missing', error: { code: 'enoent', message: 'gone' } }
    })()
    const outcomes: (PageReading | Failure)[] = []
    for await (const outcome of readPages(pages, { jobs: 1, inputLength: 1000 }))
      outcomes.push(outcome)
    expect(outcomes.map(({ id }) => id)).toEqual(['small', 'large', 'missing'])
    expect(outcomes[1]).toMatchObject({ error: { code: 'limit-input-length' } })
  })
})
