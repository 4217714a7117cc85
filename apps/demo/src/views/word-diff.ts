/** A stretch of two texts: in both, only in the first (removed), or only in the second (added). */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Beyond so many differing words two texts are shown as wholly different from there on. */
const maxDistance = 1500

/**
 * Returns the difference of two texts word by word, the smallest by Myers' algorithm (An O(ND)
 * difference algorithm, 1986), with neighbours of a kind joined. Words keep the blanks that follow.
 * Words count as the same where `fold` makes them so; the first text's spelling is then shown.
 */
export function diffWords(
  before: string,
  after: string,
  fold: (word: string) => string = (word) => word,
): DiffPart[] {
  const leftWords = words(before)
  const rightWords = words(after)
  const left = leftWords.map(fold)
  const right = rightWords.map(fold)
  let head = 0
  while (head < left.length && head < right.length && left[head] === right[head]) head++
  let tail = 0
  const most = Math.min(left.length, right.length) - head
  while (tail < most && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++
  const steps = shortestEdit(
    left.slice(head, left.length - tail),
    right.slice(head, right.length - tail),
  )
  const take = (kind: DiffPart['kind'], list: readonly string[], from: number, to: number) => ({
    kind,
    text: list.slice(from, to).join(''),
  })
  const middle = steps
    ? steps.map(({ kind, at }) =>
        take(kind, kind === 'added' ? rightWords : leftWords, head + at, head + at + 1),
      )
    : [
        take('removed', leftWords, head, leftWords.length - tail),
        take('added', rightWords, head, rightWords.length - tail),
      ]
  return join([
    take('same', leftWords, 0, head),
    ...middle,
    take('same', leftWords, leftWords.length - tail, leftWords.length),
  ])
}

function words(text: string): string[] {
  return text.match(/\S{1,400}\s{0,20}|\s{1,20}/gu) ?? []
}

/** One word of the path: of the second text where it was added, else of the first. */
interface Step {
  kind: DiffPart['kind']
  at: number
}

function shortestEdit(left: readonly string[], right: readonly string[]): Step[] | null {
  const limit = Math.min(left.length + right.length, maxDistance)
  const offset = limit + 1
  const furthest = new Int32Array(2 * limit + 3)
  const trace: Int32Array[] = []
  for (let distance = 0; distance <= limit; distance++) {
    // Only the diagonals -distance … distance are ever read back.
    trace.push(furthest.slice(offset - distance - 1, offset + distance + 2))
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      const down =
        diagonal === -distance ||
        (diagonal !== distance &&
          at(furthest, offset + diagonal - 1) < at(furthest, offset + diagonal + 1))
      let x = down ? at(furthest, offset + diagonal + 1) : at(furthest, offset + diagonal - 1) + 1
      let y = x - diagonal
      while (x < left.length && y < right.length && left[x] === right[y]) {
        x++
        y++
      }
      furthest[offset + diagonal] = x
      if (x >= left.length && y >= right.length) return walkBack(trace, left, right)
    }
  }
  return null
}

function walkBack(
  trace: readonly Int32Array[],
  left: readonly string[],
  right: readonly string[],
): Step[] {
  const steps: Step[] = []
  let x = left.length
  let y = right.length
  for (let distance = trace.length - 1; distance > 0; distance--) {
    const furthest = trace[distance] as Int32Array
    const offset = distance + 1
    const diagonal = x - y
    const down =
      diagonal === -distance ||
      (diagonal !== distance &&
        at(furthest, offset + diagonal - 1) < at(furthest, offset + diagonal + 1))
    const previous = down ? diagonal + 1 : diagonal - 1
    const fromX = at(furthest, offset + previous)
    const fromY = fromX - previous
    while (x > fromX && y > fromY) {
      x--
      y--
      steps.push({ kind: 'same', at: x })
    }
    if (down) steps.push({ kind: 'added', at: --y })
    else steps.push({ kind: 'removed', at: --x })
  }
  while (x > 0) steps.push({ kind: 'same', at: --x })
  return steps.reverse()
}

function join(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = []
  for (const part of parts) {
    if (part.text === '') continue
    const last = joined.at(-1)
    if (last?.kind === part.kind) last.text += part.text
    else joined.push({ ...part })
  }
  return joined
}

const at = (array: Int32Array, index: number): number => array[index] as number
