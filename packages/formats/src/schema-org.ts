import type { Article, Entity, NameType, Person, Quote, Speaker } from '@wirecopy/document'
import { type Compact, compact } from './compact.ts'
import type { Reading } from './reading.ts'
import { isoTime } from './time.ts'
import { articleUri, fragment, httpUri, wikidataUri } from './uri.ts'

interface Reference {
  '@id': string
}

type NamedThing = ReturnType<typeof entityNode>
type SaidThing = ReturnType<typeof quotationNode> | ReturnType<typeof claimNode>

/** One thing of a schema.org graph. */
export type SchemaOrgNode = ReturnType<typeof articleNode> | NamedThing | SaidThing

/** A JSON-LD document in the vocabulary of schema.org: what `toSchemaOrg` returns. */
export interface SchemaOrgDocument {
  '@context': 'https://schema.org'
  '@graph': SchemaOrgNode[]
}

const classes = {
  person: 'Person',
  organization: 'Organization',
  location: 'Place',
  event: 'Event',
  product: 'Product',
  work: 'CreativeWork',
  law: 'Legislation',
  group: 'Thing',
} as const satisfies Record<NameType, string>

/**
 * Returns a reading as schema.org JSON-LD: the `NewsArticle`, a node for each entity (`Person`,
 * `Organization`, `Place`, …), a `Quotation` for each direct or mixed quote and a `Claim` for each
 * indirect one. Nodes refer to each other by `@id`.
 *
 * What is not known is left out. A speaker whose kind is not known is given as plain text, which
 * schema.org allows in place of any node. Times are no finer than the page told them.
 *
 * @example
 * const script = JSON.stringify(toSchemaOrg(reading)).replaceAll('<', '\\u003c')
 */
export function toSchemaOrg(reading: Reading): SchemaOrgDocument {
  const uri = articleUri(reading)
  const known = new Set(reading.entities?.map((entity) => entity.id))
  const quotes = (reading.quotes ?? []).map((quote, index) => {
    const id = uri + fragment('quote', index + 1)
    const speaker = speakerOf(quote.speaker, uri, known)
    const language = reading.article.language
    return quote.type === 'indirect'
      ? claimNode(quote, id, uri, speaker, language)
      : quotationNode(quote, id, uri, speaker, language)
  })
  const entities = (reading.entities ?? []).map((entity) => entityNode(entity, uri))
  const article = articleNode(reading.article, uri, entities, quotes)
  return { '@context': 'https://schema.org', '@graph': [article, ...entities, ...quotes] }
}

function articleNode(article: Article, uri: string, entities: NamedThing[], quotes: SaidThing[]) {
  const url = httpUri(article.url)
  return compact({
    '@type': 'NewsArticle' as const,
    '@id': uri,
    url,
    headline: article.title,
    author: article.byline.map(authorNode),
    publisher: organizationNode(article.publisher),
    sourceOrganization: organizationNode(article.originator),
    datePublished: isoTime(article.publishedAt),
    dateModified: isoTime(article.modifiedAt),
    dateline: article.dateline,
    inLanguage: article.language,
    articleSection: article.section,
    keywords: article.tags,
    image: article.images.map(imageNode),
    articleBody: article.text,
    mentions: entities.map(reference),
    hasPart: quotes.filter((quote) => quote['@type'] === 'Quotation').map(reference),
  })
}

function entityNode(entity: Entity, uri: string) {
  const person = entity.type === 'person'
  return compact({
    '@type': classes[entity.type],
    '@id': uri + fragment('entity', entity.id),
    name: entity.name,
    alternateName: entity.aliases,
    sameAs: wikidataUri(entity.identifiers.wikidata),
    jobTitle: person ? entity.role : null,
    affiliation: person ? organizationNode(entity.affiliation) : null,
  })
}

function quotationNode(
  quote: Quote,
  id: string,
  uri: string,
  speaker: Reference | string | null,
  language: string | null,
) {
  return compact({
    '@type': 'Quotation' as const,
    '@id': id,
    text: quote.text,
    inLanguage: language,
    spokenByCharacter: speaker,
    isPartOf: { '@id': uri },
  })
}

function claimNode(
  quote: Quote,
  id: string,
  uri: string,
  speaker: Reference | string | null,
  language: string | null,
) {
  return compact({
    '@type': 'Claim' as const,
    '@id': id,
    text: quote.text,
    inLanguage: language,
    author: speaker,
    appearance: { '@id': uri },
  })
}

function speakerOf(
  speaker: Speaker | null,
  uri: string,
  known: ReadonlySet<string>,
): Reference | string | null {
  if (speaker === null) return null
  if (speaker.entity !== null && known.has(speaker.entity)) {
    return { '@id': uri + fragment('entity', speaker.entity) }
  }
  // A source that the text chooses not to name is given in the text's own words.
  return speaker.name ?? (speaker.anonymous ? speaker.text : null)
}

function authorNode(person: Person) {
  return compact({
    '@type': 'Person' as const,
    name: person.name,
    jobTitle: person.role,
    affiliation: organizationNode(person.affiliation),
    url: httpUri(person.url),
  })
}

function imageNode(image: Article['images'][number]): Compact<{
  '@type': 'ImageObject'
  contentUrl: string
  description: string | null
  caption: string | null
  creditText: string | null
}> {
  return compact({
    '@type': 'ImageObject' as const,
    contentUrl: image.url,
    description: image.alt,
    caption: image.caption,
    creditText: image.credit,
  })
}

function organizationNode(name: string | null): { '@type': 'Organization'; name: string } | null {
  return name === null ? null : { '@type': 'Organization', name }
}

function reference(node: { '@id': string }): Reference {
  return { '@id': node['@id'] }
}
