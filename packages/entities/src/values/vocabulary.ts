import { hashLowered } from '../tagger/hashing.ts'
import { currencyWords, nationWords } from './currency-words.ts'
import { unitWords } from './unit-words.ts'

/** The periods that dates and durations are counted in. */
export type Period =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

/** What a word can mean inside a value. */
export interface Meaning {
  number?: number
  ordinal?: number
  magnitude?: number
  /** 1 to 12. */
  month?: number
  /** The month name is also a common word, a name or a verb: "May", "March". */
  ambiguous?: boolean
  /** 0 is Sunday. */
  weekday?: number
  period?: Period
  plural?: boolean
  /** Standard unit of a quantity. */
  unit?: string
  /** ISO 4217 codes; several where the name alone doesn't tell. */
  currency?: string
  /** A hundredth of the currency. */
  cent?: boolean
  /** An adjective before a currency word: "Canadian" dollars, and the codes that it makes. */
  nation?: string
  season?: number
  /** Days from today. */
  relativeDay?: number
  relation?: 'last' | 'this' | 'next' | 'past' | 'coming'
  part?: 'early' | 'mid' | 'late'
  zone?: string
}

const meanings = new Map<number, Meaning>()

function define(words: string, meaning: Meaning): void {
  for (const word of words.split(' ')) {
    const key = hashLowered(word)
    meanings.set(key, { ...meanings.get(key), ...meaning })
  }
}

const cardinals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
cardinals.split(' ').forEach((word, number) => {
  define(word, { number })
})
'thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((word, index) => {
  define(word, { number: 30 + index * 10 })
})
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
ordinals.split(' ').forEach((word, index) => {
  define(word, { ordinal: index + 1 })
})
define('twenty-first', { ordinal: 21 })
for (const [words, magnitude] of [
  ['hundred hundreds', 1e2],
  ['thousand thousands k', 1e3],
  ['lakh lakhs', 1e5],
  ['million millions mn mln', 1e6],
  ['crore crores', 1e7],
  ['billion billions bn bln', 1e9],
  ['trillion trillions tn trn', 1e12],
] as const) {
  define(words, { magnitude })
}
define('dozen', { magnitude: 12 })

const monthNames =
  'january february march april may june july august september october november december'
monthNames.split(' ').forEach((name, index) => {
  const ambiguous = name === 'march' || name === 'may'
  define(name, { month: index + 1, ...(ambiguous ? { ambiguous } : {}) })
  const short = name.slice(0, 3)
  if (name.length > 4) define(`${short}.`, { month: index + 1 })
  if (name.length > 4 && short !== 'mar') define(short, { month: index + 1, ambiguous: true })
})
define('sept. sept', { month: 9 })
'sunday monday tuesday wednesday thursday friday saturday'.split(' ').forEach((name, weekday) => {
  define(name, { weekday })
  define(`${name}s`, { weekday, plural: true })
  define(`${name.slice(0, 3)}.`, { weekday })
})
define('tues. tue.', { weekday: 2 })
define('thurs. thur.', { weekday: 4 })

for (const period of [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
] as const) {
  define(period, { period })
  define(`${period}s`, { period, plural: true })
}
define('century', { period: 'century' })
define('centuries', { period: 'century', plural: true })
define('yr yrs', { period: 'year', plural: true })
define('hrs hr', { period: 'hour', plural: true })
define('mins min', { period: 'minute', plural: true })
'winter spring summer autumn'.split(' ').forEach((word, season) => {
  define(word, { season })
})
define('fall', { season: 3 })
define('today', { relativeDay: 0 })
define('yesterday', { relativeDay: -1 })
define('tomorrow', { relativeDay: 1 })
define('tonight', { relativeDay: 0 })
define('last', { relation: 'last' })
define('previous past', { relation: 'past' })
define('this', { relation: 'this' })
define('next', { relation: 'next' })
define('coming following', { relation: 'coming' })
define('early', { part: 'early' })
define('mid middle', { part: 'mid' })
define('late', { part: 'late' })

for (const [words, unit] of unitWords) define(words, { unit })
for (const [words, currency] of currencyWords) define(words, { currency })
define('mark marks', { currency: 'DEM' })
define('cent cents', { currency: 'USD', cent: true })
define('penny pence', { currency: 'GBP', cent: true })

for (const [words, nation] of nationWords) define(words, { nation })
define('gmt utc', { zone: 'Z' })
define('bst', { zone: '+01:00' })
define('cet', { zone: '+01:00' })
define('cest', { zone: '+02:00' })
define('edt', { zone: '-04:00' })
define('est', { zone: '-05:00' })
define('cdt', { zone: '-05:00' })
define('mdt', { zone: '-06:00' })
define('pst', { zone: '-08:00' })
define('pdt', { zone: '-07:00' })
define('kst jst', { zone: '+09:00' })
define('et', { zone: '' })

/** Returns what the word of this lower-case hash can mean in a value. */
export function meaningOf(hash: number): Meaning | undefined {
  return meanings.get(hash)
}
