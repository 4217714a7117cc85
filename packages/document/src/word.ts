import {
  numberAbbreviations,
  openAbbreviations,
  placeAbbreviations,
  sentenceStarters,
  titleAbbreviations,
} from './abbreviations.ts'
import { Class, classAt, isLower, isUpper } from './character-class.ts'

const PERIOD = 0x2e

const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39
const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019
const isHyphen = (unit: number) => unit === 0x2d || unit === 0x2010 || unit === 0x2011
/** `, : /` join digits alone: "1,234", "9:30", "7/26". */
const joinsDigits = (unit: number) => unit === 0x2c || unit === 0x3a || unit === 0x2f

/** Where a word ends; `clitic` is the start of a clitic that stands at its end, else -1. */
export interface WordEnd {
  end: number
  clitic: number
  /** True for digits and the marks between them alone. */
  numeric: boolean
}

/** Returns the end of the word, number, or web address that begins at `start`. */
export function wordEnd(text: string, start: number): WordEnd {
  const address = addressEnd(text, start)
  if (address > start) return { end: address, clitic: -1, numeric: false }
  let segment = start
  let numeric = isDigit(text.charCodeAt(start))
  let end = alphanumericEnd(text, start)
  if (numeric) numeric = digitsEnd(text, start) === end
  for (;;) {
    const unit = text.charCodeAt(end)
    if (isApostrophe(unit)) {
      const clitic = cliticEnd(text, end)
      if (clitic > end) {
        const negated = clitic === end + 2 && (text.charCodeAt(end + 1) | 0x20) === 0x74
        return { end: clitic, clitic: negated ? end - 1 : end, numeric }
      }
    }
    const joined = joinEnd(text, segment, end, unit)
    if (joined === end) break
    segment = joined
    end = alphanumericEnd(text, joined)
    if (numeric) numeric = digitsEnd(text, joined) === end
  }
  if (text.charCodeAt(end) === PERIOD && keepsPeriod(text, start, end)) end++
  return { end, clitic: -1, numeric }
}

/** Returns where the next part of the word begins, or `end` if nothing joins it. */
function joinEnd(text: string, segment: number, end: number, unit: number): number {
  const next = text.charCodeAt(end + 1)
  if (unit === PERIOD) return joinEndAtPeriod(text, segment, end)
  const kind = classAt(text, end + 1)
  if (isApostrophe(unit)) return kind === Class.letter ? end + 1 : end
  if (kind !== Class.letter && kind !== Class.digit) return end
  if (isHyphen(unit) || unit === 0x5f || unit === 0x40) return end + 1
  if (joinsDigits(unit)) return isDigit(next) && isDigit(text.charCodeAt(end - 1)) ? end + 1 : end
  if (unit === 0x26) return isUpper(next) && isUpper(text.charCodeAt(end - 1)) ? end + 1 : end
  return end
}

function joinEndAtPeriod(text: string, segment: number, end: number): number {
  const next = text.charCodeAt(end + 1)
  const before = text.charCodeAt(end - 1)
  if (isDigit(next)) return isDigit(before) ? end + 1 : end
  const initial = end - segment === 1 && !isDigit(before)
  const kind = classAt(text, end + 1)
  // "U.S.-led"
  if (initial && text.charCodeAt(end - 2) === PERIOD && isHyphen(next)) {
    return classAt(text, end + 2) === Class.letter ? end + 2 : end
  }
  if (kind !== Class.letter) return end
  // "U.S", "e.g", "wirecopy.example"; but a missing space ("tomorrow.The") ends the word.
  if (initial || isLower(next) || text.charCodeAt(end + 2) === PERIOD) {
    return isDigit(before) ? end : end + 1
  }
  return end
}

function keepsPeriod(text: string, start: number, end: number): boolean {
  const length = end - start
  // "U.S.", "China-U.S.": the last letter has a period before it too.
  if (length >= 3 && text.charCodeAt(end - 2) === PERIOD) return true
  if (length > 8) return false
  let next = end + 1
  while (next < end + 3 && text.charCodeAt(next) === 0x20) next++
  const spaced = next > end + 1
  const word = text.slice(start, end)
  if (length === 1) {
    if (!isUpper(text.charCodeAt(start)) || !isUpper(text.charCodeAt(next))) return false
    return !sentenceStarters.has(text.slice(next, alphanumericEnd(text, next, 8)))
  }
  if (titleAbbreviations.has(word)) return spaced
  if (isDigit(text.charCodeAt(next))) {
    if (numberAbbreviations.has(word)) return true
  } else if (text.charCodeAt(end + 1) === 0x2c && numberAbbreviations.has(word)) return true
  if (openAbbreviations.has(word)) return true
  return placeAbbreviations.has(word) && followsComma(text, start)
}

function followsComma(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === 0x20 && text.charCodeAt(start - 2) === 0x2c
}

/** Returns the end of the clitic that begins with the apostrophe at `start`, or `start`. */
export function cliticEnd(text: string, start: number): number {
  const first = text.charCodeAt(start + 1) | 0x20
  const second = text.charCodeAt(start + 2) | 0x20
  let end = start
  if (first === 0x73 || first === 0x64 || first === 0x6d) end = start + 2
  else if (first === 0x74 && (text.charCodeAt(start - 1) | 0x20) === 0x6e) end = start + 2
  else if ((first === 0x72 || first === 0x76) && second === 0x65) end = start + 3
  else if (first === 0x6c && second === 0x6c) end = start + 3
  else return start
  const kind = classAt(text, end)
  return kind === Class.letter || kind === Class.digit || kind === Class.extend ? start : end
}

/** Returns the end of the name that follows `@` or `#`. */
export function handleEnd(text: string, start: number): number {
  let end = alphanumericEnd(text, start)
  while (text.charCodeAt(end) === 0x5f) end = alphanumericEnd(text, end + 1)
  return end
}

/** Returns the end of the run of letters, digits and their marks, at most `most` code units on. */
export function alphanumericEnd(text: string, start: number, most = text.length): number {
  const limit = Math.min(text.length, start + most)
  let end = start
  while (end < limit) {
    const unit = text.charCodeAt(end)
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || isDigit(unit)) {
      end++
      continue
    }
    if (unit < 0x80) break
    const kind = classAt(text, end)
    const joins =
      kind === Class.letter || kind === Class.digit || (kind === Class.extend && end > start)
    if (!joins) break
    end += unit >= 0xd800 && unit <= 0xdbff ? 2 : 1
  }
  return end
}

function digitsEnd(text: string, start: number): number {
  let end = start
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

/** Returns the end of the web address that begins at `start`, or `start`. */
function addressEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start)
  const address =
    (unit === 0x68 && (text.startsWith('http://', start) || text.startsWith('https://', start))) ||
    (unit === 0x77 && text.startsWith('www.', start))
  if (!address) return start
  let end = start
  while (end < text.length && classAt(text, end) !== Class.space) {
    const next = text.charCodeAt(end)
    if (next === 0x22 || next === 0x3c || next === 0x3e || next === 0x201c || next === 0x201d) break
    if (classAt(text, end) === Class.unspaced) break
    end++
  }
  while (end > start && classAt(text, end - 1) === Class.punctuation) {
    if (text.charCodeAt(end - 1) === 0x2f) break
    end--
  }
  return end
}
