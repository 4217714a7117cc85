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

/** Finds the best labels of a segment, and how sure the model is of the names in them. */
export class Decoder {
  private best = new Float32Array(0)
  private back = new Uint8Array(0)
  private forward = new Float32Array(0)
  private backward = new Float32Array(0)
  private labels = new Uint8Array(0)
  private readonly transitions: Float32Array
  private readonly exponentials: Float32Array

  constructor(transitions: Float32Array) {
    this.transitions = transitions
    this.exponentials = transitions.map(Math.exp)
  }

  /** Returns the labels of `length` words with these scores, by Viterbi; valid until the next call. */
  decode(scores: Float32Array, length: number): Uint8Array {
    this.reserve(length)
    const { best, back, labels, transitions } = this
    for (let label = 0; label < labelCount; label++) {
      best[label] =
        label === 0 || placeOf(label) === Place.begin || placeOf(label) === Place.single
          ? (scores[label] as number) + (transitions[label] as number)
          : impossible
    }
    for (let index = 1; index < length; index++) {
      const row = index * labelCount
      const above = row - labelCount
      for (let right = 0; right < labelCount; right++) {
        const allowed = predecessors[right] as Uint8Array
        let top = impossible
        let from = 0
        for (let slot = 0; slot < allowed.length; slot++) {
          const left = allowed[slot] as number
          const score =
            (best[above + left] as number) + (transitions[left * labelCount + right] as number)
          if (score > top) {
            top = score
            from = left
          }
        }
        best[row + right] = top + (scores[row + right] as number)
        back[row + right] = from
      }
    }
    let label = 0
    let top = impossible * 2
    const lastRow = (length - 1) * labelCount
    for (const left of predecessors[0] as Uint8Array) {
      const score = (best[lastRow + left] as number) + (transitions[left * labelCount] as number)
      if (score > top) {
        top = score
        label = left
      }
    }
    for (let index = length - 1; index >= 0; index--) {
      labels[index] = label
      label = back[index * labelCount + label] as number
    }
    return labels
  }

  /**
   * Adds the names of the labels last decoded to `names`, with their confidence by the forward-backward
   * sums; `offset` is the number of the segment's first word.
   */
  collect(scores: Float32Array, length: number, offset: number, names: TaggedName[]): void {
    const { labels } = this
    let summed = false
    for (let index = 0; index < length; index++) {
      const label = labels[index] as number
      if (label === 0) continue
      let end = index
      if (placeOf(label) === Place.begin) {
        while (end + 1 < length && placeOf(labels[end] as number) !== Place.end) end++
      }
      if (!summed) this.sum(scores, length)
      summed = true
      names.push({
        first: offset + index,
        end: offset + end + 1,
        type: typeOf(label),
        confidence: this.probability(scores, index, end),
      })
      index = end
    }
  }

  /** Forward and backward sums, each row scaled to 1. */
  private sum(scores: Float32Array, length: number): void {
    const { forward, backward, exponentials } = this
    for (let index = 0; index < length; index++) {
      const row = index * labelCount
      let highest = scores[row] as number
      for (let label = 1; label < labelCount; label++) {
        highest = Math.max(highest, scores[row + label] as number)
      }
      let total = 0
      for (let right = 0; right < labelCount; right++) {
        const allowed = predecessors[right] as Uint8Array
        let mass = 0
        for (let slot = 0; slot < allowed.length; slot++) {
          const left = allowed[slot] as number
          const before =
            index > 0 ? (forward[row - labelCount + left] as number) : left === 0 ? 1 : 0
          mass += before * (exponentials[left * labelCount + right] as number)
        }
        mass *= Math.exp((scores[row + right] as number) - highest)
        forward[row + right] = mass
        total += mass
      }
      for (let label = 0; label < labelCount; label++) {
        forward[row + label] = (forward[row + label] as number) / total
      }
    }
    for (let index = length - 1; index >= 0; index--) {
      const row = index * labelCount
      backward.fill(0, row, row + labelCount)
      let highest = 0
      if (index + 1 < length) {
        highest = impossible
        for (let label = 0; label < labelCount; label++) {
          highest = Math.max(highest, scores[row + labelCount + label] as number)
        }
      }
      for (let right = 0; right < labelCount; right++) {
        const mass =
          index + 1 < length
            ? (backward[row + labelCount + right] as number) *
              Math.exp((scores[row + labelCount + right] as number) - highest)
            : right === 0
              ? 1
              : 0
        if (mass === 0) continue
        for (const left of predecessors[right] as Uint8Array) {
          backward[row + left] =
            (backward[row + left] as number) +
            mass * (exponentials[left * labelCount + right] as number)
        }
      }
      let total = 0
      for (let label = 0; label < labelCount; label++) total += backward[row + label] as number
      for (let label = 0; label < labelCount; label++) {
        backward[row + label] = (backward[row + label] as number) / total
      }
    }
  }

  /** Product of the conditional probabilities of the labels from `first` to `last`. */
  private probability(scores: Float32Array, first: number, last: number): number {
    const { forward, backward, labels, transitions } = this
    const marginal = (index: number, label: number): number => {
      const row = index * labelCount
      let total = 0
      for (let other = 0; other < labelCount; other++) {
        total += (forward[row + other] as number) * (backward[row + other] as number)
      }
      const at = row + label
      return total > 0 ? ((forward[at] as number) * (backward[at] as number)) / total : 0
    }
    let probability = marginal(first, labels[first] as number)
    for (let index = first + 1; index <= last; index++) {
      // P(label | label before, everything) from the backward sums alone.
      const row = index * labelCount
      const before = labels[index - 1] as number
      let chosen = 0
      let total = 0
      let highest = impossible
      for (let right = 0; right < labelCount; right++) {
        if ((predecessors[right] as Uint8Array).includes(before)) {
          highest = Math.max(
            highest,
            (scores[row + right] as number) + (transitions[before * labelCount + right] as number),
          )
        }
      }
      for (let right = 0; right < labelCount; right++) {
        if (!(predecessors[right] as Uint8Array).includes(before)) continue
        const score =
          (scores[row + right] as number) + (transitions[before * labelCount + right] as number)
        const mass = Math.exp(score - highest) * (backward[row + right] as number)
        total += mass
        if (right === labels[index]) chosen = mass
      }
      if (total > 0) probability *= chosen / total
    }
    return Math.min(1, Math.max(0, probability))
  }

  private reserve(length: number): void {
    if (this.labels.length >= length) return
    const capacity = Math.max(64, length * 2)
    this.best = new Float32Array(capacity * labelCount)
    this.back = new Uint8Array(capacity * labelCount)
    this.forward = new Float32Array(capacity * labelCount)
    this.backward = new Float32Array(capacity * labelCount)
    this.labels = new Uint8Array(capacity)
  }
}
