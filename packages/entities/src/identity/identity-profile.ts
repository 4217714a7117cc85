import type { Entity, NameType } from '@wirecopy/document'

/** What all articles together tell about an identity. */
export interface IdentityProfile {
  type: NameType
  /** Spellings of full names, with how many articles use them. */
  names: Map<string, number>
  /** What the name is looked up by. */
  keys: string[]
  roles: Set<string>
  /** Words of roles and affiliations that tell people apart. */
  context: Set<string>
  /** Names in the same articles, in lower case. */
  companions: Set<string>
  country: string | null
  gender: 'female' | 'male' | null
  /** By kind. */
  identifiers: Map<string, string>
  articles: string[]
  /** Only a part of a person's name is known. */
  partial: boolean
}

const companionLimit = 200
const empty = new Set(
  'the of and for at in to a an former acting deputy vice senior chief first second minister director president member head'.split(
    ' ',
  ),
)

/** Returns what one article tells about an entity. */
export function profileOf(entity: Entity, companions: ReadonlySet<string>): IdentityProfile {
  const roles = entity.roles.map(({ text }) => text)
  const context = new Set<string>()
  for (const text of [
    ...roles,
    entity.affiliation ?? '',
    ...entity.roles.map(({ organization }) => organization ?? ''),
  ]) {
    for (const word of text.toLowerCase().split(/[^\p{L}]+/u))
      if (word.length > 2 && !empty.has(word)) context.add(word)
  }
  const person = entity.type === 'person'
  const key = nameKey(entity.name, person)
  const partial = person && !key.includes(' ')
  const own = entity.name.toLowerCase()
  const others = new Set<string>()
  for (const name of companions) {
    if (others.size === companionLimit) break
    if (name !== own) others.add(name)
  }
  return {
    type: entity.type,
    names: new Map([[entity.name, 1]]),
    keys: partial ? [] : [`${entity.type} ${key}`],
    roles: new Set(roles),
    context,
    companions: others,
    country: entity.country,
    gender: entity.gender,
    identifiers: new Map(Object.entries(entity.identifiers)),
    articles: [],
    partial,
  }
}

/** Returns how sure two profiles of one name are one identity, 0 where they contradict each other. */
export function matchProfile(known: IdentityProfile, found: IdentityProfile): number {
  if (known.type !== found.type || known.partial || found.partial) return 0
  if (known.gender && found.gender && known.gender !== found.gender) return 0
  if (known.country && found.country && known.country !== found.country) return 0
  if (differentIdentifiers(known.identifiers, found.identifiers)) return 0
  if (known.type !== 'person') return 0.95
  const shared = overlap(known.context, found.context)
  const company = overlap(known.companions, found.companions)
  if (known.context.size > 0 && found.context.size > 0) {
    if (shared > 0) return 0.98
    // One name, two unlike roles: the same person only in the same company.
    return company >= 3 || (known.country && known.country === found.country) ? 0.75 : 0
  }
  return company > 0 ? 0.9 : 0.8
}

/** Adds what a profile tells to another. */
export function mergeProfile(known: IdentityProfile, found: IdentityProfile): void {
  for (const [name, count] of found.names)
    known.names.set(name, (known.names.get(name) ?? 0) + count)
  for (const role of found.roles) if (known.roles.size < 50) known.roles.add(role)
  for (const word of found.context) known.context.add(word)
  for (const name of found.companions)
    if (known.companions.size < companionLimit) known.companions.add(name)
  for (const [kind, value] of found.identifiers) known.identifiers.set(kind, value)
  known.country ??= found.country
  known.gender ??= found.gender
}

function differentIdentifiers(
  left: ReadonlyMap<string, string>,
  right: ReadonlyMap<string, string>,
): boolean {
  return [...right].some(([kind, value]) => (left.get(kind) ?? value) !== value)
}

function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let count = 0
  for (const item of right) if (left.has(item)) count++
  return count
}

/** The name without accents, case, periods and, for people, initials and hyphens. */
function nameKey(name: string, person: boolean): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('.', '')
  if (!person) return plain.replace(/^the /, '')
  const words = plain
    .split(' ')
    .filter((word) => word.length > 1 && !/^(?:jr|sr|ii|iii|iv)$/.test(word))
  // Given names are written "Jae-myung", "Jae Myung" and "Jaemyung".
  const joined = words.length > 2 ? [words[0], words.slice(1).join('')] : words
  return joined.join(' ').replaceAll('-', '')
}
