import { labelCount, mayFollow } from '../src/tagger/labels.ts'

/** Training material: words of all segments in a row, with the feature rows of every word. */
export interface Material {
  /** First word of every segment, and the number of words at the end. */
  segments: Uint32Array
  /** First feature of every word, and the number of features at the end. */
  words: Uint32Array
  /** Feature rows. */
  rows: Int32Array
  /** Allowed labels of every word, as bits. */
  masks: Uint32Array
  /** Weight of every segment. */
  weights: Float32Array
  /** Scores of the stage before, a row of labels per word. */
  base?: Float32Array
}

export interface Parameters {
  weights: Float32Array
  transitions: Float32Array
  /** Weight of the scores of the stage before. */
  base: number
}

export interface TrainingOptions {
  epochs: number
  rate: number
  seed: number
  /** Share of features left out of every step. */
  dropout: number
  log?: (message: string) => void
}

const L = labelCount
const pairs: [number, number][] = []
for (let left = 0; left < L; left++) {
  for (let right = 0; right < L; right++) if (mayFollow(left, right)) pairs.push([left, right])
}
const pairLeft = Uint8Array.from(pairs, ([left]) => left)
const pairRight = Uint8Array.from(pairs, ([, right]) => right)

/** A deterministic generator of unsigned 32-bit integers (xorshift). */
export function createRandom(seed: number): () => number {
  let state = (seed | 0) === 0 ? 1 : seed | 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

/**
 * Trains a linear-chain conditional random field by AdaGrad on the likelihood of the allowed labels
 * (partial labels: the numerator sums over every sequence that the masks allow). Changes `parameters`.
 */
export function trainCrf(
  material: Material,
  parameters: Parameters,
  options: TrainingOptions,
): void {
  const { segments, words, rows, masks, weights: importance, base: before } = material
  const { weights, transitions } = parameters
  const count = segments.length - 1
  let longest = 0
  for (let index = 0; index < count; index++) {
    longest = Math.max(longest, (segments[index + 1] as number) - (segments[index] as number))
  }
  const squares = new Float32Array(weights.length).fill(1e-2)
  let baseSquare = 1
  const transitionSquares = new Float32Array(L * L).fill(1)
  const scores = new Float32Array(longest * L)
  const full = new Sums(longest)
  const gold = new Sums(longest)
  const exponentials = new Float32Array(L * L)
  const gradient = new Float32Array(L)
  const random = createRandom(options.seed)
  const order = Uint32Array.from({ length: count }, (_, index) => index)
  const threshold = Math.floor(options.dropout * 0x100000000)
  let longestRows = 0
  for (let index = 0; index + 1 < words.length; index++) {
    longestRows = Math.max(longestRows, (words[index + 1] as number) - (words[index] as number))
  }
  const kept = new Int32Array(longest * longestRows)
  const keptEnd = new Uint32Array(longest + 1)

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let index = count - 1; index > 0; index--) {
      const other = random() % (index + 1)
      const held = order[index] as number
      order[index] = order[other] as number
      order[other] = held
    }
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs)
    let likelihood = 0
    for (const segment of order) {
      const first = segments[segment] as number
      const length = (segments[segment + 1] as number) - first
      let size = 0
      for (let index = 0; index < length; index++) {
        const base = index * L
        if (before) {
          const from = (first + index) * L
          for (let label = 0; label < L; label++) {
            scores[base + label] = parameters.base * (before[from + label] as number)
          }
        } else scores.fill(0, base, base + L)
        const end = words[first + index + 1] as number
        for (let slot = words[first + index] as number; slot < end; slot++) {
          if (threshold > 0 && random() < threshold) continue
          const row = rows[slot] as number
          kept[size++] = row
          for (let label = 0; label < L; label++) {
            scores[base + label] =
              (scores[base + label] as number) + (weights[row + label] as number)
          }
        }
        keptEnd[index + 1] = size
      }
      for (let pair = 0; pair < pairLeft.length; pair++) {
        const at = (pairLeft[pair] as number) * L + (pairRight[pair] as number)
        exponentials[at] = Math.exp(transitions[at] as number)
      }
      const all = full.run(scores, exponentials, length, undefined, 0)
      const right = gold.run(scores, exponentials, length, masks, first)
      if (!(right > -Infinity) || !(all > -Infinity)) continue
      likelihood += right - all
      const weight = importance[segment] as number
      for (let index = 0; index < length; index++) {
        let largest = 0
        let baseSlope = 0
        for (let label = 0; label < L; label++) {
          const slope =
            weight *
            ((full.marginals[index * L + label] as number) -
              (gold.marginals[index * L + label] as number))
          gradient[label] = slope
          if (before) baseSlope += slope * (before[(first + index) * L + label] as number)
          largest = Math.max(largest, Math.abs(slope))
        }
        if (largest < 1e-3) continue
        if (before) {
          baseSquare += baseSlope * baseSlope
          parameters.base -= (rate * baseSlope) / Math.sqrt(baseSquare)
        }
        const end = keptEnd[index + 1] as number
        for (let slot = keptEnd[index] as number; slot < end; slot++) {
          const row = kept[slot] as number
          for (let label = 0; label < L; label++) {
            const slope = gradient[label] as number
            const square = (squares[row + label] as number) + slope * slope
            squares[row + label] = square
            weights[row + label] =
              (weights[row + label] as number) - (rate * slope) / Math.sqrt(square)
          }
        }
      }
      for (let pair = 0; pair < pairLeft.length; pair++) {
        const at = (pairLeft[pair] as number) * L + (pairRight[pair] as number)
        const slope = weight * ((full.pairs[at] as number) - (gold.pairs[at] as number))
        if (Math.abs(slope) < 1e-5) continue
        const square = (transitionSquares[at] as number) + slope * slope
        transitionSquares[at] = square
        transitions[at] = (transitions[at] as number) - (rate * slope) / Math.sqrt(square)
      }
    }
    options.log?.(
      `epoch ${epoch + 1}: log likelihood of a word ${(likelihood / (words.length - 1)).toFixed(4)}`,
    )
  }
}

