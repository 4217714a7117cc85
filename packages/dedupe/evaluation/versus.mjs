// Quality, speed and memory beside the npm packages, in one run, and beside the figures of datasketch.
//   node --expose-gc evaluation/versus.mjs ARTICLES.jsonl [seed]
// ARTICLES.jsonl holds {"id","text"} rows. Every engine gets the same texts; times are of the processor.
import { createArticleIndex } from '../src/index.ts'
import { createCopiesSet, scoreAnswers } from './copies-set.mjs'
import { cpuSince, percent } from './corpus.mjs'

const [file, seed = '1'] = process.argv.slice(2)
if (!file || !globalThis.gc) {
  console.error('usage: node --expose-gc evaluation/versus.mjs ARTICLES.jsonl [seed]')
  process.exit(2)
}
const { Minhash, LshIndex } = (await import('minhash')).default
const { SimHash } = (await import('simhash-js')).default
const { default: tlsh } = await import('tlsh')

function shinglesOf(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')))
}

function createOwn(options) {
  const index = createArticleIndex(options)
  let clusters = null
  return {
    add: (id, text) => index.add({ id, text }),
    query: (text) => index.query({ id: 'query', text }).map(({ b }) => b),
    clusterOf(id) {
      clusters ??= new Map(
        index.clusters().flatMap(({ id: name, articles }) => articles.map((one) => [one, name])),
      )
      return clusters.get(id)
    },
    bytes: () => index.bytes,
  }
}

// 128 permutations over runs of three words in 25 bands of 5, matches from a Jaccard of 0.5: as usual.
function createMinhash() {
  const index = new LshIndex({ bandSize: 5 })
  const signatures = new Map()
  const sign = (text) => {
    const signature = new Minhash()
    for (const shingle of shinglesOf(text)) signature.update(shingle)
    return signature
  }
  return {
    add(id, text) {
      const signature = sign(text)
      signatures.set(id, signature)
      index.insert(id, signature)
    },
    query(text) {
      const signature = sign(text)
      // A query with a band that is new throws, so the text is put in first.
      index.insert('query', signature)
      const found = index.query(signature).filter((id) => signatures.has(id))
      return found.filter((id) => signatures.get(id).jaccard(signature) >= 0.5)
    },
    clusterOf: (id) => id,
    bytes: null,
  }
}

const set = createCopiesSet(file, Number(seed), { originals: 100, others: 5000 })
const cut = set.indexed
  .filter(({ text }) => text.length >= 3000)
  .slice(0, 2000)
  .map(({ id, text }) => ({ id, text: Buffer.from(text.slice(0, 3000)).toString() }))

function heap() {
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return heapUsed + Math.max(external, arrayBuffers)
}

function measure(name, create) {
  const engine = create()
  for (const { id, text } of set.indexed) engine.add(id, text)
  const scores = scoreAnswers(set, engine.query, engine.clusterOf)
  const repeated = create()
  const before = heap()
  const costs = []
  for (let from = 0; from + 50 <= cut.length; from += 50) {
    const start = process.cpuUsage()
    for (const { id, text } of cut.slice(from, from + 50)) {
      if (!repeated.bytes) repeated.query(text)
      repeated.add(id, text)
    }
    costs.push(cpuSince(start) / 50)
  }
  const bytes = repeated.bytes ? repeated.bytes() : heap() - before
  costs.sort((one, other) => one - other)
  return { name, scores, cost: costs[Math.floor(costs.length / 2)], bytes: bytes / cut.length }
}

function speedOf(sketch) {
  const start = process.cpuUsage()
  for (const { text } of cut.slice(0, 100)) sketch(text)
  return cpuSince(start) / 100
}

const simhash = new SimHash()
// A first round warms the engines up; the figures are those of the second.
measure('', () => createOwn({}))
const rows = [
  measure('@wirecopy/dedupe', () => createOwn({})),
  measure('@wirecopy/dedupe, lean', () => createOwn({ profile: 'lean' })),
  measure('@wirecopy/dedupe, plain JavaScript', () => createOwn({ kernel: 'plain' })),
  measure('npm minhash 0.0.9', createMinhash),
]
console.log(
  `${set.indexed.length} articles, ${cut.length} of 3,000 characters for speed and memory`,
)
console.log(`${''.padEnd(36)}  near  contained  precision  framed, flagged  articles/s  bytes each`)
const line = (name, ...cells) =>
  console.log(
    [name.padEnd(36), ...cells.map((cell, at) => cell.padStart([6, 9, 9, 15, 10, 10][at]))].join(
      '  ',
    ),
  )
for (const { name, scores, cost, bytes } of rows) {
  line(
    name,
    ...[scores.near, scores.contained, scores.precision, scores.framed].map(percent),
    String(Math.round(1e6 / cost)),
    bytes.toFixed(0),
  )
}
for (const [name, sketch] of [
  ['npm simhash-js 1.0.0, sketch alone', (text) => simhash.hash(text)],
  ['npm tlsh 1.0.8, sketch alone', tlsh],
]) {
  line(name, '–', '–', '–', '–', String(Math.round(1e6 / speedOf(sketch))), '–')
}
// Not run here: measured once with datasketch on articles of the same kind and length (128 permutations,
// runs of three words, 25 bands of 5, its fastest bulk path).
line('datasketch (Python), on record', '84.70', '7.00', '43.20', '11.80', '600', '7538')
const [own] = rows
console.log(`\n${(1e6 / own.cost / 600).toFixed(0)} times as fast as datasketch's figure on record`)
