import { WirecopyError } from '@wirecopy/document'
import { ByteReader, ByteWriter } from './bytes.ts'
import type { IndexState } from './index-state.ts'
import { checkSampling, checkVersion, readVector, writeSampling, writeVector } from './record.ts'

const magic = 0x78436457
const version = 1

/** Returns all that an index holds as bytes, with a version and a checksum. */
export function writeSnapshot(state: IndexState): Uint8Array {
  const { engine, ids, names, originators, titles, finder } = state
  state.compact()
  engine.settle()
  const writer = new ByteWriter()
  writer.word(magic)
  writer.number(version)
  writeSampling(writer, state.profile.sampling)
  writer.number(state.live)
  const { count } = engine.articles
  writer.number(count)
  for (let number = 0; number < count; number++) writer.text(ids.get(number))
  for (const column of engine.articles.columns()) writer.array(column)
  for (const { slots, buckets } of engine.postings.partitions()) {
    writer.number(buckets)
    writer.array(new Uint8Array(slots.buffer, slots.byteOffset, slots.byteLength))
  }
  writePairs(writer, state)
  writer.number(names.list().length)
  for (const name of names.list()) writer.text(name)
  writer.number(originators.size)
  for (const [number, originator] of originators) {
    writer.number(number)
    writer.number(originator)
  }
  writer.number(titles.size)
  for (const [number, title] of titles) {
    writer.number(number)
    writer.text(title)
  }
  const grouped: (() => void)[] = []
  finder?.table.forEach((article, story, { vector, time }) => {
    grouped.push(() => {
      writer.number(article)
      writer.number(story)
      writer.number(time)
      writeVector(writer, vector)
    })
  })
  writer.number(grouped.length)
  for (const write of grouped) write()
  return writer.finish()
}

/**
 * Fills an empty index with what a snapshot holds.
 *
 * @throws WirecopyError `invalid-data` for foreign or damaged bytes, `unsupported` for a version or a
 * profile other than that of this index.
 */
export function readSnapshot(state: IndexState, bytes: Uint8Array): void {
  const { engine, ids, names, originators, titles, finder } = state
  const reader = new ByteReader(bytes)
  if (reader.word() !== magic) throw broken('this is no snapshot')
  checkVersion(reader.number(), version, 'a snapshot')
  checkSampling(reader, state.profile.sampling)
  state.live = reader.number()
  const count = reader.count(1)
  for (let number = 0; number < count; number++) ids.add(reader.text())
  const columns = engine.articles.columns().map(() => reader.array())
  if (!engine.articles.restore(count, columns)) throw broken('a column has the wrong length')
  const partitions = engine.postings.partitions().map(() => {
    const buckets = reader.number()
    const array = reader.array()
    return { buckets, slots: new Int32Array(array.buffer, 0, array.length >> 2) }
  })
  if (!engine.postings.restore(partitions)) throw broken('the postings have the wrong length')
  readPairs(reader, state)
  for (let left = reader.count(1); left > 0; left--) names.add(reader.text())
  for (let left = reader.count(2); left > 0; left--)
    originators.set(reader.number(), reader.number())
  for (let left = reader.count(2); left > 0; left--) titles.set(reader.number(), reader.text())
  for (let left = reader.count(4); left > 0; left--) {
    const article = reader.number()
    const story = reader.number()
    const time = reader.number()
    finder?.table.put(article, story, { vector: readVector(reader), time })
    if (finder === null) throw broken('it holds stories, which are off in this index')
  }
}

function writePairs(writer: ByteWriter, state: IndexState): void {
  const { log } = state.engine
  writer.number(log.count)
  for (let pair = 0; pair < log.count; pair++) {
    writer.number(log.later[pair] as number)
    writer.number(log.earlier[pair] as number)
    writer.number(log.overlap[pair] as number)
    writer.number(log.base[pair] as number)
    writer.number((log.level[pair] as number) + levelOffset)
    writer.number(log.laterDiscount[pair] as number)
    writer.number(log.earlierDiscount[pair] as number)
    writer.number(log.identical[pair] as number)
    for (const mark of log.marksOf(pair)) writer.number(mark)
  }
}

// Levels are negative for the longest articles.
const levelOffset = 64

function readPairs(reader: ByteReader, state: IndexState): void {
  const { log, articles } = state.engine
  for (let left = reader.count(8); left > 0; left--) {
    const later = reader.number()
    const earlier = reader.number()
    if (later >= articles.count || earlier >= later) throw broken('a pair names no articles')
    const pair = log.add(
      later,
      earlier,
      reader.number(),
      reader.number(),
      reader.number() - levelOffset,
      reader.number(),
      reader.number(),
      reader.number() === 1,
    )
    const marks = log.marksOf(pair)
    for (let mark = 0; mark < marks.length; mark++) marks[mark] = reader.number()
  }
}

function broken(what: string): WirecopyError {
  return new WirecopyError('invalid-data', `the snapshot can't be read: ${what}`)
}
