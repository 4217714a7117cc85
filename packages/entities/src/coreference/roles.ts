import type { FoundName } from '../find-names.ts'
import { countryNamed, countryOfPeople } from '../knowledge/countries.ts'
import { classMask } from '../tagger/lexicon.ts'
import {
  appositionStarts,
  beginners,
  connectors,
  danglers,
  forms,
  honorifics,
  kinship,
  leads,
  modifiers,
  openings,
  stops,
  verbs,
} from './role-words.ts'
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

const organizationMask = classMask('organization', 'organization-word')
const dateMask = classMask('date-word')
const countryMask = classMask('country', 'demonym')
const longestRole = 14
/** Words before a role that say which. */
const most = 4

/** Names by the word that they begin with and end before. */
export interface NameMap {
  readonly at: ReadonlyMap<number, FoundName>
  readonly endingAt: ReadonlyMap<number, FoundName>
}

/** Returns the roles that the words around a person's name give, the one before the name first. */
export function rolesOf(name: FoundName, names: NameMap, reader: SentenceWords): FoundRole[] {
  const roles: FoundRole[] = []
  const before = roleBefore(name, names, reader)
  // "His counterpart, Sheikh Hamad": a form of address says less than what stands before it.
  const address = before && isAddress(before, reader)
  if (before && !address) roles.push(before)
  else {
    const apposed = appositionBefore(name, before?.first ?? name.first, names, reader)
    if (apposed) roles.push(apposed)
  }
  const after = appositionAfter(name, names, reader)
  if (after) roles.push(after)
  if (before && address) roles.push(before)
  return roles
}

const isAddress = ({ first, end }: FoundRole, reader: SentenceWords): boolean =>
  end - first === 1 && (forms.has(reader.lower(first)) || honorifics.has(reader.lower(first)))

/** "US Deputy Secretary of State Christopher Landau". */
function roleBefore(name: FoundName, names: NameMap, reader: SentenceWords): FoundRole | undefined {
  const start = reader.sentenceStart(name.first)
  let first = name.first
  let headed = false
  let pending = false
  for (let index = name.first - 1; index >= start && name.first - index <= longestRole; index--) {
    const word = reader.lower(index)
    const other = names.endingAt.get(index + 1)
    if (other && other.type !== 'person' && (headed || pending)) {
      // "US", "People Power Party" before the title.
      if (other.type === 'work' || other.type === 'event') break
      first = other.first
      index = other.first
      continue
    }
    if (reader.isTitle(index)) {
      headed = true
      pending = false
      first = index
      continue
    }
    if (connectors.has(word)) {
      if (word === 'the' ? !connectors.has(reader.lower(index - 1)) : false) break
      if (!isTitlePart(index - 1, reader, start)) break
      continue
    }
    if (word === '-' && (headed || pending) && reader.isTight(index)) continue
    if (modifiers.has(word) && headed) {
      first = index
      continue
    }
    if (reader.isCapital(index) && reader.isLetters(index)) {
      // Before a head, or "Minister of Foreign Affairs" with the head still to come.
      if (index === start && !beginsTitle(index, reader)) break
      if (names.endingAt.get(index + 1)?.type === 'person') break
      if (!headed) {
        if (!leadsToTitle(index, reader, start)) break
        pending = true
        continue
      }
      if (!leads.has(word)) first = index
      else break
      continue
    }
    break
  }
  if (!headed || first >= name.first) return undefined
  // "Son of Lee", "assistant to Lee": what somebody else is.
  const nearest = reader.word(name.first - 1)
  if (kinship.has(nearest) || connectors.has(nearest)) return undefined
  first = withModifiers(first, names, reader, start)
  while (first < name.first && (connectors.has(reader.lower(first)) || reader.word(first) === '-'))
    first++
  if (first >= name.first) return undefined
  const honorific = name.first - first === 1 && honorifics.has(reader.lower(first))
  let end = name.first
  while (end - first > 1 && forms.has(reader.lower(end - 1)) && reader.isTitle(end - 2)) end--
  return { first, end, honorific, ...belonging(first, end, names, reader, true) }
}

/**
 * Returns where the words before a role begin that say which: "immigration barrister", "France's interior and overseas
 * minister". They belong to it if what they follow can stand before a noun, and nothing among them is a verb.
 */
function withModifiers(
  first: number,
  names: NameMap,
  reader: SentenceWords,
  start: number,
): number {
  if (reader.isCapital(first) || beginners.has(reader.lower(first))) return first
  let index = first - 1
  for (let words = 0; index >= start && words < most; index--, words++) {
    const word = reader.lower(index)
    if (word === '-') continue
    if (word === 'and' && index > start && (words > 0 || reader.isTitle(index - 1))) continue
    if (openings.has(word) || reader.isPossessive(index) || names.endingAt.has(index + 1)) break
    if (reader.isCapital(index) && index > start) return first
    if (!reader.isLetters(index) || verbs.has(word) || /(?:ed|ly|ing)$/.test(word)) return first
  }
  const opened =
    index < start ||
    openings.has(reader.lower(index)) ||
    reader.isPossessive(index) ||
    names.endingAt.has(index + 1)
  // "To kill …" is no modifier, "according to …" may begin with one.
  const verbal = reader.lower(index) === 'to' && reader.lower(index - 1) !== 'according'
  if (!opened || verbal) return first
  let from = index + 1
  const nation = names.endingAt.get(from)
  if (nation && nation.type !== 'person' && nation.end === from) from = nation.first
  while (from < first && (connectors.has(reader.lower(from)) || reader.word(from) === '-')) from++
  return from
}

