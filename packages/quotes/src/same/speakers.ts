const pronoun = /^(?:he|she|it|they|i|we|you|who|him|her|them)$/i
const titles = new Set(
  'mr mrs ms miss dr sir president minister senator sen rep gov governor secretary the'.split(' '),
)

/** Returns whether two speaker names are one person, or null where that can't be told. */
export function sameSpeaker(a: string | null, b: string | null): boolean | null {
  if (!a || !b || pronoun.test(a) || pronoun.test(b)) return null
  const first = nameWords(a)
  const second = nameWords(b)
  if (first.length === 0 || second.length === 0) return null
  const shared = first.filter((word) => second.includes(word)).length
  return (
    shared >= Math.min(first.length, second.length, 2) ||
    (shared > 0 && Math.min(first.length, second.length) === 1)
  )
}

/** The capitalized words of a name; none for a description like "the candidate". */
function nameWords(name: string): string[] {
  const words: string[] = []
  for (const word of name.slice(0, 200).split(/[\s,]+/)) {
    const bare = word.replace(/['’]s$/, '').replace(/\.$/, '')
    if (/^\p{Lu}/u.test(bare) && !titles.has(bare.toLowerCase())) words.push(bare.toLowerCase())
    else if (words.length > 0) break
  }
  return words
}
