import type { Article, Entity, Image } from '@wirecopy/document'
import { compact } from './compact.ts'
import { keyOf, type Reading } from './reading.ts'
import { rfc3339 } from './time.ts'
import { articleUri, fragment, httpUri, wikidataUri } from './uri.ts'

/** A news item of IPTC ninjs 3.2: what `toNinjs` returns. */
export type NinjsItem = ReturnType<typeof toNinjs>

/**
 * Returns a reading as an IPTC ninjs 3.2 item of type `text`: headline, body, people, organisations,
 * places, events, objects and subjects, pictures as associations, publisher and wire service as
 * `infoSources`. ninjs has no place for quotes.
 *
 * ninjs times are RFC 3339 with an offset; one that the page told without offset, or no better than
 * to a week, is left out, and a day is given as its first moment.
 */
export function toNinjs(reading: Reading) {
  const { article, entities = [] } = reading
  const uri = articleUri(reading)
  const ofType = (...types: Entity['type'][]) =>
    entities.filter((entity) => types.includes(entity.type))
  return compact({
    uri,
    type: 'text' as const,
    standard: {
      name: 'ninjs',
      version: '3.2',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#',
    },
    representationType:
      article.access === null
        ? null
        : article.access === 'full'
          ? ('full' as const)
          : ('partial' as const),
    contentCreated: rfc3339(article.publishedAt),
    versionCreated: rfc3339(article.modifiedAt),
    language: article.language,
    headlines: article.title === null ? [] : [{ role: 'main', value: article.title }],
    by: article.byline.map((person) => person.name).join(', ') || null,
    located: placeOfDateline(article, entities),
    bodies: [{ role: 'main', contentType: 'text/plain', value: article.text }],
    people: ofType('person').map(concept),
    organisations: ofType('organization').map(concept),
    places: ofType('location').map(concept),
    events: ofType('event').map(concept),
    objects: ofType('product', 'work').map(concept),
    subjects: [...article.tags.map((name) => ({ name })), ...ofType('group', 'law').map(subject)],
    infoSources: [
      ...(article.publisher === null ? [] : [{ name: article.publisher, role: 'publisher' }]),
      ...(article.originator === null ? [] : [{ name: article.originator, role: 'originator' }]),
    ],
    associations: article.images.map((image, index) => picture(image, index + 1, uri)),
    altIds: [{ role: 'wirecopy', value: keyOf(reading) }],
  })
}

function concept(entity: Entity) {
  return compact({
    name: entity.name,
    rel: 'mentions',
    uri: wikidataUri(entity.identifiers.wikidata),
    literal: entity.id,
  })
}

function subject(entity: Entity) {
  return { ...concept(entity), relevance: Math.round(100 * entity.salience) }
}

function picture(image: Image, number: number, article: string) {
  const address = httpUri(image.url)
  return compact({
    name: `picture-${number}`,
    uri: address ?? article + fragment('picture', number),
    type: 'picture' as const,
    by: image.credit,
    descriptions: [
      ...(image.caption === null ? [] : [{ role: 'caption', value: image.caption }]),
      ...(image.alt === null ? [] : [{ role: 'alt', value: image.alt }]),
    ],
    renditions: address === null ? [] : [{ name: 'original', href: address }],
  })
}

// A dateline is place, date and agency in one; the place is the name of a known location at its head.
function placeOfDateline({ dateline }: Article, entities: Entity[]): string | null {
  if (dateline === null) return null
  const head = dateline
    .split(/[,(:;–—]|--/, 1)[0]
    ?.trim()
    .toLowerCase()
  if (!head) return null
  const place = entities.find(
    ({ type, name, aliases }) =>
      type === 'location' && [name, ...aliases].some((known) => known.toLowerCase() === head),
  )
  return place?.name ?? null
}
