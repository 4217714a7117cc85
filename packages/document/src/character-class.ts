/** What a code point is to the tokenizer; the values that `classOf` returns. */
export const Class = {
  space: 0,
  letter: 1,
  digit: 2,
  punctuation: 3,
  symbol: 4,
  /** A letter of a script that writes no spaces between words: Han, kana, Thai, Lao, Khmer, Burmese. */
  unspaced: 5,
  /** Continues whatever came before: combining marks, joiners, variation selectors. */
  extend: 6,
} as const

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3005\u30fc]/u
const pages = new Array<Uint8Array | undefined>(256)

/** Returns the class of a code point, from a table that is filled 256 code points at a time. */
export function classOf(codePoint: number): number {
  if (codePoint > 0xffff) return classify(codePoint)
  const page = pages[codePoint >> 8] ?? fillPage(codePoint >> 8)
  return page[codePoint & 0xff] as number
}

function fillPage(number: number): Uint8Array {
  const page = new Uint8Array(256)
  for (let index = 0; index < 256; index++) page[index] = classify((number << 8) | index)
  pages[number] = page
  return page
}

function classify(codePoint: number): number {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return Class.symbol
  const character = String.fromCodePoint(codePoint)
  if (/\p{M}|[\u00ad\u2060]|\u200c|\u200d|[\u{1f3fb}-\u{1f3ff}]/u.test(character))
    return Class.extend
  if (/[\p{White_Space}\p{Cc}\p{Cf}]/u.test(character)) return Class.space
  if (unspaced.test(character)) return Class.unspaced
  if (/[\p{L}\p{Nl}]/u.test(character)) return Class.letter
  if (/\p{Nd}/u.test(character)) return Class.digit
  if (/\p{P}/u.test(character)) return Class.punctuation
  return Class.symbol
}

/** Returns true for an upper-case or title-case letter given as one UTF-16 code unit. */
export function isUpper(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a
  return unit < 0xd800 && /[\p{Lu}\p{Lt}]/u.test(String.fromCharCode(unit))
}

/** Returns true for a lower-case letter given as one UTF-16 code unit. */
export function isLower(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a
  return unit < 0xd800 && /\p{Ll}/u.test(String.fromCharCode(unit))
}

/** Returns the class of the character at `position`; space past the end of the text. */
export function classAt(text: string, position: number): number {
  if (position >= text.length) return Class.space
  const unit = text.charCodeAt(position)
  return classOf(unit < 0xd800 ? unit : (text.codePointAt(position) as number))
}

/** Returns the end of the marks, joiners and joined emoji that begin at `position`. */
export function skipExtend(text: string, position: number): number {
  let end = position
  while (end < text.length && classAt(text, end) === Class.extend) {
    const joiner = text.charCodeAt(end) === 0x200d
    end += widthAt(text, end)
    if (joiner && classAt(text, end) === Class.symbol) end += widthAt(text, end)
  }
  return end
}

/** Returns the number of code units of the character at `position`, 1 or 2. */
export function widthAt(text: string, position: number): number {
  return (text.codePointAt(position) as number) > 0xffff ? 2 : 1
}
