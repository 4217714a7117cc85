import type { FoundName } from '../find-names.ts'
import { countryOfCapital } from '../knowledge/countries.ts'
import { classMask } from '../tagger/lexicon.ts'
import type { SentenceWords } from './sentence-words.ts'

const speechMask = classMask('speech-verb')
const placePrepositions = new Set([
  'in',
  'at',
  'from',
  'to',
  'into',
  'near',
  'outside',
  'around',
  'across',
  'through',
  'throughout',
  'downtown',
  'central',
  'visiting',
  'leaving',
])
const acts = new Set(
  `will would should must can could may might wants wanted seeks sought agreed agrees plans planned hopes
  refused rejected accused accuses denies insists urged called calls vowed offered decided imposed signed launched needs
  considers considered continues remains strongly also`.split(/\s+/),
)

const auxiliaries = new Set(['has', 'had', 'is', 'was'])
const afterHave = new Set(
  'said told made sent given taken put held met not never long already'.split(' '),
)
/** What a government is, as opposed to a place. */
const attitudes = new Set(
  'ready willing keen eager reluctant unwilling prepared determined concerned worried wary set due right wrong'.split(
    ' ',
  ),
)

/**
 * Returns the capitals that a text uses for the government of their country: "Seoul's efforts", "talks with
 * Washington", "Tokyo has agreed". One such use decides for the text, since an article uses a name in one sense; a
 * capital that is only a place keeps its own entity.
 */
export function capitalsAsGovernments(
  names: readonly FoundName[],
  reader: SentenceWords,
): Set<string> {
  const governments = new Set<string>()
  for (const { type, first, end } of names) {
    if (type !== 'location') continue
    const text = reader.phrase(first, end)
    if (governments.has(text) || !countryOfCapital(text)) continue
    const before = reader.lower(first - 1)
    if (placePrepositions.has(before)) continue
    const after = end < reader.analysis.words.count ? end : -1
    if (after < 0) continue
    const next = reader.lower(after)
    const possessive =
      reader.isPossessive(after) &&
      !/^(?:airport|streets?|mayor|downtown|city|metro|suburbs?)$/.test(reader.lower(after + 1))
    const acting =
      acts.has(next) ||
      (auxiliaries.has(next) && isAct(next, reader.lower(after + 1))) ||
      (/^\p{L}{3,}ed$/u.test(next) && next !== 'based') ||
      ((reader.classes(after) & speechMask) !== 0 && next !== 'who')
    const facing = /^(?:with|between|against|toward|towards)$/.test(before)
    if (possessive || acting || facing) governments.add(text)
  }
  return governments
}

/** "has agreed" and "is seeking", but neither "is located" nor "has hills". */
function isAct(auxiliary: string, word: string): boolean {
  if (acts.has(word)) return true
  if (auxiliary === 'has' || auxiliary === 'had')
    return /^\p{L}{3,}ed$/u.test(word) || afterHave.has(word)
  return attitudes.has(word) || (/^\p{L}{3,}ing$/u.test(word) && word !== 'nothing')
}
