import { WirecopyError } from '@wirecopy/document'

/** How much of a page is looked at to tell text from binary data. */
const sniffBytes = 4096
/** A page of text holds no more control characters than one in this many bytes. */
const bytesPerControl = 50

const signatures: readonly [name: string, bytes: readonly number[]][] = [
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip file', [0x1f, 0x8b]],
  ['an ELF program', [0x7f, 0x45, 0x4c, 0x46]],
]
const utf16Marks: readonly (readonly number[])[] = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]

/**
 * Returns nothing if the bytes can be a page of text in some encoding.
 *
 * @throws WirecopyError `unsupported` otherwise, naming what they are where that is known.
 */
export function checkText(bytes: Uint8Array): void {
  const startsWith = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte)
  if (utf16Marks.some(startsWith)) return
  const known = signatures.find(([, start]) => startsWith(start))
  if (known) throw new WirecopyError('unsupported', `this is ${known[0]}, not a page of text`)
  const head = bytes.subarray(0, sniffBytes)
  let control = 0
  for (const byte of head) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) control++
  }
  if (control * bytesPerControl > head.length) {
    throw new WirecopyError('unsupported', 'this is binary data, not a page of text')
  }
}
