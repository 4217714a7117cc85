// Copies and excerpts of real articles, made by known edits, among other articles of framed sites.
//   node evaluation/copies.mjs ARTICLES.jsonl [seed] [profile] [kernel]
// ARTICLES.jsonl holds {"id","text"} rows. Pairs of originals that really share text count neither way.
import { createArticleIndex } from '../src/index.ts'
import { createCopiesSet, scoreAnswers } from './copies-set.mjs'
import { cpuSince, percent } from './corpus.mjs'

const [file, seed = '1', profile = 'news', kernel = 'auto'] = process.argv.slice(2)
if (!file) {
  console.error('usage: node evaluation/copies.mjs ARTICLES.jsonl [seed] [profile] [kernel]')
  process.exit(2)
}
const set = createCopiesSet(file, Number(seed))
const index = createArticleIndex({ profile, kernel })
const start = process.cpuUsage()
for (const { id, text } of set.indexed) index.add({ id, text })
const adding = cpuSince(start) / set.indexed.length
const clusters = new Map()
for (const { id, articles } of index.clusters())
  for (const article of articles) clusters.set(article, id)
const scores = scoreAnswers(
  set,
  (text) => index.query({ id: 'query', text }).map(({ b }) => b),
  (id) => clusters.get(id),
)
for (const { kind, edit, share } of scores.edits)
  console.log(`  ${kind.padEnd(10)}${edit.padEnd(20)}${percent(share)}`)
console.log(`near copies found       ${percent(scores.near)}`)
console.log(`contained found         ${percent(scores.contained)}`)
console.log(`hard copies found       ${percent(scores.hard)}`)
console.log(`pair precision          ${percent(scores.precision)}`)
console.log(`unseen flagged          ${percent(scores.unseen)}`)
console.log(`unseen, framed, flagged ${percent(scores.framed)}`)
console.log(
  `${adding.toFixed(0)} µs to add one, ${(index.bytes / set.indexed.length).toFixed(0)} bytes each, ids included`,
)
