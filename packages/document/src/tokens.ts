/** What a token is; the values of `Tokens.kinds`. */
export const TokenKind = { word: 0, number: 1, punctuation: 2, symbol: 3 } as const

/**
 * The tokens of a text as parallel arrays: token `i` is `text.slice(starts[i], ends[i])`, of kind
 * `kinds[i]`. Offsets are UTF-16 code units.
 */
export interface Tokens {
  readonly count: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly kinds: Uint8Array
}

export function tokenize(_text: string): Tokens {
  return { count: 0, starts: new Uint32Array(), ends: new Uint32Array(), kinds: new Uint8Array() }
}
