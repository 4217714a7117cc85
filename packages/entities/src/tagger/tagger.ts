import type { Analysis } from './analysis.ts'
import { Decoder, type TaggedName } from './decoder.ts'
import { createFeatureReader, featureCapacity } from './features.ts'
import { labelCount } from './labels.ts'
import { featureMask, type Model, type Stage } from './model.ts'
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
  const { second } = model
  if (!second) return (analysis) => first(analysis).names
  const decoder = new Decoder(second.transitions)
  const features = new Uint32Array(secondCapacity)
  const sums = new Int32Array(labelCount)

  return function tag(analysis) {
    const { labels, names: firstNames, scores } = first(analysis)
    const read = createSecondReader(analysis, labels, firstNames, features)
    const { segments } = analysis
    const names: TaggedName[] = []
    let row = 0
    for (let segment = 0; segment < segments.length; segment += 2) {
      const start = segments[segment] as number
      const length = (segments[segment + 1] as number) - start
      const view = scores.subarray(row * labelCount, (row + length) * labelCount)
      for (let index = 0; index < length; index++) {
        addRows(second, features, read(start + index), sums)
        const base = index * labelCount
        for (let label = 0; label < labelCount; label++) {
          view[base + label] =
            (view[base + label] as number) * second.base + (sums[label] as number) * second.scale
        }
      }
      decoder.decode(view, length)
      decoder.collect(view, length, start, names)
      row += length
    }
    return names
  }
}

/** Returns the first pass of a tagger by itself. */
export function createFirstPass(stage: Stage): (analysis: Analysis) => Pass {
  const decoder = new Decoder(stage.transitions)
  const features = new Uint32Array(featureCapacity)
  const sums = new Int32Array(labelCount)
  let scores = new Float32Array(1024 * labelCount)

  return function pass(analysis) {
    const { segments, words } = analysis
    const read = createFeatureReader(analysis, features)
    const labels = new Uint8Array(words.count)
    const names: TaggedName[] = []
    let total = 0
    for (let segment = 0; segment < segments.length; segment += 2) {
      total += (segments[segment + 1] as number) - (segments[segment] as number)
    }
    if (scores.length < total * labelCount) scores = new Float32Array(total * labelCount)
    let row = 0
    for (let segment = 0; segment < segments.length; segment += 2) {
      const start = segments[segment] as number
      const length = (segments[segment + 1] as number) - start
      const view = scores.subarray(row * labelCount, (row + length) * labelCount)
      for (let index = 0; index < length; index++) {
        addRows(stage, features, read(start + index), sums)
        const base = index * labelCount
        for (let label = 0; label < labelCount; label++) {
          view[base + label] = (sums[label] as number) * stage.scale
        }
      }
      labels.set(decoder.decode(view, length).subarray(0, length), start)
      decoder.collect(view, length, start, names)
      row += length
    }
    return { labels, names, scores }
  }
}

/** Sums the weight rows of the first `size` features. */
function addRows(stage: Stage, features: Uint32Array, size: number, sums: Int32Array): void {
  const { rows, weights } = stage
  sums.fill(0)
  for (let slot = 0; slot < size; slot++) {
    const row = rows.get((features[slot] as number) & featureMask)
    if (row < 0) continue
    const base = row * labelCount
    for (let label = 0; label < labelCount; label++) {
      sums[label] = (sums[label] as number) + (weights[base + label] as number)
    }
  }
}
