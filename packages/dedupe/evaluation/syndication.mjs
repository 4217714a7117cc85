// Copies of 300 reports on 60 framed sites among single articles, in several orders of arrival.
//   node evaluation/syndication.mjs ARTICLES.jsonl [seed] [profile]
import { createArticleIndex } from '../src/index.ts'
import { scoreLabels } from './clusters.mjs'
import { chance, percent, readRows, wordsOf } from './corpus.mjs'
import { createEdits, createSites } from './edits.mjs'

const [file, seed = '1', profile = 'news'] = process.argv.slice(2)
if (!file) {
  console.error('usage: node evaluation/syndication.mjs ARTICLES.jsonl [seed] [profile]')
  process.exit(2)
}
const draw = chance(Number(seed))
const rows = draw
  .shuffle(readRows(file).filter(({ text }) => text.length > 1500 && text.length < 8000))
  .map(({ text }) => text)
const singles = rows.slice(300, 300 + Math.floor((rows.length - 300) * 0.6))
const spare = rows.slice(300 + singles.length)
const sites = createSites(draw, spare, 60, 20, 140)
const vocabulary = spare.slice(60, 360).flatMap((text) => wordsOf(text).slice(0, 100))
const { frame, reword, update, drop, share } = createEdits(draw, vocabulary, spare, sites)

function version(text) {
  const kind = draw.next()
  let copy = text
  if (kind >= 0.85) copy = update(text, 0.2)
  else if (kind >= 0.75) copy = drop(text, 0.2)
  else if (kind >= 0.6) copy = share(text, 0, 0.5 + draw.next() * 0.45)
  else if (kind >= 0.5) copy = reword(text, 0.08)
  else if (kind >= 0.35) copy = reword(text, 0.03)
  return draw.next() < 0.8 ? frame(copy, draw.pick(sites)) : copy
}

const articles = []
for (let report = 0; report < 300; report++) {
  const copies = Math.min(150, Math.max(3, Math.round(3 * draw.next() ** -0.9)))
  for (let copy = 0; copy < copies; copy++) {
    articles.push({ gold: report, text: copy === 0 ? rows[report] : version(rows[report]) })
  }
}
for (const [number, text] of singles.entries()) {
  const framed = number % 3 === 0
  articles.push({
    gold: 1000 + number,
    text: framed ? frame(text.slice(0, 600 + draw.below(3000)), sites[number % 60]) : text,
  })
}
for (const [number, article] of articles.entries()) article.id = `${number}`

const orders = {
  'by report': [...articles].sort((one, other) => one.gold - other.gold),
  'by report, backwards': [...articles].sort((one, other) => other.gold - one.gold),
  'shortest first': [...articles].sort((one, other) => one.text.length - other.text.length),
  'longest first': [...articles].sort((one, other) => other.text.length - one.text.length),
  'shuffled once': draw.shuffle([...articles]),
  'shuffled again': draw.shuffle([...articles]),
}
console.log(`${articles.length} articles`)
for (const [name, order] of Object.entries(orders)) {
  const index = createArticleIndex({ profile })
  for (const { id, text } of order) index.add({ id, text })
  const labels = new Map()
  for (const cluster of index.clusters())
    for (const id of cluster.articles) labels.set(id, cluster.id)
  const scores = scoreLabels(
    articles.map(({ gold }) => gold),
    articles.map(({ id }) => labels.get(id)),
  )
  console.log(
    `${name.padEnd(22)} pair precision${percent(scores.pairPrecision)} recall${percent(scores.pairRecall)} F1${percent(scores.pairF1)}  BCubed F1${percent(scores.bCubedF1)}  clusters ${scores.clusters}, largest ${scores.largest}`,
  )
}
