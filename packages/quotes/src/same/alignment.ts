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
 * (Myers 1986, O((n + m) d)). Texts that differ in more than 2,000 words are aligned at their common
 * start and end only.
 */
export function alignWordLists(a: readonly string[], b: readonly string[]): AlignmentStep[] {
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
  ))
    pairs.push([i + start, j + start])
  for (let index = tail; index > 0; index--) pairs.push([a.length - index, b.length - index])
  return toSteps(pairs, a.length, b.length)
}

/** Myers' greedy search for the longest common subsequence; index pairs in order. */
function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length === 0 || b.length === 0) return []
  const most = Math.min(a.length + b.length, largestDifference)
  const offset = most + 1
  const reach = new Int32Array(2 * most + 3)
  const history: Int32Array[] = []
  for (let difference = 0; difference <= most; difference++) {
    history.push(reach.slice(offset - difference - 1, offset + difference + 2))
    for (let diagonal = -difference; diagonal <= difference; diagonal += 2) {
      const down =
        diagonal === -difference ||
        (diagonal !== difference &&
          at(reach, offset + diagonal - 1) < at(reach, offset + diagonal + 1))
      let i = down ? at(reach, offset + diagonal + 1) : at(reach, offset + diagonal - 1) + 1
      let j = i - diagonal
      while (i < a.length && j < b.length && a[i] === b[j]) {
        i++
        j++
      }
      reach[offset + diagonal] = i
      if (i >= a.length && j >= b.length) return traceBack(history, a.length, b.length)
    }
  }
  return []
}

function at(array: Int32Array, index: number): number {
  return array[index] ?? 0
}

function traceBack(history: readonly Int32Array[], n: number, m: number): [number, number][] {
  const pairs: [number, number][] = []
  let i = n
  let j = m
  for (let difference = history.length - 1; difference >= 0; difference--) {
    const reach = history[difference]
    if (!reach) break
    const center = difference + 1
    const diagonal = i - j
    const down =
      diagonal === -difference ||
      (diagonal !== difference &&
        at(reach, center + diagonal - 1) < at(reach, center + diagonal + 1))
    const previous = down ? diagonal + 1 : diagonal - 1
    const fromI = difference === 0 ? 0 : at(reach, center + previous)
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
