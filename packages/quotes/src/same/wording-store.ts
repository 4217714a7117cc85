import type { Fingerprints } from './fingerprints.ts'
import { NumberColumn, RowTable } from './number-column.ts'
import { type Passage, wholePassage } from './passage.ts'
import { PostingTable } from './posting-table.ts'
import { splitQuoteWords } from './words.ts'

/** Words of one segment of a long wording; shorter wordings are one segment. */
const segmentWords = 128

/**
 * The distinct wordings of an index, as columns. Words are split again when they are needed, so that
 * millions of wordings stay small; a long one is cut into segments, of which only those near a match are
 * split.
 */
export class WordingStore {
  readonly #texts: string[] = []
  readonly #lows = new NumberColumn()
  readonly #highs = new NumberColumn()
  readonly #lengths = new NumberColumn()
  readonly #fingerprintCounts = new NumberColumn()
  readonly #firstSegments = new NumberColumn()
  readonly #segmentWordings = new NumberColumn()
  readonly #segmentStarts = new NumberColumn()
  readonly #postings = new PostingTable()
  readonly #byHash = new RowTable((wording) => this.#lows.at(wording))

  get size(): number {
    return this.#texts.length
  }

  text(wording: number): string {
    return this.#texts[wording] ?? ''
  }

  /** Number of its words. */
  length(wording: number): number {
    return this.#lengths.at(wording)
  }

  firstSegment(wording: number): number {
    return this.#firstSegments.at(wording)
  }

  /** Number of its fingerprints. */
  fingerprintCount(wording: number): number {
    return this.#fingerprintCounts.at(wording)
  }

  /** Returns the wording with a hash of all its words, or -1. */
  find({ low, high }: { low: number; high: number }): number {
    return this.#byHash.find(
      low | 0,
      (wording) => this.#lows.at(wording) === (low | 0) && this.#highs.at(wording) === (high | 0),
    )
  }

  /** Adds a wording, which must not be there yet, and returns its number. */
  add(
    text: string,
    passage: Passage,
    hash: { low: number; high: number },
    fingerprints: Fingerprints,
  ): number {
    const wording = this.#texts.push(text) - 1
    this.#lows.push(hash.low)
    this.#highs.push(hash.high)
    this.#byHash.add(hash.low | 0, wording)
    this.#lengths.push(passage.forms.length)
    const firstSegment = this.#segmentWordings.size
    this.#firstSegments.push(firstSegment)
    for (let word = 0; word === 0 || word < passage.forms.length; word += segmentWords) {
      this.#segmentWordings.push(wording)
      this.#segmentStarts.push(word === 0 ? 0 : (passage.starts[word] ?? 0))
    }
    this.#fingerprintCounts.push(fingerprints.size)
    for (const [fingerprint, position] of fingerprints) {
      this.#postings.add(fingerprint, firstSegment + Math.floor(position / segmentWords))
    }
    return wording
  }

  /** Returns how many segments have a fingerprint. */
  count(fingerprint: number): number {
    return this.#postings.count(fingerprint)
  }

  /** Calls back with the newest segments of a fingerprint, at most `limit`. */
  forEachSegment(fingerprint: number, limit: number, callback: (segment: number) => void): void {
    this.#postings.forEach(fingerprint, limit, callback)
  }

  wordingOfSegment(segment: number): number {
    return this.#segmentWordings.at(segment)
  }

  /** Returns the part of a wording around one of its segments that `words` words may match. */
  passage(wording: number, segment: number, words: number): Passage {
    const text = this.text(wording)
    const first = this.#firstSegments.at(wording)
    const count = Math.max(1, Math.ceil(this.#lengths.at(wording) / segmentWords))
    const reach = Math.ceil(words / segmentWords)
    const from = Math.max(0, segment - first - reach)
    const to = Math.min(count, segment - first + reach + 1)
    if (from === 0 && to === count) return wholePassage(text)
    const start = this.#segmentStarts.at(first + from)
    const end = to === count ? text.length : this.#segmentStarts.at(first + to)
    return {
      ...splitQuoteWords(text.slice(start, end)),
      total: this.#lengths.at(wording),
      isCutBefore: from > 0,
      isCutAfter: to < count,
    }
  }
}
