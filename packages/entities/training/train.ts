/**
 * Trains the tagger and writes `src/generated/model.ts`.
 *
 *     node training/train.ts DATA [--keep 100000] [--epochs 6] [--dry]
 *
 * DATA holds the training sets and the two measuring sets as `NAME.jsonl`. Deterministic: the same data and
 * options give the same bytes.
 */
import { parseArgs } from 'node:util'
import { packedLexicon } from '../src/generated/lexicon.ts'
import { packedClusters } from '../src/generated/word-clusters.ts'
import { labelCount } from '../src/tagger/labels.ts'
import { unpackLexicon } from '../src/tagger/lexicon.ts'
import { unpackClusters } from '../src/tagger/word-clusters.ts'
import { readCorpus } from './corpus.ts'
import { type Parameters, trainCrf } from './crf.ts'
import { evaluate } from './evaluation.ts'
import { buildMaterial, type Example, indexFeatures, indexKeys, readExamples } from './material.ts'
import { packModel, quantize, strongestRows } from './prune.ts'
import { writeModule } from './write-module.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    keep: { type: 'string', default: '100000' },
    epochs: { type: 'string', default: '6' },
    rate: { type: 'string', default: '0.1' },
    dropout: { type: 'string', default: '0' },
    least: { type: 'string', default: '2' },
    dry: { type: 'boolean', default: false },
  },
})
const folder = positionals[0]
if (!folder) {
  console.error('usage: node training/train.ts DATA [--keep N] [--epochs N] [--dry]')
  process.exit(2)
}

const goldSets: readonly [name: string, weight: number][] = [
  ['gum-free.train', 1],
  ['gum-free.dev', 1],
  ['uner-ewt.dev', 1],
  ['uner-ewt.test', 1],
  ['wikigold.train', 1],
  ['redocred.train', 1],
  ['redocred.dev', 1],
  ['crossner-politics.train', 1],
  ['crossner-politics.dev', 1],
  ['crossner-politics.test', 1],
  ['crossner-literature.train', 1],
  ['crossner-literature.dev', 1],
  ['crossner-literature.test', 1],
  ['crossner-science.train', 1],
  ['crossner-science.dev', 1],
  ['crossner-science.test', 1],
]
const measuringSets = ['gum-news.dev', 'worldwide-fixed.dev']

const lexicon = unpackLexicon(packedLexicon)
const clusters = unpackClusters(packedClusters)
const log = (message: string) =>
  console.error(`${(process.cpuUsage().user / 1e6).toFixed(0)}s ${message}`)

const measured = measuringSets.map((name) => ({
  name,
  examples: readExamples(readCorpus(folder, name, false), 1, lexicon, clusters),
}))
const examples: Example[] = []
for (const [name, weight] of goldSets) {
  examples.push(...readExamples(readCorpus(folder, name), weight, lexicon, clusters))
}
log(`${examples.length} documents read`)

const index = indexFeatures(examples, Number(values.least))
const material = buildMaterial(examples, index)
log(
  `${material.segments.length - 1} segments, ${material.words.length - 1} words, ${index.keys.length} features`,
)
const parameters: Parameters = {
  weights: new Float32Array(index.keys.length * labelCount),
  transitions: new Float32Array(labelCount * labelCount),
}
const options = { rate: Number(values.rate), seed: 7, dropout: Number(values.dropout), log }
trainCrf(material, parameters, { ...options, epochs: Number(values.epochs) })

const rows = strongestRows(parameters.weights, Number(values.keep))
const keys = Uint32Array.from(rows, (row) => index.keys[row] as number)
const kept: Parameters = {
  weights: new Float32Array(keys.length * labelCount),
  transitions: parameters.transitions.slice(),
}
rows.forEach((row, position) => {
  const from = row * labelCount
  kept.weights.set(parameters.weights.subarray(from, from + labelCount), position * labelCount)
})
report('pruned', kept)
trainCrf(buildMaterial(examples, indexKeys(keys)), kept, {
  ...options,
  rate: options.rate / 2,
  epochs: 2,
})
const model = report('tuned', kept)
if (!values.dry) writeModule('model', 'packedModel', packModel(keys, model))

function report(stage: string, current: Parameters) {
  const quantized = quantize(keys, current, 4)
  for (const { name, examples: set } of measured)
    log(`${stage} ${name}: ${evaluate(quantized, set)}`)
  return quantized
}
