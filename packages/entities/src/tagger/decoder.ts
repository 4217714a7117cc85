import { labelCount, Place, placeOf, predecessors, typeOf } from './labels.ts'

/** A name found by the tagger: words `first` up to `end`, the coarse type by number. */
export interface TaggedName {
  first: number
  end: number
  type: number
  /** Probability of exactly this span and type under the model. */
  confidence: number
}

const impossible = -1e30

/** The allowed pairs of neighbouring labels, those of each right label together. */
const pairLeft = Uint8Array.from(predecessors.flatMap((allowed) => [...allowed]))
const pairEnd = new Uint8Array(labelCount)
predecessors.reduce((end, allowed, right) => {
  pairEnd[right] = end + allowed.length
  return end + allowed.length
}, 0)

/**
 * Finds the best labels of a segment, by Viterbi, and how sure the model is of the names in them, by the
 * forward-backward sums. A segment is `length` words, whose rows of scores begin at `from` in `scores`.
 */
export class Decoder {
  private best = new Float32Array(0)
  private back = new Uint8Array(0)
  /** Exponentials of the scores, each row divided by its largest. */
  private emissions = new Float32Array(0)
  private forward = new Float32Array(0)
  private backward = new Float32Array(0)
  private readonly transitions: Float32Array
  private readonly exponentials: Float32Array
  /** Transitions of `pairLeft`, and their exponentials. */
  private readonly pairScores: Float32Array
  private readonly pairExponentials: Float32Array

  constructor(transitions: Float32Array) {
    this.transitions = transitions
    this.exponentials = transitions.map(Math.exp)
    this.pairScores = new Float32Array(pairLeft.length)
    for (let right = 0, pair = 0; right < labelCount; right++) {
      for (; pair < (pairEnd[right] as number); pair++) {
        const left = pairLeft[pair] as number
        this.pairScores[pair] = transitions[left * labelCount + right] as number
      }
    }
    this.pairExponentials = this.pairScores.map(Math.exp)
  }

  /** Writes the best labels into `labels` from `start` on. */
  decode(
    scores: Float32Array,
    from: number,
    length: number,
    labels: Uint8Array,
    start: number,
  ): void {
    this.reserve(length)
    const { best, back, transitions, pairScores } = this
    for (let label = 0; label < labelCount; label++) {
      best[label] =
        label === 0 || placeOf(label) === Place.begin || placeOf(label) === Place.single
          ? (scores[from + label] as number) + (transitions[label] as number)
          : impossible
    }
    for (let index = 1; index < length; index++) {
      const row = index * labelCount
      const above = row - labelCount
      for (let right = 0, pair = 0; right < labelCount; right++) {
        const end = pairEnd[right] as number
        let top = impossible
        let chosen = 0
        for (; pair < end; pair++) {
          const left = pairLeft[pair] as number
          const score = (best[above + left] as number) + (pairScores[pair] as number)
          if (score > top) {
            top = score
            chosen = left
          }
        }
        best[row + right] = top + (scores[from + row + right] as number)
        back[row + right] = chosen
      }
    }
    let label = 0
    let top = impossible * 2
    const lastRow = (length - 1) * labelCount
    for (let pair = 0; pair < (pairEnd[0] as number); pair++) {
      const left = pairLeft[pair] as number
      const score = (best[lastRow + left] as number) + (pairScores[pair] as number)
      if (score > top) {
        top = score
        label = left
      }
    }
    for (let index = length - 1; index >= 0; index--) {
      labels[start + index] = label
      label = back[index * labelCount + label] as number
    }
  }

  /** Adds the names of the decoded labels to `names`, with their confidence; words count from `start`. */
  collect(
    scores: Float32Array,
    from: number,
    length: number,
    labels: Uint8Array,
    start: number,
    names: TaggedName[],
  ): void {
    let summed = false
    const stop = start + length
    for (let index = start; index < stop; index++) {
      const label = labels[index] as number
      if (label === 0) continue
      let last = index
      if (placeOf(label) === Place.begin) {
        while (last + 1 < stop && placeOf(labels[last] as number) !== Place.end) last++
      }
      if (!summed) this.sum(scores, from, length)
      summed = true
      const confidence = this.probability(labels, start, index - start, last - start)
      names.push({ first: index, end: last + 1, type: typeOf(label), confidence })
      index = last
    }
  }

