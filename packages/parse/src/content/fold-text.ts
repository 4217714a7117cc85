/** Classes of code units: 0 not looked at yet. */
const letter = 1
const other = 2
const surrogate = 3

/** The class of every code unit of small letters, filled in as texts need them. */
let classes: Uint8Array | undefined

function classOf(code: number): number {
  if (code >= 0xd800 && code < 0xe000) return surrogate
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? letter : other
}

/** Returns a text with everything but letters and digits taken out, in lower case. */
export function foldText(text: string): string {
  classes ??= new Uint8Array(0x10000)
  const lower = text.toLowerCase()
  let folded = ''
  let from = 0
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    let kind = classes[code] as number
    if (kind === 0) {
      kind = classOf(code)
      classes[code] = kind
    }
    if (kind === letter) continue
    if (kind === surrogate) return folded + foldBySearch(lower.slice(from))
    if (at > from) folded += lower.slice(from, at)
    from = at + 1
  }
  return from === 0 ? lower : folded + lower.slice(from)
}

/** Pairs of surrogates may be letters; they are rare. */
const foldBySearch = (lower: string): string => lower.replace(/[^\p{L}\p{N}]+/gu, '')
