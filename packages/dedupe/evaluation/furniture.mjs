// Pairs of real articles that share much text, by kind, and how many of each are reported. Old pairs of one
// source (more than three days apart) are nearly all site furniture: galleries, promos, standing paragraphs.
//   node evaluation/furniture.mjs ARTICLES.jsonl
// ARTICLES.jsonl holds {"id","text","source","date"} rows; dates are ISO 8601 or M/D/YY.
import { createArticleIndex } from '../src/index.ts'
import { cpuSince, readRows } from './corpus.mjs'

const [file] = process.argv.slice(2)
if (!file) {
  console.error('usage: node evaluation/furniture.mjs ARTICLES.jsonl')
  process.exit(2)
}
const rows = readRows(file)
const isoDate = (date) => {
  const american = /^(\d+)\/(\d+)\/(\d+)$/.exec(date ?? '')
  if (!american) return date ?? null
  const [, month, day, year] = american
  return `20${year.padStart(2, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const numbers = new Map()
const sets = rows.map(({ text }) => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set()
  for (let at = 0; at + 3 <= words.length; at++) {
    const run = words.slice(at, at + 3).join(' ')
    if (!numbers.has(run)) numbers.set(run, numbers.size)
    runs.add(numbers.get(run))
  }
  return runs
})
const holders = new Map()
const pairs = []
for (const [at, runs] of sets.entries()) {
  const shared = new Map()
  for (const run of runs) {
    const earlier = holders.get(run)
    if (!earlier) {
      holders.set(run, [at])
      continue
    }
    if (earlier.length < 3000)
      for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1)
    earlier.push(at)
  }
  for (const [other, overlap] of shared) {
    const similarity = overlap / (runs.size + sets[other].size - overlap)
    const containment = overlap / Math.min(runs.size, sets[other].size)
    if (overlap >= 5 && (similarity >= 0.2 || containment >= 0.5)) pairs.push([other, at])
  }
}

const index = createArticleIndex()
const start = process.cpuUsage()
for (const [at, { text, source, date }] of rows.entries()) {
  index.add({ id: `${at}`, text, publisher: source, publishedAt: isoDate(date) })
}
const cost = cpuSince(start) / rows.length
const reported = new Set()
for (const at of rows.keys())
  for (const { a, b } of index.matches(`${at}`)) reported.add(`${b} ${a}`)
const kinds = new Map()
for (const [other, at] of pairs) {
  const [one, two] = [rows[other], rows[at]]
  const days = Math.abs(Date.parse(isoDate(one.date)) - Date.parse(isoDate(two.date))) / 864e5
  const age = Number.isNaN(days) ? 'undated' : days > 3 ? 'over 3 days' : 'within 3 days'
  const kind = one.source === two.source ? `same source, ${age}` : 'two sources'
  const counts = kinds.get(kind) ?? [0, 0]
  counts[0] += reported.has(`${other} ${at}`) ? 1 : 0
  counts[1]++
  kinds.set(kind, counts)
}
for (const [kind, [found, all]] of kinds)
  console.log(`${kind.padEnd(28)} ${found} of ${all} reported`)
const sizes = index.clusters().map(({ articles }) => articles.length)
console.log(
  `${sizes.filter((size) => size > 1).length} clusters of several, largest ${Math.max(...sizes)}; ${cost.toFixed(0)} µs an article`,
)
