import type { Analysis } from './analysis.ts'
import { Decoder, type TaggedName } from './decoder.ts'
import { createFeatureReader, featureCapacity } from './features.ts'
import { labelCount } from './labels.ts'
import type { Model, Stage } from './model.ts'
import { createSecondReader, secondCapacity } from './second-stage.ts'

/** Returns the names of an analyzed text, in order, without overlaps. */
export type Tagger = (analysis: Analysis) => TaggedName[]

/** What one pass over a text found. */
export interface Pass {
  /** Label of every word. */
  labels: Uint8Array
  names: TaggedName[]
  /** Scores of the words of all segments in a row, a row of labels each; valid until the next text. */
  scores: Float32Array
}

/** Returns a tagger for a model of two stages. It keeps its buffers between calls. */
export function createTagger(model: Model): Tagger {
  const first = createFirstPass(model.first)
  if (!model.second) return (analysis) => first(analysis).names
  const second = createPass(model.second)
  const features = new Uint32Array(secondCapacity)
  return (analysis) => {
    const { labels, names, scores } = first(analysis)
    const read = createSecondReader(analysis, labels, names, features)
    return second(analysis, read, features, scores).names
  }
}

/** Returns the first pass of a tagger by itself. */
export function createFirstPass(stage: Stage): (analysis: Analysis) => Pass {
  const pass = createPass(stage)
  const features = new Uint32Array(featureCapacity)
  let scores = new Float32Array(1024 * labelCount)
  return (analysis) => {
    const size = wordsOf(analysis.segments) * labelCount
    if (scores.length < size) scores = new Float32Array(size)
    else scores.fill(0, 0, size)
    return pass(analysis, createFeatureReader(analysis, features), features, scores)
  }
}

/**
 * Returns a function that adds the scores of a stage to those of the stage before, times the weight that the stage
 * gives them, and decodes every segment. `read` writes the features of a word into `features`.
 */
function createPass(stage: Stage) {
  const { table, weights, scale, base } = stage
  const decoder = new Decoder(stage.transitions)
  const rows = new Uint32Array(featureCapacity)

  return function pass(
    analysis: Analysis,
    read: (word: number) => number,
    features: Uint32Array,
    scores: Float32Array,
  ): Pass {
    const { segments, words } = analysis
    const labels = new Uint8Array(words.count)
    const names: TaggedName[] = []
    let from = 0
    for (let segment = 0; segment < segments.length; segment += 2) {
      const start = segments[segment] as number
      const length = (segments[segment + 1] as number) - start
      for (let index = 0; index < length; index++) {
        const count = table.find(features, read(start + index), rows)
        weights.addTo(scores, from + index * labelCount, base, rows, count, scale)
      }
      decoder.decode(scores, from, length, labels, start)
      decoder.collect(scores, from, length, labels, start, names)
      from += length * labelCount
    }
    return { labels, names, scores }
  }
}

function wordsOf(segments: Uint32Array): number {
  let total = 0
  for (let segment = 0; segment < segments.length; segment += 2) {
    total += (segments[segment + 1] as number) - (segments[segment] as number)
  }
  return total
}
