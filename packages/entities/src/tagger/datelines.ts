import { WordFlag, type Words } from './words.ts'

/** Words of a dateline at most. */
const longest = 16
const commaUnits = new Set([0x2c, 0x28, 0x29, 0x2f, 0x2e])

/**
 * Returns the bounds of sentences with every dateline ("OSLO, March 3 (Reuters) - ") as a sentence of its own, so that
 * the word after it is known to be the first of its sentence.
 */
export function apartDatelines(words: Words): Uint32Array {
  const { sentences } = words
  const bounds: number[] = []
  let changed = false
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    const first = sentences[sentence] as number
    bounds.push(first)
    const end = datelineEnd(first, sentences[sentence + 1] as number, words)
    if (end === 0) continue
    bounds.push(end)
    changed = true
  }
  if (!changed) return sentences
  bounds.push(sentences[sentences.length - 1] as number)
  return Uint32Array.from(bounds)
}

/**
 * The word after the dash of a dateline that begins at `first`, or 0: a place in capitals, then nothing but words with
 * capitals, numbers, commas and brackets up to a dash with space on both sides, and a capital after it.
 */
function datelineEnd(first: number, last: number, { text, starts, flags }: Words): number {
  const opening = flags[first] as number
  if (!(opening & WordFlag.capitals) || !(opening & WordFlag.letter)) return 0
  for (let index = first + 1; index + 1 < last && index - first < longest; index++) {
    const flag = flags[index] as number
    const unit = text.charCodeAt(starts[index] as number)
    if (isDash(unit) && !(flag & (WordFlag.letter | WordFlag.digit | WordFlag.tight))) {
      const next = flags[index + 1] as number
      // "--" is two words of which only the first stands apart.
      if (isDash(text.charCodeAt(starts[index + 1] as number))) continue
      return next & WordFlag.capital && !(next & WordFlag.tight) ? index + 1 : 0
    }
    if (flag & (WordFlag.capital | WordFlag.digit)) continue
    const tightDash = isDash(unit) && flag & WordFlag.tight
    if (!commaUnits.has(unit) && !tightDash && !(flag & WordFlag.letter)) return 0
    // Some agencies write their names small: "(dpa)".
    const bracketed = text.charCodeAt((starts[index] as number) - 1) === 0x28
    if (flag & WordFlag.letter && !bracketed) return 0
  }
  return 0
}

const isDash = (unit: number) =>
  unit === 0x2d || unit === 0x2013 || unit === 0x2014 || unit === 0x2212
