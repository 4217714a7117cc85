const title =
  /^(mr|mrs|ms|miss|dr|prof|professor|sen|senator|rep|representative|gov|governor|president|vice|prime|minister|secretary|sir|lord|lady|dame|judge|justice|gen|general|col|colonel|lt|sgt|capt|captain|rev|the|a|an|former|then|hon|king|queen|prince|princess|chairman|chairwoman|spokesman|spokeswoman|spokesperson|mayor|director|chief|ambassador|attorney|deputy)\.?$/i
const phraseEnd = /^(,|who|of|from|for|at|in|with|whose|which|on|—|-|\(|to|and)$/i
const pronoun = /^(he|she|it|they|i|we|you|who|that|which|him|her|them|his|their|its)$/i

/** Returns true if the words are one pronoun. */
export function isPronoun(words: string): boolean {
  return pronoun.test(words.trim())
}

/** Returns the last word of the first noun phrase, in lower case: "Kim" of "Mr. Kim of Seoul". */
export function headWord(words: string): string {
  if (words === '') return ''
  const first = words
    .replace(/[’']s\b/g, '')
    .split(/\s*(?:,|\(|—|–|\bwho\b|\bwhich\b|\bthat\b)\s*/)[0]
  const parts = (first || words).split(/\s+/).filter(Boolean)
  let end = parts.findIndex((part, index) => index > 0 && phraseEnd.test(part))
  if (end < 0) end = parts.length
  return (parts[end - 1] ?? '').replace(/[^\p{L}\p{N}'-]/gu, '').toLowerCase()
}

/**
 * Returns true if the predicted name shares two words with one of the gold names (one, where the gold
 * has only one) and at least half of the shorter name; titles don't count.
 */
export function sameSpeaker(
  gold: readonly string[],
  predicted: string | null | undefined,
): boolean {
  const words = new Set(nameWords(predicted ?? ''))
  if (words.size === 0) return false
  return gold.some((name) => {
    const expected = nameWords(name)
    if (expected.length === 0) return false
    const shared = expected.filter((word) => words.has(word)).length
    return (
      shared >= Math.min(2, expected.length) &&
      shared >= Math.min(expected.length, words.size) * 0.5
    )
  })
}

function nameWords(name: string): string[] {
  return name
    .replace(/[’']s\b/g, '')
    .split(/[\s,]+/)
    .map((word) => word.replace(/[^\p{L}\p{N}'-]/gu, ''))
    .filter((word) => word !== '' && !title.test(word))
    .map((word) => word.toLowerCase())
}
