import { segmentSentences, TokenKind, type Tokens, tokenize } from '@wirecopy/document'
import { foldUnit, lowerUnit, UnitKind, unitKind } from './characters.ts'
import { hashSeed, hashUnit } from './hashing.ts'

/** Bits of `Words.flags`. */
export const WordFlag = {
  /** The first letter is upper case. */
  capital: 1,
  /** Two or more letters, all upper case. */
  capitals: 2,
  /** Some letter is upper case. */
  upper: 4,
  digit: 8,
  letter: 16,
  /** A capital letter and a period: "J." */
  initial: 32,
  /** Nothing stands between this word and the one before: the parts of "Yoon-joo". */
  tight: 64,
  /** A line break stands before this word. */
  line: 128,
} as const

/**
 * The words of a text as parallel arrays; sentence `s` has the words from `sentences[s]` up to
 * `sentences[s + 1]`. Hashes are of folded words (see `characters.ts`).
 */
export interface Words {
  readonly text: string
  readonly count: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Hash with case, without accents. */
  readonly exact: Uint32Array
  /** Hash in lower case. */
  readonly lower: Uint32Array
  /** Hash of the shape, up to eight units: "Xxxxx", "X.X.". */
  readonly shape: Uint32Array
  /** Hash of the shape with repeats collapsed: "Xx", "X.X." */
  readonly outline: Uint32Array
  readonly flags: Uint8Array
  readonly sentences: Uint32Array
}

const X = 0x58
const x = 0x78
const d = 0x64

/**
 * Returns the words of a text with their hashes and shapes, in one linear pass.
 *
 * Words are the tokens of `@wirecopy/document`, cut once more at the hyphens and slashes of a token with
 * capitals, so that "Korea-related" holds the name "Korea".
 */
export function readWords(text: string): Words {
  const { starts, ends, count } = cutTokens(text)
  const exact = new Uint32Array(count)
  const lower = new Uint32Array(count)
  const shape = new Uint32Array(count)
  const outline = new Uint32Array(count)
  const flags = new Uint8Array(count)
  for (let index = 0; index < count; index++) {
    const start = starts[index] as number
    const end = ends[index] as number
    let exactHash = hashSeed
    let lowerHash = hashSeed
    let shapeHash = hashSeed
    let outlineHash = hashSeed
    let last = 0
    let uppers = 0
    let lowers = 0
    let digits = 0
    for (let position = start; position < end; position++) {
      const unit = text.charCodeAt(position)
      exactHash = hashUnit(exactHash, foldUnit(unit))
      lowerHash = hashUnit(lowerHash, lowerUnit(unit))
      const kind = unitKind(unit)
      let mark = unit
      if (kind === UnitKind.upper) {
        mark = X
        uppers++
      } else if (kind === UnitKind.lower) {
        mark = x
        lowers++
      } else if (kind === UnitKind.digit) {
        mark = d
        digits++
      }
      if (position - start < 8) shapeHash = hashUnit(shapeHash, mark)
      if (mark !== last) outlineHash = hashUnit(outlineHash, mark)
      last = mark
    }
    exact[index] = exactHash
    lower[index] = lowerHash
    shape[index] = shapeHash
    outline[index] = outlineHash
    let flag = 0
    const capital = unitKind(text.charCodeAt(start)) === UnitKind.upper
    if (capital) flag |= WordFlag.capital
    if (uppers > 1 && lowers === 0) flag |= WordFlag.capitals
    if (uppers > 0) flag |= WordFlag.upper
    if (digits > 0) flag |= WordFlag.digit
    if (uppers + lowers > 0) flag |= WordFlag.letter
    if (capital && end - start === 2 && text.charCodeAt(end - 1) === 0x2e) flag |= WordFlag.initial
    const before = index > 0 ? (ends[index - 1] as number) : 0
    if (index > 0 && before === start) flag |= WordFlag.tight
    for (let position = before; position < start; position++) {
      if (text.charCodeAt(position) === 0x0a) {
        flag |= WordFlag.line
        break
      }
    }
    flags[index] = flag
  }
  const sentences = sentenceBounds(text, starts, count)
  return { text, count, starts, ends, exact, lower, shape, outline, flags, sentences }
}

