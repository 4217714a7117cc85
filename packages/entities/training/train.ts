/**
 * Trains the tagger and writes `src/generated/model.ts`.
 *
 *     node training/train.ts DATA [--keep 100000] [--epochs 6] [--dry] [--errors]
 *
 * DATA holds the training sets and the two measuring sets as `NAME.jsonl`. Deterministic: the same data and
 * options give the same bytes.
 */
import { parseArgs } from 'node:util'
import { packedLexicon } from '../src/generated/lexicon.ts'
import { packedClusters } from '../src/generated/word-clusters.ts'
import { unpackLexicon } from '../src/tagger/lexicon.ts'
import type { Model } from '../src/tagger/model.ts'
import { unpackClusters } from '../src/tagger/word-clusters.ts'
import { augment } from './augment.ts'
import { allowPredictions } from './consensus.ts'
import { type GoldDocument, readArticles, readCorpus } from './corpus.ts'
import { evaluate } from './evaluation.ts'
import { type Example, readExamples } from './material.ts'
import { packModel } from './prune.ts'
import { goldSets, measuringSets, silverSets } from './sets.ts'
import { trainFirst, usualOptions } from './train-first.ts'
import { trainSecond } from './train-second.ts'
import { writeModule } from './write-module.ts'
import { readWritten } from './written.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    keep: { type: 'string', default: `${usualOptions.keep}` },
    epochs: { type: 'string', default: `${usualOptions.epochs}` },
    rate: { type: 'string', default: `${usualOptions.rate}` },
    dropout: { type: 'string', default: `${usualOptions.dropout}` },
    least: { type: 'string', default: `${usualOptions.least}` },
    silver: { type: 'string', default: '1' },
    written: { type: 'string', default: '1' },
    folds: { type: 'string', default: '4' },
    only: { type: 'boolean', default: false },
    without: { type: 'string', default: '-' },
    copies: { type: 'string', default: '0.4' },
    dry: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
  },
})
const folder = positionals[0]
if (!folder) {
  console.error('usage: node training/train.ts DATA [--keep N] [--epochs N] [--dry]')
  process.exit(2)
}
const log = (message: string) =>
  console.error(`${(process.cpuUsage().user / 1e6).toFixed(0)}s ${message}`)

const lexicon = unpackLexicon(packedLexicon)
const clusters = unpackClusters(packedClusters)
const read = (documents: GoldDocument[], weight: number): Example[] =>
  readExamples(documents, weight, lexicon, clusters)
const measured = measuringSets.map((name) => ({
  name,
  examples: read(readCorpus(folder, name, false), 1),
}))
const gold = goldSets
  .filter(([name]) => !new RegExp(values.without).test(name) || values.without === '-')
  .flatMap(([name, weight]) => withCopies(readCorpus(folder, name), weight))
gold.push(...withCopies(readWritten(), Number(values.written)))
const options = {
  keep: Number(values.keep),
  epochs: Number(values.epochs),
  tuning: usualOptions.tuning,
  rate: Number(values.rate),
  dropout: Number(values.dropout),
  least: Number(values.least),
  log,
}
const start = trainFirst(gold, options)
report('gold', { first: start.stage, second: null })
if (values.only) process.exit(0)
const articles = readArticles(folder, silverSets)
const weight = Number(values.silver)
const plain = read(articles, weight)
const copied = read(augment(articles, Number(values.copies) / 4, 37), weight / 2)
const silver = [...plain, ...copied]
log(allowPredictions(start.stage, silver))
const first = trainFirst([...gold, ...silver], options)
report('gold and silver', { first: first.stage, second: null })
const folds = Number(values.folds)
const second = folds > 0 ? trainSecond([...gold, ...plain], folds, options) : undefined
report('two stages', { first: first.stage, second: second?.stage ?? null })
if (!values.dry) writeModule('model', 'packedModel', packModel(first, second))

function withCopies(documents: GoldDocument[], weight: number): Example[] {
  const copies = augment(documents, Number(values.copies), 31)
  return [...read(documents, weight), ...read(copies, weight * 0.5)]
}

function report(stage: string, model: Model): void {
  const onError = values.errors && model.second ? log : undefined
  for (const { name, examples } of measured) {
    log(`${stage}, ${name}: ${evaluate(model, examples, onError)}`)
  }
}
