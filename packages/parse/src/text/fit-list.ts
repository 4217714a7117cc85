import { type LineScores, roleCount, roles, scoreLines } from './line-roles.ts'
import { type ListOrder, ordersOf } from './list-orders.ts'
import type { MarkedLine } from './marked-lines.ts'

/** How the lines of a list are best read as records that hold their fields in one order. */
export interface ListFit {
  score: number
  order: readonly number[]
  /** The role of each line; `skipped` and `outside` are none. */
  labels: Int8Array
  /** 1 where a record begins. */
  starts: Uint8Array
  copies: Uint8Array
}

export const skipped = -1
export const outside = -2

const nothing = -1e9
/** The order of a long list is found on this many lines. */
const sampled = 100
/** A further paragraph of a record's text. */
const furtherText = -0.3

/**
 * Returns the reading of the lines from `from` up to `to` that suits them best: of all orders of fields
 * that a list may have, the one whose most likely sequence of records (Viterbi's algorithm over a cycle
 * of fields, each of which a record may lack) scores highest. Time is linear in the number of lines.
 */
export function fitList(lines: readonly MarkedLine[], from: number, to: number): ListFit {
  const scores = scoreLines(lines, from, to)
  const length = Math.min(scores.length, sampled)
  let best: ListOrder | undefined
  let bestScore = nothing * 2
  for (const fields of fieldSets(lines, from, to, scores)) {
    const reach = reachOf(scores, fields, length)
    for (const order of ordersOf(fields)) {
      const least = bestScore + order.cost
      const score = viterbi(scores, order, length, { reach, least }, null) - order.cost
      if (score <= bestScore) continue
      bestScore = score
      best = order
    }
  }
  const labels = new Int8Array(scores.length).fill(outside)
  const starts = new Uint8Array(scores.length)
  if (best !== undefined) traceBack(scores, best, labels, starts)
  return { score: bestScore, order: best?.roles ?? [], labels, starts, copies: scores.copies }
}

/** The sets of fields that the lines may be made of. */
function fieldSets(
  lines: readonly MarkedLine[],
  from: number,
  to: number,
  scores: LineScores,
): number[] {
  let times = 0
  let titled = 0
  let texts = 0
  for (let index = from; index < to; index++) {
    const { time, running } = lines[index] as MarkedLine
    if (time !== null) times++
    if (time?.title) titled++
    if (running) texts++
  }
  const bit = (role: number, isThere: boolean): number => (isThere ? 1 << role : 0)
  const always =
    bit(roles.time, times > 0) | bit(roles.title, titled * 2 <= times) | bit(roles.text, texts > 0)
  // A lone day may stand above all of them.
  const bases = times === 1 && to - from > 4 ? [always, always & ~(1 << roles.time)] : [always]
  const sets = bases.flatMap((base) => [base, base | bit(roles.section, true)])
  const outlet = bit(roles.outlet, true)
  // Records of an outlet and a section hold more names than times.
  const both = times < 2 || countNames(scores) > times
  return [...sets, ...bases.map((base) => base | outlet), ...(both ? bothOf(bases) : [])]
}

const bothOf = (bases: readonly number[]): number[] =>
  bases.map((base) => base | (1 << roles.outlet) | (1 << roles.section))

/** Lines that may be the name of an outlet or a section. */
function countNames(scores: LineScores): number {
  let count = 0
  for (let at = 0; at < scores.length; at++) {
    const index = at * roleCount
    const name = scores.roles[index + roles.outlet] as number
    if (name > leastName || (scores.roles[index + roles.section] as number) > leastName) count++
  }
  return count
}

const leastName = -2

/** What no reading of the lines from each one on can exceed, by the fields it may hold. */
function reachOf(scores: LineScores, fields: number, length: number): Float64Array {
  const reach = new Float64Array(length + 1)
  for (let at = length - 1; at >= 0; at--) {
    let most = nothing
    for (let role = 0; role < roleCount; role++) {
      const emission = scores.roles[at * roleCount + role] as number
      if (emission > most && (fields & (1 << role)) !== 0) most = emission
    }
    most += Math.max(scores.first[at] as number, scores.inner[at] as number)
    most = Math.max(most, scores.skipped[at] as number, scores.outside[at] as number)
    reach[at] = (reach[at + 1] as number) + most
  }
  return reach
}

