import { wordsOf } from './labels.ts'

/** Precision, recall and F1 over word quadruples, as in the article-extraction-benchmark. */
export interface TextScore {
  precision: number
  recall: number
  f1: number
  /** Share of the texts that are exactly right. */
  accuracy: number
}

function quadruples(text: string): Map<string, number> {
  const words = wordsOf(text)
  const counts = new Map<string, number>()
  if (words.length === 0) return counts
  for (let at = 0; at <= Math.max(0, words.length - 4); at++) {
    const key = words.slice(at, at + 4).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Returns the means over some texts; F1 is that of mean precision and mean recall. */
export function scoreTexts(pairs: readonly { gold: string; found: string }[]): TextScore {
  let precision = 0
  let recall = 0
  let found = 0
  let exact = 0
  for (const pair of pairs) {
    const gold = quadruples(pair.gold)
    const other = quadruples(pair.found)
    let hits = 0
    let goldTotal = 0
    let otherTotal = 0
    for (const [key, count] of gold) {
      goldTotal += count
      hits += Math.min(count, other.get(key) ?? 0)
    }
    for (const count of other.values()) otherTotal += count
    if (otherTotal > 0) {
      precision += hits / otherTotal
      found++
    }
    recall += goldTotal > 0 ? hits / goldTotal : 0
    if (hits === goldTotal && hits === otherTotal) exact++
  }
  const p = precision / Math.max(1, found)
  const r = recall / Math.max(1, pairs.length)
  return {
    precision: p,
    recall: r,
    f1: p + r > 0 ? (2 * p * r) / (p + r) : 0,
    accuracy: exact / Math.max(1, pairs.length),
  }
}
