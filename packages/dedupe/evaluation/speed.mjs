// Articles a second of CPU, from text to indexed, and bytes per article.
//   node evaluation/speed.mjs ARTICLES.jsonl [profile] [kernel] [characters]
import { Engine } from '../src/engine.ts'
import { createSketcher } from '../src/kernel/sketcher.ts'
import { profiles } from '../src/profile.ts'
import { cpuSince, readRows } from './corpus.mjs'

const [file, name = 'news', kernel = 'auto', characters = '3000'] = process.argv.slice(2)
if (!file) {
  console.error('usage: node evaluation/speed.mjs ARTICLES.jsonl [profile] [kernel] [characters]')
  process.exit(2)
}
const length = Number(characters)
const texts = readRows(file)
  .filter(({ text }) => text.length > length * 0.6)
  .map(({ text }) => Buffer.from(text.slice(0, length)).toString())
const profile = profiles[name]
const sketch = createSketcher(profile.sampling, kernel)
for (const text of texts.slice(0, 1000)) sketch(text)
const engine = new Engine(profile)
const costs = { sketch: [], add: [] }
const batch = 200
for (let from = 0; from + batch <= texts.length; from += batch) {
  const part = texts.slice(from, from + batch)
  let start = process.cpuUsage()
  const sketches = part.map(sketch)
  costs.sketch.push(cpuSince(start) / batch)
  start = process.cpuUsage()
  for (const one of sketches) engine.add(one, 0, 0)
  costs.add.push(cpuSince(start) / batch)
}
const at = (values, share) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * share)]
for (const share of [0.1, 0.5]) {
  const [reading, adding] = [at(costs.sketch, share), at(costs.add, share)]
  console.log(
    `${share === 0.1 ? 'best decile' : 'median     '}  sketch ${reading.toFixed(1)} µs, query and insert ${adding.toFixed(1)} µs: ${Math.round(1e6 / (reading + adding))} articles/s`,
  )
}
console.log(`${texts.length} articles, ${(engine.bytes / texts.length).toFixed(0)} bytes each`)
