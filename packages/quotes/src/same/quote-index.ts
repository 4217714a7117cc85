import { WirecopyError } from '@wirecopy/document'
import { fingerprintWords, hashWords } from './fingerprints.ts'
import { judgeWordings, type Variation } from './judgement.ts'
import { PostingTable } from './posting-table.ts'
import { sameSpeaker } from './speakers.ts'
import { type QuoteWords, splitQuoteWords } from './words.ts'

/** One quote of one article, as the index takes it. */
export interface IndexedQuote {
  article: string
  quote: string
  text: string
  /** The speaker's full name, if known. */
  speaker?: string | null
}

export interface QuoteIndexOptions {
  /** Shortest quote that is compared, in words; default 4. */
  minimumWords?: number
  /** Wordings looked at per fingerprint, newest first; bounds the time of one query. Default 50. */
  candidatesPerFingerprint?: number
}

/** How a quote relates to the one that was asked for or that leads its group. */
export interface QuoteVariant {
  article: string
  quote: string
  text: string
  speaker: string | null
  /** `other-speaker` where the same words are given to somebody else. */
  verdict: Variation | 'other-speaker'
  /** How the words differ, whoever spoke them. */
  wording: Variation
  /** Aligned words over the words of the shorter wording, 0 to 1. */
  similarity: number
}

/** Quotes of several articles that are one utterance. */
export interface QuoteGroup {
  /** Position of the group by its first quote. */
  cluster: string
  members: { article: string; quote: string }[]
  /** Each member against the fullest wording, which comes first. */
  variants: QuoteVariant[]
}

/** An index of quotes that finds the same utterance in other articles. */
export interface QuoteIndex {
  /** Adds a quote and returns the quotes of other articles that it repeats. */
  add(quote: IndexedQuote): QuoteVariant[]
  /** Returns the quotes that repeat a text, best first, without adding it. */
  query(text: string, speaker?: string | null): QuoteVariant[]
  /** Returns the groups of two quotes and more, in the order of their first quote. */
  groups(): QuoteGroup[]
  /** Quotes added. */
  readonly size: number
}

/** One way a quote was worded. Its words are split again when needed, to keep millions in memory. */
interface Wording {
  text: string
  quotes: number[]
  /** Number of its fingerprints. */
  fingerprints: number
}

/** Share of the fingerprints of the shorter wording below which two wordings are not aligned. */
const leastShare = 0.2
/** Wordings aligned with one quote, those with most fingerprints in common first. */
const mostAlignments = 12
/** Fingerprints of more wordings than this are common phrases and open no comparison. */
const mostCommon = 400

/**
 * Returns an index in which a quote meets only wordings that share a fingerprint of its words, so that
 * millions of quotes need no comparison in pairs.
 *
 * @throws WirecopyError `invalid-option` for an option out of range; `add` throws `duplicate-id` for a
 *   quote of an article that was added before.
 */
export function createQuoteIndex(options: QuoteIndexOptions = {}): QuoteIndex {
  const minimumWords = positive('minimumWords', options.minimumWords ?? 4)
  const candidates = positive('candidatesPerFingerprint', options.candidatesPerFingerprint ?? 50)
  return new FingerprintIndex(minimumWords, candidates)
}

function positive(name: string, value: number): number {
  if (Number.isInteger(value) && value > 0) return value
  throw new WirecopyError('invalid-option', `${name} must be a positive integer, not ${value}`)
}

class FingerprintIndex implements QuoteIndex {
  readonly #minimumWords: number
  readonly #candidates: number
  readonly #quotes: Required<IndexedQuote>[] = []
  readonly #ids = new Set<string>()
  readonly #wordings: Wording[] = []
  /** Wordings by a 53-bit hash of all their words. */
  readonly #byKey = new Map<number, number>()
  readonly #postings = new PostingTable()
  /** Union-find over wordings. */
  readonly #parents: number[] = []

  constructor(minimumWords: number, candidates: number) {
    this.#minimumWords = minimumWords
    this.#candidates = candidates
  }

  get size(): number {
    return this.#quotes.length
  }

  add(quote: IndexedQuote): QuoteVariant[] {
    const id = `${quote.article}\u0000${quote.quote}`
    if (this.#ids.has(id)) {
      throw new WirecopyError(
        'duplicate-id',
        `quote ${quote.quote} of article ${quote.article} was added before`,
      )
    }
    this.#ids.add(id)
    const speaker = quote.speaker ?? null
    const number = this.#quotes.push({ ...quote, speaker }) - 1
    const words = splitQuoteWords(quote.text)
    if (words.forms.length < this.#minimumWords) return []
    const key = hashWords(words.forms)
    const known = this.#byKey.get(key)
    const variants = this.#find(words, key, speaker, (wording) => {
      if (known === undefined || wording !== known) this.#pending.push(wording)
    }).filter((variant) => variant.article !== quote.article)
    const wording = known ?? this.#addWording(quote.text, words, key)
    this.#wordings[wording]?.quotes.push(number)
    for (const other of this.#pending) this.#unite(wording, other)
    this.#pending.length = 0
    return variants
  }

  readonly #pending: number[] = []

