import { findAccordingTo } from './according-to.ts'
import type { Attribution } from './attribution.ts'
import { findEastAsianQuotes } from './east-asian.ts'
import { findFreeQuotes, type Preceding } from './free-quotes.ts'
import { Word } from './lexicon/named-words.ts'
import { mainSubject } from './main-subject.ts'
import { findNameColon, labelledBy } from './name-colon.ts'
import { findNounCues } from './noun-cue.ts'
import { SentenceContext } from './rules-context.ts'
import type { Sentence, Sequence } from './sequence.ts'
import { signatureAfter } from './signature.ts'
import { findVerbCues } from './verb-cue.ts'

const eastAsian = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/

/** Paragraphs that open with a name and a colon, from which a text counts as an interview. */
const fewestLabels = 3

/** Returns the quotes of a text as items, in order. */
export function extractAttributions(sequence: Sequence): Attribution[] {
  return new Extraction(sequence).run()
}

class Extraction {
  readonly #sequence: Sequence
  readonly #all: Attribution[] = []
  readonly #isEastAsian: boolean
  #preceding: Preceding | null = null
  #lastParagraph = -1
  /** The paragraph of a transcript that is being read, or -1. */
  #transcript = -1

  constructor(sequence: Sequence) {
    this.#sequence = sequence
    this.#isEastAsian = eastAsian.test(sequence.text)
  }

  run(): Attribution[] {
    const isInterview = this.#isInterview()
    for (const sentence of this.#sequence.sentences) this.#readSentence(sentence, isInterview)
    return this.#all
  }

  /** Whether several paragraphs open with a name and a colon, and one of the names comes back. */
  #isInterview(): boolean {
    const labels = new Set<string>()
    let paragraph = -1
    let count = 0
    for (const sentence of this.#sequence.sentences) {
      if (sentence.paragraph === paragraph) continue
      paragraph = sentence.paragraph
      const context = new SentenceContext(this.#sequence, sentence)
      const colon = labelledBy(context)
      if (colon < 0) continue
      count++
      labels.add(this.#sequence.slice(sentence.from, colon - 1))
      if (count >= fewestLabels && labels.size < count) return true
    }
    return false
  }

  #readSentence(sentence: Sentence, isInterview: boolean): void {
    if (this.#transcript === sentence.paragraph) {
      this.#prolong(sentence)
      return
    }
    const context = new SentenceContext(this.#sequence, sentence)
    if (this.#isSignature(context)) return
    findAccordingTo(context)
    const label = findNameColon(context, isInterview)
    if (label === 'transcript') this.#transcript = sentence.paragraph
    findVerbCues(context)
    findNounCues(context)
    if (this.#isEastAsian) findEastAsianQuotes(context)
    if (this.#preceding && sentence.paragraph - this.#lastParagraph > 1) this.#preceding = null
    findFreeQuotes(context, this.#preceding)
    this.#collect(context)
    this.#noteIntroduction(context)
  }

  /** A paragraph "— Ada Novak, harbour master" signs the quote that fills the one before it. */
  #isSignature(context: SentenceContext): boolean {
    const last = this.#all.at(-1)
    const range = last?.content.at(-1)
    if (!last || !range || context.sentence.paragraph !== last.paragraph + 1) return false
    if (!['free', 'continued', 'uncued'].includes(last.rule) || range.to !== context.from - 1)
      return false
    const speaker = signatureAfter(this.#sequence, context.from, context.end)
    if (!speaker) return false
    this.#all.pop()
    const cue = { from: context.from, to: context.from }
    this.#all.push({ ...last, rule: 'signed', cue, speaker, inherited: false, confidence: 0.7 })
    return true
  }

  /** Adds a further sentence to the speech of a transcript line. */
  #prolong(sentence: Sentence): void {
    const last = this.#all.pop()
    const range = last?.content.at(-1)
    if (!last || !range) return
    this.#all.push({
      ...last,
      content: [...last.content.slice(0, -1), { from: range.from, to: sentence.to - 1 }],
    })
    this.#lastParagraph = sentence.paragraph
  }

  #collect(context: SentenceContext): void {
    const { paragraph } = context.sentence
    const found = context.found.sort(
      (a, b) => (a.content[0]?.from ?? 0) - (b.content[0]?.from ?? 0),
    )
    for (const attribution of found) {
      this.#all.push(attribution)
      this.#lastParagraph = paragraph
      if (!attribution.speaker) continue
      const isQuoted = attribution.content.some(
        ({ from, to }) => this.#sequence.isQuote(from) || this.#sequence.isQuote(to),
      )
      if (isQuoted || !this.#preceding || !attribution.inherited)
        this.#preceding = { attribution, paragraph }
    }
  }

  /** "The paper reports:" at the end of a paragraph: the quote stands in the next. */
  #noteIntroduction(context: SentenceContext): void {
    const { sequence, end, sentence } = context
    if (sequence.word(end) !== Word.colon) return
    const speaker = context.lastSpeaker() ?? context.lastFrame?.subject ?? mainSubject(context, end)
    if (!speaker) return
    const cue = context.lastFrame?.cue ?? { from: end, to: end }
    const attribution: Attribution = {
      rule: 'introduced',
      content: [],
      cue,
      speaker,
      inherited: false,
      isCognition: false,
      addressee: null,
      confidence: 0.8,
      paragraph: sentence.paragraph,
    }
    this.#preceding = { attribution, paragraph: sentence.paragraph, isIntroduction: true }
    this.#lastParagraph = sentence.paragraph
  }
}
