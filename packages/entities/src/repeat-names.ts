import { withArticle } from './arabic-article.ts'
import type { FoundName } from './find-names.ts'
import type { Analysis } from './tagger/analysis.ts'
import { WordFlag } from './tagger/words.ts'
import type { FoundValue } from './values/found-value.ts'

/** How sure a name is that only its repetition tells. */
const confidence = 0.6

/**
 * Returns the names with those that the tagger passed over and that are written elsewhere in the text: the last word of a
 * person's name, standing alone with a capital inside a sentence.
 */
export function repeatNames(
  names: readonly FoundName[],
  values: readonly FoundValue[],
  analysis: Analysis,
): FoundName[] {
  const { words, sentenceOf } = analysis
  const { exact, flags, starts, ends, count, sentences } = words
  const families = new Set<number>()
  for (const { type, first, end } of names) {
    if (type === 'person' && end - first > 1) families.add(exact[end - 1] as number)
  }
  if (families.size === 0) return [...names]
  const all: FoundName[] = []
  let next = 0
  let value = 0
  for (let index = 0; index < count; index++) {
    const name = names[next]
    if (name && index >= name.first) {
      all.push(name)
      next++
      index = name.end - 1
      continue
    }
    const flag = flags[index] as number
    if (!(flag & WordFlag.capital) || !families.has(exact[index] as number)) continue
    if (sentences[sentenceOf[index] as number] === index) continue
    if (isCapital(index - 1) || isCapital(index + 1) || isJoined(index + 1)) continue
    // "In May" stays a month.
    while (value < values.length && (values[value] as FoundValue).end <= index) value++
    if (value < values.length && (values[value] as FoundValue).first <= index) continue
    const repeated: FoundName = {
      first: index,
      end: index + 1,
      start: starts[index] as number,
      stop: ends[index] as number,
      type: 'person',
      confidence,
    }
    withArticle(repeated, all.at(-1)?.end ?? 0, words)
    all.push(repeated)
  }
  return all

  function isCapital(index: number): boolean {
    return index >= 0 && index < count && ((flags[index] as number) & WordFlag.capital) !== 0
  }

  /** The word goes on: "-led" after a name. */
  function isJoined(index: number): boolean {
    const both = WordFlag.tight | WordFlag.letter
    return index < count && ((flags[index] as number) & both) === both
  }
}
