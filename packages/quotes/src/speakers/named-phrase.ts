import { Word } from '../lexicon/named-words.ts'
import { WordClass } from '../lexicon/word-class.ts'
import type { NounPhrase } from '../noun-phrase.ts'
import type { Sequence } from '../sequence.ts'
import { mentionsIn } from './mention-search.ts'
import type { NameTable } from './name-table.ts'
import type { ReferentMention } from './referents.ts'
import { fromMention, type Resolution, resolvedTo } from './resolution.ts'
import { isSpokesperson } from './spokesperson.ts'

const B = WordClass

/** A name that heads the phrase, or stands in apposition to it. */
export function resolveNamed(
  sequence: Sequence,
  table: NameTable,
  phrase: NounPhrase,
): Resolution | null {
  const mentions = mentionsIn(table, sequence.start(phrase.from), sequence.end(phrase.to))
  return nameInHead(sequence, phrase, mentions) ?? nameInApposition(sequence, phrase, mentions)
}

function nameInHead(
  sequence: Sequence,
  phrase: NounPhrase,
  mentions: readonly ReferentMention[],
): Resolution | null {
  const start = sequence.start(phrase.from)
  // "Krall himself"
  const isEmphatic = /^(?:him|her|it|them)sel(?:f|ves)$/.test(sequence.form(phrase.head))
  const end = sequence.end(isEmphatic ? phrase.head - 1 : phrase.head)
  const inHead = mentions.filter((mention) => mention.end <= end && !mention.isPossessive)
  const joined = inHead.filter((mention, index) =>
    isJoined(sequence, mention, inHead[index - 1], inHead[index + 1]),
  )
  const last = inHead.at(-1)
  if (joined[0] && joined.length >= 2 && !isPrepositional(sequence, joined[0], start))
    return joinNames(joined)
  // "a study by Ada Lund and Professor Brandt": neither of them is the study.
  const before = inHead.at(-2)
  const isSecond = last && before && / and /.test(sequence.text.slice(before.end, last.start))
  if (isSecond && isPrepositional(sequence, before, start)) return null
  if (last && end - last.end <= 2 && !isPrepositional(sequence, last, start))
    return fromMention(last, 'the name in the phrase')
  const [first, ...others] = inHead
  const isAlone = others.every(
    ({ referent, followsPreposition }) => referent.kind !== 'person' || followsPreposition,
  )
  return first?.referent.kind === 'person' && isAlone && isPlaced(sequence, first, start)
    ? fromMention(first, 'the name in the phrase')
    : null
}

function joinNames(mentions: readonly ReferentMention[]): Resolution {
  const names = mentions.map((mention) => mention.referent.name)
  return resolvedTo(names.join(' and '), null, 0.8, 'names joined by "and"')
}

function nameInApposition(
  sequence: Sequence,
  phrase: NounPhrase,
  mentions: readonly ReferentMention[],
): Resolution | null {
  const headEnd = sequence.end(phrase.head)
  const end = sequence.end(phrase.to)
  if (speaksForPerson(sequence, phrase)) return null
  const apposed = mentions.find(
    ({ start: name, referent }) =>
      name > headEnd &&
      referent.kind === 'person' &&
      opensApposition(sequence, phrase.head, name, referent.words.length >= 2),
  )
  if (apposed) return withPartner(sequence, phrase, mentions, apposed)
  const only = mentions.at(-1)
  if (only && isNameOfDescribed(sequence, phrase, only)) {
    return fromMention(only, 'the name in apposition', 0.8)
  }
  if (!only || !isOnlyName(sequence, only, headEnd, end)) return null
  const { referent } = only
  if (referent.kind !== 'organization' && sequence.is(phrase.head, B.source)) {
    if (referent.kind === 'other') referent.kind = 'person'
    return withPartner(sequence, phrase, mentions, only, 0.7)
  }
  return referent.kind !== 'person' && sequence.is(phrase.head, B.body)
    ? fromMention(only, 'the name in apposition', 0.7)
    : null
}

/** "Leo Marsh and his brother, Finn": the name in apposition is that of the second one alone. */
function withPartner(
  sequence: Sequence,
  phrase: NounPhrase,
  mentions: readonly ReferentMention[],
  apposed: ReferentMention,
  confidence?: number,
): Resolution {
  const headEnd = sequence.end(phrase.head)
  const partner = mentions.findLast((mention) => mention.end <= headEnd)
  const isPartner =
    partner !== undefined &&
    sequence.text.startsWith(' and ', partner.end) &&
    !isPrepositional(sequence, partner, sequence.start(phrase.from))
  if (isPartner) return joinNames([partner, apposed])
  const { referent } = apposed
  referent.role ??= roleOf(sequence, phrase)
  return fromMention(apposed, 'the name in apposition', confidence)
}

