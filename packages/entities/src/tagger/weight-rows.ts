import { labelCount } from './labels.ts'

/** Words of 32 bits in a packed row: four weights in each. */
const rowWords = Math.ceil(labelCount / 4)
const bias = 128
const lanes = 0x00ff00ff

/**
 * Rows of one weight of 8 bits per label, summed many at a time: weights are kept as 0 to 255 and added two in one
 * 32-bit sum, whose halves hold up to 257 of them without running over.
 */
export class WeightRows {
  private readonly words: Uint32Array

  /** `weights` holds `count` rows column after column: first the weights of label 0 of all rows. */
  constructor(weights: Int8Array, count: number) {
    this.words = new Uint32Array(count * rowWords)
    for (let row = 0, word = 0; row < count; row++) {
      for (let first = 0; first < rowWords * 4; first += 4) {
        let four = 0
        for (let label = Math.min(first + 4, labelCount) - 1; label >= first; label--) {
          four = (four << 8) | ((weights[label * count + row] as number) + bias)
        }
        this.words[word++] = four
      }
    }
  }

  /** Writes `sums[at + label] × factor + scale × (the label's sum over the first `count` rows)`; at most 257 rows. */
  addTo(
    sums: Float32Array,
    at: number,
    factor: number,
    rows: Uint32Array,
    count: number,
    scale: number,
  ): void {
    const { words } = this
    let even0 = 0
    let odd0 = 0
    let even1 = 0
    let odd1 = 0
    let even2 = 0
    let odd2 = 0
    let even3 = 0
    let odd3 = 0
    let last = 0
    for (let index = 0; index < count; index++) {
      const base = (rows[index] as number) * rowWords
      const word0 = words[base] as number
      const word1 = words[base + 1] as number
      const word2 = words[base + 2] as number
      const word3 = words[base + 3] as number
      even0 = (even0 + (word0 & lanes)) | 0
      odd0 = (odd0 + ((word0 >>> 8) & lanes)) | 0
      even1 = (even1 + (word1 & lanes)) | 0
      odd1 = (odd1 + ((word1 >>> 8) & lanes)) | 0
      even2 = (even2 + (word2 & lanes)) | 0
      odd2 = (odd2 + ((word2 >>> 8) & lanes)) | 0
      even3 = (even3 + (word3 & lanes)) | 0
      odd3 = (odd3 + ((word3 >>> 8) & lanes)) | 0
      last = (last + ((words[base + 4] as number) & 0xff)) | 0
    }
    const zero = count * bias
    write(at, even0, odd0)
    write(at + 4, even1, odd1)
    write(at + 8, even2, odd2)
    write(at + 12, even3, odd3)
    sums[at + 16] = (sums[at + 16] as number) * factor + (last - zero) * scale

    function write(first: number, even: number, odd: number): void {
      sums[first] = (sums[first] as number) * factor + ((even & 0xffff) - zero) * scale
      sums[first + 1] = (sums[first + 1] as number) * factor + ((odd & 0xffff) - zero) * scale
      sums[first + 2] = (sums[first + 2] as number) * factor + ((even >>> 16) - zero) * scale
      sums[first + 3] = (sums[first + 3] as number) * factor + ((odd >>> 16) - zero) * scale
    }
  }
}
