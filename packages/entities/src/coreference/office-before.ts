import type { FoundName } from '../find-names.ts'
import { belonging, type FoundRole, type NameMap } from './role-belonging.ts'
import { appositionStarts, closers, kinship, leads, verbs } from './role-words.ts'
import type { SentenceWords } from './sentence-words.ts'

/** Words from the office to the comma before its holder. */
const longest = 16
/** Words between the article and the head of an office: "the newly elected deputy chair of". */
const modifiersMost = 4
const ties = new Set(['of', 'for', 'at', 'in', 'to', 'on'])
/** Words that open a clause and leave its subject to come, unlike "after" or "unlike". */
const conjunctions = new Set(
  'but and that as while when where if because although since though'.split(' '),
)

/** Returns the office of "The chair of the harbour board, Ingrid Salcombe, said", with the name or its form of address beginning at `at`. */
export function officeBefore(
  name: FoundName,
  at: number,
  names: NameMap,
  reader: SentenceWords,
): FoundRole | undefined {
  const comma = at - 1
  if (reader.word(comma) !== ',') return undefined
  const start = reader.sentenceStart(name.first)
  const last = Math.max(start, comma - longest)
  for (let index = comma - 1; index >= last; index--) {
    const word = reader.lower(index)
    const other = names.endingAt.get(index + 1)
    if (other?.type === 'person') return undefined
    const opens = appositionStarts.has(word)
    if (opens || index === start) {
      const first = opens ? index + 1 : index
      const within = index > start && ties.has(reader.lower(index - 1))
      // "The son of the head of …" belongs to a longer phrase, as does "the board" of "the chair of the board".
      const isWhole = isOffice(first, comma, reader)
      if (within && (hangsOn(index - 1, reader) || !isWhole)) continue
      if (!isWhole || comesAfterAdverbial(index, start, reader)) return undefined
      return { first, end: comma, honorific: false, ...belonging(first, comma, names, reader) }
    }
    if (other) {
      index = Math.max(other.first, start + 1)
      continue
    }
    if (!reader.isLetters(index) && !/^[-–&’']$/.test(word)) return undefined
    if (closers.has(word) || verbs.has(word) || /^\p{L}{2,}ed$/u.test(word)) return undefined
  }
  return undefined
}

/** Whether what stands before a preposition is somebody too: "adviser to the head of …". */
const hangsOn = (tie: number, reader: SentenceWords): boolean =>
  reader.lower(tie) === 'of' || reader.isTitle(tie - 1) || kinship.has(reader.word(tie - 1))

/** Whether words begin with a title that something hangs on: "head of", "acting secretary for". */
function isOffice(first: number, end: number, reader: SentenceWords): boolean {
  for (let index = first; index < Math.min(end - 1, first + modifiersMost + 1); index++) {
    if (ties.has(reader.lower(index))) return false
    if (reader.isTitle(index) && ties.has(reader.lower(index + 1))) {
      return !kinship.has(reader.word(index))
    }
  }
  return false
}

/** "After a quarrel with the head of the bank, Novak, 51, left": the comma ends what comes before the subject. */
function comesAfterAdverbial(index: number, start: number, reader: SentenceWords): boolean {
  let opening = index
  while (opening > start && !/^[,;:—–"“”(]$/.test(reader.word(opening - 1))) opening--
  const word = reader.lower(opening)
  return opening < index && leads.has(word) && !conjunctions.has(word)
}
