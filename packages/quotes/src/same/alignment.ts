/** One step of a word alignment: words `a.from` to `a.to` of the first against those of the second. */
export interface AlignmentStep {
  readonly kind: 'equal' | 'replace' | 'delete' | 'insert'
  /** Word range in the first text, `to` exclusive; empty for `insert`. */
  readonly a: { readonly from: number; readonly to: number }
  /** Word range in the second text, `to` exclusive; empty for `delete`. */
  readonly b: { readonly from: number; readonly to: number }
}

const largestDifference = 2000

/**
 * Returns the steps that turn the words of `a` into those of `b`, with as many equal words as possible
 * (Myers 1986, O((n + m) d)). Texts that differ in more than 2,000 words, or in more than the caller
 * allows, are aligned at their common start and end only.
 */
export function alignWordLists(
  a: readonly string[],
  b: readonly string[],
  mostDifferences = largestDifference,
): AlignmentStep[] {
  let start = 0
  const shorter = Math.min(a.length, b.length)
  while (start < shorter && a[start] === b[start]) start++
  let tail = 0
  while (tail < shorter - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const pairs: [number, number][] = []
  for (let index = 0; index < start; index++) pairs.push([index, index])
  for (const [i, j] of commonWords(
    a.slice(start, a.length - tail),
    b.slice(start, b.length - tail),
    mostDifferences,
  ))
    pairs.push([i + start, j + start])
  for (let index = tail; index > 0; index--) pairs.push([a.length - index, b.length - index])
  return toSteps(pairs, a.length, b.length)
}

/** Myers' greedy search for the longest common subsequence; index pairs in order. */
function commonWords(
  a: readonly string[],
  b: readonly string[],
  mostDifferences: number,
): [number, number][] {
  if (a.length === 0 || b.length === 0) return []
  const [wordsA, wordsB] = numbered(a, b)
  const most = Math.min(a.length + b.length, mostDifferences)
  const offset = most + 1
  const reach = new Int32Array(2 * most + 3)
  let history = new Int32Array(1024)
  for (let difference = 0; difference <= most; difference++) {
    const row = rowStart(difference)
    if (row + 2 * difference + 3 > history.length) {
      const longer = new Int32Array(2 * history.length)
      longer.set(history)
      history = longer
    }
    history.set(reach.subarray(offset - difference - 1, offset + difference + 2), row)
    for (let diagonal = -difference; diagonal <= difference; diagonal += 2) {
      const down =
        diagonal === -difference ||
        (diagonal !== difference &&
          at(reach, offset + diagonal - 1) < at(reach, offset + diagonal + 1))
      let i = down ? at(reach, offset + diagonal + 1) : at(reach, offset + diagonal - 1) + 1
      let j = i - diagonal
      while (i < a.length && j < b.length && wordsA[i] === wordsB[j]) {
        i++
        j++
      }
      reach[offset + diagonal] = i
      if (i >= a.length && j >= b.length) return traceBack(history, difference, a.length, b.length)
    }
  }
  return []
}

/** Words as numbers, equal ones alike: texts that repeat themselves compare each word hundreds of times. */
function numbered(a: readonly string[], b: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>()
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size
    numbers.set(word, known)
    return known
  }
  return [Int32Array.from(a, numberOf), Int32Array.from(b, numberOf)]
}

/** Where the reach before a number of differences is kept: rows of 3, 5, 7 … numbers. */
function rowStart(difference: number): number {
  return difference * (difference + 2)
}

function at(array: Int32Array, index: number): number {
  return array[index] ?? 0
}

function traceBack(
  history: Int32Array,
  differences: number,
  n: number,
  m: number,
): [number, number][] {
  const pairs: [number, number][] = []
  let i = n
  let j = m
  for (let difference = differences; difference >= 0; difference--) {
    const center = rowStart(difference) + difference + 1
    const diagonal = i - j
    const down =
      diagonal === -difference ||
      (diagonal !== difference &&
        at(history, center + diagonal - 1) < at(history, center + diagonal + 1))
    const previous = down ? diagonal + 1 : diagonal - 1
    const fromI = difference === 0 ? 0 : at(history, center + previous)
    const fromJ = difference === 0 ? 0 : fromI - previous
    const stop = difference === 0 ? 0 : down ? fromI : fromI + 1
    while (i > stop && j > 0) {
      i--
      j--
      pairs.push([i, j])
    }
    i = fromI
    j = fromJ
  }
  return pairs.reverse()
}

function toSteps(
  pairs: readonly (readonly [number, number])[],
  lengthA: number,
  lengthB: number,
): AlignmentStep[] {
  const steps: AlignmentStep[] = []
  let i = 0
  let j = 0
  const skipTo = (nextI: number, nextJ: number) => {
    if (nextI === i && nextJ === j) return
    const kind = nextI === i ? 'insert' : nextJ === j ? 'delete' : 'replace'
    steps.push({ kind, a: { from: i, to: nextI }, b: { from: j, to: nextJ } })
    i = nextI
    j = nextJ
  }
  let index = 0
  while (index < pairs.length) {
    const [pairI, pairJ] = pairs[index] ?? [0, 0]
    skipTo(pairI, pairJ)
    let length = 1
    while (
      pairs[index + length]?.[0] === pairI + length &&
      pairs[index + length]?.[1] === pairJ + length
    )
      length++
    steps.push({ kind: 'equal', a: { from: i, to: i + length }, b: { from: j, to: j + length } })
    i += length
    j += length
    index += length
  }
  skipTo(lengthA, lengthB)
  return steps
}
