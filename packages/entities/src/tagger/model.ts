import { FeatureTable } from './feature-table.ts'
import { labelCount } from './labels.ts'
import { ByteReader, decodeBase64 } from './packed-bytes.ts'
import { WeightRows } from './weight-rows.ts'

/** A linear-chain model: for every kept feature a row of one weight per label, and label transitions. */
export interface Stage {
  /** Row of a feature by its hash. */
  readonly table: FeatureTable
  /** One weight per label in every row, in units of `scale`. */
  readonly weights: WeightRows
  readonly scale: number
  /** `transitions[left * labelCount + right]`. */
  readonly transitions: Float32Array
  /** Weight of the scores of the stage before; 0 for the first. */
  readonly base: number
}

/** The second stage sees what the first found in the whole text. */
export interface Model {
  readonly first: Stage
  readonly second: Stage | null
}

/** Returns the model of a packed text written by `training/train.ts`. */
export function unpackModel(packed: string): Model {
  const reader = new ByteReader(decodeBase64(packed))
  const first = readStage(reader)
  return { first, second: reader.byte() === 1 ? readStage(reader) : null }
}

function readStage(reader: ByteReader): Stage {
  const scale = reader.float()
  const base = reader.float()
  const transitions = new Float32Array(labelCount * labelCount)
  for (let index = 0; index < transitions.length; index++) transitions[index] = reader.float()
  const keys = reader.ascending()
  // Column after column: neighbouring weights of one label compress better.
  const weights = reader.signed(keys.length * labelCount)
  return createStage({ scale, base, transitions }, keys, weights)
}

/** Returns a stage of ascending feature hashes and their weights, column after column. */
export function createStage(
  parts: Pick<Stage, 'scale' | 'base' | 'transitions'>,
  keys: Uint32Array,
  weights: Int8Array,
): Stage {
  return { ...parts, table: new FeatureTable(keys), weights: new WeightRows(weights, keys.length) }
}
