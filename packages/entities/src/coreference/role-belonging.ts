import type { FoundName } from '../find-names.ts'
import { countryNamed, countryOfPeople } from '../knowledge/countries.ts'
import type { SentenceWords } from './sentence-words.ts'

/** A title or role beside a name: words `first` up to `end`. */
export interface FoundRole {
  first: number
  end: number
  /** The organization of the role, as named. */
  organization: string | null
  /** ISO 3166-1 alpha-2. */
  country: string | null
  /** An honorific says no more than a gender: "Mr." */
  honorific: boolean
}

/** Names by the word that they begin with and end before. */
export interface NameMap {
  readonly at: ReadonlyMap<number, FoundName>
  readonly endingAt: ReadonlyMap<number, FoundName>
}

/** Returns the organization and the country inside a role, or right before it with a possessive. */
export function belonging(
  first: number,
  end: number,
  names: NameMap,
  reader: SentenceWords,
): Pick<FoundRole, 'organization' | 'country'> {
  let organization: string | null = null
  let country: string | null = null
  for (let index = first; index < end; index++) {
    const name = names.at.get(index)
    if (name && name.end <= end) {
      const text = reader.phrase(name.first, name.end)
      if (name.type === 'organization') organization ??= text
      else country ??= countryOf(text)
      // "Latin America" is not America.
      index = name.end - 1
    } else {
      country ??= countryOf(reader.word(index))
    }
  }
  if (reader.isPossessive(first - 1)) {
    const owner = names.endingAt.get(first - 1)
    if (owner) {
      const text = reader.phrase(owner.first, owner.end)
      if (owner.type === 'organization') organization ??= text
      else country ??= countryOf(text)
    }
  }
  return { organization, country }
}

/** Returns the ISO code of a country by its name or by a word for its people, or null. */
export function countryOf(text: string): string | null {
  return (countryNamed(text) ?? countryOfPeople(text))?.code ?? null
}
