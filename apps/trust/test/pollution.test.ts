import { createArticleIndex } from '@wirecopy/dedupe'
import { resolveLimits, WirecopyError } from '@wirecopy/document'
import { createEntityFinder } from '@wirecopy/entities'
import { toSchemaOrg } from '@wirecopy/formats'
import { readReading } from '@wirecopy/formats/read'
import { parseFeed, parseHtml, parsePage, parseText } from '@wirecopy/parse'
import { createQuoteFinder, findSameQuotes } from '@wirecopy/quotes'
import { afterEach, describe, expect, it } from 'vitest'
import {
  pollutingFeeds,
  pollutingNames,
  pollutingPages,
} from '../src/hostile/pollution-payloads.ts'
import { articleOf } from '../src/targets/article-of.ts'

const everything = [Object, Array, Function, String, Map, Error]
const before = everything.map(({ prototype }) => Object.getOwnPropertyNames(prototype).join())

afterEach(() => {
  expect(everything.map(({ prototype }) => Object.getOwnPropertyNames(prototype).join())).toEqual(
    before,
  )
  expect('polluted' in {}).toBe(false)
})

it('has thirty payloads at the least', () => {
  expect(pollutingPages.length + pollutingFeeds.length).toBeGreaterThanOrEqual(30)
})

it.each(pollutingPages)('the page %j changes no prototype', (page) => {
  for (const parse of [parseHtml, parsePage]) {
    const { main, related } = parse(page)
    for (const article of [main, ...related]) {
      if (!article) continue
      // Every field is its own, and none holds a function of Object.
      expect(Object.getPrototypeOf(article)).toBe(Object.prototype)
      expect(JSON.parse(JSON.stringify(article))).toEqual(article)
    }
  }
})

it.each(pollutingFeeds)('the feed %j changes no prototype', (feed) => {
  parseFeed(feed)
  parsePage(feed)
})

describe.each(pollutingNames)('the name %s', (name) => {
  const text = `${name} closed the pier, ${name} said. “We closed ${name},” said ${name} on Monday.`

  it('is text like any other', () => {
    const annotations = createEntityFinder()({ text })
    createQuoteFinder()({ text, ...annotations })
    expect(parseText(`${name}\n${name} · 2 hours ago\n${text}`).regions.length).toBeGreaterThan(0)
  })

  it('is an id like any other', () => {
    const index = createArticleIndex()
    expect(index.has(name)).toBe(false)
    expect(() => index.clusterOf(name)).toThrow(WirecopyError)
    index.add({ id: name, text, publisher: name })
    expect(index.clusterOf(name).articles).toEqual([name])
    const groups = findSameQuotes([
      { id: name, quotes: [{ id: name, text, speaker: name }] },
      { id: 'b', quotes: [{ id: name, text, speaker: name }] },
    ])
    expect(groups.length).toBe(1)
    expect(JSON.stringify(toSchemaOrg({ key: name, article: articleOf(text, name) }))).toContain(
      name,
    )
  })

  it('is no limit', () => {
    const limits = JSON.parse(`{"${name}": 1}`)
    expect(() => resolveLimits(limits)).toThrow(expect.objectContaining({ code: 'invalid-option' }))
  })

  it('is no property of stored data', () => {
    const stored = JSON.parse(
      JSON.stringify({ article: articleOf(text) }).replace(
        '"evidence":{}',
        `"evidence":{"${name}":{"source":"a","confidence":1,"conflicting":[]}}`,
      ),
    )
    stored[name] = 1
    const { article } = readReading(stored)
    expect(article.text).toBe(text)
    expect(Object.getPrototypeOf(article.evidence)).toBe(Object.prototype)
  })
})