  /** Forward and backward sums, each row scaled to 1. */
  private sum(scores: Float32Array, from: number, length: number): void {
    const { emissions, forward, backward, exponentials, pairExponentials } = this
    for (let index = 0; index < length; index++) {
      const row = index * labelCount
      let highest = scores[from + row] as number
      for (let label = 1; label < labelCount; label++) {
        const score = scores[from + row + label] as number
        if (score > highest) highest = score
      }
      let total = 0
      for (let right = 0, pair = 0; right < labelCount; right++) {
        const emission = Math.exp((scores[from + row + right] as number) - highest)
        emissions[row + right] = emission
        const end = pairEnd[right] as number
        let mass = 0
        if (index > 0) {
          const above = row - labelCount
          for (; pair < end; pair++) {
            mass +=
              (forward[above + (pairLeft[pair] as number)] as number) *
              (pairExponentials[pair] as number)
          }
        } else if (placeOf(right) !== Place.inside && placeOf(right) !== Place.end) {
          mass = exponentials[right] as number
        }
        mass *= emission
        forward[row + right] = mass
        total += mass
      }
      const scale = 1 / total
      for (let label = row; label < row + labelCount; label++) {
        forward[label] = (forward[label] as number) * scale
      }
    }
    const lastRow = (length - 1) * labelCount
    backward.fill(0, lastRow, lastRow + labelCount)
    for (let pair = 0; pair < (pairEnd[0] as number); pair++) {
      backward[lastRow + (pairLeft[pair] as number)] = pairExponentials[pair] as number
    }
    for (let index = length - 2; index >= 0; index--) {
      const row = index * labelCount
      const below = row + labelCount
      backward.fill(0, row, row + labelCount)
      let total = 0
      for (let right = 0, pair = 0; right < labelCount; right++) {
        const mass = (backward[below + right] as number) * (emissions[below + right] as number)
        for (; pair < (pairEnd[right] as number); pair++) {
          const left = row + (pairLeft[pair] as number)
          const part = mass * (pairExponentials[pair] as number)
          backward[left] = (backward[left] as number) + part
          total += part
        }
      }
      const scale = 1 / total
      for (let label = row; label < below; label++) {
        backward[label] = (backward[label] as number) * scale
      }
    }
  }

  /** Product of the conditional probabilities of the labels of the words `first` to `last` of the segment. */
  private probability(labels: Uint8Array, start: number, first: number, last: number): number {
    const { forward, backward, emissions, exponentials } = this
    let row = first * labelCount
    let total = 0
    for (let label = row; label < row + labelCount; label++) {
      total += (forward[label] as number) * (backward[label] as number)
    }
    let label = labels[start + first] as number
    let probability =
      total > 0 ? ((forward[row + label] as number) * (backward[row + label] as number)) / total : 0
    for (let index = first + 1; index <= last; index++) {
      // Inside a name only the inner and the last label of its type may follow.
      row = index * labelCount
      const before = label * labelCount
      label = labels[start + index] as number
      const inner = label - placeOf(label) + Place.inside
      const go = weight(before, inner)
      const end = weight(before, inner + 1)
      const all = go + end
      if (all > 0) probability *= (label === inner ? go : end) / all
    }
    return Math.min(1, Math.max(0, probability))

    function weight(before: number, right: number): number {
      return (
        (exponentials[before + right] as number) *
        (emissions[row + right] as number) *
        (backward[row + right] as number)
      )
    }
  }

  private reserve(length: number): void {
    if (this.back.length >= length * labelCount) return
    const capacity = Math.max(64, length * 2) * labelCount
    this.best = new Float32Array(capacity)
    this.back = new Uint8Array(capacity)
    this.emissions = new Float32Array(capacity)
    this.forward = new Float32Array(capacity)
    this.backward = new Float32Array(capacity)
  }
}
