/** One place where a text names somebody. */
export interface ReferentMention {
  readonly start: number
  readonly end: number
  /** Index of its sentence in the sequence. */
  readonly sentence: number
  readonly paragraph: number
  /** The grammatical subject, as far as its place tells. */
  readonly isSubject: boolean
  readonly isPossessive: boolean
  readonly followsPreposition: boolean
  /** True inside quotation marks. */
  readonly isQuoted: boolean
  readonly referent: Referent
}

/** Somebody or something that the text names, as far as speakers need it. */
export interface Referent {
  /** The fullest name. */
  name: string
  /** Lower-case words of the name, titles left out. */
  words: string[]
  kind: 'person' | 'organization' | 'other'
  gender: 'female' | 'male' | null
  /** True where a title or pronoun told the gender; false where a given name suggests it. */
  isGenderCertain: boolean
  /** Lower-case nouns that describe it: "minister", "chief", "agency". */
  roles: Set<string>
  /** The role as first written. */
  role: string | null
  affiliation: string | null
  /** Id of the given entity, or null. */
  entity: string | null
  /** A people or a party: what "the Brazilian" belongs to. */
  isGroup: boolean
  readonly mentions: ReferentMention[]
}

/** Returns a referent without mentions. */
export function createReferent(name: string, words: string[], kind: Referent['kind']): Referent {
  return {
    name,
    words,
    kind,
    gender: null,
    isGenderCertain: false,
    roles: new Set(),
    role: null,
    affiliation: null,
    entity: null,
    isGroup: false,
    mentions: [],
  }
}
