// Extreme input: many copies of one article, a text of 50 MB, texts of few words.
//   node evaluation/extremes.mjs [copies] [megabytes]
import { createArticleIndex } from '../src/index.ts'
import { chance, cpuSince } from './corpus.mjs'

const [copies = '1000000', megabytes = '50'] = process.argv.slice(2)
const draw = chance(1)
const words = (count, vocabulary) =>
  Array.from({ length: count }, () => `w${draw.below(vocabulary)}`).join(' ')
const report = (what, start) =>
  console.log(`${what}: ${(cpuSince(start) / 1e6).toFixed(1)} s of CPU`)

const text = words(500, 1e6)
let index = createArticleIndex({ maxMatches: 10 })
let start = process.cpuUsage()
for (let copy = 0; copy < Number(copies); copy++) index.add({ id: `${copy}`, text })
const sizes = index.clusters().map(({ articles }) => articles.length)
report(
  `${copies} copies in ${sizes.length} cluster, ${(index.bytes / Number(copies)).toFixed(0)} bytes each`,
  start,
)

const long = words(Number(megabytes) * 130_000, 1e6)
index = createArticleIndex()
start = process.cpuUsage()
index.add({ id: 'long', text: long })
report(`a text of ${(long.length / 1e6).toFixed(0)} MB`, start)

for (const vocabulary of [2, 20, 200]) {
  index = createArticleIndex()
  start = process.cpuUsage()
  for (let number = 0; number < 20_000; number++) {
    index.add({ id: `${number}`, text: words(400, vocabulary) })
  }
  index.clusters()
  report(`20,000 texts of ${vocabulary} different words, making them included`, start)
}
