import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Article, Page, Quote } from '../src/index.ts'
import * as schemas from '../src/schema.ts'

const text = 'Mayor Ada Okoro said the bridge will open in May.'

const article: Article = {
  id: 'main',
  url: null,
  title: 'Bridge to open',
  byline: [{ name: 'Lena Vogt', role: null, affiliation: null, url: null }],
  publisher: 'Harbour Post',
  originator: null,
  publishedAt: {
    earliest: '2026-03-01T00:00:00+01:00',
    latest: '2026-03-01T23:59:59+01:00',
    precision: 'day',
    relative: null,
    raw: 'March 1, 2026',
    source: 'text',
  },
  modifiedAt: null,
  dateline: null,
  language: 'en',
  section: null,
  tags: [],
  images: [],
  links: [],
  access: null,
  text,
  blocks: [{ start: 0, end: text.length, kind: 'paragraph', level: null }],
  entries: [],
  evidence: { title: { source: 'json-ld', confidence: 0.9, conflicting: [] } },
}

const page: Page = {
  url: null,
  site: null,
  kind: 'html',
  main: article,
  related: [],
  comments: [],
  furniture: [{ kind: 'promo', reason: 'offers the site itself', text: 'Try our app' }],
  regions: [],
  warnings: [],
}

const quote: Quote = {
  type: 'indirect',
  cueClass: 'speech',
  spans: [[21, 48]],
  text: 'the bridge will open in May',
  cue: { start: 16, end: 20, text: 'said' },
  speaker: null,
  addressee: null,
  nested: false,
  rule: 'verb-that',
  confidence: 0.8,
}

describe('the schemas', () => {
  it('take what the types describe and give it back unchanged', () => {
    expect(schemas.pageSchema.parse(page)).toEqual(page)
    expect(schemas.quoteSchema.parse(quote)).toEqual(quote)
  })

  it.each([
    ['a negative offset', { ...quote, spans: [[-1, 4]] }],
    ['half an offset', { ...quote, spans: [[0.5, 4]] }],
    ['no span', { ...quote, spans: [] }],
    ['an unknown type', { ...quote, type: 'imagined' }],
    ['a confidence over 1', { ...quote, confidence: 1.2 }],
    ['a missing field', { ...quote, cue: undefined }],
  ])('refuse a quote with %s', (_, value) => {
    expect(schemas.quoteSchema.safeParse(value).success).toBe(false)
  })

  it('all have a JSON Schema that names every field as required', () => {
    for (const [name, schema] of Object.entries(schemas)) {
      const json = z.toJSONSchema(schema)
      if (json.type !== 'object' || json.properties === undefined) continue
      expect(json.required, name).toEqual(Object.keys(json.properties))
    }
  })

  it('do not let stored data touch the object prototype', () => {
    const polluted = JSON.parse('{"start":0,"end":1,"__proto__":{"polluted":true}}')
    expect(schemas.spanSchema.parse(polluted)).toEqual({ start: 0, end: 1 })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})
