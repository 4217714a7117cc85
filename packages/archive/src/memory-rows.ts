import type { ResultPage } from './archive.ts'
import { comparePlaces, type Place, type Window, writePlace } from './cursor.ts'
import type { ArticleRecord } from './record.ts'

/** An article in memory. */
export interface Row {
  seq: number
  day: string
  words: Set<string>
  record: ArticleRecord
  comparable: Uint8Array
}

/** An article that was compared. */
export interface Member {
  seq: number
  day: string
  position: number
  cluster: number
  story: number | null
}

/** Sorts a timeline: earliest published first. */
export function byTime(one: Row, other: Row): number {
  return one.record.at - other.record.at || one.seq - other.seq
}

/** Returns where an article, or a quote of it, stands in lists. */
export function placeOf({ seq, record }: Row, ordinal: number): Place {
  return { at: record.at, seq, ordinal }
}

/** Returns the part of a list that was asked for. */
export function part<T>(
  items: { place: Place; value: T }[],
  { limit, after }: Window,
): ResultPage<T> {
  const rest = items
    .filter(({ place }) => after === null || comparePlaces(after, place) < 0)
    .sort((one, other) => comparePlaces(one.place, other.place))
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ value }) => value),
    next: rest.length > limit && last ? writePlace(last.place) : null,
  }
}
