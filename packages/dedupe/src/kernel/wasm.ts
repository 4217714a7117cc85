import { kernelBinary } from './binary.ts'
import { fold } from './fold.ts'
import {
  fullLevel,
  type Levels,
  levelsOf,
  lowestLevel,
  type Sampling,
  type Sketch,
  sampleMaximum,
} from './sampling.ts'

interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer }
  input(): number
  samples(): number
  length(): number
  fingerprint(): number
  sampled(): number
  reset(): void
  read_words(length: number, last: number): number
  read_characters(length: number, last: number): number
  sample_words(limit: number): void
  sample_characters(limit: number): void
  finish_samples(limit: number): number
}

// What this file needs of two globals that browsers, Node, Deno and Bun share.
interface Platform {
  WebAssembly?: {
    Module: new (bytes: Uint8Array) => object
    Instance: new (module: object, imports: object) => { exports: object }
    validate(bytes: Uint8Array): boolean
  }
  TextEncoder?: new () => {
    encodeInto(text: string, target: Uint8Array): { read: number; written: number }
  }
  atob?: (text: string) => string
}

const chunk = 1 << 16
// At most two thousand samples are left when a text has been read.
const sampleCapacity = 4096

/**
 * Returns a function that sketches texts in WebAssembly, or null where SIMD is missing or WebAssembly
 * is forbidden (a strict content security policy).
 */
export function createWasmSketcher(sampling: Sampling): ((text: string) => Sketch) | null {
  if (shared === undefined) shared = instantiate()
  const kernel = shared
  if (kernel === null) return null
  const { exports, encoder } = kernel
  const input = new Uint8Array(exports.memory.buffer, exports.input(), chunk)
  const samples = new Uint32Array(exports.memory.buffer, exports.samples(), sampleCapacity)
  const levels = levelsOf(sampling)
  const words = sampling.unit === 'word'
  const read = words ? exports.read_words : exports.read_characters
  const sample = words ? exports.sample_words : exports.sample_characters
  return (text) => {
    exports.reset()
    let level = fullLevel
    let at = 0
    let rest = text
    do {
      if (at > 0) rest = text.slice(at)
      const encoded = encoder.encodeInto(rest, input)
      at += encoded.read
      const last = at >= text.length
      read(encoded.written, last ? 1 : 0)
      level = Math.min(level, levels.levelFor(exports.length() >>> 0))
      sample(levels.limitOf(level))
      if (!last) level = compact(exports, levels, level)
    } while (at < text.length)
    level = compact(exports, levels, level)
    const count = exports.sampled()
    return {
      samples: samples.slice(0, count),
      level,
      length: exports.length() >>> 0,
      fingerprint: exports.fingerprint() >>> 0,
    }
  }
}

function compact(exports: KernelExports, levels: Levels, start: number): number {
  let level = start
  while (exports.finish_samples(levels.limitOf(level)) > 2 * sampleMaximum && level > lowestLevel) {
    level--
  }
  return level
}

interface Kernel {
  readonly exports: KernelExports
  readonly encoder: {
    encodeInto(text: string, target: Uint8Array): { read: number; written: number }
  }
}

// One instance serves all sketchers: a text is read from start to end in one call, and compiling takes
// longer than reading a hundred articles. Undefined until the first sketcher is asked for.
let shared: Kernel | null | undefined

function instantiate(): Kernel | null {
  const { WebAssembly, TextEncoder, atob } = globalThis as Platform
  if (!WebAssembly || !TextEncoder || !atob) return null
  try {
    const bytes = Uint8Array.from(atob(kernelBinary), (character) => character.charCodeAt(0))
    if (!WebAssembly.validate(bytes)) return null
    const module = new WebAssembly.Module(bytes)
    const instance = new WebAssembly.Instance(module, { host: { fold } })
    return { exports: instance.exports as KernelExports, encoder: new TextEncoder() }
  } catch {
    return null
  }
}
