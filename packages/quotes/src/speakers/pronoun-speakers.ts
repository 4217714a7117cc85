import { Word } from '../lexicon/named-words.ts'
import { WordClass } from '../lexicon/word-class.ts'
import type { NounPhrase } from '../noun-phrase.ts'
import type { Sequence } from '../sequence.ts'
import { subjectBefore, verbGroupStart } from '../subject.ts'
import type { Discourse } from './discourse.ts'
import type { GivenReferences } from './given-references.ts'
import { mentionsIn } from './mention-search.ts'
import type { NameTable } from './name-table.ts'
import { isPluralNoun } from './plural-nouns.ts'
import { lastBefore, rankAntecedents } from './pronouns.ts'
import type { ReferentMention } from './referents.ts'
import { fromMention, type Resolution, resolvedTo, unknown } from './resolution.ts'
import { nameOfItems } from './spokesperson.ts'

const B = WordClass

/** Finds out whom the pronouns of one text mean, given who has spoken before. */
export class PronounSpeakers {
  readonly #sequence: Sequence
  readonly #table: NameTable
  readonly #references: GivenReferences
  readonly #discourse: Discourse

  constructor(
    sequence: Sequence,
    table: NameTable,
    references: GivenReferences,
    discourse: Discourse,
  ) {
    this.#sequence = sequence
    this.#table = table
    this.#references = references
    this.#discourse = discourse
  }

  /** "he", "she" and "the striker": the most salient person, the one who spoke last before all. */
  person(phrase: NounPhrase, sentence: number, gender: 'female' | 'male' | null): Resolution {
    const position = this.#sequence.start(phrase.from)
    const unnamed = this.#discourse.lastUnnamed
    const paragraph = this.#sequence.sentences[sentence]?.paragraph ?? 0
    if (
      unnamed &&
      paragraph - unnamed.paragraph <= 1 &&
      !this.#isNamedSince(unnamed.position, position)
    ) {
      return resolvedTo(unnamed.text, null, 0.5, 'an unnamed source spoke last')
    }
    const given = this.#references.at(position)
    const ranked = rankAntecedents(
      this.#sequence,
      this.#table,
      position,
      sentence,
      gender,
      this.#discourse.lastPerson,
      given,
    )
    const best = ranked[0]
    if (!best || best.score < 0) {
      return given ?? { ...unknown, candidates: ranked }
    }
    const second = ranked[1]?.score ?? 0
    const confidence = Math.max(0.3, Math.min(0.95, 0.5 + (best.score - second) / 10))
    const reason =
      best.referent === this.#discourse.lastPerson?.referent
        ? 'spoke last'
        : 'is the most salient person before it'
    return {
      name: best.referent.name,
      referent: best.referent,
      confidence,
      candidates: ranked.slice(1, 4),
      evidence:
        given?.referent === best.referent
          ? [...given.evidence, `${best.referent.name} ${reason}`]
          : [`${best.referent.name} ${reason}`],
    }
  }

  /** Whether a person is the subject of a sentence between two offsets. */
  #isNamedSince(from: number, to: number): boolean {
    return mentionsIn(this.#table, from, to).some(
      (mention) => mention.referent.kind === 'person' && mention.isSubject && !mention.isQuoted,
    )
  }

  /** "who": the name before it. */
  relative(phrase: NounPhrase): Resolution {
    const start = this.#sequence.start(phrase.from)
    const mention = mentionsIn(this.#table, start - 80, start).at(-1)
    if (!mention) return unknown
    return fromMention(mention, 'the name before the relative clause', 0.8)
  }

  /** "it" and "they": the body that spoke last, or one that is the subject of a nearer sentence. */
  body(phrase: NounPhrase, sentence: number): Resolution {
    const position = this.#sequence.start(phrase.from)
    const given = this.#references.at(position)
    if (given) return given
    const plain = this.#subjectOf(phrase, sentence)
    if (plain) return plain
    const spoke = this.#discourse.lastBody
    const subject = this.#subjectBodyBefore(position, sentence)
    if (subject && (!spoke || spoke.position < subject.start)) {
      return fromMention(subject, 'the subject before it', 0.55)
    }
    if (!spoke || sentence - spoke.sentence > 8) return unknown
    return resolvedTo(spoke.name, spoke.referent, 0.6, 'the body that spoke last')
  }

  /** The subject of the sentence so far, or of the one before: "The officials went home, where they said …". */
  #subjectOf(pronoun: NounPhrase, sentence: number): Resolution | null {
    const sequence = this.#sequence
    const isPlural = sequence.word(pronoun.head) === Word.they
    const { from } = sequence.sentences[sentence] ?? { from: pronoun.from }
    for (let item = from + 1; item < pronoun.from; item++) {
      if (!sequence.is(item, B.finite | B.past) || sequence.is(item, B.capitalized)) continue
      const subject = subjectBefore(sequence, verbGroupStart(sequence, item, from), from)
      if (!subject || sequence.is(subject.head, B.subjectPronoun)) continue
      if (isPlural !== isPluralNoun(sequence, subject.head)) return null
      if (!isPlural && !sequence.is(subject.head, B.body)) return null
      const name = nameOfItems(this.#sequence, this.#table, subject.from, subject.head)
      return resolvedTo(name, null, 0.5, 'the subject of the sentence')
    }
    return null
  }

  #subjectBodyBefore(position: number, sentence: number): ReferentMention | null {
    const { mentions } = this.#table
    for (let index = lastBefore(this.#table, position); index >= 0; index--) {
      const mention = mentions[index]
      if (!mention || sentence - mention.sentence > 2) return null
      if (mention.referent.kind !== 'person' && mention.isSubject && !mention.isQuoted)
        return mention
    }
    return null
  }
}
