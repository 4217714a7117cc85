import type { Speaker } from '@wirecopy/document'
import { WordClass } from '../lexicon/word-class.ts'
import type { NounPhrase } from '../noun-phrase.ts'
import type { Sequence } from '../sequence.ts'
import { isPluralNoun } from './plural-nouns.ts'
import type { SpokenBy } from './pronouns.ts'
import type { Referent } from './referents.ts'
import type { Resolution } from './resolution.ts'

const B = WordClass

/** Who has spoken so far in one text, for the pronouns that follow. */
export class Discourse {
  /** The person who spoke last. */
  lastPerson: SpokenBy | null = null
  /** A source without a name that spoke last: "one California delegate". */
  lastUnnamed: { text: string; position: number; paragraph: number } | null = null
  /** The body that spoke last. */
  lastBody: {
    name: string
    referent: Referent | null
    position: number
    sentence: number
  } | null = null
  readonly #sequence: Sequence

  constructor(sequence: Sequence) {
    this.#sequence = sequence
  }

  /** Notes that a phrase spoke, and whom it meant. */
  note(phrase: NounPhrase, sentence: number, resolution: Resolution, speaker: Speaker): void {
    const { referent } = resolution
    if (resolution.name === null) this.#noteUnnamed(phrase, sentence, speaker)
    if (referent?.kind === 'person') {
      const paragraph = this.#sequence.sentences[sentence]?.paragraph ?? 0
      this.lastPerson = { referent, position: speaker.start, sentence, paragraph }
      this.lastUnnamed = null
    } else if (resolution.name !== null || !this.#sequence.is(phrase.head, B.subjectPronoun)) {
      this.lastBody = {
        name: resolution.name ?? speaker.text,
        referent,
        position: speaker.start,
        sentence,
      }
    }
  }

  /** Notes "one delegate", "a neighbour": a person whom a later "he" or "she" may mean. */
  #noteUnnamed(phrase: NounPhrase, sentence: number, speaker: Speaker): void {
    const sequence = this.#sequence
    if (sequence.is(phrase.head, B.subjectPronoun) || !sequence.is(phrase.from, B.determiner))
      return
    let isPerson = false
    for (let item = phrase.from; item <= phrase.head && !sequence.is(item, B.preposition); item++) {
      if (sequence.is(item, B.source) && !isPluralNoun(sequence, item)) isPerson = true
    }
    if (!isPerson || /^(?:the|this|that)\b/i.test(speaker.text)) return
    const paragraph = sequence.sentences[sentence]?.paragraph ?? 0
    this.lastUnnamed = {
      text: sequence.slice(phrase.from, phrase.head),
      position: speaker.start,
      paragraph,
    }
  }
}
