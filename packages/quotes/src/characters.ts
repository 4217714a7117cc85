/** Kinds of code units. */
export const CharacterKind = { other: 0, letter: 1, digit: 2, space: 3 } as const

/** Kinds of the code units below 128. */
const asciiKinds = (() => {
  const kinds = new Uint8Array(128)
  for (let code = 0; code < 128; code++) {
    if (code <= 32) kinds[code] = CharacterKind.space
    else if (code >= 48 && code <= 57) kinds[code] = CharacterKind.digit
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122))
      kinds[code] = CharacterKind.letter
  }
  return kinds
})()

/** Returns the kind of a code unit: a value of `CharacterKind`. */
export function characterKind(code: number): number {
  if (code < 128) return asciiKinds[code] ?? 0
  if (code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200f))
    return CharacterKind.space
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f)
    return CharacterKind.space
  if (code === 0x3000 || code === 0xfeff) return CharacterKind.space
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? CharacterKind.letter : 0
  if (code === 0xd7 || code === 0xf7) return CharacterKind.other
  if (code >= 0x2010 && code <= 0x2bff) return CharacterKind.other
  if (code >= 0x3001 && code <= 0x3004) return CharacterKind.other
  if (code >= 0x3008 && code <= 0x3020) return CharacterKind.other
  if (code >= 0xff01 && code <= 0xff0f) return CharacterKind.other
  if (code >= 0xff1a && code <= 0xff20) return CharacterKind.other
  return CharacterKind.letter
}

/** Returns true for letters and digits of any script. */
export function isWordCode(code: number): boolean {
  const kind = characterKind(code)
  return kind === CharacterKind.letter || kind === CharacterKind.digit
}

/** Returns true for white space of any kind. */
export function isSpaceCode(code: number): boolean {
  return characterKind(code) === CharacterKind.space
}

/** Returns true for upper-case letters, in the scripts that have them. */
export function isUpperCode(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  if (characterKind(code) !== CharacterKind.letter) return false
  const character = String.fromCharCode(code)
  return character.toLowerCase() !== character
}
