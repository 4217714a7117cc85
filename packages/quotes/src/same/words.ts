import { isWordCode } from '../characters.ts'

/** The words of a quote as they are compared, each with its span in the text. */
export interface QuoteWords {
  readonly forms: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** True for words in [brackets], which an editor put in. */
  readonly inserted: readonly boolean[]
  /** Indexes of the words that follow an ellipsis. */
  readonly elisions: readonly number[]
}

/** Contractions and their long forms, so that "we're" equals "we are". */
const endings: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'m", 'am'],
  ["'d", 'would'],
]
const wholes = new Map([
  ["can't", ['can', 'not']],
  ["won't", ['will', 'not']],
  ["ain't", ['is', 'not']],
  ['cannot', ['can', 'not']],
  ["let's", ['let', 'us']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
  ['gotta', ['got', 'to']],
  ["'em", ['them']],
])
const isContractions = new Set('it he she that there what who here how where this'.split(' '))
const equals = new Map(
  `everybody everyone;anybody anyone;somebody someone;ok okay;percent per cent;towards toward;afterwards afterward;
grey gray;colour color;labour labor;defence defense;honour honor;favour favor;programme program;organisation organization;
realise realize;recognise recognize;centre center;yeah yes;yep yes;mr mister;one 1;two 2;three 3;four 4;five 5;six 6;seven 7;
eight 8;nine 9;ten 10;thru through;cause because;til until;till until`
    .split(';')
    .map((pair) => {
      const [from = '', to = ''] = pair.trim().split(' ')
      return [from, to] as const
    }),
)
const fillers = new Set('uh um er ah erm hmm'.split(' '))

/** Returns the words of a text in lower case, marks left out, contractions and spellings made alike. */
export function splitQuoteWords(text: string): QuoteWords {
  const forms: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const inserted: boolean[] = []
  const elisions: number[] = []
  let depth = 0
  let position = 0
  while (position < text.length) {
    const code = text.charCodeAt(position)
    if (!isWordCode(code)) {
      if (code === 0x5b) depth++
      else if (code === 0x5d && depth > 0) depth--
      else if (code === 0x2026 || (code === 0x2e && text.charCodeAt(position + 1) === 0x2e)) {
        if (elisions.at(-1) !== forms.length) elisions.push(forms.length)
      }
      position++
      continue
    }
    const end = wordEnd(text, position)
    const word = text.slice(position, end).toLowerCase().replaceAll('\u2019', "'")
    for (const form of expand(word)) {
      if (fillers.has(form)) continue
      forms.push(form)
      starts.push(position)
      ends.push(end)
      inserted.push(depth > 0)
    }
    position = end
  }
  return { forms, starts, ends, inserted, elisions }
}

function wordEnd(text: string, start: number): number {
  let end = start
  for (;;) {
    while (end < text.length && isWordCode(text.charCodeAt(end))) end++
    const code = text.charCodeAt(end)
    const joins =
      code === 0x27 ||
      code === 0x2019 ||
      ((code === 0x2c || code === 0x2e) &&
        isDigit(text.charCodeAt(end - 1)) &&
        isDigit(text.charCodeAt(end + 1)))
    if (!joins || !isWordCode(text.charCodeAt(end + 1))) return end
    end++
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function expand(word: string): readonly string[] {
  const whole = wholes.get(word)
  if (whole) return whole
  if (word.includes("'")) {
    for (const [ending, long] of endings) {
      if (word.endsWith(ending) && word.length > ending.length)
        return [unify(word.slice(0, -ending.length)), long]
    }
    if (word.endsWith("'s")) {
      const stem = word.slice(0, -2)
      return isContractions.has(stem) ? [stem, 'is'] : [unify(stem)]
    }
    return [word.replaceAll("'", '')]
  }
  return [unify(word)]
}

function unify(word: string): string {
  return equals.get(word) ?? (word.includes(',') ? word.replaceAll(',', '') : word)
}
