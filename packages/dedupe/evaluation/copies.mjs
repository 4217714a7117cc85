// Copies and excerpts of real articles, made by known edits, among other articles of framed sites.
//   node evaluation/copies.mjs ARTICLES.jsonl [seed] [profile] [kernel]
// ARTICLES.jsonl holds {"id","text"} rows. Pairs of originals that really share text count neither way.
import { createArticleIndex } from '../src/index.ts'
import { chance, cpuSince, percent, readRows, wordsOf } from './corpus.mjs'
import { createEdits, createSites } from './edits.mjs'

const [file, seed = '1', profile = 'news', kernel = 'auto'] = process.argv.slice(2)
if (!file) {
  console.error('usage: node evaluation/copies.mjs ARTICLES.jsonl [seed] [profile] [kernel]')
  process.exit(2)
}
const draw = chance(Number(seed))
const rows = draw.shuffle(
  readRows(file).filter(({ text }) => text.length > 1200 && text.length < 9000),
)
const third = Math.floor(rows.length / 6)
const originals = rows.slice(0, Math.min(1000, third))
const others = rows.slice(originals.length, originals.length + 4 * third)
const spare = rows.slice(originals.length + others.length)
const unseen = spare.splice(Math.floor(spare.length / 2))
const spareTexts = spare.map(({ text }) => text)
const sites = createSites(draw, spareTexts, 20, 40, 220)
const vocabulary = spareTexts.slice(0, 400).flatMap((text) => wordsOf(text).slice(0, 100))
const { near, contained, hard, frame } = createEdits(draw, vocabulary, spareTexts, sites)

const index = createArticleIndex({ profile, kernel })
const sourceOf = new Map()
const start = process.cpuUsage()
const texts = [
  ...originals.map(({ text }, number) => [`original-${number}`, text, rows[number]]),
  ...others.map((row, number) => [
    `other-${number}`,
    number % 10 < 3 ? frame(row.text.slice(0, 400 + draw.below(3000)), draw.pick(sites)) : row.text,
    row,
  ]),
]
for (const [id, text, row] of texts) {
  sourceOf.set(id, row)
  index.add({ id, text })
}
const adding = cpuSince(start) / texts.length
const clusterOf = new Map()
for (const { id, articles } of index.clusters())
  for (const article of articles) clusterOf.set(article, id)

const runs = new Map()
function runsOf(row) {
  let set = runs.get(row.id)
  if (!set) {
    const words = row.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    set = new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')))
    runs.set(row.id, set)
  }
  return set
}
function reallyShare(one, other) {
  const [a, b] = [runsOf(one), runsOf(other)]
  let shared = 0
  for (const run of a) if (b.has(run)) shared++
  return (
    shared / (a.size + b.size - shared) >= 0.2 ||
    shared / Math.max(1, Math.min(a.size, b.size)) >= 0.5
  )
}

let right = 0
let wrong = 0
function ask(text, row, target) {
  let found = false
  let flagged = false
  for (const { b } of index.query({ id: 'query', text })) {
    const other = sourceOf.get(b)
    if (b === target || (target && clusterOf.get(b) === clusterOf.get(target))) found = true
    else if (other !== row && !reallyShare(row, other)) {
      flagged = true
      wrong++
    }
  }
  if (found) right++
  return { found, flagged }
}

function recall(edits) {
  const shares = Object.entries(edits).map(([name, edit]) => {
    const hits = originals.filter(
      (row, number) => ask(edit(row.text), row, `original-${number}`).found,
    )
    return [name, hits.length / originals.length]
  })
  for (const [name, share] of shares) console.log(`  ${name.padEnd(20)}${percent(share)}`)
  return shares.reduce((sum, [, share]) => sum + share, 0) / shares.length
}

console.log(`near copies found      ${percent(recall(near))}`)
console.log(`contained found        ${percent(recall(contained))}`)
console.log(`hard copies found      ${percent(recall(hard))}`)
const plain = unseen.filter((row) => ask(row.text, row, null).flagged).length
const framed = unseen.filter(
  (row, number) =>
    ask(frame(row.text.slice(0, 400 + draw.below(3000)), sites[number % 20]), row, null).flagged,
).length
console.log(`pair precision         ${percent(right / (right + wrong))}`)
console.log(`unseen flagged         ${percent(plain / unseen.length)}`)
console.log(`unseen, framed, flagged${percent(framed / unseen.length)}   of ${unseen.length}`)
console.log(
  `${adding.toFixed(0)} µs to add one, ${(index.bytes / texts.length).toFixed(0)} bytes each, ids included`,
)
