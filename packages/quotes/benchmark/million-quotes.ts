// Puts generated quotes into an index and prints, for each tenth of them, the processor time of an add
// and of a query, the memory held, and how many of the planted repeats were found:
// `node --expose-gc benchmark/million-quotes.ts [quotes] [seed]`
import { createQuoteIndex } from '../src/index.ts'
import { generateQuotes } from './generated-quotes.ts'

const [count = 1_000_000, seed = 1] = process.argv.slice(2).map(Number)
const index = createQuoteIndex()
const bytes = () => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
const microseconds = () => process.cpuUsage().user
const step = Math.max(1, Math.floor(count / 10))
const queriesPerStep = 1000
const before = bytes()
const texts: string[] = []
let addTime = 0
let repeats = 0
let found = 0
let wrong = 0
let added = 0

console.log('quotes     µs/add  µs/query  bytes/quote  repeats found  other quotes returned')
for (const { repeats: source, ...quote } of generateQuotes(count, seed)) {
  const start = microseconds()
  const variants = index.add(quote)
  addTime += microseconds() - start
  if (source !== null) {
    repeats++
    const original = { article: `article-${source >> 2}`, quote: `${source & 3}` }
    const isFound = variants.some(
      (variant) => variant.article === original.article && variant.quote === original.quote,
    )
    if (isFound || original.article === quote.article) found++
  } else if (variants.length > 0) wrong++
  if (++added % Math.ceil(step / queriesPerStep) === 0) texts.push(quote.text)
  if (added % step !== 0) continue
  const queryStart = microseconds()
  for (const text of texts) index.query(text)
  const queryTime = microseconds() - queryStart
  const row = [
    String(added).padEnd(9),
    (addTime / step).toFixed(0).padStart(7),
    (queryTime / Math.max(1, texts.length)).toFixed(0).padStart(9),
    ((bytes() - before) / added).toFixed(0).padStart(12),
    `${((100 * found) / repeats).toFixed(2)} %`.padStart(14),
    `${((100 * wrong) / (added - repeats)).toFixed(2)} %`.padStart(22),
  ]
  console.log(row.join(' '))
  texts.length = 0
  addTime = 0
}
const groupsStart = microseconds()
const groups = index.groups()
console.log(
  `groups: ${groups.length} in ${((microseconds() - groupsStart) / 1e6).toFixed(1)} s of processor time`,
)
