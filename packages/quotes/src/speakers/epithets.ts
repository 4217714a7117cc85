import { Word } from '../lexicon/named-words.ts'
import type { NounPhrase } from '../noun-phrase.ts'
import type { Sequence } from '../sequence.ts'
import { mentionsIn } from './mention-search.ts'
import type { NameTable } from './name-table.ts'
import { lastBefore } from './pronouns.ts'
import { fromMention, type Resolution, unknown } from './resolution.ts'

/** "the French", "the Dutch", "the Chinese" and "the Kurds" are many. */
const pluralPeople = /(?:s|sh|ch|ese)$/
const age = /^(\d{1,3})-year-old$/
const farthestItem = 1500
const mostMentions = 400
/** Words between "the 22-year-old" and the name of the one who is. */
const mostBetween = 4

/** Whether a phrase calls somebody named before by age or by people: "the 49-year-old former judge", "the Brazilian". */
export function isEpithet(sequence: Sequence, table: NameTable, phrase: NounPhrase): boolean {
  const { from, head } = phrase
  if (sequence.word(from) !== Word.the) return false
  const form = sequence.form(from + 1)
  if (age.test(form)) return true
  if (head !== from + 1) return false
  const [mention] = mentionsIn(table, sequence.start(head), sequence.end(head))
  return mention?.referent.isGroup === true && !pluralPeople.test(form)
}

/**
 * Returns whom the age in an epithet tells: the one whose name it stands behind, or before; `unknown` where it was said
 * of somebody without a name, and null where the text does not say it before.
 */
export function resolveByAge(
  sequence: Sequence,
  table: NameTable,
  phrase: NounPhrase,
): Resolution | null {
  const form = sequence.form(phrase.from + 1)
  const years = age.exec(form)?.[1]
  if (years === undefined) return null
  let index = lastBefore(table, sequence.start(phrase.from))
  for (let seen = 0; index >= 0 && seen < mostMentions; index--, seen++) {
    const mention = table.mentions[index]
    if (mention?.referent.kind !== 'person') continue
    const after = sequence.text.slice(mention.end, mention.end + years.length + 3)
    if (after.startsWith(`, ${years}`) && !/\d$/.test(after))
      return fromMention(mention, `${mention.referent.name} is ${years}`)
  }
  const lowest = Math.max(0, phrase.from - farthestItem)
  for (let item = phrase.from - 1; item >= lowest; item--) {
    if (sequence.isQuote(item) || sequence.end(item) - sequence.start(item) !== form.length)
      continue
    if (sequence.form(item) !== form) continue
    const named = mentionsIn(table, sequence.end(item), sequence.end(item + mostBetween + 2))
    const owner = named.find(({ referent }) => referent.kind === 'person')
    return owner ? fromMention(owner, `${owner.referent.name} is ${years}`) : unknown
  }
  return null
}
