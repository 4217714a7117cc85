import type { FoundName } from '../find-names.ts'
import type { SentenceWords } from './sentence-words.ts'

/** Words between two names at most. */
const longest = 7
const called = new Set(['as', 'initials', 'acronym', 'abbreviation', 'nickname', 'name'])

/**
 * Returns what stands between a name and another name of the same thing: brackets, "Union of Rationalists (UAR)" or
 * "…, or UAR,", or words that say so, "…, known by its Spanish initials UR"; undefined where nothing does.
 */
export function asideOf(
  left: FoundName,
  right: FoundName,
  reader: SentenceWords,
): 'brackets' | 'known as' | undefined {
  const gap = right.first - left.end
  if (gap > longest) return undefined
  const opening = reader.word(left.end)
  const after = reader.word(right.end)
  if (gap === 1) return opening === '(' && /^[),;]$/.test(after) ? 'brackets' : undefined
  if (opening !== ',' && opening !== '(') return undefined
  let nearest = right.first - 1
  if (reader.lower(nearest) === 'the') nearest--
  if (nearest === left.end + 1 && reader.lower(nearest) === 'or') {
    return /^[),;.]$/.test(after) ? 'brackets' : undefined
  }
  if (!called.has(reader.lower(nearest))) return undefined
  for (let index = left.end + 1; index < nearest; index++) {
    const word = reader.lower(index)
    if (word === 'known' || word === 'called' || word === 'abbreviated') return 'known as'
  }
  return undefined
}
