import { fold, ideographic, weightless } from './kernel/fold.ts'

/** The words of a text as the kernel sees them, with their places: word `i` is `text.slice(starts[i], ends[i])`. */
export interface Words {
  readonly count: number
  /** Equal for words that count as the same. */
  readonly hashes: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Returns the folded words of a text; characters written without spaces are a word each. */
export function readWords(text: string): Words {
  let hashes = new Uint32Array(Math.max(16, text.length >> 2))
  let starts = new Uint32Array(hashes.length)
  let ends = new Uint32Array(hashes.length)
  let count = 0
  let hash = 0
  let start = -1
  let end = 0
  const flush = (): void => {
    if (start < 0) return
    if (count === hashes.length) {
      hashes = doubled(hashes)
      starts = doubled(starts)
      ends = doubled(ends)
    }
    hashes[count] = hash
    starts[count] = start
    ends[count++] = end
    start = -1
  }
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) as number
    const next = at + (codePoint > 0xffff ? 2 : 1)
    const entry = fold(codePoint)
    const unit = entry & 0x1fffff
    if (unit === 0) {
      if ((entry & weightless) === 0) flush()
    } else {
      if ((entry & ideographic) !== 0) flush()
      if (start < 0) {
        start = at
        hash = 0x811c9dc5
      }
      hash = mix(hash, unit)
      const second = (entry >>> 21) & 0x7f
      if (second !== 0) hash = mix(hash, second)
      end = next
      if ((entry & ideographic) !== 0) flush()
    }
    at = next
  }
  flush()
  return { count, hashes, starts, ends }
}

function mix(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x01000193)
  return mixed ^ (mixed >>> 15)
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(array.length * 2)
  longer.set(array)
  return longer
}
