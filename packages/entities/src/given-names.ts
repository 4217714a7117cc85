import type { Analysis } from './tagger/analysis.ts'
import type { TaggedName } from './tagger/decoder.ts'
import { coarseTypes } from './tagger/labels.ts'
import { classMask } from './tagger/lexicon.ts'
import { Known } from './tagger/word-clusters.ts'
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

/** A syllable as Korean and Chinese given names have it: "ji", "young", "wen". */
const syllable = /^(?:ch|sh|[bcdghjklmnprstwxyz])?[aeiouwy]{1,4}(?:ng|[nmlkpbhrt])?$/
/** What stands before a hyphen and no syllable of a name. */
const prefixes = new Set(
  'ex vice then co anti pro non mid self half post pre one two ten'.split(' '),
)

/**
 * Returns the names with those whole of which the tagger took pieces, and whose form tells: a given name of two syllables
 * before a family name of East Asia, "Eun-ji Park".
 */
export function withGivenFirst(names: readonly TaggedName[], analysis: Analysis): TaggedName[] {
  const { words } = analysis
  const found: TaggedName[] = []
  let next = 0
  for (let first = 0; first + 3 < words.count; first++) {
    if (!isGivenFirst(first, analysis)) continue
    const end = first + 4
    while (next < names.length && (names[next] as TaggedName).end <= first) {
      found.push(names[next++] as TaggedName)
    }
    let after = next
    while (after < names.length && (names[after] as TaggedName).end <= end) after++
    const rival = names[after]
    const before = names[next]
    if ((rival && rival.first < end) || (before && before.first < first)) continue
    next = after
    found.push({ first, end, type: person, confidence: byForm })
  }
  for (; next < names.length; next++) found.push(names[next] as TaggedName)
  return found
}

function isGivenFirst(first: number, { words, matches, clusters }: Analysis): boolean {
  const { flags, starts, ends, text } = words
  if (!isRestOfGiven(first + 1, words)) return false
  const family = first + 3
  if (!((matches.classes[family] as number) & familyFirst)) return false
  const isFamily =
    (flags[family] as number) & WordFlag.capital && !((flags[family] as number) & WordFlag.tight)
  if (!isFamily || !((flags[first] as number) & WordFlag.capital)) return false
  const given = text.slice(starts[first], ends[first]).toLowerCase()
  const rest = text.slice(starts[first + 2], ends[first + 2])
  if (!syllable.test(given) || !syllable.test(rest)) return false
  return clusters.known[first] !== Known.lower && !prefixes.has(given)
}
