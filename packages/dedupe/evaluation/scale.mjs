// Cost of adding real-looking articles, from text to indexed, as the index grows to 200,000 and more.
//   node evaluation/scale.mjs ARTICLES.jsonl [articles] [profile] [characters]
// Each article is given in many renderings, whose words are exchanged for others of the same length, every
// rendering by a key of its own: the repetitions of real text stay, the wording is that of another article.
import { Engine } from '../src/engine.ts'
import { createSketcher } from '../src/kernel/sketcher.ts'
import { profiles } from '../src/profile.ts'
import { chance, cpuSince, readRows } from './corpus.mjs'

const [file, total = '200000', name = 'news', characters = '3000'] = process.argv.slice(2)
if (!file) {
  console.error('usage: node evaluation/scale.mjs ARTICLES.jsonl [articles] [profile] [characters]')
  process.exit(2)
}
const length = Number(characters)
const texts = readRows(file)
  .filter(({ text }) => text.length > length * 0.6)
  .map(({ text }) => Buffer.from(text.slice(0, length)).toString())
const byLength = new Map()
for (const text of texts) {
  for (const word of text.match(/[a-z]+/g) ?? []) {
    const words = byLength.get(word.length) ?? new Set()
    byLength.set(word.length, words.add(word))
  }
}
const lists = new Map([...byLength].map(([size, words]) => [size, [...words]]))
const places = new Map()
for (const words of lists.values()) for (const [at, word] of words.entries()) places.set(word, at)

function render(text, key) {
  if (key === 0) return text
  return text.replace(/[a-z]+/g, (word) => {
    const words = lists.get(word.length)
    return words[(places.get(word) + key * 7919) % words.length]
  })
}

const profile = profiles[name]
const sketch = createSketcher(profile.sampling)
const engine = new Engine(profile)
const draw = chance(1)
const batch = 500
const step = 20_000
let costs = []
let matched = 0
console.log(
  ' articles   µs CPU an article, best tenth  median   articles/s  bytes each  with matches',
)
for (let added = 0; added < Number(total); added += batch) {
  const part = Array.from({ length: batch }, (_, at) => {
    const number = added + at
    return render(texts[number % texts.length], Math.floor(number / texts.length))
  })
  draw.shuffle(part)
  const start = process.cpuUsage()
  for (const text of part) if (engine.add(sketch(text), 0, 0).found.length > 0) matched++
  costs.push(cpuSince(start) / batch)
  const done = added + batch
  if (done % step !== 0 && done < Number(total)) continue
  costs.sort((one, other) => one - other)
  const at = (share) => costs[Math.floor(costs.length * share)]
  console.log(
    `${String(done).padStart(9)}   ${at(0.1).toFixed(1).padStart(27)}  ${at(0.5).toFixed(1).padStart(6)}   ${String(Math.round(1e6 / at(0.5))).padStart(10)}  ${(engine.bytes / done).toFixed(0).padStart(10)}  ${String(matched).padStart(12)}`,
  )
  costs = []
  matched = 0
}
const start = process.cpuUsage()
engine.settle()
console.log(
  `settled in ${(cpuSince(start) / 1e3).toFixed(0)} ms, ${engine.forest.clusters().length} clusters`,
)