  query(text: string, speaker: string | null = null): QuoteVariant[] {
    const words = splitQuoteWords(text)
    if (words.forms.length < this.#minimumWords) return []
    return this.#find(words, hashWords(words.forms), speaker, () => {})
  }

  groups(): QuoteGroup[] {
    const members = new Map<number, number[]>()
    this.#wordings.forEach((wording, index) => {
      const root = this.#root(index)
      const list = members.get(root)
      if (list) list.push(...wording.quotes)
      else members.set(root, [...wording.quotes])
    })
    const groups: QuoteGroup[] = []
    for (const list of members.values()) {
      if (list.length < 2) continue
      list.sort((a, b) => a - b)
      groups.push(this.#toGroup(list))
    }
    return groups.sort((a, b) => Number(a.cluster) - Number(b.cluster))
  }

  #addWording(text: string, words: QuoteWords, key: number): number {
    const fingerprints = fingerprintWords(words.forms)
    const index = this.#wordings.push({ text, quotes: [], fingerprints: fingerprints.length }) - 1
    this.#parents.push(index)
    this.#byKey.set(key, index)
    for (const fingerprint of fingerprints) this.#postings.add(fingerprint, index)
    return index
  }

  /** Finds the wordings that match; calls back with each, and returns its quotes as variants. */
  #find(
    words: QuoteWords,
    key: number,
    speaker: string | null,
    onMatch: (wording: number) => void,
  ): QuoteVariant[] {
    const variants: QuoteVariant[] = []
    for (const index of this.#candidatesOf(words, key)) {
      const wording = this.#wordings[index]
      if (!wording) continue
      let isMatch = false
      const known = splitQuoteWords(wording.text)
      const judged = new Map<boolean, ReturnType<typeof judgeWordings>>()
      for (const number of wording.quotes) {
        const other = this.#quotes[number]
        if (!other) continue
        const differs = sameSpeaker(speaker, other.speaker) === false
        let judgement = judged.get(differs)
        if (!judgement) {
          judgement = judgeWordings(known, words, differs)
          judged.set(differs, judgement)
        }
        if (!judgement.isSame) continue
        isMatch = true
        variants.push({
          article: other.article,
          quote: other.quote,
          text: other.text,
          speaker: other.speaker,
          verdict: differs ? 'other-speaker' : judgement.variation,
          wording: judgement.variation,
          similarity: judgement.similarity,
        })
      }
      if (isMatch) onMatch(index)
    }
    return variants.sort((a, b) => b.similarity - a.similarity)
  }

  /** The wordings worth aligning: the equal one, and those that share most fingerprints. */
  #candidatesOf(words: QuoteWords, key: number): number[] {
    const fingerprints = fingerprintWords(words.forms)
    const shared = new Map<number, number>()
    // Rare fingerprints tell most; common ones count only where a quote has hardly any other.
    const ordered = fingerprints
      .map((fingerprint) => ({ fingerprint, count: this.#postings.count(fingerprint) }))
      .sort((a, b) => a.count - b.count)
    ordered.forEach(({ fingerprint, count }, rank) => {
      if (count > mostCommon && rank >= 2) return
      this.#postings.forEach(fingerprint, this.#candidates, (wording) => {
        shared.set(wording, (shared.get(wording) ?? 0) + 1)
      })
    })
    const exact = this.#byKey.get(key)
    const ranked: [number, number][] = []
    for (const [wording, count] of shared) {
      const fewer = Math.min(fingerprints.length, this.#wordings[wording]?.fingerprints ?? 0)
      if (wording !== exact && count >= leastShare * fewer) ranked.push([wording, count])
    }
    ranked.sort((a, b) => b[1] - a[1] || a[0] - b[0])
    const chosen = ranked.slice(0, mostAlignments).map(([wording]) => wording)
    return exact === undefined ? chosen : [exact, ...chosen]
  }

  #toGroup(list: readonly number[]): QuoteGroup {
    const quotes = list.flatMap((number) => this.#quotes[number] ?? [])
    const parsed = quotes.map((quote) => ({ quote, words: splitQuoteWords(quote.text) }))
    const lead = parsed.reduce((best, next) =>
      next.words.forms.length > best.words.forms.length ? next : best,
    )
    const others = parsed.filter((other) => other !== lead)
    const variants = [lead, ...others].map(({ quote, words }): QuoteVariant => {
      const differs = sameSpeaker(lead.quote.speaker, quote.speaker) === false
      const { variation, similarity } = judgeWordings(lead.words, words, false)
      return {
        ...quote,
        verdict: differs ? 'other-speaker' : variation,
        wording: variation,
        similarity,
      }
    })
    return {
      cluster: String(list[0] ?? 0),
      members: quotes.map(({ article, quote }) => ({ article, quote })),
      variants,
    }
  }

  #root(wording: number): number {
    let root = wording
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root
    let step = wording
    while (this.#parents[step] !== root) {
      const next = this.#parents[step] ?? root
      this.#parents[step] = root
      step = next
    }
    return root
  }

  #unite(a: number, b: number): void {
    const rootA = this.#root(a)
    const rootB = this.#root(b)
    if (rootA !== rootB) this.#parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
  }
}