/** "mayor of Velden" of "the mayor of Velden", "chief executive" of "the company's chief executive". */
function roleOf(sequence: Sequence, { from, head }: NounPhrase): string | null {
  let first = sequence.is(from, B.determiner) ? from + 1 : from
  let noun = first
  while (noun < head && !sequence.is(noun + 1, B.preposition)) {
    if (sequence.is(noun, B.possessive)) first = noun + 1
    noun++
  }
  return sequence.is(noun, B.title | B.source) ? sequence.slice(first, head) : null
}

/** "A spokesman for the minister, Ian Tait": the name may be that of either. */
function speaksForPerson(sequence: Sequence, phrase: NounPhrase): boolean {
  if (!sequence.is(phrase.head, B.title | B.source) || sequence.is(phrase.head, B.body))
    return false
  for (let item = phrase.from; item < phrase.head; item++) {
    const next = sequence.word(item + 1)
    if ((next === Word.for || next === Word.of) && isSpokesperson(sequence, item)) return true
  }
  return false
}

/** "Ada Novak in Velden": where the one who is named was, or comes from. */
function isPlaced(sequence: Sequence, mention: ReferentMention, start: number): boolean {
  const before = sequence.text.slice(start, mention.start)
  const after = sequence.text.slice(mention.end, mention.end + 6)
  return /^ (?:in|at|of|from|for|with) /.test(after) && !/ (?:of|for|from|by|with) /.test(before)
}

/** Whether only a comma, with an abbreviation in brackets or a form of address, stands before a name. */
function opensApposition(sequence: Sequence, head: number, name: number, isFull: boolean): boolean {
  const headEnd = sequence.end(head)
  if (name - headEnd > 80) return false
  const between = sequence.text.slice(headEnd, name)
  if (between.startsWith(' (')) return between.endsWith('), ')
  return (
    (isFull && between.length <= 4) ||
    (between.startsWith(', ') && isDescribed(sequence, head + 2, name, isFull))
  )
}

/** "the prime minister, Sir Alan Greave", "his rival, businessman Troy Kemp": titles before the name. */
function isDescribed(sequence: Sequence, first: number, name: number, isFull: boolean): boolean {
  const title = isFull ? B.honorific | B.title | B.source | B.number : B.honorific
  let item = first
  while (sequence.start(item) < name && sequence.is(item, title)) item++
  return item > first && sequence.start(item) === name
}

/** "his wife, Karin,", "the bank, Norddeich Kredit,": a name that is the whole apposition. */
function isOnlyName(
  sequence: Sequence,
  mention: ReferentMention,
  headEnd: number,
  end: number,
): boolean {
  return sequence.text.slice(headEnd, mention.start) === ', ' && end - mention.end <= 1
}

/**
 * "a man who saw the crash, Ivan Kolb,": the name of the one described, as nobody else is spoken of whose it
 * could be.
 */
function isNameOfDescribed(
  sequence: Sequence,
  phrase: NounPhrase,
  { start, end, referent }: ReferentMention,
): boolean {
  if (referent.kind !== 'person' || referent.words.length < 2) return false
  if (sequence.end(phrase.to) - end > 1 || !sequence.is(phrase.head, B.source | B.title))
    return false
  let comma = phrase.head + 1
  while (comma < phrase.to && sequence.word(comma) !== Word.comma) {
    if (sequence.is(comma, B.source | B.title)) return false
    comma++
  }
  const first = comma + 1
  return (
    comma < phrase.to &&
    (sequence.start(first) === start ||
      isDescribed(sequence, first, start, true) ||
      isCalled(sequence, first, start))
  )
}

/** "the novelist Irena Kolb": an article and what somebody is before the name. */
function isCalled(sequence: Sequence, first: number, name: number): boolean {
  if (!sequence.is(first, B.determiner)) return false
  const other = B.finite | B.auxiliary | B.preposition | B.subordinator | B.punctuation
  let item = first + 1
  while (sequence.start(item) < name && sequence.is(item, B.word) && !sequence.is(item, other))
    item++
  return item > first + 1 && item <= first + 4 && sequence.start(item) === name
}

/** Whether only "and" or a comma stands between a mention and the one before or after it. */
function isJoined(
  sequence: Sequence,
  mention: ReferentMention,
  before?: ReferentMention,
  after?: ReferentMention,
): boolean {
  const isJoint = (from: number, to: number) =>
    to - from < 12 && /^(?:,|,? and(?: the)?) $/.test(sequence.text.slice(from, to))
  return (
    (before !== undefined && isJoint(before.end, mention.start)) ||
    (after !== undefined && isJoint(mention.end, after.start))
  )
}

/** "a prosecutor for David Petraeus": the name only completes a noun before it. */
export function isPrepositional(
  sequence: Sequence,
  mention: ReferentMention,
  start: number,
): boolean {
  const before = sequence.text.slice(Math.max(start, mention.start - 60), mention.start)
  if (mention.start <= start) return false
  return (
    mention.followsPreposition ||
    /\b(?:of|for|from|at|with|to|in|by|on) (?:the|a|an|his|her|its|their) $|\b(?:such as|like|including) (?:the )?$/.test(
      before,
    )
  )
}
