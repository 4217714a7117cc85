import { WirecopyError } from './errors.ts'

type Width = (codePoint: number) => number

const oneEach: Width = () => 1
const utf8Bytes: Width = (codePoint) =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4

/**
 * Returns the positions of `offsets` counted in Unicode code points, as Python and the W3C Web
 * Annotation model count, in the order given.
 *
 * Offsets are UTF-16 code units from 0 to `text.length`, in any order; one pass over the text serves
 * them all. An offset inside a surrogate pair gives the position of the pair. A lone surrogate counts
 * as one code point.
 *
 * @throws WirecopyError `invalid-option` for an offset that is not an integer within the text.
 * @example
 * codePointOffsets('👍 ok', [0, 3, 5]) // [0, 2, 4]
 */
export function codePointOffsets(text: string, offsets: ArrayLike<number>): number[] {
  return fromUtf16(text, offsets, oneEach)
}

/**
 * Returns the positions of `offsets` counted in bytes of the text's UTF-8 form, in the order given.
 * A lone surrogate counts three bytes, as its replacement character does.
 *
 * @throws WirecopyError `invalid-option` for an offset that is not an integer within the text.
 */
export function byteOffsets(text: string, offsets: ArrayLike<number>): number[] {
  return fromUtf16(text, offsets, utf8Bytes)
}

/**
 * Returns the UTF-16 offsets of positions counted in code points, in the order given.
 *
 * @throws WirecopyError `invalid-option` for a position that is not an integer within the text.
 */
export function utf16OffsetsFromCodePoints(text: string, positions: ArrayLike<number>): number[] {
  return toUtf16(text, positions, oneEach)
}

/**
 * Returns the UTF-16 offsets of positions counted in UTF-8 bytes, in the order given. A position
 * inside a character gives the start of that character.
 *
 * @throws WirecopyError `invalid-option` for a position that is not an integer within the text.
 */
export function utf16OffsetsFromBytes(text: string, positions: ArrayLike<number>): number[] {
  return toUtf16(text, positions, utf8Bytes)
}

function fromUtf16(text: string, offsets: ArrayLike<number>, width: Width): number[] {
  const order = ascending(offsets)
  const result = new Array<number>(offsets.length)
  let unit = 0
  let count = 0
  for (const index of order) {
    const offset = offsets[index] as number
    check(offset, text.length, text)
    while (unit < offset) {
      const codePoint = text.codePointAt(unit) as number
      const next = unit + (codePoint > 0xffff ? 2 : 1)
      if (next > offset) break
      count += width(codePoint)
      unit = next
    }
    result[index] = count
  }
  return result
}

function toUtf16(text: string, positions: ArrayLike<number>, width: Width): number[] {
  const order = ascending(positions)
  const result = new Array<number>(positions.length)
  let unit = 0
  let count = 0
  for (const index of order) {
    const position = positions[index] as number
    check(position, Number.MAX_SAFE_INTEGER, text)
    while (count < position && unit < text.length) {
      const codePoint = text.codePointAt(unit) as number
      const next = count + width(codePoint)
      if (next > position) break
      count = next
      unit += codePoint > 0xffff ? 2 : 1
    }
    if (unit === text.length && count < position) check(position, count, text)
    result[index] = unit
  }
  return result
}

function ascending(values: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: values.length }, (_, index) => index)
  let sorted = true
  for (let index = 1; index < values.length && sorted; index++) {
    sorted = (values[index - 1] as number) <= (values[index] as number)
  }
  return sorted
    ? order
    : order.sort((left, right) => (values[left] as number) - (values[right] as number))
}

function check(offset: number, length: number, text: string): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new WirecopyError(
      'invalid-option',
      `offset ${offset} is not within the text of ${text.length} UTF-16 code units`,
    )
  }
}
