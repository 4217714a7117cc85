/**
 * Trains the forest that tells text from furniture and writes it into the package:
 *
 *   node training/train.ts DATA_FOLDER
 *
 * DATA_FOLDER holds `wcxb-articles.dev.jsonl.gz`, rows of `{id, url, html, gold: {body}}`. Prints the
 * figures of a cross-validation by pages (`--folds 4`) and of the files named with `--also FILE`, which
 * are measured only. The same data gives the same file, byte for byte.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { featureNames } from '../src/content/features.ts'
import { type BoostOptions, type Forest, predict, type TrainingSet, trainForest } from './boost.ts'
import { readPages, type TrainingPage } from './pages.ts'
import { scoreTexts } from './score.ts'
import { forestModule } from './ship.ts'

const options: BoostOptions = {
  trees: 150,
  depth: 5,
  rate: 0.1,
  bins: 40,
  leaf: 6,
  lambda: 3,
  pages: 0.6,
  columns: 0.25,
}

/** Long blocks count more, and long pages not much more than short ones. */
function stack(pages: readonly TrainingPage[]): TrainingSet {
  const rows = pages.reduce((sum, page) => sum + page.texts.length, 0)
  const width = featureNames.length
  const set: TrainingSet = {
    values: new Float32Array(rows * width),
    width,
    labels: new Uint8Array(rows),
    weights: new Float32Array(rows),
    pageOf: new Int32Array(rows),
  }
  let row = 0
  for (const [number, page] of pages.entries()) {
    set.values.set(page.values, row * width)
    const total = page.texts.reduce(
      (sum, text, index) => sum + (page.labels[index] ? Math.sqrt(text.length) : 0),
      1,
    )
    for (const [index, text] of page.texts.entries()) {
      set.labels[row] = page.labels[index] as number
      set.pageOf[row] = number
      set.weights[row] = Math.min(6, Math.sqrt(text.length) / 5) * Math.sqrt(120 / total)
      row++
    }
  }
  return set
}

const kept = (forest: Forest, page: TrainingPage, threshold: number): string =>
  page.texts
    .filter((_, index) => predict(forest, page.values, index * page.width) > threshold)
    .join('\n\n')

function report(name: string, pairs: readonly { gold: string; found: string }[]): void {
  const { precision, recall, f1, accuracy } = scoreTexts(pairs)
  console.log(
    `${name}: F1 ${f1.toFixed(3)} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} accuracy ${accuracy.toFixed(3)}`,
  )
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string' }, also: { type: 'string', multiple: true } },
})
const [folder] = positionals
if (folder === undefined) {
  console.error('usage: node training/train.ts DATA_FOLDER [--folds N] [--also FILE]')
  process.exit(2)
}
const pages = readPages(join(folder, 'wcxb-articles.dev.jsonl.gz'))
const folds = Number(values.folds ?? 0)
if (folds > 1) {
  const pairs: { gold: string; found: string }[] = []
  for (let fold = 0; fold < folds; fold++) {
    const forest = trainForest(stack(pages.filter((_, index) => index % folds !== fold)), options)
    for (const [index, page] of pages.entries())
      if (index % folds === fold) pairs.push({ gold: page.gold, found: kept(forest, page, 0.3) })
  }
  report(`${folds}-fold`, pairs)
}
const forest = trainForest(stack(pages), options)
for (const file of values.also ?? [])
  report(
    file,
    readPages(file).map((page) => ({ gold: page.gold, found: kept(forest, page, 0.6) })),
  )
const source = forestModule(forest, featureNames)
writeFileSync(new URL('../src/content/block-forest.ts', import.meta.url), source)
console.log(
  `${pages.length} pages, ${source.length} characters, sha256 ${createHash('sha256').update(source).digest('hex').slice(0, 16)}`,
)
