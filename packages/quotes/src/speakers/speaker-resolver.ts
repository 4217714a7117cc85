import type { Reference, Speaker } from '@wirecopy/document'
import { Word } from '../lexicon/named-words.ts'
import { WordClass } from '../lexicon/word-class.ts'
import type { NounPhrase } from '../noun-phrase.ts'
import type { Sequence } from '../sequence.ts'
import { subjectBefore, verbGroupStart } from '../subject.ts'
import { resolveDescription } from './descriptions.ts'
import type { GivenNames } from './given-entities.ts'
import { mentionsIn } from './mention-search.ts'
import { buildNameTable, type NameTable } from './name-table.ts'
import { lastBefore, type RankedReferent, rankAntecedents, type SpokenBy } from './pronouns.ts'
import type { Referent, ReferentMention } from './referents.ts'
import { nameOfItems, principalOf } from './spokesperson.ts'

const B = WordClass
const anonymousSource =
  /\b(?:sources?|officials?|diplomats?|aides?|insiders?|advisers?|advisors?|persons?|people|executives?|lawyers?|spokes\w+)\b/i
const unnamed =
  /\b(?:anonym\w+|not (?:be|to be) (?:named|identified)|unnamed|familiar with|close to|briefed on|who declined|senior|one|another|several|some)\b/i

/** Who a speaker phrase means. */
interface Resolution {
  readonly name: string | null
  readonly referent: Referent | null
  readonly confidence: number
  readonly evidence: readonly string[]
  readonly candidates: readonly RankedReferent[]
}

const unknown: Resolution = {
  name: null,
  referent: null,
  confidence: 0,
  evidence: [],
  candidates: [],
}

