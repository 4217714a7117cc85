export interface Style {
  title: (text: string) => string
  headline: (text: string) => string
  label: (text: string) => string
  name: (text: string) => string
  quiet: (text: string) => string
  warning: (text: string) => string
}

const escapeCharacter = String.fromCharCode(27)
const code = (open: number, close: number) => (text: string) =>
  `${escapeCharacter}[${open}m${text}${escapeCharacter}[${close}m`
const plain = (text: string) => text

/** Returns how the parts of a report look: in colour, or as they are. */
export function createStyle(color: boolean): Style {
  if (!color) {
    return {
      title: plain,
      headline: plain,
      label: plain,
      name: plain,
      quiet: plain,
      warning: plain,
    }
  }
  const bold = code(1, 22)
  return {
    title: (text) => code(7, 27)(` ${text} `),
    headline: bold,
    label: code(4, 24),
    name: code(36, 39),
    quiet: code(2, 22),
    warning: code(33, 39),
  }
}

/** Returns a number with its noun: "1 page", "3 pages". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/**
 * Returns the text in lines of at most `width` columns, each behind the indent. Control characters of
 * the text are taken out, so that a page can't drive the terminal.
 */
export function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = []
  let line = ''
  let columns = 0
  for (const word of harmless(text).split(/\s{1,50}/)) {
    const size = columnsOf(word)
    if (line !== '' && indent.length + columns + 1 + size > width) {
      lines.push(indent + line)
      line = ''
      columns = 0
    }
    line = line === '' ? word : `${line} ${word}`
    columns += size + (columns > 0 ? 1 : 0)
  }
  if (line !== '') lines.push(indent + line)
  return lines
}

const ownCodes = /^\[(?:1|2|4|7|22|24|27|33|36|39)m/

/** Of the codes that drive a terminal only the few that `createStyle` writes pass. */
function harmless(text: string): string {
  let clean = ''
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const control = (unit < 0x20 && unit !== 0x0a && unit !== 0x09) || (unit >= 0x7f && unit < 0xa0)
    if (!control || (unit === 27 && ownCodes.test(text.slice(at + 1, at + 5)))) {
      clean += text[at]
    }
  }
  return clean
}

function columnsOf(word: string): number {
  let columns = 0
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) === 27) at = Math.max(at, word.indexOf('m', at))
    else columns++
  }
  return columns
}
