import { type Analysis, analyze } from '../src/tagger/analysis.ts'
import { featureBits, featureMask } from '../src/tagger/feature-table.ts'
import { createFeatureReader, featureCapacity } from '../src/tagger/features.ts'
import { labelCount } from '../src/tagger/labels.ts'
import type { Lexicon } from '../src/tagger/lexicon.ts'
import type { WordClusters } from '../src/tagger/word-clusters.ts'
import type { GoldDocument } from './corpus.ts'
import type { Material } from './crf.ts'
import { goldMasks } from './instances.ts'

/** An analyzed document of a training set with the allowed labels of its words. */
export interface Example {
  document: GoldDocument
  analysis: Analysis
  masks: Uint32Array
  weight: number
}

/** Returns the examples of some documents. */
export function readExamples(
  documents: readonly GoldDocument[],
  weight: number,
  lexicon: Lexicon,
  clusters: WordClusters,
): Example[] {
  return documents.map((document) => {
    const analysis = analyze(document.text, lexicon, clusters)
    return { document, analysis, masks: goldMasks(analysis, document), weight }
  })
}

/** Row numbers of features by their hash; -1 where the feature is not kept. */
export interface FeatureIndex {
  keys: Uint32Array
  rowOf: Int32Array
}

/** Writes the features of a word into the array that it was made for and returns how many. */
export type WordReader = (word: number) => number

/** Returns the reader of an example's features. */
export type ReaderOf = (example: Example, features: Uint32Array) => WordReader

/** The features of the first stage. */
export const firstStage: ReaderOf = (example, features) =>
  createFeatureReader(example.analysis, features)

/** Returns the features that occur in at least `least` words of the examples. */
export function indexFeatures(
  examples: readonly Example[],
  readerOf: ReaderOf,
  least: number,
): FeatureIndex {
  const counts = new Uint8Array(2 ** featureBits)
  let kept = 0
  eachWord(examples, readerOf, (features, size) => {
    for (let slot = 0; slot < size; slot++) {
      const key = (features[slot] as number) & featureMask
      const count = counts[key] as number
      if (count < 255) counts[key] = count + 1
      if (count + 1 === least) kept++
    }
  })
  const keys = new Uint32Array(kept)
  let size = 0
  for (let key = 0; key < counts.length; key++)
    if ((counts[key] as number) >= least) keys[size++] = key
  return indexKeys(keys)
}

/** Returns the index of these keys, in their order. */
export function indexKeys(keys: Uint32Array): FeatureIndex {
  const rowOf = new Int32Array(2 ** featureBits).fill(-1)
  for (let row = 0; row < keys.length; row++) rowOf[keys[row] as number] = row
  return { keys, rowOf }
}

/** Returns the training material of the examples under an index. */
export function buildMaterial(
  examples: readonly Example[],
  readerOf: ReaderOf,
  index: FeatureIndex,
): Material {
  let segmentCount = 0
  let wordCount = 0
  for (const { analysis } of examples) {
    const { segments } = analysis
    segmentCount += segments.length / 2
    for (let at = 0; at < segments.length; at += 2) {
      wordCount += (segments[at + 1] as number) - (segments[at] as number)
    }
  }
  const segments = new Uint32Array(segmentCount + 1)
  const words = new Uint32Array(wordCount + 1)
  const masks = new Uint32Array(wordCount)
  const weights = new Float32Array(segmentCount)
  let rows = new Int32Array(wordCount * 64)
  let size = 0
  let word = 0
  let segment = 0
  for (const example of examples) {
    const bounds = example.analysis.segments
    const features = new Uint32Array(featureCapacity)
    const read = readerOf(example, features)
    for (let at = 0; at < bounds.length; at += 2) {
      segments[segment] = word
      weights[segment++] = example.weight
      for (let position = bounds[at] as number; position < (bounds[at + 1] as number); position++) {
        words[word] = size
        masks[word++] = example.masks[position] as number
        const count = read(position)
        if (size + count > rows.length) {
          const larger = new Int32Array(rows.length * 2)
          larger.set(rows)
          rows = larger
        }
        for (let slot = 0; slot < count; slot++) {
          const row = index.rowOf[(features[slot] as number) & featureMask] as number
          if (row >= 0) rows[size++] = row * labelCount
        }
      }
    }
  }
  segments[segment] = word
  words[word] = size
  return { segments, words, rows: rows.subarray(0, size), masks, weights }
}

function eachWord(
  examples: readonly Example[],
  readerOf: ReaderOf,
  visit: (features: Uint32Array, size: number) => void,
): void {
  const features = new Uint32Array(featureCapacity)
  for (const example of examples) {
    const read = readerOf(example, features)
    const { segments } = example.analysis
    for (let at = 0; at < segments.length; at += 2) {
      for (
        let position = segments[at] as number;
        position < (segments[at + 1] as number);
        position++
      ) {
        visit(features, read(position))
      }
    }
  }
}
