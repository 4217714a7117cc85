import { describe, expect, it } from 'vitest'
import { type Reading, toNinjs, toSchemaOrg } from '../src/index.ts'
import { bare, sample } from './sample.ts'
import { small, text } from './small-reading.ts'

describe('ninjs', () => {
  it('has every part under its name', () => {
    expect(toNinjs(small)).toEqual({
      uri: 'https://paper.example/pier',
      type: 'text',
      standard: {
        name: 'ninjs',
        version: '3.2',
        schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#',
      },
      representationType: 'partial',
      headlines: [{ role: 'main', value: 'The pier' }],
      by: 'Ida Lund',
      bodies: [{ role: 'main', contentType: 'text/plain', value: text }],
      people: [
        {
          name: 'Ada Novak',
          rel: 'mentions',
          uri: 'http://www.wikidata.org/entity/Q7',
          literal: 'e1',
        },
      ],
      subjects: [{ name: 'Pier Act', rel: 'mentions', literal: 'e2', relevance: 13 }],
      associations: [
        {
          name: 'picture-1',
          uri: 'https://paper.example/1.jpg',
          type: 'picture',
          by: 'Bo Elm',
          descriptions: [
            { role: 'caption', value: 'Closed' },
            { role: 'alt', value: 'A pier' },
          ],
          renditions: [{ name: 'original', href: 'https://paper.example/1.jpg' }],
        },
        {
          name: 'picture-2',
          uri: 'https://paper.example/pier#picture-2',
          type: 'picture',
        },
      ],
      altIds: [{ role: 'wirecopy', value: 'pier' }],
    })
  })

  it('of a bare text has its body and names alone', () => {
    expect(toNinjs(bare)).toEqual({
      uri: 'urn:x-wirecopy:a%20b%2F%C3%BC',
      type: 'text',
      standard: expect.anything(),
      bodies: [{ role: 'main', contentType: 'text/plain', value: 'Nothing more.' }],
      altIds: [{ role: 'wirecopy', value: 'a b/ü' }],
    })
  })

  it('names source, place and times where they are known', () => {
    expect(toNinjs(sample)).toMatchObject({
      representationType: 'full',
      versionCreated: '2026-03-02T14:05:00Z',
      contentCreated: '2026-03-02T00:00:00+01:00',
      located: 'PORT ALMA',
      infoSources: [
        { name: 'Harbour Post', role: 'publisher' },
        { name: 'Coastline News', role: 'originator' },
      ],
    })
    for (const dateline of ['', ' – May', 'LINDHAVN, May 2']) {
      expect(
        toNinjs({ ...sample, article: { ...sample.article, dateline } }).located,
      ).toBeUndefined()
    }
  })
})

describe('schema.org', () => {
  it('has every part under its name', () => {
    const id = 'https://paper.example/pier'
    expect(toSchemaOrg(small)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'NewsArticle',
          '@id': id,
          url: id,
          headline: 'The pier',
          author: [
            {
              '@type': 'Person',
              name: 'Ida Lund',
              jobTitle: 'reporter',
              affiliation: { '@type': 'Organization', name: 'Post' },
            },
          ],
          image: [
            {
              '@type': 'ImageObject',
              contentUrl: 'https://paper.example/1.jpg',
              description: 'A pier',
              caption: 'Closed',
              creditText: 'Bo Elm',
            },
            { '@type': 'ImageObject', contentUrl: '2.jpg' },
          ],
          articleBody: text,
          mentions: [{ '@id': `${id}#entity-e1` }, { '@id': `${id}#entity-e2` }],
          hasPart: [{ '@id': `${id}#quote-1` }],
        },
        {
          '@type': 'Person',
          '@id': `${id}#entity-e1`,
          name: 'Ada Novak',
          alternateName: ['Novak'],
          sameAs: 'http://www.wikidata.org/entity/Q7',
          jobTitle: 'mayor',
          affiliation: { '@type': 'Organization', name: 'Bergen' },
        },
        { '@type': 'Legislation', '@id': `${id}#entity-e2`, name: 'Pier Act' },
        {
          '@type': 'Quotation',
          '@id': `${id}#quote-1`,
          text: '“It closed.”',
          spokenByCharacter: { '@id': `${id}#entity-e1` },
          isPartOf: { '@id': id },
        },
      ],
    })
  })

  it('gives each kind of entity its class', () => {
    const types = ['person', 'organization', 'location', 'event', 'product', 'work', 'law', 'group']
    const entities = types.map((type, index) => ({
      ...(small.entities?.[0] as NonNullable<Reading['entities']>[number]),
      id: `${index}`,
      type: type as 'person',
    }))
    const graph = toSchemaOrg({ article: small.article, entities })['@graph']
    expect(graph.slice(1).map((node) => node['@type'])).toEqual(
      'Person Organization Place Event Product CreativeWork Legislation Thing'.split(' '),
    )
    expect(graph.slice(1).map((node) => 'jobTitle' in node)).toEqual(
      types.map((type) => type === 'person'),
    )
  })

  it('gives a speaker as a node, by name, in the words of the text, or not at all', () => {
    const said = (speaker: object | null) => {
      const [quote] = small.quotes as NonNullable<Reading['quotes']>
      const given = { ...quote, speaker: speaker && { ...quote?.speaker, ...speaker } }
      const graph = toSchemaOrg({ ...small, quotes: [given as NonNullable<typeof quote>] })[
        '@graph'
      ]
      return (graph.at(-1) as { spokenByCharacter?: unknown }).spokenByCharacter
    }
    expect(said({})).toEqual({ '@id': 'https://paper.example/pier#entity-e1' })
    expect(said({ entity: 'gone' })).toBe('Ada Novak')
    expect(said({ entity: null, name: null, anonymous: true, text: 'a clerk' })).toBe('a clerk')
    expect(said({ entity: null, name: null, anonymous: false })).toBeUndefined()
    expect(said(null)).toBeUndefined()
  })
})
