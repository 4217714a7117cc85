import { WirecopyError } from '@wirecopy/document'
import type { Paging } from './archive.ts'

/** The place of an item in a list that is sorted by time and number, both falling. */
export interface Place {
  at: number
  seq: number
  /** Place within the article, rising; 0 in lists of articles. */
  ordinal: number
}

/** A request for part of a list. */
export interface Window {
  limit: number
  after: Place | null
}

/**
 * Returns the checked bounds of a request.
 *
 * @throws WirecopyError `invalid-option` for a limit out of range or an `after` that is none.
 */
export function readPaging({ limit = 50, after }: Paging): Window {
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 1000)) {
    throw new WirecopyError('invalid-option', `limit must be 1 to 1000, not ${limit}`)
  }
  return { limit, after: after === undefined ? null : readPlace(after) }
}

/** Returns a place in the form that callers pass around. */
export function writePlace({ at, seq, ordinal }: Place): string {
  return `${at}.${seq}.${ordinal}`
}

function readPlace(after: string): Place {
  const parts = /^(-?\d{1,16})\.(\d{1,16})\.(\d{1,9})$/.exec(after)
  if (parts === null) {
    throw new WirecopyError('invalid-option', `no place in a list: ${JSON.stringify(after)}`)
  }
  return { at: Number(parts[1]), seq: Number(parts[2]), ordinal: Number(parts[3]) }
}

/** Returns a negative number where `one` comes before `other`. */
export function comparePlaces(one: Place, other: Place): number {
  return other.at - one.at || other.seq - one.seq || one.ordinal - other.ordinal
}
