import { cueVerbs, Frame } from './lexicon/cue-verbs.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { omissions, sentenceMarks, wordSet } from './lexicon/word-sets.ts'
import type { Stretch } from './marks.ts'
import type { QuoteItem, Sequence } from './sequence.ts'

const bracketEnds = wordSet('closeParenthesis', 'closeBracket', 'comma', 'semicolon')

/** Returns whether the item added last to a sequence ends a sentence, given the token after it. */
export function endsSentence(
  sequence: Sequence,
  token: number,
  paragraphEnd: number,
  upcoming: Stretch | undefined,
  sentenceFrom: number,
): boolean {
  const { tokens } = sequence
  const last = sequence.count - 1
  const nextStart = token < tokens.count ? (tokens.starts[token] ?? 0) : paragraphEnd
  if (nextStart >= paragraphEnd) return true
  const nextClasses = tokens.classes[token] ?? 0
  const nextIsQuote = upcoming !== undefined && nextStart >= upcoming.start
  const quote = sequence.quote(last)
  if (quote) {
    if (nextIsQuote) return endMark(sequence, quote) === Word.period
    return quoteEndsSentence(sequence, quote, token, paragraphEnd, last === sentenceFrom)
  }
  const word = sequence.word(last)
  const opens =
    nextIsQuote ||
    (nextClasses & (WordClass.capitalized | WordClass.number)) !== 0 ||
    ((nextClasses & WordClass.word) === 0 && !closesBracket(tokens.words[token] ?? 0))
  if (sentenceMarks.has(word)) return opens
  if (omissions.has(word)) return opens && !nextIsQuote
  const isAbbreviation = sequence.text.charCodeAt(sequence.end(last) - 1) === 0x2e
  if (!isAbbreviation || sequence.is(last, WordClass.punctuation | WordClass.title)) return false
  if (nextIsQuote && upcoming) return opensWithSentence(sequence, upcoming, token)
  const starter =
    WordClass.subjectPronoun |
    WordClass.determiner |
    WordClass.subordinator |
    WordClass.coordinator |
    WordClass.preposition
  return (nextClasses & WordClass.capitalized) !== 0 && (nextClasses & starter) !== 0
}

/** Whether a stretch after "N.Y." or "Inc." is a whole sentence of several words. */
function opensWithSentence(sequence: Sequence, stretch: Stretch, token: number): boolean {
  const { tokens } = sequence
  let first = token
  while (first < tokens.count && (tokens.starts[first] ?? 0) < stretch.contentStart) first++
  const isCapital = ((tokens.classes[first] ?? 0) & WordClass.capitalized) !== 0
  const last = sequence.text.charCodeAt(stretch.contentEnd - 1)
  const closes = last === 0x2e || last === 0x3f || last === 0x21 || last === 0x2c
  return isCapital && closes && (tokens.starts[first + 3] ?? 0) < stretch.contentEnd
}

function quoteEndsSentence(
  sequence: Sequence,
  quote: QuoteItem,
  token: number,
  paragraphEnd: number,
  isFirst: boolean,
): boolean {
  const { tokens } = sequence
  const mark = endMark(sequence, quote)
  if (mark === 0) return false
  const nextClasses = tokens.classes[token] ?? 0
  const isName = (nextClasses & (WordClass.capitalized | WordClass.number)) !== 0
  if ((nextClasses & WordClass.punctuation) !== 0) return false
  if (!isName) return false
  if (!isFirst) return true
  // “…?” Smith asked: an attribution follows within a few words.
  if (mark === Word.period && quote.wordCount > 4)
    return !attributionFollows(sequence, token, paragraphEnd, 4)
  return !attributionFollows(sequence, token, paragraphEnd, 9)
}

function attributionFollows(
  sequence: Sequence,
  token: number,
  paragraphEnd: number,
  reach: number,
): boolean {
  const { tokens } = sequence
  for (
    let next = token;
    next < token + reach && (tokens.starts[next] ?? paragraphEnd) < paragraphEnd;
    next++
  ) {
    const word = tokens.words[next] ?? 0
    if (sentenceMarks.has(word)) return false
    const frames = cueVerbs[tokens.cues[next] ?? 0]?.frames ?? 0
    if (
      (frames & Frame.quote) === 0 ||
      next === token ||
      (frames & (Frame.ambiguous | Frame.cognition)) !== 0
    )
      continue
    const after = tokens.words[next + 1] ?? 0
    // “It is late.” Smith replied: “Not yet.” announces the next quote.
    if (after === Word.colon) return false
    const afterClasses = tokens.classes[next + 1] ?? 0
    return (
      after === Word.period ||
      after === Word.comma ||
      after === Word.colon ||
      (afterClasses & (WordClass.preposition | WordClass.day | WordClass.adverb)) !== 0 ||
      (tokens.starts[next + 1] ?? paragraphEnd) >= paragraphEnd ||
      ((cueVerbs[tokens.cues[next] ?? 0]?.frames ?? 0) & Frame.addressee) !== 0
    )
  }
  return false
}

function closesBracket(word: number): boolean {
  return bracketEnds.has(word)
}

/** The id of the mark that ends the words of a stretch, if it ends a sentence; else 0. */
export function endMark(sequence: Sequence, quote: QuoteItem): number {
  const word = sequence.tokens.words[quote.tokenTo - 1] ?? 0
  if (quote.tokenTo <= quote.tokenFrom) return 0
  if (sentenceMarks.has(word)) return word
  if (omissions.has(word)) return Word.question
  const last = sequence.text.charCodeAt(quote.contentEnd - 1)
  return last === 0x2e ? Word.period : 0
}
