import type { ClaimLeaf, NewsArticleLeaf, PersonLeaf, QuotationLeaf } from 'schema-dts'
import { describe, expect, it } from 'vitest'
import { type SchemaOrgNode, toSchemaOrg } from '../src/index.ts'
import { type Statement, statements } from './json-ld.ts'
import { bare, sample } from './sample.ts'

const article = 'https://coastline.example/news/ferry%20returns?lang=en'
const so = 'https://schema.org/'

// Says of these terms what the context of schema.org says.
const link = { '@type': '@id' }
const context = { '@vocab': so, url: link, sameAs: link, contentUrl: link }
const triples = (document: object) => statements(document, 'https://schema.org', context)

const objects = (all: Statement[], subject: string, predicate: string) =>
  all
    .filter((triple) => triple.subject === subject && triple.predicate === so + predicate)
    .map((triple) => triple.object)

describe('schema.org JSON-LD', () => {
  it('says in triples what the reading says', async () => {
    const all = await triples(toSchemaOrg(sample))
    expect(objects(all, article, 'headline')).toEqual(['=Ferry returns'])
    expect(objects(all, article, 'datePublished')).toEqual(['2026-03-02'])
    expect(objects(all, article, 'dateModified')).toEqual(['2026-03-02T14:05:00Z'])
    expect(objects(all, article, 'articleBody')).toEqual([sample.article.text])
    expect(objects(all, article, 'mentions')).toHaveLength(4)
    expect(objects(all, article, 'hasPart')).toEqual([2, 3, 4].map((n) => `${article}#quote-${n}`))
  })

  it('links each quote to the node of its speaker', async () => {
    const all = await triples(toSchemaOrg(sample))
    const person = `${article}#entity-e1`
    expect(objects(all, `${article}#quote-2`, 'spokenByCharacter')).toEqual([person])
    expect(objects(all, `${article}#quote-1`, 'author')).toEqual([person])
    expect(objects(all, person, 'name')).toEqual(['Ada Okoro'])
    expect(objects(all, person, 'jobTitle')).toEqual(['harbour master'])
    expect(objects(all, person, 'sameAs')).toEqual(['http://www.wikidata.org/entity/Q123456'])
  })

  it('names an anonymous source in the words of the text, and an unknown one not at all', async () => {
    const all = await triples(toSchemaOrg(sample))
    expect(objects(all, `${article}#quote-3`, 'spokenByCharacter')).toEqual(['A union spokesman'])
    expect(objects(all, `${article}#quote-4`, 'spokenByCharacter')).toEqual([])
  })

  it('leaves no reference without its node', () => {
    const { '@graph': graph } = toSchemaOrg(sample)
    const ids = new Set(graph.map((node) => node['@id']))
    const references = JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)
    expect([...references].map((match) => match[1]).filter((id) => !ids.has(id ?? ''))).toEqual([])
    expect(ids.size).toBe(graph.length)
  })

  it('leaves out what is not known', async () => {
    const document = toSchemaOrg(bare)
    expect(document['@graph']).toEqual([
      {
        '@type': 'NewsArticle',
        '@id': 'urn:x-wirecopy:a%20b%2F%C3%BC',
        articleBody: 'Nothing more.',
      },
    ])
    expect(await triples(document)).toHaveLength(2)
  })

  it('gives a speaker of an unlisted entity by name', () => {
    const { entities, ...without } = sample
    const quote = toSchemaOrg(without)['@graph'].find((node) => node['@type'] === 'Quotation')
    expect(quote).toMatchObject({ spokenByCharacter: 'Ada Okoro' })
  })
})

// schema-dts is made from the vocabulary itself: a property that the class doesn't have is an error
// of `tsc`, which checks this file too.
type Node<Type extends string> = Extract<SchemaOrgNode, { '@type': Type }>
type Unknown<Given, Known> = Exclude<keyof Given, keyof Known>
type Never<T extends never> = T
export type Checked = [
  Never<Unknown<Node<'NewsArticle'>, NewsArticleLeaf>>,
  Never<Unknown<Node<'Quotation'>, QuotationLeaf>>,
  Never<Unknown<Node<'Claim'>, ClaimLeaf>>,
  Never<Unknown<Extract<SchemaOrgNode, { name: string }>, PersonLeaf>>,
]
