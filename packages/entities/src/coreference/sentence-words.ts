import type { Analysis } from '../tagger/analysis.ts'
import { hashLowered } from '../tagger/hashing.ts'
import { classMask } from '../tagger/lexicon.ts'
import { WordFlag } from '../tagger/words.ts'

const titleMask = classMask('title', 'role')
const head = hashLowered('head')
const of = hashLowered('of')
const hyphen = hashLowered('-')
/** "President-elect" is three words where it has a capital. */
const awaiting = new Set(['elect', 'designate'].map((word) => hashLowered(word)))
/** Roles that the word lists lack. */
const roles = new Set(
  `rapporteur ombudsman oligarch chieftain regent commissar whip dissident attaché sheikha grammarian interviewee undertaker
  conquistador footballer standard-bearer frontman frontwoman showrunner eyewitness bystander onlooker pensioner motorist
  holidaymaker commuter det con sgt cpl insp supt pc dci dcs minister-designate president-elect governor-elect mayor-elect
  senator-elect premier-designate chancellor-designate`
    .split(/\s+/)
    .map((word) => hashLowered(word)),
)

/** Reads single words of an analyzed text, for the rules that look around names. */
export class SentenceWords {
  readonly analysis: Analysis

  constructor(analysis: Analysis) {
    this.analysis = analysis
  }

  /** The word as written; empty past either end. */
  word(index: number): string {
    const { text, starts, ends, count } = this.analysis.words
    return index < 0 || index >= count ? '' : text.slice(starts[index], ends[index])
  }

  lower(index: number): string {
    return this.word(index).toLowerCase()
  }

  /** The text of the words `first` up to `end`. */
  phrase(first: number, end: number): string {
    const { text, starts, ends } = this.analysis.words
    return end > first ? text.slice(starts[first], ends[end - 1]) : ''
  }

  sentenceStart(index: number): number {
    const { words, sentenceOf } = this.analysis
    return words.sentences[sentenceOf[index] as number] as number
  }

  sentenceEnd(index: number): number {
    const { words, sentenceOf } = this.analysis
    return words.sentences[(sentenceOf[index] as number) + 1] as number
  }

  isCapital(index: number): boolean {
    return ((this.analysis.words.flags[index] as number) & WordFlag.capital) !== 0
  }

  isLetters(index: number): boolean {
    return ((this.analysis.words.flags[index] as number) & WordFlag.letter) !== 0
  }

  /** Nothing stands between the word and the one before. */
  isTight(index: number): boolean {
    return ((this.analysis.words.flags[index] as number) & WordFlag.tight) !== 0
  }

  /** The word is a title or a role by the lexicon, or the "head of" something. */
  isTitle(index: number): boolean {
    const { words, matches } = this.analysis
    if (((matches.classes[index] as number) & titleMask) !== 0) return true
    const word = words.lower[index] as number
    if (roles.has(word) || (word === head && words.lower[index + 1] === of)) return true
    return awaiting.has(word) && words.lower[index - 1] === hyphen && this.isTitle(index - 2)
  }

  classes(index: number): number {
    return this.analysis.matches.classes[index] as number
  }

  isPossessive(index: number): boolean {
    const word = this.word(index)
    if (word === "'s" || word === '’s' || word === "'" || word === '’') return true
    // Some texts come with a space in it: "China’ s".
    return word === 's' && /^['’]$/.test(this.word(index - 1))
  }
}
