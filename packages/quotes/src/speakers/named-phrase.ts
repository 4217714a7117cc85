import { WordClass } from '../lexicon/word-class.ts'
import type { NounPhrase } from '../noun-phrase.ts'
import type { Sequence } from '../sequence.ts'
import { mentionsIn } from './mention-search.ts'
import type { NameTable } from './name-table.ts'
import type { ReferentMention } from './referents.ts'
import { fromMention, type Resolution, resolvedTo } from './resolution.ts'

const B = WordClass

/** A name that heads the phrase, or stands in apposition to it. */
export function resolveNamed(
  sequence: Sequence,
  table: NameTable,
  phrase: NounPhrase,
): Resolution | null {
  const start = sequence.start(phrase.from)
  const headEnd = sequence.end(phrase.head)
  const end = sequence.end(phrase.to)
  const mentions = mentionsIn(table, start, end)
  const inHead = mentions.filter((mention) => mention.end <= headEnd && !mention.isPossessive)
  const joined = inHead.filter((mention, index) =>
    isJoined(sequence, mention, inHead[index - 1], inHead[index + 1]),
  )
  if (joined.length >= 2) {
    const names = joined.map((mention) => mention.referent.name)
    return resolvedTo(names.join(' and '), null, 0.8, 'names joined by "and"')
  }
  const last = inHead.at(-1)
  if (last && headEnd - last.end <= 2 && !isPrepositional(sequence, last, start))
    return fromMention(last, 'the name in the phrase')
  const apposed = mentions.find(
    ({ start: name, referent }) =>
      name > headEnd &&
      referent.kind === 'person' &&
      referent.words.length >= 2 &&
      opensApposition(sequence, phrase.head, name),
  )
  if (apposed) return fromMention(apposed, 'the name in apposition')
  const only = mentions.at(-1)
  if (only && isOnlyName(sequence, only, headEnd, end)) {
    const { referent } = only
    if (referent.kind !== 'organization' && sequence.is(phrase.head, B.source)) {
      if (referent.kind === 'other') referent.kind = 'person'
      return fromMention(only, 'the name in apposition', 0.7)
    }
    if (referent.kind !== 'person' && sequence.is(phrase.head, B.body)) {
      return fromMention(only, 'the name in apposition', 0.7)
    }
  }
  return null
}

/** Whether only a comma, with an abbreviation in brackets or a form of address, stands before a name. */
function opensApposition(sequence: Sequence, head: number, name: number): boolean {
  const headEnd = sequence.end(head)
  if (name - headEnd > 80) return false
  const between = sequence.text.slice(headEnd, name)
  if (between.startsWith(' (')) return between.endsWith('), ')
  return between.length <= 4 || (between.startsWith(', ') && isAddress(sequence, head + 2, name))
}

/** "the prime minister, Sir Alan Greave": one title, which is no part of the name. */
function isAddress(sequence: Sequence, item: number, name: number): boolean {
  return sequence.is(item, B.honorific | B.title) && name - sequence.end(item) <= 2
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
