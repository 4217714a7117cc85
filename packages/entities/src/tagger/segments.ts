import { hashLowered } from './hashing.ts'
import { classMask } from './lexicon.ts'
import { WordFlag, type Words } from './words.ts'

/**
 * Lower-case words and signs that stand inside names ("Bank of England", "Osama bin Laden"). Any other
 * word without a capital is outside every name, so only the stretches between are decoded.
 */
const connectors = new Set(
  `of for and the in on to at de del della di da das do dos du la le les el al l d der den van von
    zu zur und bin ibn bint ben abu al- y e a an as with from by 's s & - ' . / · + n' o' ul ur e- is not
    my your our its his her what who how no you we it be`
    .split(/\s+/)
    .map((word) => hashLowered(word)),
)
const comma = hashLowered(',')
const organizationEnding = classMask('organization-word')
const longestGap = 3

/**
 * Returns the stretches of words that can hold names, as pairs of first word and end: runs of words with
 * capitals, the connectors between them, and the numbers beside them.
 */
export function nameSegments(words: Words, classes: Uint32Array): Uint32Array {
  const { flags, lower, sentences, count } = words
  const bounds = new Uint32Array(count * 2 + 2)
  let size = 0
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    const last = sentences[sentence + 1] as number
    let index = sentences[sentence] as number
    const first = index
    while (index < last) {
      if (!isSeed(index)) {
        index++
        continue
      }
      const start = index > first && isNumber(index - 1) ? index - 1 : index
      let end = index + 1
      for (;;) {
        while (end < last && (isSeed(end) || isNumber(end))) end++
        let gap = end
        while (gap < last && gap - end < longestGap && isConnector(gap)) gap++
        if (gap === end || gap >= last || !isSeed(gap)) break
        end = gap + 1
      }
      bounds[size++] = start
      bounds[size++] = end
      index = end
    }
  }
  return bounds.subarray(0, size)

  function isSeed(index: number): boolean {
    return ((flags[index] as number) & WordFlag.upper) !== 0
  }
  function isNumber(index: number): boolean {
    return ((flags[index] as number) & (WordFlag.digit | WordFlag.letter)) === WordFlag.digit
  }
  function isConnector(index: number): boolean {
    const word = lower[index] as number
    if (connectors.has(word)) return true
    return word === comma && ((classes[index + 1] as number) & organizationEnding) !== 0
  }
}
