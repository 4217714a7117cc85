import type { Attribution } from './attribution.ts'
import { quoteHasFiniteVerb } from './clauses.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { nounClauseOpeners, owners } from './lexicon/word-sets.ts'
import { mainSubject } from './main-subject.ts'
import { type NounPhrase, phraseEndingAt } from './noun-phrase.ts'
import { isTitle, isTitleCase } from './quoted-words.ts'
import type { SentenceContext } from './rules-context.ts'
import { endMark } from './sentence-ends.ts'
import { signatureAfter } from './signature.ts'

const B = WordClass

/** The quote before, from which a free-standing quotation takes its speaker over. */
export interface Preceding {
  attribution: Attribution
  paragraph: number
  /** True for "she wrote:" at the end of a paragraph: the quote that follows is hers. */
  isIntroduction?: boolean
}

/** Takes the quoted stretches that no cue of their own sentence announces. */
export function findFreeQuotes(context: SentenceContext, preceding: Preceding | null): void {
  const { sequence, from, sentence } = context
  let words = 0
  for (let item = from; item < sentence.to; item++) if (sequence.is(item, B.word)) words++
  for (let item = from; item < sentence.to; item++) {
    const quote = sequence.quote(item)
    if (!quote || context.isTaken(item)) continue
    const isAlone = words <= 2
    const isAnnounced = !isAlone && followsColon(context, item)
    const isName = isTitle(sequence, item) || isTitleCase(sequence, item)
    if (isName && !isAnnounced && !(words === 0 && endMark(sequence, quote) !== 0)) continue
    const signature = item === from ? signatureAfter(sequence, item + 1, context.end) : null
    if (signature && quote.wordCount >= 3) {
      addSigned(context, item, signature, item + 1)
      return
    }
    const isNear = preceding?.paragraph === sentence.paragraph && endMark(sequence, quote) !== 0
    if (isAlone && quote.wordCount >= (quote.single ? 4 : isNear ? 1 : 3)) {
      const label = labelBefore(context, item)
      if (label) {
        addSigned(context, item, label, item - 1)
        continue
      }
      const source = preceding && isWithin(context, preceding) ? preceding.attribution : null
      if (!source && quote.wordCount < 5) continue
      context.add({
        rule: preceding?.isIntroduction ? 'introduced' : source ? 'continued' : 'free',
        content: [{ from: item, to: item }],
        cue: preceding?.isIntroduction ? preceding.attribution.cue : null,
        speaker: source?.speaker ?? null,
        inherited: true,
        isCognition: false,
        addressee: null,
        confidence: source ? 0.8 : 0.5,
      })
      continue
    }
    if (isAnnounced || (!isAlone && isSpeechLike(context, item))) {
      context.add({
        rule: isAnnounced ? 'colon' : 'uncued',
        content: [{ from: item, to: item }],
        cue: isAnnounced ? { from: item - 1, to: item - 1 } : null,
        speaker: isAnnounced ? announcer(context, item - 1) : null,
        inherited: false,
        isCognition: false,
        addressee: null,
        confidence: 0.4,
      })
    }
  }
}

/** Whether a quote goes on: not after a question, which somebody else answers in a paragraph of their own. */
function isWithin({ sequence, sentence }: SentenceContext, preceding: Preceding): boolean {
  const { attribution, paragraph } = preceding
  if (sentence.paragraph === paragraph) return true
  if (sentence.paragraph - paragraph > 1) return false
  const last = sequence.quote(attribution.content.at(-1)?.to ?? -1)
  const isQuestion =
    last !== undefined && !last.unclosed && endMark(sequence, last) === Word.question
  return !isQuestion || attribution.cue === null || sequence.lemma(attribution.cue.from) !== 'ask'
}

/** "His mate: “Very deep.”": the short phrase before a colon. */
function labelBefore(context: SentenceContext, item: number): NounPhrase | null {
  const { sequence, from } = context
  const colon = item - 1
  if (colon <= from || sequence.word(colon) !== Word.colon) return null
  const phrase = phraseEndingAt(sequence, colon - 1, from)
  if (!phrase) return null
  const owner = sequence.word(phrase.from)
  const isOwned = owners.has(owner)
  return isOwned || sequence.is(phrase.head, B.capitalized | B.source | B.body) ? phrase : null
}

function addSigned(
  context: SentenceContext,
  item: number,
  speaker: NounPhrase,
  mark: number,
): void {
  context.add({
    rule: mark < item ? 'colon' : 'signed',
    content: [{ from: item, to: item }],
    cue: { from: mark, to: mark },
    speaker,
    inherited: false,
    isCognition: false,
    addressee: null,
    confidence: 0.8,
  })
}

/** "She raised her hand: “Not in my name.”" */
function followsColon(context: SentenceContext, item: number): boolean {
  const { sequence } = context
  const quote = sequence.quote(item)
  if (!quote || sequence.word(item - 1) !== Word.colon) return false
  return quote.wordCount >= 2
}

/** The first item after the last semicolon before a colon: "The vote was lost; her deputy was blunt: “…”" */
function clauseStart({ sequence, from }: SentenceContext, colon: number): number {
  for (let item = colon - 1; item > from; item--)
    if (sequence.word(item) === Word.semicolon) return item + 1
  return from
}

/** The subject of the clause before a colon; null where a clause inside it may have another one. */
function announcer(context: SentenceContext, colon: number): NounPhrase | null {
  const { sequence } = context
  const from = clauseStart(context, colon)
  const subject = mainSubject(context, colon, from)
  if (!subject || sequence.is(subject.head, B.body) || subject.from > from + 12) return null
  for (let item = subject.to + 1; item < colon; item++) {
    const word = sequence.word(item)
    if (nounClauseOpeners.has(word)) return null
  }
  return subject
}

function isSpeechLike(context: SentenceContext, item: number): boolean {
  const { sequence } = context
  const quote = sequence.quote(item)
  if (!quote) return false
  const last = sequence.text.charCodeAt(quote.contentEnd - 1)
  const closes = last === 0x2c || endMark(sequence, quote) !== 0
  if (quote.wordCount >= 6 && closes) return true
  return quote.wordCount >= 8 && quoteHasFiniteVerb(sequence, item)
}
