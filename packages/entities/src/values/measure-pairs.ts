import { isBeforeChange } from './changes.ts'
import type { FoundValue } from './found-value.ts'
import { type WordReader, wordSet } from './word-reader.ts'

/** Reads one measure that begins at a word. */
export type MeasureReader = (reader: WordReader, start: number) => FoundValue | undefined

const and = wordSet('and')
const comma = wordSet(',')
const to = wordSet('to - – —')

/** Returns the percentages "20% and 30%" after the "between" at `first`, "2.5%-3%", "20 percent to 30 percent" as a range. */
export function readPercentRange(
  reader: WordReader,
  start: number,
  first: number,
  read: MeasureReader,
): FoundValue | undefined {
  if (first === start && isBeforeChange(reader, start)) return undefined
  const low = read(reader, start)
  const joint = first === start ? to : and
  if (low?.value?.kind !== 'percent' || !reader.is(low.end, joint)) return undefined
  const high = read(reader, low.end + 1)
  if (high?.value?.kind !== 'percent' || high.value.amount <= low.value.amount) return undefined
  return {
    ...high,
    first,
    value: { kind: 'percent', amount: low.value.amount, upper: high.value.amount },
  }
}

/** Returns a measure with the smaller ones that belong to it: "6 feet 2 inches", "two years and six months". */
export function readWithSmaller(
  reader: WordReader,
  start: number,
  read: MeasureReader,
): FoundValue | undefined {
  const found = read(reader, start)
  if (found?.value?.kind === 'quantity' && found.value.unit === 'ft') {
    const inches = read(reader, found.end)
    if (inches?.value?.kind !== 'quantity' || inches.value.unit !== 'in') return found
    const amount = found.value.amount * 12 + inches.value.amount
    return { ...inches, first: start, value: { ...inches.value, amount } }
  }
  if (found?.value?.kind !== 'duration' || found.value.upper !== null) return found
  let { end } = found
  let parts = [found.value.iso]
  for (let next = smaller(end, found.value.iso); next; next = smaller(end, next.iso)) {
    parts = [...parts, next.iso]
    end = next.end
  }
  const iso = parts.reduce(
    (left, right) => left + (left.includes('T') ? right.slice(2) : right.slice(1)),
  )
  return { ...found, end, value: { kind: 'duration', iso, upper: null } }

  function smaller(index: number, last: string): { iso: string; end: number } | undefined {
    let at = reader.is(index, comma) ? index + 1 : index
    if (reader.is(at, and)) at++
    const part = read(reader, at)
    if (part?.value?.kind !== 'duration' || part.value.upper !== null) return undefined
    const { iso } = part.value
    const isSmaller = rankOf(last) >= 0 && rankOf(iso.replace(/\.\d{1,20}(?=S)/, '')) > rankOf(last)
    return isSmaller ? { iso, end: part.end } : undefined
  }
}

/** Parts of a duration, the largest first; weeks stand alone in ISO 8601, and a fraction ends it. */
const ranks = ['Y', 'M', 'D', 'TH', 'TM', 'TS']

function rankOf(iso: string): number {
  return ranks.indexOf(iso.replace(/^P(T?)\d{1,20}/, '$1'))
}
