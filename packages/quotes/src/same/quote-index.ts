import { detach, WirecopyError } from '@wirecopy/document'
import { fingerprintWords, hashWords } from './fingerprints.ts'
import { groupOf } from './group.ts'
import type { IndexedQuote, QuoteGroup, QuoteVariant } from './indexed-quote.ts'
import { findMatches } from './matches.ts'
import { NumberColumn } from './number-column.ts'
import { wholePassage } from './passage.ts'
import { QuoteList } from './quote-list.ts'
import { WordingStore } from './wording-store.ts'

export interface QuoteIndexOptions {
  /** Shortest quote that is compared, in words; default 4. */
  minimumWords?: number
  /** Wordings looked at per fingerprint, newest first; bounds the time of one query. Default 50. */
  candidatesPerFingerprint?: number
  /** Quotes that `add` and `query` return at most; `groups` has all. Default 100. */
  mostVariants?: number
}

/** An index of quotes that finds the same utterance in other articles. */
export interface QuoteIndex {
  /** Adds a quote and returns the quotes of other articles that it repeats, best first. */
  add(quote: IndexedQuote): QuoteVariant[]
  /** Returns the quotes that repeat a text, best first, without adding it. */
  query(text: string, speaker?: string | null): QuoteVariant[]
  /** Returns the groups of two quotes and more, in the order of their first quote. */
  groups(): QuoteGroup[]
  /** Quotes added. */
  readonly size: number
}

/**
 * Returns an index in which a quote meets only wordings that share a fingerprint of its words, so that
 * millions of quotes need no comparison in pairs. The work of one call depends on the length of the quote,
 * not on the number of quotes, also where thousands repeat one phrase.
 *
 * @throws WirecopyError `invalid-option` for an option out of range; `add` throws `duplicate-id` for a
 *   quote of an article that was added before.
 * @example
 * const index = createQuoteIndex()
 * index.add({ article: 'a', quote: '1', text: 'The harbour will stay open all winter.' })
 * index.query('The harbour will stay open')[0]?.article // 'a'
 */
export function createQuoteIndex(options: QuoteIndexOptions = {}): QuoteIndex {
  return new FingerprintIndex({
    minimumWords: positive('minimumWords', options.minimumWords ?? 4),
    candidates: positive('candidatesPerFingerprint', options.candidatesPerFingerprint ?? 50),
    mostVariants: positive('mostVariants', options.mostVariants ?? 100),
  })
}

function positive(name: string, value: number): number {
  if (Number.isInteger(value) && value > 0) return value
  throw new WirecopyError('invalid-option', `${name} must be a positive integer, not ${value}`)
}

class FingerprintIndex implements QuoteIndex {
  readonly #options: { minimumWords: number; candidates: number; mostVariants: number }
  readonly #quotes = new QuoteList()
  readonly #wordings = new WordingStore()
  /** Union-find over wordings. */
  readonly #parents = new NumberColumn()

  constructor(options: { minimumWords: number; candidates: number; mostVariants: number }) {
    this.#options = options
  }

  get size(): number {
    return this.#quotes.size
  }

  add(quote: IndexedQuote): QuoteVariant[] {
    if (this.#quotes.has(quote.article, quote.quote)) {
      throw new WirecopyError(
        'duplicate-id',
        `quote ${quote.quote} of article ${quote.article} was added before`,
      )
    }
    const passage = wholePassage(quote.text)
    if (passage.forms.length < this.#options.minimumWords) {
      this.#quotes.add({ ...quote, text: detach(quote.text) })
      return []
    }
    const hash = hashWords(passage.forms)
    const speaker = quote.speaker ?? null
    const fingerprints = fingerprintWords(passage.forms)
    const known = this.#wordings.find(hash)
    const { variants, wordings } = findMatches(this.#wordings, this.#quotes, {
      passage,
      fingerprints,
      equal: known,
      speaker,
      article: quote.article,
      ...this.#options,
    })
    const isCopy = known >= 0 && this.#wordings.text(known) === quote.text
    const text = isCopy ? this.#wordings.text(known) : detach(quote.text)
    const number = this.#quotes.add({ ...quote, text })
    let wording = known
    if (known < 0) {
      wording = this.#wordings.add(text, passage, hash, fingerprints)
      this.#parents.push(wording)
    }
    this.#quotes.link(number, wording)
    for (const other of wordings) this.#unite(wording, other)
    return variants
  }

  query(text: string, speaker: string | null = null): QuoteVariant[] {
    const passage = wholePassage(text)
    if (passage.forms.length < this.#options.minimumWords) return []
    const { variants } = findMatches(this.#wordings, this.#quotes, {
      passage,
      fingerprints: fingerprintWords(passage.forms),
      equal: this.#wordings.find(hashWords(passage.forms)),
      speaker,
      article: null,
      ...this.#options,
    })
    return variants
  }

  groups(): QuoteGroup[] {
    const members = new Map<number, number[]>()
    for (let wording = 0; wording < this.#wordings.size; wording++) {
      const root = this.#root(wording)
      const isAlone =
        root === wording &&
        this.#quotes.previous(this.#quotes.newest(wording)) < 0 &&
        !this.#hasChildren.has(wording)
      if (isAlone) continue
      const list = members.get(root)
      if (list) list.push(wording)
      else members.set(root, [wording])
    }
    const groups: QuoteGroup[] = []
    for (const wordings of members.values()) {
      groups.push(groupOf(this.#wordings, this.#quotes, wordings))
    }
    return groups.sort((a, b) => Number(a.cluster) - Number(b.cluster))
  }

  /** Roots of more than one wording. */
  readonly #hasChildren = new Set<number>()

  #root(wording: number): number {
    let root = wording
    while (this.#parents.at(root) !== root) root = this.#parents.at(root)
    let step = wording
    while (this.#parents.at(step) !== root) {
      const next = this.#parents.at(step)
      this.#parents.set(step, root)
      step = next
    }
    return root
  }

  #unite(a: number, b: number): void {
    const rootA = this.#root(a)
    const rootB = this.#root(b)
    if (rootA === rootB) return
    this.#parents.set(Math.max(rootA, rootB), Math.min(rootA, rootB))
    this.#hasChildren.add(Math.min(rootA, rootB))
  }
}
