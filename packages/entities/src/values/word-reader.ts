import { hashLowered } from '../tagger/hashing.ts'
import { WordFlag, type Words } from '../tagger/words.ts'
import { type Meaning, meaningOf } from './vocabulary.ts'

/** A number written in digits at the start of a word: "1,234.5", "550bn", "19th". */
export interface Numeral {
  value: number
  /** Digits as written, without commas. */
  digits: string
  /** What follows the number in the same word, in lower case. */
  suffix: string
  fraction: boolean
}

const nothing: Meaning = {}

/** Reads the words of a text as parts of values. Words past either end mean nothing. */
export class WordReader {
  readonly words: Words

  constructor(words: Words) {
    this.words = words
  }

  meaning(index: number): Meaning {
    if (index < 0 || index >= this.words.count) return nothing
    return meaningOf(this.words.lower[index] as number) ?? nothing
  }

  /** Returns whether a word is one of these, given by lower-case hash. */
  is(index: number, hashes: ReadonlySet<number>): boolean {
    return index >= 0 && index < this.words.count && hashes.has(this.words.lower[index] as number)
  }

  flag(index: number): number {
    return index >= 0 && index < this.words.count ? (this.words.flags[index] as number) : 0
  }

  hasCapital(index: number): boolean {
    return (this.flag(index) & WordFlag.capital) !== 0
  }

  /** Nothing stands between the word and the one before. */
  isTight(index: number): boolean {
    return (this.flag(index) & WordFlag.tight) !== 0
  }

  /** The word as written. */
  word(index: number): string {
    if (index < 0 || index >= this.words.count) return ''
    const { text, starts, ends } = this.words
    return text.slice(starts[index], ends[index])
  }

  unit(index: number): number {
    if (index < 0 || index >= this.words.count) return 0
    return this.words.text.charCodeAt(this.words.starts[index] as number)
  }

  numeral(index: number): Numeral | undefined {
    if (!(this.flag(index) & WordFlag.digit)) return undefined
    const word = this.word(index)
    const match = /^(\d{1,3}(?:,\d{2,3}){1,6}|\d{1,18})(\.\d{1,12})?(?![\d,])(.{0,12})$/.exec(word)
    if (!match) return undefined
    const digits = (match[1] as string).replaceAll(',', '') + (match[2] ?? '')
    return {
      value: Number(digits),
      digits,
      suffix: (match[3] as string).toLowerCase(),
      fraction: match[2] !== undefined,
    }
  }
}

/** Returns the lower-case hashes of words, for `WordReader.is`. */
export function wordSet(list: string): ReadonlySet<number> {
  return new Set(list.split(' ').map((word) => hashLowered(word)))
}
