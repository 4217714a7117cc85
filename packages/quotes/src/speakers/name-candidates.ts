import { cueVerbs, Frame } from '../lexicon/cue-verbs.ts'
import { Word } from '../lexicon/named-words.ts'
import { WordClass } from '../lexicon/word-class.ts'
import type { Sequence } from '../sequence.ts'
import { familyNamesFirst, genderOfGivenName } from './given-names.ts'
import { findNameRuns, type NameRun } from './name-runs.ts'
import type { Referent } from './referents.ts'

const B = WordClass

export const organizationWord =
  /^(?:conference|academy|forum|tribunal|trust|municipality|prefecture|directorate|secretariat|sites?|party|ministry|university|committee|department|times|post|news|house|court|council|agency|street|congress|senate|union|nations|bank|center|centre|institute|association|journal|group|inc|corp|company|county|city|office|security|force|forces|service|commission|bureau|administration|press|police|foundation|organization|organisation|network|society|authority|board|college|school|hospital|church|team|club|league|airlines?|motors|systems|technologies|fund|alliance|federation|federal|act|campaign|embassy|assembly|parliament|pentagon|kremlin|cabinet|treasury|project|program|research|studies|international|national|global|united|energy|media|magazine|herald|tribune|gazette|guardian|inc\.|corp\.|co\.|ltd\.|llc|republicans?|democrats?|americans?|chinese|russians?|muslims?|christians?|jews)$/
const placeWord =
  /^(?:new|south|north|west|east|san|los|las|saint|st\.|united|republic|states?|kingdom|korea|america|york|hampshire|carolina|jersey|mexico|virginia|dakota|island|islands|peninsula|sea|ocean|river|avenue|lake|mount|bay|beach|valley|hills|county|city|hall|square|tower|bridge|airport|street|road|cup|day|war|games|festival|award|prize|championship|arena|stadium|hotel|theater|theatre|museum|palace|plaza|resort|mall|center|centre|station|district|heights|loans)$/

export interface Candidate {
  run: NameRun
  start: number
  end: number
  sentence: number
  words: string[]
  surface: string
  title: string
  personEvidence: number
}

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/

export function isFamilyFirst(words: readonly string[], surface: string): boolean {
  const first = words[0] ?? ''
  if (!familyNamesFirst.has(first)) return false
  if (words.length === 2)
    return /^\p{L}+ \p{Lu}\p{L}+-\p{L}+$/u.test(surface) || (words[1] ?? '').includes('-')
  return words.length === 3 && genderOfGivenName(first) === null
}

/** Returns the family name of the lower-case words of a person's name. */
export function familyNameOf(words: readonly string[], surface: string): string {
  if (isFamilyFirst(words, surface)) return words[0] ?? ''
  const last = words.at(-1) ?? ''
  return suffix.test(last) ? (words.at(-2) ?? last) : last
}

export function collect(sequence: Sequence): Candidate[] {
  const candidates: Candidate[] = []
  const { tokens, text } = sequence
  let token = 0
  sequence.sentences.forEach((sentence, index) => {
    const end = sequence.end(sentence.to - 1)
    const from = token
    while (token < tokens.count && (tokens.ends[token] ?? 0) <= end) token++
    for (const run of findNameRuns(text, tokens, from, token)) {
      const candidate = toCandidate(sequence, run, index)
      if (candidate) candidates.push(candidate)
    }
  })
  return candidates
}

function toCandidate(sequence: Sequence, run: NameRun, sentence: number): Candidate | null {
  const { tokens, text } = sequence
  const words: string[] = []
  for (let token = run.from; token < run.to; token++) {
    words.push(
      text
        .slice(
          tokens.starts[token],
          Math.min(tokens.ends[token] ?? 0, (tokens.starts[token] ?? 0) + 30),
        )
        .toLowerCase(),
    )
  }
  if (words.length > 7) return null
  const of = words.indexOf('of')
  const isPerson =
    genderOfGivenName(words[0] ?? '') !== null && !organizationWord.test(words[of - 1] ?? '')
  if (of >= 2 && (run.from > run.titleFrom || isPerson)) {
    // "Gov. Terry Branstad of Iowa", "Jim Lacey of Channel 6": the place is no part of the name.
    words.length = of
    run = { ...run, to: run.from + of }
  }
  const surface = text.slice(tokens.starts[run.from], tokens.ends[run.to - 1])
  const title =
    run.from > run.titleFrom
      ? text.slice(tokens.starts[run.titleFrom], tokens.ends[run.from - 1])
      : ''
  const start = tokens.starts[run.from] ?? 0
  const end = tokens.ends[run.to - 1] ?? 0
  return {
    run,
    start,
    end,
    sentence,
    words,
    surface,
    title,
    personEvidence: personEvidence(sequence, run, words, surface),
  }
}

function personEvidence(
  sequence: Sequence,
  run: NameRun,
  words: string[],
  surface: string,
): number {
  const { tokens } = sequence
  let score = 0
  if (words.length > 4) score -= 2
  if (words.includes('of')) score -= 1
  if (words.includes('&')) score -= 4
  if (words.some((word) => organizationWord.test(word))) score -= 4
  if (words.some((word) => placeWord.test(word))) score -= 2
  for (let token = run.from; token < run.to; token++) {
    const classes = tokens.classes[token] ?? 0
    if (
      (classes & B.allCapitals) !== 0 &&
      (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) > 2
    )
      score -= 2
    if ((classes & (B.body | B.gerund)) !== 0) score -= 1
  }
  if (run.from > run.titleFrom) score += 2
  if (genderOfGivenName(words[0] ?? '') !== null) score += 2
  if (isFamilyFirst(words, surface)) score += 3
  const next = run.to
  const frames = cueVerbs[tokens.cues[next] ?? 0]?.frames ?? 0
  if ((frames & Frame.quote) !== 0 && (frames & Frame.ambiguous) === 0) score += 1
  if ((tokens.words[next] ?? 0) === Word.comma) {
    const after = tokens.classes[next + 1] ?? 0
    if ((after & (B.number | B.title)) !== 0 || (tokens.words[next + 1] ?? 0) === Word.who)
      score += 2
    else if ((after & B.determiner) !== 0) score += 1
  }
  if (words.length >= 2 && words.length <= 3) score += 0.5
  const before = tokens.words[run.titleFrom - 1] ?? 0
  if (before === Word.in || before === Word.at) score -= 1
  return score
}

export function kindOf(candidate: Candidate): Referent['kind'] {
  if (candidate.personEvidence >= 1) return 'person'
  if (candidate.words.some((word) => word === '&' || organizationWord.test(word)))
    return 'organization'
  return candidate.personEvidence > 0 ? 'person' : 'other'
}
