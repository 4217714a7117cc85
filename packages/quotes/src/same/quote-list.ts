import { detach } from '@wirecopy/document'
import { hashPair } from './fingerprints.ts'
import type { IndexedQuote } from './indexed-quote.ts'
import { NumberColumn, RowTable } from './number-column.ts'

/** The quotes of an index as columns, and for every wording the list of its quotes, newest first. */
export class QuoteList {
  readonly #articles: string[] = []
  readonly #ids: string[] = []
  readonly #texts: string[] = []
  readonly #speakers: (string | null)[] = []
  readonly #hashes = new NumberColumn()
  readonly #previous = new NumberColumn()
  readonly #newest = new NumberColumn()
  readonly #byId = new RowTable((quote) => this.#hashes.at(quote))
  /** Names and article ids come back often; one copy of each is enough. */
  readonly #names = new Map<string, string>()
  #lastArticle = ''

  get size(): number {
    return this.#ids.length
  }

  has(article: string, id: string): boolean {
    const found = this.#byId.find(
      hashPair(article, id) | 0,
      (quote) => this.#ids[quote] === id && this.#articles[quote] === article,
    )
    return found >= 0
  }

  /** Adds a quote; `text` is the text of its wording. */
  add({ article, quote, text, speaker }: IndexedQuote): number {
    const hash = hashPair(article, quote) | 0
    const number = this.#ids.push(detach(quote)) - 1
    if (article !== this.#lastArticle) this.#lastArticle = detach(article)
    this.#articles.push(this.#lastArticle)
    this.#texts.push(text)
    this.#speakers.push(speaker ? this.#shared(speaker) : null)
    this.#hashes.push(hash)
    this.#previous.push(-1)
    this.#byId.add(hash, number)
    return number
  }

  /** Puts a quote on the list of its wording. */
  link(quote: number, wording: number): void {
    while (this.#newest.size <= wording) this.#newest.push(-1)
    this.#previous.set(quote, this.#newest.at(wording))
    this.#newest.set(wording, quote)
  }

  get(quote: number): Required<IndexedQuote> {
    return {
      article: this.#articles[quote] ?? '',
      quote: this.#ids[quote] ?? '',
      text: this.#texts[quote] ?? '',
      speaker: this.#speakers[quote] ?? null,
    }
  }

  speaker(quote: number): string | null {
    return this.#speakers[quote] ?? null
  }

  /** The quote of a wording that was added last, or -1. */
  newest(wording: number): number {
    return this.#newest.at(wording)
  }

  /** The quote of the same wording that was added before, or -1. */
  previous(quote: number): number {
    return this.#previous.at(quote)
  }

  #shared(name: string): string {
    const known = this.#names.get(name)
    if (known !== undefined) return known
    const copy = detach(name)
    this.#names.set(copy, copy)
    return copy
  }
}