/** A reading whose score can't come above `least` is given up. */
interface Bound {
  reach: Float64Array
  least: number
}

/** More than what sums in another order differ by. */
const rounding = 1e-6

/** Codes of where a state came from. */
const stay = -1
const begin = 100

interface Trace {
  from: Int16Array
  /** The state that the record before ended in; `width` for none. */
  ended: Int16Array
}

/**
 * Returns the score of the best reading in one order, or a very low one where it stays below the bound; fills `trace` with how each state was reached.
 * State s of 0 to k - 1: the record's last field was the s-th; k: above the first; k + 1: behind the last.
 */
function viterbi(
  scores: LineScores,
  order: ListOrder,
  length: number,
  bound: Bound | null,
  trace: Trace | null,
): number {
  const { lacking } = order
  const size = order.roles.length
  const whole = lacking[size] as number
  let now = new Float64Array(size).fill(nothing)
  let next = new Float64Array(size)
  let above = 0
  let behind = nothing
  for (let at = 0; at < length; at++) {
    let ended = above
    let endedIn = size
    for (let state = 0; state < size; state++) {
      const score = (now[state] as number) - whole + (lacking[state + 1] as number)
      if (score <= ended) continue
      ended = score
      endedIn = state
    }
    const out = scores.outside[at] as number
    const isBehind = behind >= ended || endedIn === size
    if (trace) trace.from[at * (size + 2) + size + 1] = isBehind ? stay : endedIn
    behind = (isBehind ? behind : ended) + out
    above += out
    const skip = scores.skipped[at] as number
    const inner = scores.inner[at] as number
    const first = ended + (scores.first[at] as number)
    let within = nothing
    let withinFrom = stay
    for (let state = 0; state < size; state++) {
      const role = order.roles[state] as number
      const emission = scores.roles[at * roleCount + role] as number
      const lacked = lacking[state] as number
      let score = within - lacked + inner
      let source = withinFrom
      const own = now[state] as number
      if (role === roles.text && own + inner + furtherText > score) {
        score = own + inner + furtherText
        source = state
      }
      if (first - lacked > score) {
        score = first - lacked
        source = begin + endedIn
      }
      score += emission
      if (own + skip > score) {
        score = own + skip
        source = stay
      }
      next[state] = score
      if (trace) trace.from[at * (size + 2) + state] = source
      if (own + (lacking[state + 1] as number) > within) {
        within = own + (lacking[state + 1] as number)
        withinFrom = state
      }
    }
    const old = now
    now = next
    next = old
    if (bound) {
      let top = Math.max(above, behind)
      for (let state = 0; state < size; state++) top = Math.max(top, now[state] as number)
      if (top + (bound.reach[at + 1] as number) + rounding < bound.least) return nothing * 2
    }
  }
  let score = Math.max(above, behind)
  let end = behind > above ? size + 1 : size
  for (let state = 0; state < size; state++) {
    const total = (now[state] as number) - whole + (lacking[state + 1] as number)
    if (total <= score) continue
    score = total
    end = state
  }
  if (trace) trace.ended[0] = end
  return score
}

function traceBack(
  scores: LineScores,
  order: ListOrder,
  labels: Int8Array,
  starts: Uint8Array,
): void {
  const size = order.roles.length
  const trace: Trace = {
    from: new Int16Array(scores.length * (size + 2)).fill(stay),
    ended: new Int16Array(1),
  }
  viterbi(scores, order, scores.length, null, trace)
  let state = trace.ended[0] as number
  for (let at = scores.length - 1; at >= 0; at--) {
    if (state === size) break
    const source = trace.from[at * (size + 2) + state] as number
    if (state === size + 1) {
      if (source !== stay) state = source
      continue
    }
    if (source === stay) labels[at] = skipped
    else {
      labels[at] = order.roles[state] as number
      if (source >= begin) {
        starts[at] = 1
        state = source - begin
      } else state = source
    }
  }
}