/** Forward-backward over one segment; segments begin and end outside of names. */
class Sums {
  /** Probability of every label of every word. */
  readonly marginals: Float32Array
  /** Expected number of every pair of neighbouring labels, the ends included. */
  readonly pairs = new Float32Array(L * L)
  private readonly forward: Float32Array
  private readonly backward: Float32Array
  private readonly emissions: Float32Array

  constructor(longest: number) {
    this.marginals = new Float32Array(longest * L)
    this.forward = new Float32Array(longest * L)
    this.backward = new Float32Array(longest * L)
    this.emissions = new Float32Array(longest * L)
  }

  /** Returns the log of the sum over all sequences that the masks allow. */
  run(
    scores: Float32Array,
    exponentials: Float32Array,
    length: number,
    masks: Uint32Array | undefined,
    first: number,
  ): number {
    const { marginals, forward, backward, emissions, pairs: expected } = this
    expected.fill(0)
    let log = 0
    const scale = new Float32Array(length)
    for (let index = 0; index < length; index++) {
      const base = index * L
      const mask = masks ? (masks[first + index] as number) : -1
      let highest = -Infinity
      for (let label = 0; label < L; label++) {
        if ((mask >> label) & 1) highest = Math.max(highest, scores[base + label] as number)
      }
      for (let label = 0; label < L; label++) {
        emissions[base + label] =
          (mask >> label) & 1 ? Math.exp((scores[base + label] as number) - highest) : 0
      }
      log += highest
      forward.fill(0, base, base + L)
      if (index === 0) {
        for (let label = 0; label < L; label++) {
          if (mayFollow(0, label)) {
            forward[label] = (exponentials[label] as number) * (emissions[label] as number)
          }
        }
      } else {
        for (let pair = 0; pair < pairLeft.length; pair++) {
          const left = pairLeft[pair] as number
          const right = pairRight[pair] as number
          const emission = emissions[base + right] as number
          if (emission === 0) continue
          forward[base + right] =
            (forward[base + right] as number) +
            (forward[base - L + left] as number) *
              (exponentials[left * L + right] as number) *
              emission
        }
      }
      let total = 0
      for (let label = 0; label < L; label++) total += forward[base + label] as number
      if (!(total > 0)) return -Infinity
      for (let label = 0; label < L; label++) {
        forward[base + label] = (forward[base + label] as number) / total
      }
      scale[index] = total
      log += Math.log(total)
    }
    const last = (length - 1) * L
    let ending = 0
    for (let label = 0; label < L; label++) {
      const stop = mayFollow(label, 0) ? (exponentials[label * L] as number) : 0
      backward[last + label] = stop
      ending += (forward[last + label] as number) * stop
    }
    if (!(ending > 0)) return -Infinity
    log += Math.log(ending)
    for (let label = 0; label < L; label++) {
      const share =
        ((forward[last + label] as number) * (backward[last + label] as number)) / ending
      marginals[last + label] = share
      if (share > 0) expected[label * L] = (expected[label * L] as number) + share
      backward[last + label] = (backward[last + label] as number) / ending
    }
    for (let index = length - 2; index >= 0; index--) {
      const base = index * L
      const next = base + L
      const factor = 1 / (scale[index + 1] as number)
      backward.fill(0, base, base + L)
      for (let pair = 0; pair < pairLeft.length; pair++) {
        const left = pairLeft[pair] as number
        const right = pairRight[pair] as number
        const emission = emissions[next + right] as number
        if (emission === 0) continue
        const step =
          (exponentials[left * L + right] as number) *
          emission *
          (backward[next + right] as number) *
          factor
        backward[base + left] = (backward[base + left] as number) + step
        const share = (forward[base + left] as number) * step
        if (share > 0) expected[left * L + right] = (expected[left * L + right] as number) + share
      }
      for (let label = 0; label < L; label++) {
        marginals[base + label] =
          (forward[base + label] as number) * (backward[base + label] as number)
      }
    }
    for (let label = 0; label < L; label++) {
      if (mayFollow(0, label))
        expected[label] = (expected[label] as number) + (marginals[label] as number)
    }
    return log
  }
}
