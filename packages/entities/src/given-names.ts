import type { Analysis } from './tagger/analysis.ts'
import type { TaggedName } from './tagger/decoder.ts'
import { coarseTypes } from './tagger/labels.ts'
import { classMask } from './tagger/lexicon.ts'
import { WordFlag, type Words } from './tagger/words.ts'

const familyFirst = classMask('family-first')
const notGiven = new Set([
  'led',
  'era',
  'style',
  'like',
  'backed',
  'run',
  'held',
  'born',
  'based',
  'free',
  'type',
  'ism',
  'ist',
  'esque',
  'bound',
  'only',
])

/**
 * Returns the end of a name with the rest of a hyphenated given name that was cut off: "Park Yoon" of "Park Yoon-joo".
 * A given name of two syllables stands in one word; "-led" after a family name doesn't belong to it.
 */
export function wholeGivenName(name: TaggedName, { words, matches }: Analysis): number {
  const { starts, ends } = words
  const { first, end, type } = name
  if (coarseTypes[type] !== 'person' || end - first < 2) return end
  const last = (ends[end - 1] as number) - (starts[end - 1] as number)
  if (last > 4 && !((matches.classes[first] as number) & familyFirst)) return end
  return isRestOfGiven(end, words) ? end + 2 : end
}

/** Whether a hyphen and the second syllable of a given name stand at a word: "-joo", and not "-led". */
function isRestOfGiven(index: number, { flags, starts, ends, text, count }: Words): boolean {
  if (index + 1 >= count || text.charCodeAt(starts[index] as number) !== 0x2d) return false
  if (!((flags[index] as number) & (flags[index + 1] as number) & WordFlag.tight)) return false
  const rest = text.slice(starts[index + 1], ends[index + 1])
  return /^\p{Ll}{1,6}$/u.test(rest) && !/ed$/.test(rest) && !notGiven.has(rest)
}

const person = coarseTypes.indexOf('person')
/** Of a name that only its form tells. */
const byForm = 0.7

/**
 * Returns the names with those that the tagger missed and their form tells: a family name that stands first and a given
 * name of two syllables, "Hong Seung-woo".
 */
export function withFamilyFirst(names: readonly TaggedName[], analysis: Analysis): TaggedName[] {
  const { words, matches } = analysis
  const { flags, starts, ends, count } = words
  const found: TaggedName[] = []
  let next = 0
  for (let first = 0; first < count; first++) {
    if (!((matches.classes[first] as number) & familyFirst)) continue
    const length = (ends[first + 1] as number) - (starts[first + 1] as number)
    if (!((flags[first + 1] as number) & WordFlag.capital) || length > 6) continue
    if (!isRestOfGiven(first + 2, words)) continue
    while (next < names.length && (names[next] as TaggedName).end <= first) {
      found.push(names[next++] as TaggedName)
    }
    const rival = names[next]
    if (rival && rival.first < first + 4) continue
    found.push({ first, end: first + 2, type: person, confidence: byForm })
  }
  for (; next < names.length; next++) found.push(names[next] as TaggedName)
  return found
}
