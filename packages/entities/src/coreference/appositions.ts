import type { FoundName } from '../find-names.ts'
import { belonging, type FoundRole, type NameMap } from './role-belonging.ts'
import {
  appositionStarts,
  closers,
  connectors,
  danglers,
  kinship,
  stops,
  verbs,
} from './role-words.ts'
import type { SentenceWords } from './sentence-words.ts'

/** Returns the role of "their Japanese counterpart, Takehiro Funakoshi", with the name or its form of address beginning at `at`. */
export function appositionBefore(
  name: FoundName,
  at: number,
  names: NameMap,
  reader: SentenceWords,
): FoundRole | undefined {
  const comma = at - 1
  const start = reader.sentenceStart(name.first)
  if (reader.word(comma) !== ',' || !reader.isTitle(comma - 1)) return undefined
  if (kinship.has(reader.word(comma - 1)) || !endsApposition(name, reader)) return undefined
  let first = comma - 1
  for (let index = comma - 2; index >= start && comma - index <= 8; index--) {
    const word = reader.lower(index)
    if (appositionStarts.has(word) || reader.isPossessive(index)) {
      return {
        first,
        end: comma,
        honorific: false,
        ...belonging(first, comma, names, reader),
      }
    }
    if (!reader.isLetters(index) || stops.has(word) || connectors.has(word)) return undefined
    first = index
  }
  return undefined
}

/** Whether an apposition can end with the name; "Before the talks with his counterpart, Park met …" goes on. */
export function endsApposition(name: FoundName, reader: SentenceWords): boolean {
  if (name.end >= reader.sentenceEnd(name.first)) return true
  const after = reader.word(name.end)
  return after === 'and' || /^[,.;:!?)—–"”]$/.test(after)
}

/** Returns the role of "Kim Yong-beom, director of national policy at the presidential office, told …". */
export function appositionAfter(
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
  // "Brandt, and the poet, …" goes on with somebody else.
  if (connectors.has(reader.lower(index)) && !appositionStarts.has(reader.lower(index)))
    return undefined
  const bare = !appositionStarts.has(reader.lower(index))
  if (!bare) index++
  let first = index
  let head = -1
  let end = index
  for (; end < limit && end - index < 20; end++) {
    const word = reader.lower(end)
    if (/^[,.;:()–—]$/.test(word)) break
    if (word === '"' || word === '”' || word === '“') return undefined
    // "Novak, a student from Oslo agreed at once": no comma ends what she is.
    if (head >= 0 && reader.lower(end) === reader.word(end)) {
      if (verbs.has(word) || (/^\p{L}{2,}ed$/u.test(word) && !names.at.has(end))) break
    }
    if (head < 0) {
      if (reader.isPossessive(end)) first = end + 1
      else if (reader.isTitle(end)) head = end
      else if (stops.has(word)) return undefined
      else if (!reader.isLetters(end) && !/^[-–&’']$/.test(word)) return undefined
      if (names.at.get(end)?.type === 'person') return undefined
    } else if (closers.has(word)) break
    else if (reader.isTitle(end) && !connectors.has(reader.lower(end - 1))) head = end
  }
  while (end > head + 1 && danglers.has(reader.lower(end - 1))) end--
  if (reader.lower(first) === 'also') first += appositionStarts.has(reader.lower(first + 1)) ? 2 : 1
  if (kinship.has(reader.word(head))) return undefined
  for (let at = first; at < head; at++) {
    if (!kinship.has(reader.word(at))) continue
    // "The father of the minister" is no minister, "his daughter and a member of Congress" is a member.
    if (reader.lower(at + 1) !== 'and') return undefined
    first = at + 3
  }
  if (first > head) return undefined
  // "Kim, Minister Lee and Park" lists people.
  for (let at = first; at < end; at++) if (names.at.get(at)?.type === 'person') return undefined
  if (bare && reader.isCapital(first) && !reader.isTitle(first) && !names.at.has(first))
    return undefined
  return { first, end, honorific: false, ...belonging(first, end, names, reader) }
}
