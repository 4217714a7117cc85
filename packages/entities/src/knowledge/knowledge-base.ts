import type { NameType } from '@wirecopy/document'
import { allCountries, countryOfCapital } from './countries.ts'
import { knownBodies, knownCapitals } from './known-bodies.ts'

/** Something that a knowledge base knows by its names. */
export interface KnownEntity {
  /** The usual name. */
  name: string
  type: NameType
  /** All names, the usual one among them; matched exactly. */
  names: readonly string[]
  /** ISO 3166-1 alpha-2. */
  country: string | null
  /** By kind: `wikidata`, `iso3166`, or kinds of your own. */
  identifiers: Readonly<Record<string, string>>
}

/** Tells who or what a name stands for. Names that are not certain without more context give undefined. */
export interface KnowledgeBase {
  find(name: string, type: NameType): KnownEntity | undefined
}

/**
 * Returns a knowledge base over a list of entities. A name that two entities of one type share finds neither.
 *
 * @example
 * const base = createKnowledgeBase([
 *   { name: 'Hanbit Shipping', type: 'organization', names: ['Hanbit Shipping', 'Hanbit'], country: 'KR', identifiers: { ticker: 'HBS' } },
 * ])
 * base.find('Hanbit', 'organization')?.identifiers.ticker // 'HBS'
 */
export function createKnowledgeBase(entities: Iterable<KnownEntity>): KnowledgeBase {
  const known = new Map<string, KnownEntity | null>()
  for (const entity of entities) {
    for (const name of new Set([entity.name, ...entity.names])) {
      const key = `${entity.type} ${name}`
      known.set(key, known.has(key) && known.get(key) !== entity ? null : entity)
    }
  }
  return { find: (name, type) => known.get(`${type} ${name}`) ?? undefined }
}

let world: KnowledgeBase | undefined

/** Returns the knowledge that comes with the package: countries, many capitals, and bodies of world news. */
export function worldKnowledge(): KnowledgeBase {
  world ??= createKnowledgeBase(worldEntities())
  return world
}

function* worldEntities(): Iterable<KnownEntity> {
  for (const { code, wikidata, names } of allCountries()) {
    yield {
      name: names[0] as string,
      type: 'location',
      names,
      country: code,
      identifiers: { iso3166: code, wikidata },
    }
  }
  yield* readTable(knownBodies, 'organization')
  yield* readTable(knownCapitals, 'location')
}

function* readTable(table: string, type: NameType): Iterable<KnownEntity> {
  for (const line of table.split('\n')) {
    const [wikidata = '', field = ''] = line.split('|')
    const names = field.split(';')
    const name = names[0] as string
    const country = type === 'location' ? (countryOfCapital(name)?.code ?? null) : null
    yield { name, type, names, country, identifiers: { wikidata } }
  }
}