/** Whether a word with the capital of its sentence belongs to the title after it: "Editorial Manager Clem", not "Today". */
function beginsTitle(index: number, reader: SentenceWords): boolean {
  const classes = reader.classes(index)
  if (classes & (countryMask | organizationMask)) return true
  const word = reader.lower(index)
  const opens = classes & dateMask || leads.has(word) || openings.has(word) || /ly$/.test(word)
  return !opens && reader.isTitle(index + 1) && reader.isCapital(index + 1)
}

const isTitlePart = (index: number, reader: SentenceWords, start: number) =>
  index >= start &&
  (reader.isTitle(index) || reader.isCapital(index) || connectors.has(reader.lower(index)))

/** Whether "… of" with a title stands within five words before. */
function leadsToTitle(index: number, reader: SentenceWords, start: number): boolean {
  let joined = false
  for (let at = index - 1; at >= Math.max(start, index - 6); at--) {
    const word = reader.lower(at)
    if (connectors.has(word) && word !== 'and' && word !== 'the') joined = true
    else if (joined && reader.isTitle(at)) return true
    else if (!reader.isCapital(at) && !connectors.has(word)) return false
  }
  return false
}

/** "their Japanese counterpart, Takehiro Funakoshi", with the name or its form of address beginning at `at`. */
function appositionBefore(
  name: FoundName,
  at: number,
  names: NameMap,
  reader: SentenceWords,
): FoundRole | undefined {
  const comma = at - 1
  const start = reader.sentenceStart(name.first)
  if (reader.word(comma) !== ',' || !reader.isTitle(comma - 1)) return undefined
  if (kinship.has(reader.word(comma - 1))) return undefined
  // An apposition ends with the name; "Before the talks with his counterpart, Park met …" goes on.
  const after = reader.word(name.end)
  if (
    name.end < reader.sentenceEnd(name.first) &&
    !/^[,.;:!?)—–"”]$/.test(after) &&
    after !== 'and'
  )
    return undefined
  let first = comma - 1
  for (let index = comma - 2; index >= start && comma - index <= 8; index--) {
    const word = reader.lower(index)
    if (appositionStarts.has(word) || reader.isPossessive(index)) {
      return {
        first,
        end: comma,
        honorific: false,
        ...belonging(first, comma, names, reader, true),
      }
    }
    const other = names.endingAt.get(index + 1)
    if (other && other.type !== 'person') {
      first = other.first
      index = other.first
      continue
    }
    if (!reader.isLetters(index) || stops.has(word) || connectors.has(word)) return undefined
    first = index
  }
  return undefined
}

/** "Kim Yong-beom, director of national policy at the presidential office, told …" */
function appositionAfter(
  name: FoundName,
  names: NameMap,
  reader: SentenceWords,
): FoundRole | undefined {
  const limit = reader.sentenceEnd(name.first)
  let index = name.end
  if (reader.word(index) !== ',') return undefined
  index++
  // An age first: "Kim, 45, a teacher".
  if (/^\d{1,3}$/.test(reader.word(index)) && reader.word(index + 1) === ',') index += 2
  const bare = !appositionStarts.has(reader.lower(index))
  if (!bare) index++
  let first = index
  let head = -1
  let end = index
  for (; end < limit && end - index < 20; end++) {
    const word = reader.lower(end)
    if (/^[,.;:()–—]$/.test(word) && !(word === '.' && reader.isTight(end + 1))) break
    if (word === '"' || word === '”' || word === '“') return undefined
    // "Novak, a student from Oslo agreed at once": no comma ends what she is.
    if (head >= 0 && reader.lower(end) === reader.word(end)) {
      if (verbs.has(word) || (/^\p{L}{2,}ed$/u.test(word) && !names.at.has(end))) break
    }
    if (head < 0) {
      if (reader.isPossessive(end)) first = end + 1
      else if (reader.isTitle(end)) head = end
      else if (end - index > 6 || stops.has(word) || verbs.has(word)) return undefined
      else if (!reader.isLetters(end) && !/^[-–&’']$/.test(word)) return undefined
      if (names.at.get(end)?.type === 'person') return undefined
    } else if (
      stops.has(word) &&
      !(word === 'in' || word === 'with' || word === 'by' || word === 'on' || word === 'from')
    ) {
      if (
        word === 'who' ||
        word === 'which' ||
        word === 'that' ||
        word === 'as' ||
        word === 'after' ||
        word === 'when'
      )
        break
      return undefined
    } else if (reader.isTitle(end) && connectors.has(reader.lower(end - 1)) === false)
      head = Math.max(head, end)
  }
  while (end > head + 1 && danglers.has(reader.lower(end - 1))) end--
  if (reader.lower(first) === 'also') first += appositionStarts.has(reader.lower(first + 1)) ? 2 : 1
  if (head < 0 || head < first || kinship.has(reader.word(head))) return undefined
  for (let at = first; at < head; at++) {
    if (!kinship.has(reader.word(at))) continue
    // "The father of the minister" is no minister, "his daughter and a member of Congress" is a member.
    if (reader.lower(at + 1) !== 'and' || !appositionStarts.has(reader.lower(at + 2)))
      return undefined
    first = at + 3
  }
  if (first > head) return undefined
  // "Kim, Minister Lee and Park" lists people.
  for (let at = first; at < end; at++) if (names.at.get(at)?.type === 'person') return undefined
  if (bare && reader.isCapital(first) && !reader.isTitle(first) && !names.at.has(first))
    return undefined
  return { first, end, honorific: false, ...belonging(first, end, names, reader, true) }
}

/** The organization and the country inside a role, or right before it with a possessive. */
function belonging(
  first: number,
  end: number,
  names: NameMap,
  reader: SentenceWords,
  lookBefore: boolean,
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
  if (lookBefore && reader.isPossessive(first - 1)) {
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
