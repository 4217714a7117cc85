// Scanned and abridged copies, calibrated to a mean 3-word Jaccard of about 0.2 to 0.3 between copies,
// with and without other articles of the same subject.
//   node evaluation/scans.mjs ARTICLES.jsonl [seed] [profile]
import { compareTexts, createArticleIndex } from '../src/index.ts'
import { scoreLabels } from './clusters.mjs'
import { chance, percent, readRows, wordsOf } from './corpus.mjs'
import { createEdits } from './edits.mjs'

const [file, seed = '1', profile = 'ocr'] = process.argv.slice(2)
if (!file) {
  console.error('usage: node evaluation/scans.mjs ARTICLES.jsonl [seed] [profile]')
  process.exit(2)
}
const draw = chance(Number(seed))
const rows = draw.shuffle(readRows(file).filter(({ text }) => text.length > 2500))
const { scan } = createEdits(draw, [], [], [])
const cut = (text) =>
  wordsOf(text)
    .slice(0, 150 + draw.below(350))
    .join(' ')

const articles = []
const pages = rows.slice(0, 500)
for (const [report, { text }] of pages.entries()) {
  const base = cut(text)
  const copies = Math.min(40, Math.max(2, Math.round(2 * draw.next() ** -0.7)))
  for (let copy = 0; copy < copies; copy++) {
    const words = wordsOf(base)
    const kept = draw.next() < 0.55 ? 0.35 + 0.65 * draw.next() : 1
    const abridged = words.slice(0, Math.max(40, Math.floor(words.length * kept))).join(' ')
    articles.push({ gold: report, text: scan(abridged, 0.005 + 0.055 * draw.next()) })
  }
}
for (const [number, { text }] of rows.slice(600, 7600).entries()) {
  articles.push({ gold: 1000 + number, text: scan(cut(text), 0.005 + 0.055 * draw.next()) })
}
draw.shuffle(articles)

let similarity = 0
let compared = 0
for (let report = 0; report < 200; report++) {
  const [one, other] = articles.filter(({ gold }) => gold === report)
  similarity += compareTexts(one.text, other.text).similarity
  compared++
}
const index = createArticleIndex({ profile })
for (const [number, { text }] of articles.entries()) index.add({ id: `${number}`, text })
const labels = new Map()
for (const cluster of index.clusters())
  for (const id of cluster.articles) labels.set(id, cluster.id)
const scores = scoreLabels(
  articles.map(({ gold }) => gold),
  articles.map((_, number) => labels.get(`${number}`)),
)
console.log(
  `${articles.length} pages, mean similarity of copies ${(similarity / compared).toFixed(3)}`,
)
console.log(
  `ARI ${scores.rand.toFixed(4)}  pair precision${percent(scores.pairPrecision)} recall${percent(scores.pairRecall)}  largest ${scores.largest}  ${(index.bytes / articles.length).toFixed(0)} bytes each`,
)
