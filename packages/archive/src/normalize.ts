import { TokenKind, tokenize, WirecopyError } from '@wirecopy/document'

const unstorable = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\0/g
const longestKey = 400
const longestWord = 200
const mostWords = 40_000

/**
 * Returns a text as PostgreSQL can store it: U+FFFD for what is not Unicode, and for NUL.
 */
export function storable(text: string): string {
  return text.replace(unstorable, '\ufffd')
}

/** Returns a storable name for a key; one too long for an index ends in a hash of it. */
export function storableKey(key: string): string {
  const clean = storable(key)
  if (clean.length <= longestKey) return clean
  return `${storable(clean.slice(0, longestKey - 20))}…${hash(clean, 0x811c9dc5)}${hash(clean, 0x01234567)}`
}

/** Returns the form of a name that it is looked up by: case and white space don't count. */
export function nameKey(name: string): string {
  return storableKey(name.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' '))
}

/** Returns the words of a text in the form they are looked up by, each once. */
export function searchWords(text: string): string[] {
  const { count, starts, ends, kinds } = tokenize(text)
  const words = new Set<string>()
  for (let token = 0; token < count && words.size < mostWords; token++) {
    const kind = kinds[token]
    if (kind !== TokenKind.word && kind !== TokenKind.number) continue
    const word = text.slice(starts[token], ends[token])
    if (word.length > longestWord) continue
    const form = storable(
      word
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[.’']{1,9}$/, ''),
    )
    if (form !== '') words.add(form)
  }
  return [...words]
}

/**
 * Returns a day as it was given.
 *
 * @throws WirecopyError `invalid-option` where it is no day of the calendar.
 */
export function checkDay(day: string): string {
  const isDay =
    /^[12]\d{3}-\d{2}-\d{2}$/.test(day) &&
    !Number.isNaN(Date.parse(day)) &&
    new Date(day).toISOString().slice(0, 10) === day
  if (!isDay) throw new WirecopyError('invalid-option', `no day: ${JSON.stringify(day)}`)
  return day
}

function hash(text: string, seed: number): string {
  let value = seed
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
    value ^= value >>> 15
  }
  return (value >>> 0).toString(16).padStart(8, '0')
}
