import { labelCount } from '../src/tagger/labels.ts'
import { createStage, type Stage } from '../src/tagger/model.ts'
import { ByteWriter } from '../src/tagger/packed-bytes.ts'
import type { Parameters } from './crf.ts'

/** Returns the numbers of the `keep` rows with the largest weights, ascending. */
export function strongestRows(weights: Float32Array, keep: number): Uint32Array {
  const count = weights.length / labelCount
  const norms = new Float32Array(count)
  for (let row = 0; row < count; row++) {
    let sum = 0
    for (let label = 0; label < labelCount; label++)
      sum += (weights[row * labelCount + label] as number) ** 2
    norms[row] = sum
  }
  const order = Uint32Array.from({ length: count }, (_, row) => row)
  order.sort((left, right) => (norms[right] as number) - (norms[left] as number))
  return order.slice(0, keep).sort()
}

/** A stage with what it is packed from: the ascending keys of its features, its weights column after column. */
export interface KeyedStage {
  keys: Uint32Array
  weights: Int8Array
  stage: Stage
}

/** Returns the stage of float parameters with weights in 255 steps up to `limit`. */
export function quantize(keys: Uint32Array, parameters: Parameters, limit: number): KeyedStage {
  const scale = limit / 127
  const weights = new Int8Array(keys.length * labelCount)
  for (let row = 0; row < keys.length; row++) {
    for (let label = 0; label < labelCount; label++) {
      const steps = Math.round((parameters.weights[row * labelCount + label] as number) / scale)
      weights[label * keys.length + row] = Math.max(-127, Math.min(127, steps))
    }
  }
  const { transitions, base } = parameters
  return {
    keys,
    weights,
    stage: createStage({ scale, transitions: transitions.slice(), base }, keys, weights),
  }
}

/** Returns the bytes that `unpackModel` reads. */
export function packModel(first: KeyedStage, second: KeyedStage | undefined): Uint8Array {
  const writer = new ByteWriter()
  writeStage(writer, first)
  writer.byte(second ? 1 : 0)
  if (second) writeStage(writer, second)
  return writer.finish()
}

function writeStage(writer: ByteWriter, { keys, weights, stage }: KeyedStage): void {
  writer.float(stage.scale)
  writer.float(stage.base)
  for (const weight of stage.transitions) writer.float(weight)
  writer.ascending(keys)
  for (const weight of weights) writer.byte(weight)
}