interface Bounds {
  starts: Uint32Array
  ends: Uint32Array
  count: number
}

/**
 * Returns the bounds of the words of a text: its tokens, those with capitals cut at their inner hyphens and
 * slashes, and the second letter of "U. S." with its period.
 */
function cutTokens(text: string): Bounds {
  const tokens = tokenize(text)
  const { kinds, starts: tokenStarts, ends: tokenEnds } = tokens
  let extra = 0
  const changes: number[] = []
  for (let index = 0; index < tokens.count; index++) {
    if (kinds[index] !== TokenKind.word) continue
    const start = tokenStarts[index] as number
    const end = tokenEnds[index] as number
    const joints = end - start > 2 ? countJoints(text, start, end) : 0
    if (joints > 0 || isSecondInitial(text, tokens, index)) {
      changes.push(index)
      extra += joints * 2
    }
  }
  if (changes.length === 0) return tokens
  const starts = new Uint32Array(tokens.count + extra)
  const ends = new Uint32Array(tokens.count + extra)
  let count = 0
  let next = 0
  for (let index = 0; index < tokens.count; index++) {
    let start = tokenStarts[index] as number
    let end = tokenEnds[index] as number
    if (changes[next] === index) {
      next++
      if (end - start === 1) {
        end++
        index++
      }
      for (let position = start + 1; position < end - 1; position++) {
        if (!isJoint(text.charCodeAt(position))) continue
        if (position > start) {
          starts[count] = start
          ends[count++] = position
        }
        starts[count] = position
        ends[count++] = position + 1
        start = position + 1
      }
    }
    starts[count] = start
    ends[count++] = end
  }
  return { starts: starts.subarray(0, count), ends: ends.subarray(0, count), count }
}

/** Returns the number of inner hyphens and slashes of a word with capitals; 0 for an address. */
function countJoints(text: string, start: number, end: number): number {
  let inner = 0
  let capital = false
  for (let position = start; position < end; position++) {
    const unit = text.charCodeAt(position)
    if (unit === 0x3a) return 0
    if (isJoint(unit)) {
      if (position > start && position < end - 1) inner++
    } else if (!capital) capital = unitKind(unit) === UnitKind.upper
  }
  return capital ? inner : 0
}

/** Whether a token is the "S" of "U. S.", its period a token of its own. */
function isSecondInitial(text: string, tokens: Tokens, index: number): boolean {
  const { starts, ends } = tokens
  const end = ends[index] as number
  if (starts[index] !== end - 1 || text.charCodeAt(end) !== 0x2e) return false
  // "S..." ends in one token of three periods.
  if (ends[index + 1] !== end + 1 || unitKind(text.charCodeAt(end - 1)) !== UnitKind.upper)
    return false
  const before = starts[index - 1] as number
  return (
    (ends[index - 1] as number) === before + 2 &&
    text.charCodeAt(before + 1) === 0x2e &&
    unitKind(text.charCodeAt(before)) === UnitKind.upper
  )
}

const isJoint = (unit: number) =>
  unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x2f

/** Returns the index of the first word of every sentence, and the number of words at the end. */
function sentenceBounds(text: string, starts: Uint32Array, count: number): Uint32Array {
  const spans = segmentSentences(text)
  const bounds = new Uint32Array(spans.length + 1)
  let size = 0
  let word = 0
  for (const span of spans) {
    while (word < count && (starts[word] as number) < span.start) word++
    if (word >= count) break
    if (size === 0) bounds[size++] = 0
    else if (word > (bounds[size - 1] as number)) bounds[size++] = word
  }
  if (size === 0 && count > 0) bounds[size++] = 0
  bounds[size++] = count
  return bounds.slice(0, size)
}
