import { fold, foldTable, ideographic, weightless } from './fold.ts'
import {
  fullLevel,
  type Levels,
  levelsOf,
  lowestLevel,
  type Sampling,
  type Sketch,
  sampleMaximum,
  sortDistinct,
} from './sampling.ts'

// The kernel in plain JavaScript, for places without WebAssembly SIMD. kernel/sketch.c computes the
// same, bit for bit.

const longestWord = 256

// Folded ASCII, 0 for separators: the fast path of the scanner.
const ascii = new Uint8Array(128)
for (let code = 0; code < 128; code++) ascii[code] = fold(code) & 0x7f

/** Returns a function that sketches texts in plain JavaScript. */
export function createPlainSketcher(sampling: Sampling): (text: string) => Sketch {
  const collector = new Collector(sampling)
  const scan = sampling.unit === 'word' ? scanWords : scanCharacters
  return (text) => {
    collector.reset()
    scan(text, collector)
    return collector.finish()
  }
}

/** Mixes a 32-bit value so that all its bits depend on all bits of the input (MurmurHash3). */
export function finishHash(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

class Collector {
  length = 0
  private fingerprint = 0
  private samples = new Uint32Array(8192)
  private sampled = 0
  private limit = 0xffffffff
  private level = 0
  private readonly levels: Levels

  constructor(sampling: Sampling) {
    this.levels = levelsOf(sampling)
  }

  reset(): void {
    this.length = 0
    this.fingerprint = 0
    this.sampled = 0
    this.level = fullLevel
    this.limit = 0xffffffff
  }

  add(hash: number): void {
    this.fingerprint = (this.fingerprint + Math.imul(hash, 2 * this.length + 1)) | 0
    this.length++
    if (hash > this.limit) return
    this.samples[this.sampled++] = hash
    if (this.sampled === this.samples.length) this.compact()
  }

  finish(): Sketch {
    this.compact()
    return {
      samples: this.samples.slice(0, this.sampled),
      level: this.level,
      length: this.length,
      fingerprint: this.fingerprint >>> 0,
    }
  }

  // The level can only fall as the text goes on, so what is dropped now would be dropped at the end.
  private compact(): void {
    this.level = Math.min(this.level, this.levels.levelFor(this.length))
    for (;;) {
      this.limit = this.levels.limitOf(this.level)
      let kept = 0
      for (let index = 0; index < this.sampled; index++) {
        const hash = this.samples[index] as number
        if (hash <= this.limit) this.samples[kept++] = hash
      }
      this.sampled = sortDistinct(this.samples, kept)
      if (this.sampled <= 2 * sampleMaximum || this.level <= lowestLevel) return
      this.level--
    }
  }
}

function scanWords(text: string, collector: Collector): void {
  const scanner = new WordHasher(collector)
  const length = text.length
  let hash = wordSeed
  let block = 0
  let size = 0
  let beforeLast = 0
  let lastUnit = 0
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code < 128) {
      const unit = ascii[code] as number
      if (unit === 0) {
        if (size > 0) {
          scanner.end(hash, block, size)
          hash = wordSeed
          block = 0
          size = 0
        }
        continue
      }
      lastUnit = 0
      if (size === longestWord) {
        scanner.end(hash, block, size)
        hash = wordSeed
        block = 0
        size = 0
      }
      block |= unit << ((size & 3) << 3)
      size++
      if ((size & 3) === 0) {
        hash = Math.imul(hash ^ block, 0x9e3779b1)
        hash ^= hash >>> 15
        block = 0
      }
      continue
    }
    let codePoint = code
    if (code >= 0xd800 && code < 0xdc00) {
      codePoint = text.codePointAt(at) as number
      if (codePoint > 0xffff) at++
    }
    const entry = codePoint < 0x20000 ? foldTable[codePoint] || fold(codePoint) : fold(codePoint)
    const unit = entry & 0x1fffff
    if (unit === 0 && (entry & weightless) !== 0) continue
    if (unit === 0 || (entry & ideographic) !== 0) {
      if (size > 0) scanner.end(hash, block, size)
      hash = wordSeed
      block = 0
      size = 0
      if (unit === 0) continue
      if (lastUnit === 0) beforeLast = 0
      scanner.endUnits(beforeLast, lastUnit, unit)
      beforeLast = lastUnit
      lastUnit = unit
      continue
    }
    lastUnit = 0
    let bytes = unit < 0x80 ? unit : encodeUnit(unit)
    const second = (entry >>> 21) & 0x7f
    if (second !== 0) bytes |= second << (unit < 0x80 ? 8 : unit < 0x4000 ? 16 : 24)
    while (bytes !== 0) {
      if (size === longestWord) {
        scanner.end(hash, block, size)
        hash = wordSeed
        block = 0
        size = 0
      }
      block |= (bytes & 0xff) << ((size & 3) << 3)
      bytes >>>= 8
      size++
      if ((size & 3) === 0) {
        hash = Math.imul(hash ^ block, 0x9e3779b1)
        hash ^= hash >>> 15
        block = 0
      }
    }
  }
  if (size > 0) scanner.end(hash, block, size)
  scanner.finish()
}

