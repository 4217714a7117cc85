/**
 * Writes `src/generated/word-clusters.ts` from `word-clusters.tsv` (word, bits of its cluster; digits as 0).
 *
 *     node training/build-clusters.ts DATA [WORDS]
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ByteWriter } from '../src/tagger/packed-bytes.ts'
import { hashWithoutDigits } from '../src/tagger/word-clusters.ts'
import { writeModule } from './write-module.ts'

const [dataFolder, limit = '60000'] = process.argv.slice(2)
if (!dataFolder) {
  console.error('usage: node training/build-clusters.ts DATA [WORDS]')
  process.exit(2)
}
const codes = new Map<number, number>()
const lines = readFileSync(path.join(dataFolder, 'word-clusters.tsv'), 'utf8').split('\n')
for (const line of lines.slice(0, Number(limit))) {
  const [word, bits] = line.split('\t')
  if (!word || !bits) continue
  const key = hashWithoutDigits(word, 0, word.length)
  if (!codes.has(key)) codes.set(key, Number.parseInt(`1${bits}`, 2))
}
const keys = [...codes.keys()].sort((left, right) => left - right)
const writer = new ByteWriter()
writer.ascending(keys)
for (const key of keys) writer.count(codes.get(key) as number)
writeModule('word-clusters', 'packedClusters', writer.finish())
