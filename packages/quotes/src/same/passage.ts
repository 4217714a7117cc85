import { type Fingerprints, fingerprintWords } from './fingerprints.ts'
import { type QuoteWords, splitQuoteWords } from './words.ts'

/** The words of a wording, or of the part of a long one that another wording may repeat. */
export interface Passage extends QuoteWords {
  /** Words of the whole wording; an estimate where it is cut. */
  readonly total: number
  /** True where words of the wording before or after are left out. */
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

/** Words that a passage keeps on both sides of where the shorter wording should lie. */
const margin = 48

/** Returns the passage that is a whole wording. */
export function wholePassage(text: string): Passage {
  const words = splitQuoteWords(text)
  return { ...words, total: words.forms.length, isCutBefore: false, isCutAfter: false }
}

/**
 * Returns the part of a long passage in which a shorter one should lie, by the fingerprints both have; so
 * that a short quote is never aligned with a whole speech. Passages of alike length come back as they are.
 */
export function passageAround(long: Passage, fingerprints: Fingerprints, short: Passage): Passage {
  const length = short.forms.length
  if (long.forms.length <= 2 * length + 2 * margin) return long
  const first = firstWord(fingerprints, fingerprintWords(short.forms))
  return cutPassage(long, first - margin - (length >> 1), first + length + margin + (length >> 1))
}

/** The offset between two wordings on which most of their common fingerprints agree. */
function firstWord(long: Fingerprints, short: Fingerprints): number {
  const votes = new Map<number, number>()
  let best = 0
  let most = 0
  for (const [fingerprint, position] of short) {
    const found = long.get(fingerprint)
    if (found === undefined) continue
    const offset = found - position
    const count = (votes.get(offset) ?? 0) + 1
    votes.set(offset, count)
    if (count > most) {
      most = count
      best = offset
    }
  }
  return best
}

function cutPassage(passage: Passage, first: number, last: number): Passage {
  const from = Math.max(0, first)
  const to = Math.min(passage.forms.length, Math.max(last, from + 1))
  return {
    forms: passage.forms.slice(from, to),
    starts: passage.starts.slice(from, to),
    ends: passage.ends.slice(from, to),
    inserted: passage.inserted.slice(from, to),
    elisions: passage.elisions
      .filter((place) => place >= from && place <= to)
      .map((place) => place - from),
    total: passage.total,
    isCutBefore: passage.isCutBefore || from > 0,
    isCutAfter: passage.isCutAfter || to < passage.forms.length,
  }
}
