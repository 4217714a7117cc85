import { classMask } from '../tagger/lexicon.ts'
import type { SentenceWords } from './sentence-words.ts'

const familyFirstMask = classMask('family-first')
const suffixes = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv'])

/** A person's name in parts; "Park Yoon-joo" has two. */
export interface PersonName {
  /** Lower-case parts without accents, initials and suffixes left out unless nothing else is there. */
  parts: string[]
  /** The first part may be the family name: Korean, Chinese, Vietnamese, Hungarian order. */
  familyFirst: boolean
}

/** Returns the parts of the name in the words `first` up to `end`. */
export function readPersonName(reader: SentenceWords, first: number, end: number): PersonName {
  const written: string[] = []
  for (let index = first; index < end; index++) {
    const word = fold(reader.word(index))
    const last = written.length - 1
    const joins = word === '-' || (index > first && fold(reader.word(index - 1)) === '-')
    if (joins && last >= 0) written[last] = (written[last] as string) + (word === '-' ? '' : word)
    else written.push(word)
  }
  const parts = written.filter((part) => !/^\p{L}\.?$/u.test(part) && !suffixes.has(part))
  const capitals = (reader.classes(first) & familyFirstMask) !== 0
  return {
    parts: parts.length > 0 ? parts : written,
    familyFirst: capitals,
  }
}

const fold = (word: string) =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()

/**
 * The parts that may stand for the whole name: the family name, the given name, and the part before the last, which is
 * the family name of Spanish names: "Ferrer" of "Lucía Ferrer Montoya".
 */
export function callNames(name: PersonName): string[] {
  const { parts, familyFirst } = name
  if (parts.length < 2) return parts
  const last = parts.at(-1) as string
  const first = parts[0] as string
  const calls = familyFirst ? [first, last] : [last, first]
  if (parts.length > 2) calls.push(parts.at(-2) as string)
  return calls
}

/** Returns whether two full names can be of one person: "John A. Smith" and "John Smith". */
export function sameFullName(left: PersonName, right: PersonName): boolean {
  const [short, long] = left.parts.length <= right.parts.length ? [left, right] : [right, left]
  if (short.parts.length < 2) return false
  const joinedShort = short.parts.join('')
  if (joinedShort === long.parts.join('')) return true
  let at = 0
  for (const part of long.parts) if (part === short.parts[at]) at++
  if (at < short.parts.length) return false
  // All shorter parts in order, and the same end: "Maria Lopez" is not "Maria Lopez Garcia"'s sister by rule.
  return long.parts.length - short.parts.length <= 2
}
