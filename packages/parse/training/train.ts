/**
 * Trains the forest that tells text from furniture and writes it into the package:
 *
 *   node training/train.ts DATA_FOLDER
 *
 * DATA_FOLDER holds `wcxb-articles.dev.jsonl.gz`, rows of `{id, url, html, gold: {body}}`. Prints the
 * figures of a cross-validation by sites (`--folds 5`) and of the files named with `--also FILE`, which
 * are measured only; both of the scores alone and with the rules of the package. The same data gives the
 * same file, byte for byte.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { featureNames } from '../src/content/feature-names.ts'
import { selectBlocks } from '../src/content/select-blocks.ts'
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

type Pair = { gold: string; found: string }

/** The texts of a page by the scores of a forest alone, and with the rules of the package. */
function answers(forest: Forest, page: TrainingPage): { alone: Pair; ruled: Pair } {
  const scores = Float64Array.from(page.texts, (_, index) =>
    predict(forest, page.values, index * page.width),
  )
  const join = (list: readonly number[]): Pair => ({
    gold: page.gold,
    found: list.map((index) => page.texts[index]).join('\n\n'),
  })
  const sure = [...page.texts.keys()].filter((index) => (scores[index] as number) > 0.6)
  return {
    alone: join(sure),
    ruled: join(selectBlocks(page.page, page.witness, scores).main),
  }
}

function report(name: string, pairs: readonly { alone: Pair; ruled: Pair }[]): void {
  for (const kind of ['alone', 'ruled'] as const) {
    const { precision, recall, f1, accuracy } = scoreTexts(pairs.map((pair) => pair[kind]))
    console.log(
      `${name}, ${kind}: F1 ${f1.toFixed(3)} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} exact ${accuracy.toFixed(3)}`,
    )
  }
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
  const sites = [...new Set(pages.map(({ site }) => site))]
  const pairs: ReturnType<typeof answers>[] = []
  for (let fold = 0; fold < folds; fold++) {
    const held = new Set(sites.filter((_, index) => index % folds === fold))
    const forest = trainForest(stack(pages.filter(({ site }) => !held.has(site))), options)
    for (const page of pages) if (held.has(page.site)) pairs.push(answers(forest, page))
  }
  report(`${folds} folds by site`, pairs)
}
const forest = trainForest(stack(pages), options)
for (const file of values.also ?? [])
  report(
    basename(file),
    readPages(file).map((page) => answers(forest, page)),
  )
const source = forestModule(forest, featureNames)
writeFileSync(new URL('../src/content/block-forest.ts', import.meta.url), source)
console.log(
  `${pages.length} pages, ${source.length} characters, sha256 ${createHash('sha256').update(source).digest('hex').slice(0, 16)}`,
)
