import type { NameType } from '@wirecopy/document'
import { familiesAsGroups } from './family-plurals.ts'
import { endOfFieldList } from './field-lists.ts'
import { wholeGivenName, withFamilyFirst, withGivenFirst } from './given-names.ts'
import { mendNames } from './mend-names.ts'
import { nameType } from './name-types.ts'
import { joinParticles } from './particle-names.ts'
import { joinPartners } from './partner-names.ts'
import { joinRecognized, type RecognizedName } from './recognizer.ts'
import type { Analysis } from './tagger/analysis.ts'
import { coarseTypes } from './tagger/labels.ts'
import { isRolePlural } from './tagger/lexicon.ts'
import type { Tagger } from './tagger/tagger.ts'
import { Known } from './tagger/word-clusters.ts'
import { WordFlag } from './tagger/words.ts'
import type { FoundValue } from './values/found-value.ts'

/** A name in a text: words `first` up to `end`, characters `start` up to `stop`. */
export interface FoundName {
  first: number
  end: number
  start: number
  stop: number
  type: NameType
  confidence: number
}

/** Returns the names of an analyzed text, in order; where a value claims the same words, one of the two stays. */
export function findNames(
  analysis: Analysis,
  tag: Tagger,
  values: readonly FoundValue[],
  recognized: readonly RecognizedName[] = [],
): { names: FoundName[]; values: FoundValue[] } {
  const { starts, ends } = analysis.words
  const joined = joinRecognized(
    analysis.words,
    recognized,
    withGivenFirst(withFamilyFirst(tag(analysis), analysis), analysis),
  )
  const { tagged } = joined
  const names: FoundName[] = []
  const kept: FoundValue[] = []
  let next = 0
  /** The word after the last name, which may reach over the next one. */
  let taken = 0
  for (const value of values) {
    while (next < tagged.length && (tagged[next] as { end: number }).end <= value.first) add(next++)
    const rival = tagged[next]
    if (rival && rival.first < value.end) {
      // A person called May, the 2024 Olympics: the name says more. US$5: the sum does.
      const name =
        rival.first < value.first || rival.end > value.end || value.confidence < rival.confidence
      if (name && value.type !== 'money') continue
      while (next < tagged.length && (tagged[next] as { first: number }).first < value.end) next++
    }
    kept.push(value)
  }
  while (next < tagged.length) add(next++)
  const mended = mendNames(joinPartners(joinParticles(names, analysis), analysis), analysis)
  familiesAsGroups(mended, analysis)
  if (joined.recognized.length === 0) return { names: mended, values: kept }
  // What the caller recognizes stands above the rest.
  const own = joined.recognized
  let nearest = 0
  const apart = kept.filter(({ first, end }) => {
    while (nearest < own.length && (own[nearest] as FoundName).end <= first) nearest++
    const name = own[nearest]
    return !name || name.first >= end
  })
  const all = [...mended, ...own].sort((left, right) => left.first - right.first)
  const standing = new Set(own)
  // A name that was mended may reach into one of the caller's.
  const clear = all.filter((name, index) => {
    const [before, after] = [all[index - 1], all[index + 1]]
    const hit = (before && before.end > name.first) || (after && after.first < name.end)
    return standing.has(name) || !hit
  })
  return { names: clear, values: apart }

  function add(index: number): void {
    const name = tagged[index] as (typeof tagged)[number]
    if (name.first < taken) return
    const end =
      coarseTypes[name.type] === 'organization'
        ? endOfFieldList(name.first, name.end, analysis.words)
        : wholeGivenName(name, analysis)
    taken = end
    if (end - name.first === 1 && isCommonWord(name.first, analysis)) return
    if ((ends[end - 1] as number) - (starts[name.first] as number) > longestName) return
    names.push({
      first: name.first,
      end,
      start: starts[name.first] as number,
      stop: ends[end - 1] as number,
      type: nameType(name, analysis),
      confidence: name.confidence,
    })
  }
}

/** UTF-16 code units of a name at most: what runs on longer is a text in capitals. */
const longestName = 250

/**
 * Whether a word is a common one that has its capital from the start of a sentence alone: "Dockworkers walked out". It
 * is, where the words of much news know it in lower case only, no list of names has it, and the text never writes it
 * with a capital inside a sentence.
 */
function isCommonWord(index: number, analysis: Analysis): boolean {
  const { words, clusters, matches, memory, sentenceOf, lexicon } = analysis
  if (words.sentences[sentenceOf[index] as number] !== index) return false
  if (matches.classes[index] !== 0 || memory.inside[index] !== 0) return false
  if ((words.flags[index] as number) & WordFlag.capitals) return false
  const [start, end] = [words.starts[index] as number, words.ends[index] as number]
  return clusters.known[index] === Known.lower || isRolePlural(words.text, start, end, lexicon)
}
