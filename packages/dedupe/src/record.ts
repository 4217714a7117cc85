import { WirecopyError } from '@wirecopy/document'
import { ByteReader, ByteWriter } from './bytes.ts'
import { fullLevel, lowestLevel, type Sampling, type Sketch } from './kernel/sampling.ts'
import type { TermVector } from './story/terms.ts'

/** Everything that an index keeps of an article: what `add` reads from its text, without the text. */
export interface ArticleRecord {
  readonly id: string
  readonly sketch: Sketch
  readonly publisher: string
  readonly originator: string
  /** The originator is named by the caller or in a dateline; otherwise it counts for copies only. */
  readonly originatorGiven: boolean
  /** Seconds since 1970, 0 where unknown. */
  readonly time: number
  readonly title: string
  /** Null where stories are off. */
  readonly vector: TermVector | null
}

const magic = 0x72436457
const version = 1

/** Returns a record as bytes. */
export function encodeRecord(record: ArticleRecord, sampling: Sampling): Uint8Array {
  const writer = new ByteWriter()
  writer.word(magic)
  writer.number(version)
  writeSampling(writer, sampling)
  writeRecord(writer, record)
  return writer.finish()
}

/**
 * Returns the record of these bytes.
 *
 * @throws WirecopyError `invalid-data` for foreign or damaged bytes, `unsupported` for a version or a
 * sampling other than that of this index.
 */
export function decodeRecord(bytes: Uint8Array, sampling: Sampling): ArticleRecord {
  const reader = new ByteReader(bytes)
  if (reader.word() !== magic) throw new WirecopyError('invalid-data', 'this is no article record')
  checkVersion(reader.number(), version, 'an article record')
  checkSampling(reader, sampling)
  return readRecord(reader)
}

/** Writes how articles are sampled: sketches of different samplings can't be compared. */
export function writeSampling(writer: ByteWriter, sampling: Sampling): void {
  writer.text(sampling.unit)
  writer.number(sampling.rate)
  writer.number(sampling.minimum)
}

/** @throws WirecopyError `unsupported` where the sampling is another one. */
export function checkSampling(reader: ByteReader, sampling: Sampling): void {
  const same =
    [reader.text() === sampling.unit, reader.number() === sampling.rate].every(Boolean) &&
    reader.number() === sampling.minimum
  if (!same) {
    throw new WirecopyError(
      'unsupported',
      'these articles were sampled with another profile than that of this index',
    )
  }
}

/** @throws WirecopyError `unsupported` where a version is not the one that this release reads. */
export function checkVersion(found: number, read: number, what: string): void {
  if (found === read) return
  throw new WirecopyError('unsupported', `${what} of version ${found}; this release reads ${read}`)
}

function writeRecord(writer: ByteWriter, record: ArticleRecord): void {
  const { sketch, vector } = record
  writer.text(record.id)
  writer.text(record.publisher)
  writer.text(record.originator)
  writer.number(record.originatorGiven ? 1 : 0)
  writer.number(record.time)
  writer.number(sketch.level - lowestLevel)
  writer.number(sketch.length)
  writer.word(sketch.fingerprint)
  writer.ascending(sketch.samples)
  writer.number(vector === null ? 0 : 1)
  if (vector === null) return
  writer.text(record.title)
  writeVector(writer, vector)
}

function readRecord(reader: ByteReader): ArticleRecord {
  const id = reader.text()
  const publisher = reader.text()
  const originator = reader.text()
  const originatorGiven = reader.number() === 1
  const time = Math.min(reader.number(), 0xffffffff)
  const level = Math.min(fullLevel, reader.number() + lowestLevel)
  const length = Math.min(reader.number(), 0xffffffff)
  const fingerprint = reader.word()
  const sketch = { level, length, fingerprint, samples: reader.ascending() }
  const withVector = reader.number() === 1
  const title = withVector ? reader.text() : ''
  const vector = withVector ? readVector(reader) : null
  return { id, sketch, publisher, originator, originatorGiven, time, title, vector }
}

// Weights are shares below 1, kept to a sixty-thousandth.
const weightScale = 0xffff

/** Writes the terms of an article. */
export function writeVector(writer: ByteWriter, vector: TermVector): void {
  writer.ascending(vector.terms)
  for (const weight of vector.weights) writer.number(Math.round(weight * weightScale))
  writer.number(vector.keywords.length)
  for (const keyword of vector.keywords) writer.text(keyword)
}

/** Reads the terms of an article. */
export function readVector(reader: ByteReader): TermVector {
  const terms = reader.ascending()
  const weights = Float32Array.from(terms, () => reader.number() / weightScale)
  const keywords = Array.from({ length: reader.count(1) }, () => reader.text())
  return { terms, weights, keywords }
}
