import { WordFlag, type Words } from './words.ts'

/** How a sentence is written: its capitals mean names, headline style, or nothing at all. */
export const SentenceCase = { mixed: 0, headline: 1, capitals: 2 } as const

/** Returns the `SentenceCase` of every sentence. */
export function sentenceCases(words: Words): Uint8Array {
  const { sentences, starts, ends, flags } = words
  const cases = new Uint8Array(Math.max(0, sentences.length - 1))
  for (let sentence = 0; sentence < cases.length; sentence++) {
    let letters = 0
    let shouted = 0
    let capitals = 0
    let longLower = 0
    const last = sentences[sentence + 1] as number
    for (let index = sentences[sentence] as number; index < last; index++) {
      const flag = flags[index] as number
      if (!(flag & WordFlag.letter)) continue
      const length = (ends[index] as number) - (starts[index] as number)
      if (length > 1) {
        letters++
        if (flag & WordFlag.capitals) shouted++
      }
      if (flag & WordFlag.capital) capitals++
      else if (length > 3) longLower++
    }
    if (letters >= 2 && shouted * 10 >= letters * 8) cases[sentence] = SentenceCase.capitals
    else if (longLower === 0 && capitals >= 4) cases[sentence] = SentenceCase.headline
  }
  return cases
}
