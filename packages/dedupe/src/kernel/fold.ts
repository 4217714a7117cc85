/**
 * How each character counts when articles are compared: case, diacritics, width and typographic form
 * are folded away, everything that is neither letter, digit nor mark separates words.
 *
 * An entry holds the folded code point (bits 0–20; 0 separates), a second ASCII letter for ligatures
 * (bits 21–27), and the flags below. Entries are worked out when a character is first met, so nothing
 * is paid at import; 0 stands for "not met yet".
 */
export const foldTable = new Uint32Array(0x20000)

/** The character is written without spaces between words; every one of them ends a token. */
export const ideographic = 1 << 28
/** The character has no weight: soft hyphens, joiners, combining accents. */
export const weightless = 1 << 29
/** The entry has been worked out. */
export const known = 0x80000000

const separator = known

/** Returns the table entry of a code point. */
export function fold(codePoint: number): number {
  if (codePoint >= 0x20000) {
    return (codePoint < 0x40000 ? known | ideographic | codePoint : separator) >>> 0
  }
  const entry = foldTable[codePoint] as number
  if (entry !== 0) return entry
  const computed = compute(codePoint) >>> 0
  foldTable[codePoint] = computed
  return computed
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\uff70]/u
// Accents, points and vowel signs that writers leave out at will, tatweel, joiners, direction marks.
const optional = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x610, 0x61a],
  [0x61c, 0x61c],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e8],
  [0x6ea, 0x6ed],
  [0x180b, 0x180f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
] as const
const notWord = /[^\p{L}\p{N}\p{M}]/gu
const accents = /[\u0300-\u036f]/gu
const asciiLetter = /^[a-z0-9]/u

// Letters that Unicode does not decompose but that spellings interchange.
const spelled: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
}

function compute(codePoint: number): number {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return separator
  const character = String.fromCodePoint(codePoint)
  if (optional.some(([from, to]) => codePoint >= from && codePoint <= to)) return known | weightless
  if (!wordCharacter.test(character)) return separator
  const lower = character.normalize('NFKC').toLowerCase().replace(notWord, '')
  const first = lower.codePointAt(0)
  if (first === undefined) return separator
  if (unspaced.test(String.fromCodePoint(first))) return known | ideographic | first
  const spelling = spelled[lower] ?? lower
  // Only alphabets with accents decompose into letter and accent; Hangul would fall into its jamo.
  const letters = first < 0x530 || first > 0x1dff ? stripAccents(spelling) : spelling
  const unit = letters.codePointAt(0) as number
  const rest = letters.slice(unit > 0xffff ? 2 : 1)
  const second = asciiLetter.test(rest) ? rest.charCodeAt(0) : 0
  return known | (second << 21) | unit
}

function stripAccents(text: string): string {
  if (text >= '\uac00' && text <= '\ud7ff') return text
  return text.normalize('NFD').replace(accents, '') || text
}
