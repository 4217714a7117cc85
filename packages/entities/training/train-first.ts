import { labelCount } from '../src/tagger/labels.ts'
import { type Parameters, trainCrf } from './crf.ts'
import { buildMaterial, type Example, firstStage, indexFeatures, indexKeys } from './material.ts'
import { type KeyedStage, quantize, strongestRows } from './prune.ts'

export interface ModelOptions {
  /** Features of the finished model. */
  keep: number
  epochs: number
  /** Epochs over the kept features alone. */
  tuning: number
  rate: number
  dropout: number
  /** Features seen in fewer words are left out. */
  least: number
  log: (message: string) => void
}

/** How the shipped model is trained. */
export const usualOptions = {
  keep: 100_000,
  epochs: 6,
  tuning: 2,
  rate: 0.03,
  dropout: 0.1,
  least: 2,
}

/** Returns a first stage trained on the examples. */
export function trainFirst(examples: readonly Example[], options: ModelOptions): KeyedStage {
  const { keep, epochs, tuning, rate, dropout, least, log } = options
  const index = indexFeatures(examples, firstStage, least)
  const material = buildMaterial(examples, firstStage, index)
  const { segments, words } = material
  log(`${segments.length - 1} segments, ${words.length - 1} words, ${index.keys.length} features`)
  const parameters: Parameters = {
    weights: new Float32Array(index.keys.length * labelCount),
    transitions: new Float32Array(labelCount * labelCount),
    base: 0,
  }
  trainCrf(material, parameters, { epochs, rate, dropout, seed: 7, log })
  const rows = strongestRows(parameters.weights, keep)
  const keys = Uint32Array.from(rows, (row) => index.keys[row] as number)
  const kept: Parameters = {
    weights: new Float32Array(keys.length * labelCount),
    transitions: parameters.transitions.slice(),
    base: 0,
  }
  rows.forEach((row, position) => {
    const from = row * labelCount
    kept.weights.set(parameters.weights.subarray(from, from + labelCount), position * labelCount)
  })
  if (tuning > 0) {
    const tuned = buildMaterial(examples, firstStage, indexKeys(keys))
    trainCrf(tuned, kept, { epochs: tuning, rate: rate / 2, dropout, seed: 11, log })
  }
  return quantize(keys, kept, 4)
}
