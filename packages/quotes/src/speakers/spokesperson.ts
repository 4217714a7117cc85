import { Word } from '../lexicon/named-words.ts'
import { WordClass } from '../lexicon/word-class.ts'
import type { NounPhrase } from '../noun-phrase.ts'
import type { Sequence } from '../sequence.ts'
import { mentionsIn } from './mention-search.ts'
import type { NameTable } from './name-table.ts'

const B = WordClass

/** The full name that the items stand for, or their own words. */
export function nameOfItems(
  sequence: Sequence,
  table: NameTable,
  from: number,
  to: number,
): string {
  const whole = mentionsIn(table, sequence.start(from), sequence.end(to)).find(
    (mention) => mention.end >= sequence.end(to),
  )
  return whole?.referent.name ?? sequence.slice(from, to)
}

/** Whether an item is "spokesman" or the like. */
export function isSpokesperson(sequence: Sequence, item: number): boolean {
  return !sequence.isQuote(item) && /^spokes(?:man|woman|person|people)$/.test(sequence.form(item))
}

/** "a spokesman for Clinton", "Clinton spokesman Nick Merrill": who the spokesperson speaks for. */
export function principalOf(
  sequence: Sequence,
  table: NameTable,
  phrase: NounPhrase,
): string | null {
  for (let item = phrase.from; item <= phrase.to; item++) {
    if (!isSpokesperson(sequence, item)) continue
    const next = sequence.word(item + 1)
    if (next === Word.for || next === Word.of) {
      // "a spokesman for the minister, Ian Tait": what follows the comma belongs to either.
      const last = item < phrase.head ? phrase.head : phrase.to
      const mention = mentionsIn(table, sequence.start(item + 2), sequence.end(last))[0]
      if (mention) return mention.referent.name
      return item + 2 <= last ? (sequence.slice(item + 2, last).split(',')[0] ?? null) : null
    }
    if (item > phrase.from) {
      let from = phrase.from
      for (let other = from; other < item; other++)
        if (sequence.is(other, B.coordinator)) from = other + 1
      while (from < item && sequence.is(from, B.determiner)) from++
      let to = item - 1
      if (sequence.is(to, B.possessive)) to--
      if (from <= to) return nameOfItems(sequence, table, from, to)
    }
    return null
  }
  return null
}
