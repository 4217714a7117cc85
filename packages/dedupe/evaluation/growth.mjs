// Cost of an addition and bytes per article as the index grows, on random sketches.
//   node evaluation/growth.mjs [articles] [profile] [samples]
import { Engine } from '../src/engine.ts'
import { levelsOf } from '../src/kernel/sampling.ts'
import { profiles } from '../src/profile.ts'
import { cpuSince } from './corpus.mjs'

const [articles = '1000000', name = 'news', samples = name === 'lean' ? '20' : '40'] =
  process.argv.slice(2)
const profile = profiles[name]
const engine = new Engine(profile)
const limit = levelsOf(profile.sampling).limitOf(0)
let state = 1
const next = () => {
  state = (state + 0x6d2b79f5) | 0
  let value = Math.imul(state ^ (state >>> 15), 1 | state)
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
  return (value ^ (value >>> 14)) >>> 0
}
const total = Number(articles)
const batch = 1000
const report = [...Array(40).keys()].map((step) => Math.round(25_000 * 1.3 ** step))
let costs = []
console.log('articles      µs CPU to add, quarter  median   bytes each')
for (let added = 0; added < total; added += batch) {
  const sketches = Array.from({ length: batch }, () => {
    const hashes = new Uint32Array(Number(samples))
    for (let at = 0; at < hashes.length; at++) hashes[at] = next() % limit
    return { samples: hashes.sort(), level: 0, length: 500, fingerprint: next() }
  })
  const start = process.cpuUsage()
  for (const sketch of sketches) engine.add(sketch, 0, 0)
  costs.push(cpuSince(start) / batch)
  const done = added + batch
  if (report.some((size) => size > added && size <= done) || done >= total) {
    costs.sort((one, other) => one - other)
    const at = (share) => costs[Math.floor(costs.length * share)].toFixed(1).padStart(8)
    console.log(
      `${String(done).padStart(9)}   ${at(0.25)}            ${at(0.5)}   ${(engine.bytes / done).toFixed(0)}`,
    )
    costs = []
  }
}
console.log(`resident memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`)