/** Resolves the speakers of one text, which must be asked for in the order of the text. */
export class SpeakerResolver {
  readonly #sequence: Sequence
  readonly #table: NameTable
  readonly #references: readonly Reference[]
  readonly #entities: ReadonlyMap<string, Referent>
  readonly #resolved = new Map<number, Speaker>()
  #lastPerson: SpokenBy | null = null
  /** A source without a name that spoke last: "one California delegate". */
  #lastUnnamed: { text: string; position: number; paragraph: number } | null = null
  #lastBody: {
    name: string
    referent: Referent | null
    position: number
    sentence: number
  } | null = null

  constructor(
    sequence: Sequence,
    given: GivenNames | null,
    references: readonly Reference[],
    title: string | null,
  ) {
    this.#sequence = sequence
    this.#table = buildNameTable(sequence, given, title)
    this.#references = references.toSorted((a, b) => a.start - b.start)
    this.#entities = new Map(
      this.#table.referents.flatMap((referent) =>
        referent.entity === null ? [] : [[referent.entity, referent] as const],
      ),
    )
  }

  /** Returns the speaker that the words of a phrase stand for. */
  resolve(phrase: NounPhrase, sentence: number): Speaker {
    const key = phrase.from
    const known = this.#resolved.get(key)
    if (known) return known
    const resolution = this.#resolvePhrase(phrase, sentence)
    const speaker = this.#toSpeaker(phrase, resolution)
    this.#resolved.set(key, speaker)
    this.#remember(phrase, sentence, resolution, speaker)
    return speaker
  }

  /** Returns the name and the entity that close a phrase: of an addressee, who need not have spoken. */
  identify(phrase: NounPhrase): { name: string | null; entity: string | null } {
    const start = this.#sequence.start(phrase.from)
    const end = this.#sequence.end(phrase.to)
    const mention = mentionsIn(this.#table, start, end).at(-1)
    if (!mention || end - mention.end > 2 || this.#isPrepositional(mention, start)) {
      return { name: null, entity: null }
    }
    return { name: mention.referent.name, entity: mention.referent.entity }
  }

  #remember(phrase: NounPhrase, sentence: number, resolution: Resolution, speaker: Speaker): void {
    const { referent } = resolution
    if (resolution.name === null) this.#noteUnnamed(phrase, sentence, speaker)
    if (referent?.kind === 'person') {
      const paragraph = this.#sequence.sentences[sentence]?.paragraph ?? 0
      this.#lastPerson = { referent, position: speaker.start, sentence, paragraph }
      this.#lastUnnamed = null
    } else if (resolution.name !== null || !this.#sequence.is(phrase.head, B.subjectPronoun)) {
      this.#lastBody = {
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
    this.#lastUnnamed = {
      text: sequence.slice(phrase.from, phrase.head),
      position: speaker.start,
      paragraph,
    }
  }

  #resolvePhrase(phrase: NounPhrase, sentence: number): Resolution {
    const sequence = this.#sequence
    const word = sequence.word(phrase.head)
    const isOne = phrase.from === phrase.head && !sequence.is(phrase.head, B.allCapitals)
    if (isOne && (word === Word.he || word === Word.she))
      return this.#pronoun(phrase, sentence, word === Word.he ? 'male' : 'female')
    if (isOne && (word === Word.who || word === Word.which)) return this.#relative(phrase)
    if (isOne && (word === Word.it || word === Word.they)) return this.#body(phrase, sentence)
    if (isOne && sequence.is(phrase.head, B.subjectPronoun)) return unknown
    return this.#named(phrase) ?? this.#described(phrase, sentence)
  }

  #pronoun(phrase: NounPhrase, sentence: number, gender: 'female' | 'male'): Resolution {
    const position = this.#sequence.start(phrase.from)
    const unnamed = this.#lastUnnamed
    const paragraph = this.#sequence.sentences[sentence]?.paragraph ?? 0
    if (
      unnamed &&
      paragraph - unnamed.paragraph <= 1 &&
      !this.#isNamedSince(unnamed.position, position)
    ) {
      return {
        name: unnamed.text,
        referent: null,
        confidence: 0.5,
        candidates: [],
        evidence: ['an unnamed source spoke last'],
      }
    }
    const ranked = rankAntecedents(
      this.#sequence,
      this.#table,
      position,
      sentence,
      gender,
      this.#lastPerson,
    )
    const best = ranked[0]
    if (!best || best.score < 0) {
      return this.#reference(position) ?? { ...unknown, candidates: ranked }
    }
    const second = ranked[1]?.score ?? 0
    const confidence = Math.max(0.3, Math.min(0.95, 0.5 + (best.score - second) / 10))
    const reason =
      best.referent === this.#lastPerson?.referent
        ? 'spoke last'
        : 'is the most salient person before it'
    return {
      name: best.referent.name,
      referent: best.referent,
      confidence,
      candidates: ranked.slice(1, 4),
      evidence: [`${best.referent.name} ${reason}`],
    }
  }

  /** Whether a person is the subject of a sentence between two offsets. */
  #isNamedSince(from: number, to: number): boolean {
    return mentionsIn(this.#table, from, to).some(
      (mention) => mention.referent.kind === 'person' && mention.isSubject && !mention.isQuoted,
    )
  }

  #reference(position: number): Resolution | null {
    let low = 0
    let high = this.#references.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#references[middle]?.end ?? 0) <= position) low = middle + 1
      else high = middle
    }
    const reference = this.#references[low]
    if (!reference || reference.start > position || reference.confidence < 0.6) return null
    const referent = this.#entities.get(reference.entity)
    if (!referent) return null
    return {
      name: referent.name,
      referent,
      confidence: reference.confidence,
      candidates: [],
      evidence: ['a given reference names the entity'],
    }
  }

  /** "who": the name before it. */
  #relative(phrase: NounPhrase): Resolution {
    const start = this.#sequence.start(phrase.from)
    const mention = mentionsIn(this.#table, start - 80, start).at(-1)
    if (!mention) return unknown
    return {
      name: mention.referent.name,
      referent: mention.referent,
      confidence: 0.8,
      candidates: [],
      evidence: ['the name before the relative clause'],
    }
  }

  /** "it" and "they": the body that spoke last, or one that is the subject of a nearer sentence. */
  #body(phrase: NounPhrase, sentence: number): Resolution {
    const position = this.#sequence.start(phrase.from)
    const given = this.#reference(position)
    if (given) return given
    const plain = this.#subjectOf(phrase, sentence)
    if (plain) return plain
    const spoke = this.#lastBody
    const subject = this.#subjectBodyBefore(position, sentence)
    if (subject && (!spoke || spoke.position < subject.start)) {
      return {
        name: subject.referent.name,
        referent: subject.referent,
        confidence: 0.55,
        candidates: [],
        evidence: ['the subject before it'],
      }
    }
    if (!spoke || sentence - spoke.sentence > 8) return unknown
    return {
      name: spoke.name,
      referent: spoke.referent,
      confidence: 0.6,
      candidates: [],
      evidence: ['the body that spoke last'],
    }
  }

  /** The subject of the sentence so far, or of the one before: "The officials went home, where they said …". */
  #subjectOf(pronoun: NounPhrase, sentence: number): Resolution | null {
    const sequence = this.#sequence
    const isPlural = sequence.word(pronoun.head) === Word.they
    const { from } = sequence.sentences[sentence] ?? { from: pronoun.from }
    for (let item = from + 1; item < Math.min(pronoun.from, from + 30); item++) {
      if (!sequence.is(item, B.finite | B.past) || sequence.is(item, B.capitalized)) continue
      const subject = subjectBefore(sequence, verbGroupStart(sequence, item, from), from)
      if (!subject || sequence.is(subject.head, B.subjectPronoun)) continue
      if (isPlural !== isPluralNoun(sequence, subject.head)) return null
      if (!isPlural && !sequence.is(subject.head, B.body)) return null
      const name = nameOfItems(this.#sequence, this.#table, subject.from, subject.head)
      return {
        name,
        referent: null,
        confidence: 0.5,
        candidates: [],
        evidence: ['the subject of the sentence'],
      }
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

  /** A name that heads the phrase, or stands in apposition to it. */
  #named(phrase: NounPhrase): Resolution | null {
    const sequence = this.#sequence
    const start = sequence.start(phrase.from)
    const headEnd = sequence.end(phrase.head)
    const end = sequence.end(phrase.to)
    const mentions = mentionsIn(this.#table, start, end)
    const inHead = mentions.filter((mention) => mention.end <= headEnd && !mention.isPossessive)
    const joined = inHead.filter((mention, index) =>
      this.#isJoined(mention, inHead[index - 1], inHead[index + 1]),
    )
    if (joined.length >= 2) {
      const names = joined.map((mention) => mention.referent.name)
      return {
        name: names.join(' and '),
        referent: null,
        confidence: 0.8,
        candidates: [],
        evidence: ['names joined by "and"'],
      }
    }
    const last = inHead.at(-1)
    if (last && headEnd - last.end <= 2 && !this.#isPrepositional(last, start))
      return fromMention(last, 'the name in the phrase')
    const apposed = mentions.find(
      (mention) => mention.start > headEnd && mention.referent.kind === 'person',
    )
    if (apposed && apposed.start - headEnd <= 4 && apposed.referent.words.length >= 2)
      return fromMention(apposed, 'the name in apposition')
    return null
  }

  /** Whether only "and" or a comma stands between a mention and the one before or after it. */
  #isJoined(mention: ReferentMention, before?: ReferentMention, after?: ReferentMention): boolean {
    const isJoint = (from: number, to: number) =>
      to - from < 12 && /^(?:,|,? and(?: the)?) $/.test(this.#sequence.text.slice(from, to))
    return (
      (before !== undefined && isJoint(before.end, mention.start)) ||
      (after !== undefined && isJoint(mention.end, after.start))
    )
  }

  /** "a prosecutor for David Petraeus": the name only completes a noun before it. */
  #isPrepositional(mention: ReferentMention, start: number): boolean {
    const before = this.#sequence.text.slice(Math.max(start, mention.start - 60), mention.start)
    if (mention.start <= start) return false
    return (
      mention.followsPreposition ||
      /\b(?:of|for|from|at|with|to|in|by|on) (?:the|a|an|his|her|its|their) $|\b(?:such as|like|including) (?:the )?$/.test(
        before,
      )
    )
  }

  #described(phrase: NounPhrase, sentence: number): Resolution {
    const given = this.#reference(this.#sequence.start(phrase.head))
    if (given) return given
    const found = resolveDescription(this.#sequence, this.#table, phrase, sentence)
    if (!found) return unknown
    return {
      name: found.name,
      referent: found.referent,
      confidence: found.confidence,
      candidates: [],
      evidence: [found.evidence],
    }
  }

  #toSpeaker(phrase: NounPhrase, resolution: Resolution): Speaker {
    const sequence = this.#sequence
    const text = sequence.slice(phrase.from, phrase.to)
    const { referent } = resolution
    const isAnonymous = resolution.name === null && anonymousSource.test(text) && unnamed.test(text)
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

function isPluralNoun(sequence: Sequence, item: number): boolean {
  if (sequence.is(item, B.plural)) return true
  return sequence.is(item, B.source) && /(?:s|men|people|police|media)$/.test(sequence.form(item))
}

function fromMention(mention: ReferentMention, evidence: string): Resolution {
  const { referent } = mention
  return { name: referent.name, referent, confidence: 0.9, candidates: [], evidence: [evidence] }
}
