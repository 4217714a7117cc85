import type { Attribution, ItemRange } from './attribution.ts'
import { WordClass } from './lexicon/word-class.ts'
import { relatives, wordSet } from './lexicon/word-sets.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { Sentence, Sequence } from './sequence.ts'

const finalMarks = wordSet('period', 'question', 'exclamation', 'semicolon')

/** One sentence while its quotes are being found. */
export class SentenceContext {
  readonly sequence: Sequence
  readonly sentence: Sentence
  readonly from: number
  /** The last item that is no final mark. */
  readonly end: number
  readonly found: Attribution[] = []
  /** The cue verb read last, whether or not it announced anything. */
  lastFrame: { readonly subject: NounPhrase | null; readonly cue: ItemRange } | null = null
  /** 1 where an item already belongs to the content of a quote or its attribution. */
  readonly #taken: Uint8Array

  constructor(sequence: Sequence, sentence: Sentence) {
    this.sequence = sequence
    this.sentence = sentence
    this.from = sentence.from
    let end = sentence.to - 1
    while (end > this.from && isFinalMark(sequence.word(end))) end--
    this.end = end
    this.#taken = new Uint8Array(sentence.to - sentence.from)
  }

  /** True where nearly every word has a capital, as in a headline. */
  get isHeadline(): boolean {
    this.#headline ??= this.#hasHeadlineCase()
    return this.#headline
  }

  #headline: boolean | null = null

  #hasHeadlineCase(): boolean {
    const small =
      WordClass.determiner |
      WordClass.preposition |
      WordClass.coordinator |
      WordClass.possessive |
      WordClass.number
    let capitals = 0
    let others = 0
    for (let item = this.from; item <= this.end; item++) {
      if (
        !this.sequence.is(item, WordClass.word) ||
        (this.sequence.is(item, small) && item > this.from)
      )
        continue
      if (this.sequence.is(item, WordClass.capitalized)) capitals++
      else others++
    }
    return capitals >= 4 && others * 5 <= capitals
  }

  /** The same sentence up to an item, with nothing found in it yet. */
  within(last: number): SentenceContext {
    return new SentenceContext(this.sequence, { ...this.sentence, to: last + 1 })
  }

  isTaken(item: number): boolean {
    return this.#taken[item - this.from] === 1
  }

  take(range: ItemRange): void {
    this.#taken.fill(1, range.from - this.from, range.to - this.from + 1)
  }

  isFree(range: ItemRange): boolean {
    for (let item = range.from; item <= range.to; item++) if (this.isTaken(item)) return false
    return true
  }

  add(attribution: Omit<Attribution, 'paragraph'>): void {
    this.found.push({ ...attribution, paragraph: this.sentence.paragraph })
    for (const range of attribution.content) this.take(range)
  }

  /** The speaker of the attribution found last, which a later cue of the sentence may share. */
  lastSpeaker(): NounPhrase | null {
    for (let index = this.found.length - 1; index >= 0; index--) {
      const speaker = this.found[index]?.speaker
      const word = speaker ? this.sequence.word(speaker.head) : 0
      if (speaker && !relatives.has(word)) return speaker
    }
    return null
  }
}

function isFinalMark(word: number): boolean {
  return finalMarks.has(word)
}