const wordSeed = 0x9747b28c | 0

// The bytes of a unit above ASCII, seven bits each with the high bit set, least significant first.
function encodeUnit(unit: number): number {
  const bytes = (unit & 0x7f) | 0x80 | ((((unit >> 7) & 0x7f) | 0x80) << 8)
  return unit >> 14 !== 0 ? bytes | (((unit >> 14) | 0x80) << 16) : bytes
}

class WordHasher {
  private first = 0
  private second = 0
  private count = 0
  private readonly collector: Collector

  constructor(collector: Collector) {
    this.collector = collector
  }

  end(hash: number, block: number, size: number): void {
    let word = hash
    if ((size & 3) !== 0) {
      word = Math.imul(word ^ block, 0x9e3779b1)
      word ^= word >>> 15
    }
    // Words are hashed in blocks of eight bytes, zeros behind the last.
    if (((size - 1) & 7) < 4) {
      word = Math.imul(word, 0x9e3779b1)
      word ^= word >>> 15
    }
    this.add(Math.imul(word ^ size, 0x85ebca6b))
  }

  /** A token of up to three ideographs. */
  endUnits(beforeLast: number, last: number, unit: number): void {
    let hash = wordSeed
    let block = 0
    let size = 0
    for (let which = beforeLast !== 0 ? 0 : last !== 0 ? 1 : 2; which < 3; which++) {
      let bytes = encodeUnit(which === 0 ? beforeLast : which === 1 ? last : unit)
      while (bytes !== 0) {
        block |= (bytes & 0xff) << ((size & 3) << 3)
        bytes >>>= 8
        size++
        if ((size & 3) === 0) {
          hash = Math.imul(hash ^ block, 0x9e3779b1)
          hash ^= hash >>> 15
          block = 0
        }
      }
    }
    this.end(hash, block, size)
  }

  finish(): void {
    if (this.count > 0 && this.count < 3) while (this.count < 3) this.add(0)
  }

  private add(word: number): void {
    if (this.count >= 2) {
      const mixed = Math.imul(this.first, 0x9e3779b1) + Math.imul(this.second, 0x7feb352d) + word
      this.collector.add(finishHash(mixed | 0))
    }
    this.first = this.second
    this.second = word
    this.count++
  }
}

function scanCharacters(text: string, collector: Collector): void {
  let low = 0
  let high = 0
  let count = 0
  let beforeLast = 0
  let lastUnit = 0
  const addBytes = (packed: number): void => {
    let bytes = packed
    while (bytes !== 0) {
      low = (low >>> 8) | (high << 24)
      high = (high >>> 8) | ((bytes & 0xff) << 24)
      bytes >>>= 8
      count++
      if (count >= 8) {
        collector.add(finishHash((Math.imul(low, 0x9e3779b1) + Math.imul(high, 0x7feb352d)) | 0))
      }
    }
  }
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) as number
    if (codePoint > 0xffff) at++
    const entry = fold(codePoint)
    const unit = entry & 0x1fffff
    if (unit === 0) continue
    if ((entry & ideographic) !== 0) {
      if (lastUnit !== 0) {
        if (beforeLast !== 0) addBytes(encodeUnit(beforeLast))
        addBytes(encodeUnit(lastUnit))
      }
      addBytes(encodeUnit(unit))
      beforeLast = lastUnit
      lastUnit = unit
      continue
    }
    beforeLast = lastUnit = 0
    addBytes(unit < 0x80 ? unit : encodeUnit(unit))
    addBytes((entry >>> 21) & 0x7f)
  }
  if (count > 0 && count < 8) {
    while (count < 7) {
      low = (low >>> 8) | (high << 24)
      high >>>= 8
      count++
    }
    low = (low >>> 8) | (high << 24)
    high >>>= 8
    collector.add(finishHash((Math.imul(low, 0x9e3779b1) + Math.imul(high, 0x7feb352d)) | 0))
  }
}
