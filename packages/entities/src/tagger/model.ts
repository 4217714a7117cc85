import { HashTable } from './hash-table.ts'
import { labelCount } from './labels.ts'
import { ByteReader, decodeBase64 } from './packed-bytes.ts'

/** A linear-chain model: for every kept feature a row of one weight per label, and label transitions. */
export interface Stage {
  /** Row of a feature by its hash. */
  readonly rows: HashTable
  /** Rows of `labelCount` weights, in units of `scale`. */
  readonly weights: Int8Array
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

/** Features are told apart by this many bits of their hash. */
export const featureBits = 26
export const featureMask = 2 ** featureBits - 1

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
  const weights = new Int8Array(keys.length * labelCount)
  // Column after column: neighbouring weights of one label compress better.
  for (let label = 0; label < labelCount; label++) {
    const column = reader.signed(keys.length)
    for (let row = 0; row < keys.length; row++) {
      weights[row * labelCount + label] = column[row] as number
    }
  }
  return { rows: new HashTable(keys), weights, scale, transitions, base }
}
