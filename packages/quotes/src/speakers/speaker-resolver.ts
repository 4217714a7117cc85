import type { Reference, Speaker } from '@wirecopy/document'
import { Word } from '../lexicon/named-words.ts'
import { WordClass } from '../lexicon/word-class.ts'
import { relatives } from '../lexicon/word-sets.ts'
import type { NounPhrase } from '../noun-phrase.ts'
import type { Sequence } from '../sequence.ts'
import { resolveDescription } from './descriptions.ts'
import { Discourse } from './discourse.ts'
import { isEpithet, resolveByAge } from './epithets.ts'
import type { GivenNames } from './given-entities.ts'
import { GivenReferences } from './given-references.ts'
import { mentionsIn } from './mention-search.ts'
import { isFormOfAddress } from './name-runs.ts'
import { buildNameTable, type NameTable } from './name-table.ts'
import { isPrepositional, resolveNamed } from './named-phrase.ts'
import { PronounSpeakers } from './pronoun-speakers.ts'
import { type Resolution, resolvedTo, unknown } from './resolution.ts'
import { principalOf } from './spokesperson.ts'

const B = WordClass
const anonymousSource =
  /\b(?:sources?|officials?|diplomats?|aides?|insiders?|advisers?|advisors?|persons?|people|executives?|lawyers?|spokes\w+)\b/i
/** Said of somebody, these alone tell that the name is held back. */
const withheld =
  /\b(?:anonymity|anonymous|anonymously|not be named|not to be named|declined to be named|not be identified|not to be identified|declined to be identified|unnamed|source|sources|insider|insiders|declined to give (?:his|her|their|a) name)\b/i
const unnamed =
  /\b(?:anonym\w+|not (?:be|to be) (?:named|identified)|unnamed|familiar with|close to|briefed on|who declined|senior|one|another|several|some)\b/i

/** Resolves the speakers of one text, which must be asked for in the order of the text. */
export class SpeakerResolver {
  readonly #sequence: Sequence
  readonly #table: NameTable
  readonly #references: GivenReferences
  readonly #discourse: Discourse
  readonly #pronouns: PronounSpeakers
  readonly #resolved = new Map<number, Speaker>()

  constructor(
    sequence: Sequence,
    given: GivenNames | null,
    references: readonly Reference[],
    title: string | null,
  ) {
    this.#sequence = sequence
    this.#table = buildNameTable(sequence, given, title)
    this.#references = new GivenReferences(references, this.#table)
    this.#discourse = new Discourse(sequence)
    this.#pronouns = new PronounSpeakers(sequence, this.#table, this.#references, this.#discourse)
  }

  /** Returns the speaker that the words of a phrase stand for. */
  resolve(phrase: NounPhrase, sentence: number): Speaker {
    const key = phrase.from
    const known = this.#resolved.get(key)
    if (known) return known
    const resolution = this.#resolvePhrase(phrase, sentence)
    const speaker = this.#toSpeaker(phrase, resolution)
    this.#resolved.set(key, speaker)
    this.#discourse.note(phrase, sentence, resolution, speaker)
    return speaker
  }

  /** Returns the name and the entity that close a phrase: of an addressee, who need not have spoken. */
  identify(phrase: NounPhrase): { name: string | null; entity: string | null } {
    const start = this.#sequence.start(phrase.from)
    const end = this.#sequence.end(phrase.to)
    const mention = mentionsIn(this.#table, start, end).at(-1)
    if (!mention || end - mention.end > 2 || isPrepositional(this.#sequence, mention, start)) {
      return { name: null, entity: null }
    }
    return { name: mention.referent.name, entity: mention.referent.entity }
  }

  #resolvePhrase(phrase: NounPhrase, sentence: number): Resolution {
    const sequence = this.#sequence
    const word = sequence.word(phrase.head)
    const owner = sequence.word(phrase.from)
    if (
      phrase.head === phrase.from + 1 &&
      (owner === Word.his || owner === Word.her) &&
      isFormOfAddress(sequence.form(phrase.head))
    )
      return this.#pronouns.person(phrase, sentence, owner === Word.his ? 'male' : 'female')
    const isOne = phrase.from === phrase.head && !sequence.is(phrase.head, B.allCapitals)
    if (isOne && (word === Word.he || word === Word.she))
      return this.#pronouns.person(phrase, sentence, word === Word.he ? 'male' : 'female')
    if (isOne && relatives.has(word)) return this.#pronouns.relative(phrase)
    if (isOne && (word === Word.it || word === Word.they))
      return this.#pronouns.body(phrase, sentence)
    if (isOne && sequence.is(phrase.head, B.subjectPronoun)) return unknown
    if (isEpithet(sequence, this.#table, phrase))
      return (
        resolveByAge(sequence, this.#table, phrase) ?? this.#pronouns.person(phrase, sentence, null)
      )
    return resolveNamed(sequence, this.#table, phrase) ?? this.#described(phrase, sentence)
  }

  #described(phrase: NounPhrase, sentence: number): Resolution {
    const given = this.#references.at(this.#sequence.start(phrase.head))
    if (given) return given
    const found = resolveDescription(this.#sequence, this.#table, phrase, sentence)
    if (!found) return unknown
    return resolvedTo(found.name, found.referent, found.confidence, found.evidence)
  }

  #toSpeaker(phrase: NounPhrase, resolution: Resolution): Speaker {
    const sequence = this.#sequence
    const text = sequence.slice(phrase.from, phrase.to)
    const { referent } = resolution
    // "The paper, citing two people familiar with it,": it is not the speaker who is unnamed.
    const own = text.split(', citing ')[0] ?? text
    const isAnonymous =
      resolution.name === null &&
      (withheld.test(own) || (anonymousSource.test(own) && unnamed.test(own)))
    return {
      start: sequence.start(phrase.from),
      end: sequence.end(phrase.to),
      text,
      name: resolution.name,
      entity: referent?.entity ?? null,
      role: referent?.role ?? null,
      affiliation: referent?.affiliation ?? null,
      onBehalfOf: principalOf(this.#sequence, this.#table, phrase),
      anonymous: isAnonymous,
      confidence: resolution.confidence,
      evidence: [...resolution.evidence],
      candidates: resolution.candidates.map(({ referent: other, score }) => ({
        name: other.name,
        confidence: Math.max(0, Math.min(1, score / 12)),
      })),
    }
  }
}
