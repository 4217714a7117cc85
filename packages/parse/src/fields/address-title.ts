import { foldText } from '../content/fold-text.ts'
import type { Candidate } from './candidate.ts'

/** Fewer words of an address are a section or a number. */
const leastWords = 3
const mostWords = 60
/** How much of a title the address must hold to be made of it. */
const leastShare = 0.75
/** How much more a title must have in common with the address than any other. */
const leastLead = 0.1
/** What a title weighs more for each word in a hundred that it is ahead of the others. */
const weightOfLead = 5

/**
 * Returns a vote of the address of a page for the title that it was made of
 * ("/harbour/old-lock-closes-for-repairs"), null where it has no words, or where no title is ahead of the
 * others. Content systems make the address once, of the headline; titles that were written later differ.
 */
export function readAddressTitle(
  candidates: readonly Candidate<string>[],
  url: string | null,
): Candidate<string> | null {
  const words = addressWords(url)
  if (words.length < leastWords) return null
  const titles = new Map<string, string>()
  for (const { value } of candidates)
    if (!titles.has(foldText(value))) titles.set(foldText(value), value)
  if (titles.size < 2) return null
  let best: { value: string; shared: number; likeness: number } | null = null
  let second = 0
  for (const value of titles.values()) {
    const { shared, likeness } = compare(value, words)
    if (best === null || likeness > best.likeness) {
      second = best?.likeness ?? 0
      best = { value, shared, likeness }
    } else if (likeness > second) second = likeness
  }
  if (best === null || best.shared < leastShare || best.likeness - second < leastLead) return null
  return {
    value: best.value,
    source: 'address',
    weight: weightOfLead * (best.likeness - second),
  }
}

/** The words of the wordiest part of a path, without numbers of articles and endings of files. */
function addressWords(url: string | null): string[] {
  const path = (url ?? '').replace(/^[a-z]{2,8}:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '')
  let longest: string[] = []
  for (const part of decode(path.slice(0, 2000)).split('/')) {
    const words = plainWords(part.replace(/\.[a-z]{2,5}$/i, ''), 'ae').filter(
      (word) => !/\d{5}|\p{L}\d+\p{L}|\d\p{L}+\d/u.test(word),
    )
    if (words.length > longest.length) longest = words
  }
  return longest.slice(0, mostWords)
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Share of a title's words in the address, and how much both have in common (Dice). */
function compare(title: string, address: readonly string[]): { shared: number; likeness: number } {
  const known = new Set(address)
  let best = { shared: 0, likeness: 0 }
  for (const umlaut of ['ae', 'a'] as const) {
    const words = plainWords(title, umlaut).slice(0, mostWords)
    const own = new Set(words)
    const there = words.filter((word) => known.has(word)).length
    const back = address.filter((word) => own.has(word)).length
    const likeness = (there + back) / Math.max(1, words.length + address.length)
    if (likeness > best.likeness) best = { shared: there / Math.max(1, words.length), likeness }
  }
  return best
}

/** Words as addresses write them: in small letters, without marks above letters; "ä" is "ae" or "a". */
function plainWords(text: string, umlaut: 'ae' | 'a'): string[] {
  let plain = text.toLowerCase().replaceAll('ß', 'ss')
  if (umlaut === 'ae') plain = plain.replace(/[äöü]/g, (letter) => germanPairs[letter] as string)
  return (
    plain
      .normalize('NFKD')
      .replace(/[\p{M}’'`]/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

const germanPairs: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' }
