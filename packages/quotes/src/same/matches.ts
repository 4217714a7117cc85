import type { Fingerprints } from './fingerprints.ts'
import { fingerprintWords } from './fingerprints.ts'
import type { QuoteVariant } from './indexed-quote.ts'
import {
  countForms,
  differencesAllowed,
  type Judgement,
  judgeWordings,
  mayBeSame,
} from './judgement.ts'
import { type Passage, passageAround } from './passage.ts'
import type { QuoteList } from './quote-list.ts'
import { sameSpeaker } from './speakers.ts'
import type { WordingStore } from './wording-store.ts'

/** Share of the fingerprints of the shorter wording below which two wordings are not aligned. */
const leastShare = 0.2
/** Wordings aligned with one quote, those with most fingerprints in common first. */
const mostAlignments = 12
/** Fingerprints of more wordings than this are common phrases and open no comparison. */
const mostCommon = 400

/** A quote to search for, and how much of the index to look at. */
export interface Search {
  readonly passage: Passage
  readonly fingerprints: Fingerprints
  /** The wording with the same words, or -1. */
  readonly equal: number
  readonly speaker: string | null
  /** The article whose own quotes don't count, or null. */
  readonly article: string | null
  /** Segments looked at per fingerprint. */
  readonly candidates: number
  readonly mostVariants: number
}

/** Returns the wordings that say the same as a quote, and their quotes as variants, best first. */
export function findMatches(
  store: WordingStore,
  quotes: QuoteList,
  search: Search,
): { wordings: number[]; variants: QuoteVariant[] } {
  const wordings: number[] = []
  const variants: QuoteVariant[] = []
  const counts = countForms(search.passage.forms)
  const differs = compareSpeakers(search.speaker)
  for (const [wording, segment] of candidatesOf(store, search)) {
    const judge = judgeOf(store, search, counts, wording, segment)
    // Somebody else must be given more of the words: what fails for one speaker fails for two.
    if (!judge?.(false).isSame) continue
    const found = variantsOf(quotes, search, wording, judge, differs)
    if (found.isMatch) wordings.push(wording)
    for (const variant of found.variants) variants.push(variant)
  }
  variants.sort((a, b) => b.similarity - a.similarity)
  return { wordings, variants: variants.slice(0, search.mostVariants) }
}

type Judge = (differentSpeakers: boolean) => Judgement

/** The comparison of the quote with a wording, worked out once for each of its two answers. */
function judgeOf(
  store: WordingStore,
  search: Search,
  counts: ReadonlyMap<string, number>,
  wording: number,
  segment: number,
): Judge | null {
  const { passage, fingerprints } = search
  const near = store.passage(wording, segment, passage.forms.length)
  if (!mayBeSame(passage, counts, near)) return null
  const isLonger = near.forms.length > passage.forms.length
  const known = isLonger ? passageAround(near, fingerprintWords(near.forms), passage) : near
  const asked = isLonger ? passage : passageAround(passage, fingerprints, near)
  const differences = differencesAllowed(known, asked)
  const judged: (Judgement | undefined)[] = []
  return (differentSpeakers) => {
    const place = differentSpeakers ? 1 : 0
    judged[place] ??= judgeWordings(known, asked, differentSpeakers, differences)
    return judged[place]
  }
}

/** Whether a name is of somebody else, worked out once for each name: thousands of quotes share a few. */
function compareSpeakers(speaker: string | null): (other: string | null) => boolean {
  const known = new Map<string | null, boolean>()
  return (other) => {
    let differs = known.get(other)
    if (differs === undefined) {
      differs = sameSpeaker(speaker, other) === false
      known.set(other, differs)
    }
    return differs
  }
}

/** The newest quotes of a wording that pass, and whether any does. */
function variantsOf(
  quotes: QuoteList,
  { article, mostVariants }: Search,
  wording: number,
  judge: Judge,
  isOther: (speaker: string | null) => boolean,
): { isMatch: boolean; variants: QuoteVariant[] } {
  const variants: QuoteVariant[] = []
  let isMatch = false
  let number = quotes.newest(wording)
  for (let seen = 0; number >= 0 && seen < 2 * mostVariants; seen++) {
    const differs = isOther(quotes.speaker(number))
    const { isSame, variation, similarity } = judge(differs)
    if (isSame) {
      isMatch = true
      const quote = quotes.get(number)
      if (quote.article !== article && variants.length < mostVariants) {
        const verdict = differs ? 'other-speaker' : variation
        variants.push({ ...quote, verdict, wording: variation, similarity })
      }
    }
    number = quotes.previous(number)
  }
  return { isMatch, variants: variants.reverse() }
}

/** The wordings worth aligning, each with its segment that shares most: the equal one first. */
function candidatesOf(store: WordingStore, search: Search): [wording: number, segment: number][] {
  const { fingerprints, equal, candidates } = search
  // Rare fingerprints tell most; common ones count only where a quote has hardly any other.
  const ordered = [...fingerprints.keys()]
    .map((fingerprint) => ({ fingerprint, count: store.count(fingerprint) }))
    .sort((a, b) => a.count - b.count)
  const segments = new Map<number, number>()
  ordered.forEach(({ fingerprint, count }, rank) => {
    if (count > mostCommon && rank >= 2) return
    store.forEachSegment(fingerprint, candidates, (segment) => {
      segments.set(segment, (segments.get(segment) ?? 0) + 1)
    })
  })
  const shared = new Map<number, { count: number; segment: number; most: number }>()
  for (const [segment, count] of segments) {
    const wording = store.wordingOfSegment(segment)
    const known = shared.get(wording)
    if (!known) shared.set(wording, { count, segment, most: count })
    else {
      known.count += count
      if (count > known.most) {
        known.most = count
        known.segment = segment
      }
    }
  }
  const ranked: [wording: number, count: number, segment: number][] = []
  for (const [wording, { count, segment }] of shared) {
    const fewer = Math.min(fingerprints.size, store.fingerprintCount(wording))
    if (wording !== equal && count >= leastShare * fewer) ranked.push([wording, count, segment])
  }
  ranked.sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const chosen = ranked
    .slice(0, mostAlignments)
    .map(([wording, , segment]): [number, number] => [wording, segment])
  return equal < 0 ? chosen : [[equal, store.firstSegment(equal)], ...chosen]
}
