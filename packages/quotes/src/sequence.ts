import { cueVerbs } from './lexicon/cue-verbs.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { pairMarks, type Stretch } from './marks.ts'
import { splitParagraphs } from './paragraphs.ts'
import { endsSentence } from './sentence-ends.ts'
import { scanTokens, type TokenTable } from './tokens.ts'

/** Items after which a sentence is cut, so that no rule works on an endless one. */
const longestSentence = 300

/** A stretch between marks that stands as one item among the words. */
export interface QuoteItem extends Stretch {
  /** Its tokens: `tokenFrom` to `tokenTo`, exclusive, marks left out. */
  readonly tokenFrom: number
  readonly tokenTo: number
  /** Words inside. */
  readonly wordCount: number
  /** Stretches directly or indirectly inside, by start. */
  readonly nested: readonly Stretch[]
}

/** A sentence: items `from` to `to`, exclusive, of one paragraph. */
export interface Sentence {
  readonly from: number
  readonly to: number
  readonly paragraph: number
}

/**
 * The text as a row of items: words, marks, and whole quoted stretches, so that no rule can break a
 * sentence inside a quote. Reading outside the row gives zeros.
 */
export class Sequence {
  readonly text: string
  readonly tokens: TokenTable
  readonly sentences: Sentence[] = []
  readonly quotes: QuoteItem[] = []
  count = 0
  readonly #token: Int32Array
  readonly #quote: Int32Array
  /** Whether the paragraph before ended inside a stretch. */
  #isInside = false

  constructor(text: string) {
    this.text = text
    this.tokens = scanTokens(text)
    this.#token = new Int32Array(this.tokens.count)
    this.#quote = new Int32Array(this.tokens.count).fill(-1)
    let token = 0
    splitParagraphs(text).forEach(({ start, end }, paragraph) => {
      token = this.#addParagraph(start, end, paragraph, token)
    })
  }

  /** Bits of `WordClass`; `WordClass.quote` for a stretch. */
  classes(item: number): number {
    if (item < 0 || item >= this.count) return 0
    if ((this.#quote[item] ?? -1) >= 0) return WordClass.quote
    return this.tokens.classes[this.#token[item] ?? 0] ?? 0
  }

  is(item: number, mask: number): boolean {
    return (this.classes(item) & mask) !== 0
  }

  /** An id of `Word`, or 0. */
  word(item: number): number {
    if (item < 0 || item >= this.count || (this.#quote[item] ?? -1) >= 0) return 0
    return this.tokens.words[this.#token[item] ?? 0] ?? 0
  }

  /** An index into `cueVerbs`, or 0. */
  cue(item: number): number {
    if (item < 0 || item >= this.count || (this.#quote[item] ?? -1) >= 0) return 0
    return this.tokens.cues[this.#token[item] ?? 0] ?? 0
  }

  frames(item: number): number {
    return cueVerbs[this.cue(item)]?.frames ?? 0
  }

  lemma(item: number): string {
    return cueVerbs[this.cue(item)]?.lemma ?? ''
  }

  start(item: number): number {
    const quote = this.quote(item)
    if (quote) return quote.start
    return this.tokens.starts[this.#token[item] ?? 0] ?? 0
  }

  end(item: number): number {
    const quote = this.quote(item)
    if (quote) return quote.end
    return this.tokens.ends[this.#token[item] ?? 0] ?? 0
  }

  /** The stretch at an item, or undefined for a word or mark. */
  quote(item: number): QuoteItem | undefined {
    const index = this.#quote[item] ?? -1
    return index < 0 ? undefined : this.quotes[index]
  }

  isQuote(item: number): boolean {
    return item >= 0 && item < this.count && (this.#quote[item] ?? -1) >= 0
  }

  /** The index of the sentence that holds an item. */
  sentenceOf(item: number): number {
    let low = 0
    let high = this.sentences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.sentences[middle]?.from ?? 0) <= item) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }

  /** The lower-case form of a word. */
  form(item: number): string {
    return this.text
      .slice(this.start(item), Math.min(this.end(item), this.start(item) + 40))
      .toLowerCase()
  }

  slice(from: number, to: number): string {
    return this.text.slice(this.start(from), this.end(to))
  }

  #addParagraph(start: number, end: number, paragraph: number, firstToken: number): number {
    const { tokens } = this
    const stretches = pairMarks(this.text, start, end, this.#isInside)
    this.#isInside = stretches.some(({ unclosed }) => unclosed)
    let next = 0
    let token = firstToken
    let sentenceFrom = this.count
    while (token < tokens.count && (tokens.starts[token] ?? 0) < end) {
      while (next < stretches.length && (stretches[next]?.parent ?? -1) >= 0) next++
      const stretch = stretches[next]
      if (
        stretch &&
        (tokens.starts[token] ?? 0) >= stretch.start &&
        token === firstToken &&
        this.#isLabelled(stretch, token)
      ) {
        // “WALLACE: …” is a line of a transcript, not a stretch of speech.
        next++
        continue
      }
      if (stretch && (tokens.starts[token] ?? 0) >= stretch.start) {
        const nestedFrom = ++next
        while (next < stretches.length && (stretches[next]?.parent ?? -1) >= 0) next++
        const nested = stretches.slice(nestedFrom, next)
        token = this.#addQuote(stretch, nested, token)
      } else {
        this.#token[this.count] = token++
        this.count++
      }
      const isTooLong = this.count - sentenceFrom >= longestSentence
      if (isTooLong || endsSentence(this, token, end, stretches[next], sentenceFrom)) {
        this.sentences.push({ from: sentenceFrom, to: this.count, paragraph })
        sentenceFrom = this.count
      }
    }
    if (this.count > sentenceFrom)
      this.sentences.push({ from: sentenceFrom, to: this.count, paragraph })
    return token
  }

  /** Whether a stretch that fills its paragraph opens with a name in capitals and a colon. */
  #isLabelled(stretch: Stretch, token: number): boolean {
    const { tokens } = this
    let label = token + 1
    while (label < token + 4 && ((tokens.classes[label] ?? 0) & WordClass.allCapitals) !== 0)
      label++
    return label > token + 1 && (tokens.words[label] ?? 0) === Word.colon && !stretch.single
  }

  #addQuote(stretch: Stretch, nested: readonly Stretch[], firstToken: number): number {
    const { tokens } = this
    let token = firstToken
    while (token < tokens.count && (tokens.starts[token] ?? 0) < stretch.contentStart) token++
    const tokenFrom = token
    let wordCount = 0
    while (token < tokens.count && (tokens.ends[token] ?? 0) <= stretch.contentEnd) {
      if (((tokens.classes[token] ?? 0) & WordClass.word) !== 0) wordCount++
      token++
    }
    const tokenTo = token
    while (token < tokens.count && (tokens.starts[token] ?? 0) < stretch.end) token++
    this.#token[this.count] = firstToken
    this.#quote[this.count] = this.quotes.length
    this.count++
    this.quotes.push({ ...stretch, tokenFrom, tokenTo, wordCount, nested })
    return Math.max(token, firstToken + 1)
  }
}
