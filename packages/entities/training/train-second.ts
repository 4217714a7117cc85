import { labelCount } from '../src/tagger/labels.ts'
import type { Stage } from '../src/tagger/model.ts'
import { createSecondReader } from '../src/tagger/second-stage.ts'
import { createFirstPass, type Pass } from '../src/tagger/tagger.ts'
import { createRandom, type Parameters, trainCrf } from './crf.ts'
import { buildMaterial, type Example, indexFeatures, type ReaderOf } from './material.ts'
import { type KeyedStage, quantize } from './prune.ts'
import { type ModelOptions, trainFirst } from './train-first.ts'

/**
 * Returns a second stage trained on what first stages found that hadn't seen the document: the documents are
 * dealt into `folds`, and each fold is read by a model of the others.
 */
export function trainSecond(
  examples: readonly Example[],
  folds: number,
  options: ModelOptions,
): KeyedStage {
  const { log } = options
  const random = createRandom(23)
  const foldOf = examples.map(() => random() % folds)
  const passes = new Map<Example, Pass>()
  for (let fold = 0; fold < folds; fold++) {
    const { stage } = trainFirst(
      examples.filter((_, index) => foldOf[index] !== fold),
      options,
    )
    readFold(
      stage,
      examples.filter((_, index) => foldOf[index] === fold),
      passes,
    )
  }
  const readerOf: ReaderOf = (example, features) => {
    const { labels, names } = passes.get(example) as Pass
    return createSecondReader(example.analysis, labels, names, features)
  }
  const index = indexFeatures(examples, readerOf, 3)
  const material = buildMaterial(examples, readerOf, index)
  const base = new Float32Array((material.words.length - 1) * labelCount)
  let filled = 0
  for (const example of examples) {
    const { scores } = passes.get(example) as Pass
    base.set(scores, filled)
    filled += scores.length
  }
  log(`second stage: ${index.keys.length} features`)
  const parameters: Parameters = {
    weights: new Float32Array(index.keys.length * labelCount),
    transitions: new Float32Array(labelCount * labelCount),
    base: 0.8,
  }
  trainCrf({ ...material, base }, parameters, { epochs: 5, rate: 0.03, dropout: 0.1, seed: 5, log })
  log(`weight of the first stage ${parameters.base.toFixed(3)}`)
  return quantize(index.keys, parameters, 4)
}

function readFold(stage: Stage, examples: readonly Example[], passes: Map<Example, Pass>): void {
  const pass = createFirstPass(stage)
  for (const example of examples) {
    const { labels, names, scores } = pass(example.analysis)
    const { segments } = example.analysis
    let words = 0
    for (let at = 0; at < segments.length; at += 2) {
      words += (segments[at + 1] as number) - (segments[at] as number)
    }
    passes.set(example, { labels, names, scores: scores.slice(0, words * labelCount) })
  }
}
