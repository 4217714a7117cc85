import type { Passage } from '@wirecopy/document'
import { finishHash } from './kernel/plain.ts'
import { readWords, type Words } from './words.ts'

/** What two texts share, counted exactly over runs of three words. */
export interface TextComparison {
  /** Jaccard similarity of the two sets of word runs, 0 to 1. */
  readonly similarity: number
  /** Share of the runs of `a` that are also in `b`. */
  readonly aInB: number
  readonly bInA: number
  /** Both have the same words in the same order. */
  readonly identical: boolean
  /** Passages of at least six words that stand in both, longest first. */
  readonly passages: Passage[]
}

const run = 3
const shortestPassage = 6
const mostPassages = 50
// Places of one word run that are tried; more of them belong to text that repeats itself.
const placesTried = 8

/**
 * Returns what two texts share, with the places. Case, accents and punctuation don't count. Takes time
 * linear in the two lengths.
 *
 * @example
 * const { passages } = compareTexts(
 *   'The old bridge at Ardmore will be closed from Monday.',
 *   'Officials said: the old bridge at Ardmore will be closed.',
 * )
 * // passages[0].a is { start: 0, end: 41 }, passages[0].b { start: 16, end: 56 }
 */
export function compareTexts(a: string, b: string): TextComparison {
  const first = readWords(a)
  const second = readWords(b)
  const firstRuns = runsOf(first)
  const secondRuns = runsOf(second)
  const firstSet = new Set(firstRuns)
  const secondSet = new Set(secondRuns)
  let shared = 0
  for (const hash of firstSet) if (secondSet.has(hash)) shared++
  const union = firstSet.size + secondSet.size - shared
  return {
    similarity: union > 0 ? shared / union : 0,
    aInB: firstSet.size > 0 ? shared / firstSet.size : 0,
    bInA: secondSet.size > 0 ? shared / secondSet.size : 0,
    identical: first.count > 0 && sameWords(first, second),
    passages: passagesOf(first, second, firstRuns, secondRuns),
  }
}

function runsOf(words: Words): Uint32Array {
  const { hashes, count } = words
  const runs = new Uint32Array(count === 0 ? 0 : Math.max(1, count - run + 1))
  for (let at = 0; at < runs.length; at++) {
    const mixed =
      Math.imul(hashes[at] as number, 0x9e3779b1) +
      Math.imul(hashes[at + 1] ?? 0, 0x7feb352d) +
      (hashes[at + 2] ?? 0)
    runs[at] = finishHash(mixed | 0)
  }
  return runs
}

function sameWords(first: Words, second: Words): boolean {
  if (first.count !== second.count) return false
  for (let at = 0; at < first.count; at++) if (first.hashes[at] !== second.hashes[at]) return false
  return true
}

function passagesOf(
  first: Words,
  second: Words,
  firstRuns: Uint32Array,
  secondRuns: Uint32Array,
): Passage[] {
  if (first.count < shortestPassage || second.count < shortestPassage) return []
  // Places of each run in the second text, chained from the last to the first.
  const last = new Map<number, number>()
  const before = new Int32Array(secondRuns.length)
  for (let at = 0; at < secondRuns.length; at++) {
    before[at] = last.get(secondRuns[at] as number) ?? -1
    last.set(secondRuns[at] as number, at)
  }
  const found: { at: number; place: number; length: number }[] = []
  for (let at = 0; at < firstRuns.length; ) {
    let length = 0
    let best = -1
    let place = last.get(firstRuns[at] as number) ?? -1
    for (let tried = 0; place >= 0 && tried < placesTried; tried++) {
      const common = commonWords(first, at, second, place)
      if (common >= length) {
        length = common
        best = place
      }
      place = before[place] as number
    }
    if (length >= shortestPassage) found.push({ at, place: best, length })
    at += Math.max(1, length - run + 1)
  }
  return found
    .sort((one, other) => other.length - one.length || one.at - other.at)
    .slice(0, mostPassages)
    .map(({ at, place, length }) => ({
      a: spanOf(first, at, length),
      b: spanOf(second, place, length),
    }))
}

function commonWords(first: Words, at: number, second: Words, place: number): number {
  let length = 0
  while (
    at + length < first.count &&
    place + length < second.count &&
    first.hashes[at + length] === second.hashes[place + length]
  ) {
    length++
  }
  return length
}

function spanOf(words: Words, at: number, length: number): { start: number; end: number } {
  return { start: words.starts[at] as number, end: words.ends[at + length - 1] as number }
}
