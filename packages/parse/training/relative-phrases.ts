/**
 * Writes `src/time/relative-phrases.ts`, how languages say how long ago something was, from the Unicode
 * CLDR data that Node holds:
 *
 *   node training/relative-phrases.ts
 *
 * Left out is what the words of `relative-words.ts` read already, and what a language also says of how
 * long something takes ("5 min").
 */
import { writeFileSync } from 'node:fs'
import { yesterdayPhrases } from '../src/time/relative-phrases.ts'
import { plainPhrase, readRelativeWords } from '../src/time/relative-time.ts'

const languages =
  'en de fr es pt it nl sv nb da fi is pl cs sk hu ro ru uk be bg mk sr hr sl bs sq el tr az kk uz ky mn tg tk ka hy he ar fa ur ps sd hi bn as pa gu or ta te kn ml mr ne si th lo km my vi id ms fil jv zh zh-Hant ja ko sw am so zu ha af ga cy eu ca gl et lv lt mt lb ku ug'.split(
    ' ',
  )
const units = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const
const counts = [1, 2, 3, 4, 5, 6, 11, 12, 20, 21, 22, 25, 31, 100]

const digits = /\d+/
const withoutCount = (text: string): string => plainPhrase(text).replace(digits, '#')

const unitsOf = new Map<string, Set<string>>()
for (const unit of units) {
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      const relative = new Intl.RelativeTimeFormat(language, { style })
      for (const count of counts) {
        const text = relative.format(-count, unit)
        const phrase = withoutCount(text)
        const lasting = (['long', 'short', 'narrow'] as const).map((unitDisplay) =>
          new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }).format(count),
        )
        const read = readRelativeWords(plainPhrase(text))
        const isKnown = read?.unit === unit && read.count === count
        const hasCount = phrase.includes('#') && !/[-−]/.test(phrase)
        if (hasCount && !isKnown && !lasting.map(withoutCount).includes(phrase))
          unitsOf.set(phrase, (unitsOf.get(phrase) ?? new Set()).add(unit))
      }
    }
  }
}

const quoted = (phrases: string[]): string => `'${phrases.sort().join('|').replaceAll("'", "\\'")}'`
// What is an hour in one language and a year in another says nothing.
const lines = units.map((unit) => {
  const own = [...unitsOf].filter(([, found]) => found.size === 1 && found.has(unit))
  return `  ${unit}:\n    ${quoted(own.map(([phrase]) => phrase))},`
})

const yesterday = new Set<string>()
for (const language of languages) {
  const text = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-1, 'day')
  const phrase = withoutCount(text)
  const isKnown =
    readRelativeWords(plainPhrase(text)) !== null && !yesterdayPhrases.split('|').includes(phrase)
  if (!/\p{Nd}/u.test(text) && !isKnown && phrase.length > 3) yesterday.add(phrase)
}

writeFileSync(
  new URL('../src/time/relative-phrases.ts', import.meta.url),
  `import type { RelativeUnit } from './relative-words.ts'

/**
 * How some ninety languages say how long ago something was, "#" in place of the count, as far as single
 * words do not tell it. Made from the Unicode CLDR (Unicode licence) by \`training/relative-phrases.ts\`.
 */
// biome-ignore format: one line per unit
export const relativePhrases: Partial<Record<RelativeUnit, string>> = {
${lines.join('\n')}
}

/** "Yesterday" in languages whose word \`relative-words.ts\` does not hold. */
// biome-ignore format: one line
export const yesterdayPhrases =
  ${quoted([...yesterday])}
`,
)
