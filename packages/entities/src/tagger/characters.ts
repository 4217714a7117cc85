/**
 * Folding of UTF-16 code units for hashing: accents off (`é` as `e`), curly quotes straight, case kept
 * or lowered. Tables cover Latin, Greek and Cyrillic; units beyond them fold to themselves.
 */
const tableSize = 0x530

const folded = new Uint16Array(tableSize)
const lowered = new Uint16Array(tableSize)
const kinds = new Uint8Array(tableSize)

/** What a code unit is to the tagger; other units are `symbol`. */
export const UnitKind = { symbol: 0, lower: 1, upper: 2, digit: 3 } as const

/** Latin letters that Unicode gives no decomposition. */
const undecomposed: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  æ: 'a',
  Æ: 'A',
  œ: 'o',
  Œ: 'O',
  ð: 'd',
  þ: 't',
  ß: 's',
}

for (let unit = 0; unit < tableSize; unit++) {
  const character = String.fromCharCode(unit)
  const plain = undecomposed[character] ?? character.normalize('NFD').charAt(0)
  const lower = plain.toLowerCase()
  folded[unit] = plain.charCodeAt(0)
  lowered[unit] = lower.length === 1 ? lower.charCodeAt(0) : plain.charCodeAt(0)
  if (unit >= 0x30 && unit <= 0x39) kinds[unit] = UnitKind.digit
  else if (character.toLowerCase() !== character.toUpperCase()) {
    kinds[unit] = character === character.toLowerCase() ? UnitKind.lower : UnitKind.upper
  }
}

/** Returns the unit without its accent; a curly apostrophe as a straight one. */
export function foldUnit(unit: number): number {
  if (unit < tableSize) return folded[unit] as number
  return unit === 0x2019 || unit === 0x2018 ? 0x27 : unit
}

/** Returns the unit without its accent and in lower case. */
export function lowerUnit(unit: number): number {
  if (unit < tableSize) return lowered[unit] as number
  return unit === 0x2019 || unit === 0x2018 ? 0x27 : unit
}

/** Returns the `UnitKind` of a unit; letters of scripts without case count as lower case. */
export function unitKind(unit: number): number {
  if (unit < tableSize) return kinds[unit] as number
  // Dashes, quotes and signs lie in 2000–303F; beyond them nearly all units are letters.
  return unit >= 0x1e00 && unit < 0x2000
    ? extendedLatinKind(unit)
    : unit >= 0x3040 || unit < 0x2000
      ? UnitKind.lower
      : UnitKind.symbol
}

function extendedLatinKind(unit: number): number {
  const character = String.fromCharCode(unit)
  return character === character.toLowerCase() ? UnitKind.lower : UnitKind.upper
}
