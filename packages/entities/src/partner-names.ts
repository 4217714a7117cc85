import type { FoundName } from './find-names.ts'
import type { Analysis } from './tagger/analysis.ts'
import { hashWord } from './tagger/hashing.ts'
import { WordFlag } from './tagger/words.ts'

const ampersand = hashWord('&')

/**
 * Returns the names with "Arden & Moss" as one: the tagger takes the partners that a firm is called after for people. Two
 * full names that a headline joins so stay apart, and so do two bodies, and people whom the text names in full elsewhere.
 */
export function joinPartners(names: readonly FoundName[], { words }: Analysis): FoundName[] {
  const { exact, flags } = words
  const families = new Set<number>()
  for (const { first, end, type } of names) {
    if (type === 'person' && end - first > 1) families.add(exact[end - 1] as number)
  }
  const joined: FoundName[] = []
  for (const name of names) {
    const before = joined.at(-1)
    if (before && isFirm(before, name)) {
      before.end = name.end
      before.stop = name.stop
      before.type = 'organization'
      before.confidence = Math.min(before.confidence, name.confidence)
    } else joined.push(name)
  }
  return joined

  function isFirm(before: FoundName, name: FoundName): boolean {
    if (name.first !== before.end + 1 || exact[before.end] !== ampersand) return false
    if ((flags[name.first] as number) & WordFlag.line) return false
    if (
      families.has(exact[name.end - 1] as number) ||
      families.has(exact[before.end - 1] as number)
    )
      return false
    const full = before.end - before.first > 1 && name.end - name.first > 1
    const bodies = before.type === 'organization' && name.type === 'organization'
    return !full && !bodies
  }
}
