import {
  clockFollowers,
  numberAbbreviations,
  openAbbreviations,
  placeAbbreviations,
  sentenceStarters,
  titleAbbreviations,
} from './abbreviations.ts'
import { Class, classAt, isLower, isUpper, widthAt } from './character-class.ts'
import type { Span } from './model/span.ts'
import { alphanumericEnd } from './word.ts'

const PERIOD = 0x2e

let segmenter: Intl.Segmenter | undefined

/**
 * Returns the sentences of a text as spans without outer white space, in order.
 *
 * Boundaries come from `Intl.Segmenter` (Unicode Standard Annex 29). News English needs more, so a
 * boundary is taken back after a title or an initial ("Rep. Song", "J. Park"), between an
 * abbreviation and its number ("Aug. 1"), after "U.S.", "Inc." or "a.m." where the next word does not
 * begin a sentence, after a list number, and before a lower-case word; and one is added where a scraper
 * lost the space ("tomorrow.The"). A line break always ends a sentence.
 *
 * @example
 * segmentSentences('Rep. Song met Mr. Kim. He left.') // [{ start: 0, end: 22 }, { start: 23, end: 31 }]
 */
export function segmentSentences(text: string): Span[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' })
  const sentences: Span[] = []
  let start = 0
  const close = (end: number) => {
    pushTrimmed(text, start, end, sentences)
    start = end
  }
  for (const { index, segment } of segmenter.segment(text)) {
    if (index > start && !continues(text, start, index)) close(withStrayMarks(text, start, index))
    splitWhereSpaceIsMissing(segment, index, close)
  }
  close(text.length)
  return sentences
}

/**
 * Returns the boundary with marks on their right side of it: an opening mark right after the stop
 * begins the next sentence (`gone.”“We`); a reference (`gone. [4] He`) or a closing mark that lost its
 * place (`gone. " He`) ends this one.
 */
function withStrayMarks(text: string, start: number, boundary: number): number {
  let end = boundary
  while (end > start && isOpeningMark(text.charCodeAt(end - 1))) end--
  if (end < boundary) return end
  for (;;) {
    const next = strayMarkEnd(text, end)
    if (next === end) return end
    end = next
  }
}

function strayMarkEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start)
  let end = start + 1
  if (unit === 0x5b) {
    while (end < start + 5 && isDigit(text.charCodeAt(end))) end++
    if (end === start + 1 || text.charCodeAt(end) !== 0x5d) return start
    end++
  } else if (unit !== 0x22) return start
  if (text.charCodeAt(end) !== 0x20) return start
  return end + 1
}

/** True if the text from `start` to `boundary` is not a whole sentence but goes on after it. */
function continues(text: string, start: number, boundary: number): boolean {
  let end = boundary
  while (end > start && classAt(text, end - 1) === Class.space) {
    if (isLineBreak(text.charCodeAt(end - 1))) return false
    end--
  }
  let next = boundary
  while (isOpener(text.charCodeAt(next))) next++
  const follower = text.charCodeAt(next)
  let stop = end
  while (stop > start && isCloser(text.charCodeAt(stop - 1))) stop--
  if (isLower(follower)) return true
  if (text.charCodeAt(stop - 1) !== PERIOD || stop !== end) return false
  const word = wordBefore(text, start, stop - 1)
  return word !== '' && periodContinues(text, start, stop - 1 - word.length, word, next)
}

function periodContinues(
  text: string,
  start: number,
  wordStart: number,
  word: string,
  next: number,
): boolean {
  const follower = text.charCodeAt(next)
  const digit = isDigit(follower)
  if (/^\d{1,3}$/.test(word)) return isLineStart(text, start, wordStart)
  if (digit && numberAbbreviations.has(word)) return true
  if (titleAbbreviations.has(word)) return true
  const nextWord = text.slice(next, alphanumericEnd(text, next, 12))
  if (/^[ap]\.?m$/i.test(word)) return clockFollowers.has(nextWord)
  const initial = word.length === 1 && isUpper(word.charCodeAt(0)) && word !== 'I'
  const open =
    initial ||
    openAbbreviations.has(word) ||
    word.charCodeAt(word.length - 2) === PERIOD ||
    (placeAbbreviations.has(word) && text.charCodeAt(wordStart - 2) === 0x2c)
  return open && nextWord !== '' && !sentenceStarters.has(nextWord)
}

/** The word with inner periods that ends at `end`, at most eight code units; '' for a longer one. */
function wordBefore(text: string, start: number, end: number): string {
  let first = end
  while (first > start) {
    const unit = text.charCodeAt(first - 1)
    const kind = classAt(text, first - 1)
    if (kind !== Class.letter && kind !== Class.digit && unit !== PERIOD) break
    if (end - --first > 8) return ''
  }
  return text.slice(first, end)
}

/** "1. The first point": a number that begins the sentence is a list number. */
function isLineStart(text: string, start: number, position: number): boolean {
  let first = start
  while (first < position && classAt(text, first) === Class.space) first++
  return first === position
}

function splitWhereSpaceIsMissing(
  segment: string,
  offset: number,
  close: (end: number) => void,
): void {
  let stop = segment.indexOf('.')
  while (stop !== -1) {
    const after = stop + 1
    if (
      isLower(segment.charCodeAt(stop - 1)) &&
      isLower(segment.charCodeAt(stop - 2)) &&
      isUpper(segment.charCodeAt(after)) &&
      isLower(segment.charCodeAt(after + 1))
    ) {
      close(offset + after)
    }
    stop = segment.indexOf('.', after)
  }
}

function pushTrimmed(text: string, from: number, to: number, sentences: Span[]): void {
  let start = from
  let end = to
  while (start < end && classAt(text, start) === Class.space) start += widthAt(text, start)
  while (end > start && classAt(text, end - 1) === Class.space) end--
  if (end > start) sentences.push({ start, end })
}

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39
const isLineBreak = (unit: number) =>
  unit === 0x0a || unit === 0x0d || unit === 0x85 || unit === 0x2028 || unit === 0x2029
const isCloser = (unit: number) =>
  unit === 0x22 ||
  unit === 0x27 ||
  unit === 0x29 ||
  unit === 0x5d ||
  unit === 0x2019 ||
  unit === 0x201d ||
  unit === 0xbb
const isOpeningMark = (unit: number) =>
  unit === 0x28 || unit === 0x5b || unit === 0x201c || unit === 0x201e || unit === 0x300c
const isOpener = (unit: number) =>
  unit === 0x22 ||
  unit === 0x27 ||
  unit === 0x28 ||
  unit === 0x5b ||
  unit === 0x2018 ||
  unit === 0x201c ||
  unit === 0xab
