import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toNinjs } from '../src/index.ts'
import { ninjsProfile } from './ninjs-profile.ts'
import { bare, sample } from './sample.ts'

// The published schema, where the caller has a copy: NINJS_SCHEMA=ninjs-schema_3.2.json vitest run.
const published = process.env.NINJS_SCHEMA

const ajv = new Ajv2020({ allErrors: true, strict: false })
addFormats.default(ajv)
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' })
const followsProfile = ajv.compile(ninjsProfile)

describe('ninjs', () => {
  it.each([
    ['a full reading', sample],
    ['a bare one', bare],
  ])('follows the structure of version 3.2 for %s', (_, reading) => {
    followsProfile(JSON.parse(JSON.stringify(toNinjs(reading))))
    expect(followsProfile.errors).toBeNull()
  })

  it.skipIf(published === undefined)('is valid by the published schema (NINJS_SCHEMA)', () => {
    const validate = ajv.compile(JSON.parse(readFileSync(published as string, 'utf8')))
    for (const reading of [sample, bare]) {
      validate(JSON.parse(JSON.stringify(toNinjs(reading))))
      expect(validate.errors).toBeNull()
    }
  })

  it('sees a fault: the check can fail', () => {
    expect(followsProfile({ ...toNinjs(sample), quotes: [] })).toBe(false)
    expect(followsProfile({ ...toNinjs(sample), contentCreated: '2026-03-02' })).toBe(false)
    expect(followsProfile({ ...toNinjs(sample), uri: 'ferry returns' })).toBe(false)
  })

  it('sorts names into people, places, objects and subjects', () => {
    const item = toNinjs(sample)
    expect(item.people).toEqual([
      {
        name: 'Ada Okoro',
        rel: 'mentions',
        uri: 'http://www.wikidata.org/entity/Q123456',
        literal: 'e1',
      },
    ])
    expect(item.places?.map((place) => place.name)).toEqual(['PORT ALMA'])
    expect(item.objects?.map((object) => object.name)).toEqual(['Nordstern'])
    expect(item.subjects?.map((subject) => subject.name)).toEqual(['ferries', 'islands', 'islands'])
    expect(item.organisations).toBeUndefined()
  })

  it('reads the place of a dateline only where it is a known location', () => {
    expect(toNinjs(sample).located).toBe('PORT ALMA')
    expect(toNinjs({ article: sample.article }).located).toBeUndefined()
  })

  it('gives a day its first moment, and no time to what has no offset', () => {
    expect(toNinjs(sample).contentCreated).toBe('2026-03-02T00:00:00+01:00')
    const article = structuredClone(sample.article)
    if (article.publishedAt) article.publishedAt.earliest = '2026-03-02T00:00:00'
    expect(toNinjs({ article }).contentCreated).toBeUndefined()
  })

  it('is valid whatever the URL and the key', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }).map((tail) => `https://example.com/${tail}`),
    )
    fc.assert(
      fc.property(hostile, hostile, (url, key) => {
        const item = toNinjs({ key, article: { ...sample.article, url } })
        followsProfile(JSON.parse(JSON.stringify(item)))
        expect(followsProfile.errors).toBeNull()
      }),
    )
  })
})
