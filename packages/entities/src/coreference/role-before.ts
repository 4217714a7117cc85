import type { FoundName } from '../find-names.ts'
import { classMask } from '../tagger/lexicon.ts'
import { belonging, type FoundRole, type NameMap } from './role-belonging.ts'
import {
  beginners,
  connectors,
  forms,
  honorifics,
  kinship,
  leads,
  modifiers,
  openings,
  verbs,
} from './role-words.ts'
import type { SentenceWords } from './sentence-words.ts'

const dateMask = classMask('date-word')
const organizationMask = classMask('organization', 'organization-word')
const countryMask = classMask('country', 'demonym')
const longestRole = 14
/** Words before a role that say which. */
const most = 4

/** Returns the title right before a name: "US Deputy Secretary of State Christopher Landau". */
export function roleBefore(
  name: FoundName,
  names: NameMap,
  reader: SentenceWords,
): FoundRole | undefined {
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
      // "An adviser to President Lund", "a cousin of Dr. Lund": what somebody else is.
      const before = reader.word(index - 1)
      if (
        headed &&
        (kinship.has(before) || (word === 'to' && before === reader.lower(index - 1)))
      ) {
        break
      }
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
  const honorific = name.first - first === 1 && honorifics.has(reader.lower(first))
  let end = name.first
  while (end - first > 1 && forms.has(reader.lower(end - 1)) && reader.isTitle(end - 2)) end--
  return { first, end, honorific, ...belonging(first, end, names, reader) }
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
