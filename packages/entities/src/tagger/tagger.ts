import type { Analysis } from './analysis.ts'
import { Decoder, type TaggedName } from './decoder.ts'
import { createFeatureReader, featureCapacity } from './features.ts'
import { labelCount } from './labels.ts'
import { featureMask, type Model } from './model.ts'

/** Returns the names of an analyzed text, in order, without overlaps. */
export type Tagger = (analysis: Analysis) => TaggedName[]

/** Returns a tagger for a model. It keeps its buffers between calls. */
export function createTagger(model: Model): Tagger {
  const { rows, weights, scale, transitions } = model
  const decoder = new Decoder(transitions)
  const features = new Uint32Array(featureCapacity)
  const sums = new Int32Array(labelCount)
  let scores = new Float32Array(64 * labelCount)

  return function tag(analysis) {
    const { segments } = analysis
    const readFeatures = createFeatureReader(analysis, features)
    const names: TaggedName[] = []
    for (let segment = 0; segment < segments.length; segment += 2) {
      const first = segments[segment] as number
      const length = (segments[segment + 1] as number) - first
      if (scores.length < length * labelCount) scores = new Float32Array(length * 2 * labelCount)
      for (let index = 0; index < length; index++) {
        const size = readFeatures(first + index)
        sums.fill(0)
        for (let slot = 0; slot < size; slot++) {
          const row = rows.get((features[slot] as number) & featureMask)
          if (row < 0) continue
          const base = row * labelCount
          for (let label = 0; label < labelCount; label++) {
            sums[label] = (sums[label] as number) + (weights[base + label] as number)
          }
        }
        const base = index * labelCount
        for (let label = 0; label < labelCount; label++) {
          scores[base + label] = (sums[label] as number) * scale
        }
      }
      decoder.decode(scores, length)
      decoder.collect(scores, length, first, names)
    }
    return names
  }
}
