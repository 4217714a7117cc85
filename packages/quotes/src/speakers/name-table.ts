import type { Entity, Mention } from '@wirecopy/document'
import { cueVerbs, Frame } from '../lexicon/cue-verbs.ts'
import { Word, WordClass } from '../lexicon/word-class.ts'
import { Sequence } from '../sequence.ts'
import { familyNamesFirst, genderOfGivenName } from './given-names.ts'
import { findNameRuns, type NameRun } from './name-runs.ts'
import { createReferent, type Referent, type ReferentMention } from './referents.ts'

const B = WordClass
const organizationWord =
  /^(?:party|ministry|university|committee|department|times|post|news|house|court|council|agency|street|congress|senate|union|nations|bank|center|centre|institute|association|journal|group|inc|corp|company|county|city|office|security|force|forces|service|commission|bureau|administration|press|police|foundation|organization|organisation|network|society|authority|board|college|school|hospital|church|team|club|league|airlines?|motors|systems|technologies|fund|alliance|federation|federal|act|campaign|embassy|assembly|parliament|pentagon|kremlin|cabinet|treasury|project|program|research|studies|international|national|global|united|energy|media|magazine|herald|tribune|gazette|guardian|inc\.|corp\.|co\.|ltd\.|llc|republicans?|democrats?|americans?|chinese|russians?|muslims?|christians?|jews)$/
const placeWord =
  /^(?:new|south|north|west|east|san|los|las|saint|st\.|united|republic|states?|kingdom|korea|america|york|hampshire|carolina|jersey|mexico|virginia|dakota|island|islands|peninsula|sea|ocean|river|avenue|lake|mount|bay|beach|valley|hills|county|city|hall|square|tower|bridge|airport|street|road|cup|day|war|games|festival|award|prize|championship|arena|stadium|hotel|theater|theatre|museum|palace|plaza|resort|mall|center|centre|station|district|heights|loans)$/

/** The names of one text and the mentions of each, in order. */
export interface NameTable {
  readonly referents: readonly Referent[]
  /** All mentions, by start. */
  readonly mentions: readonly ReferentMention[]
}

interface Candidate {
  run: NameRun
  start: number
  end: number
  sentence: number
  words: string[]
  surface: string
  title: string
  personEvidence: number
}

const closedBeforeTitle =
  B.determiner |
  B.preposition |
  B.coordinator |
  B.subordinator |
  B.finite |
  B.past |
  B.subjectPronoun |
  B.adverb |
  B.gerund
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/

function isFamilyFirst(words: readonly string[], surface: string): boolean {
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

/** Names that another tool found in the same text. */
export interface GivenNames {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/**
 * Returns the people and bodies that a text names: those given, and beside them what capitals, titles
 * and endings tell.
 */
export function buildNameTable(
  sequence: Sequence,
  given: GivenNames | null,
  title: string | null,
): NameTable {
  const candidates = collect(sequence)
  const known = given ? linkGiven(candidates, given) : new Map<Candidate, Referent>()
  const byName = new Map<string, Referent>()
  const people = new Map<string, Referent[]>()
  const all = new Set<Referent>()
  for (const referent of new Set(known.values())) {
    all.add(referent)
    if (referent.kind === 'person' && referent.words.length >= 2) addPerson(people, referent)
  }
  for (const candidate of candidates) {
    if (candidate.words.length < 2 || known.has(candidate)) continue
    const key = candidate.words.join(' ')
    let referent = byName.get(key)
    if (!referent) {
      const kind = kindOf(candidate)
      referent = createReferent(candidate.surface, candidate.words, kind)
      byName.set(key, referent)
      if (kind === 'person') addPerson(people, referent)
    } else if (referent.kind === 'other' && candidate.personEvidence > 1) {
      referent.kind = 'person'
      addPerson(people, referent)
    }
  }
  if (title) addTitleNames(title, byName, people)
  const acronyms = initialsOf(byName)
  for (const [candidate, referent] of known) {
    if (isNameOfSomeoneElse(referent, people, acronyms)) known.delete(candidate)
    else if (isCutShort(referent, candidate)) referent.name = candidate.surface
  }
  const mentions: ReferentMention[] = []
  for (const candidate of candidates) {
    const referent =
      known.get(candidate) ??
      (candidate.words.length >= 2
        ? byName.get(candidate.words.join(' '))
        : (acronyms.get(candidate.surface) ?? linkShort(candidate, people, byName)))
    if (!referent) continue
    const mention = createMention(sequence, candidate, referent)
    referent.mentions.push(mention)
    mentions.push(mention)
    describe(sequence, referent, candidate)
    all.add(referent)
  }
  return { referents: [...all], mentions }
}

/** Finds the given entity of every name that overlaps one of its mentions. */
function linkGiven(candidates: readonly Candidate[], given: GivenNames): Map<Candidate, Referent> {
  const referents = new Map<string, Referent>()
  for (const entity of given.entities) {
    const kind =
      entity.type === 'person'
        ? 'person'
        : entity.type === 'organization' || entity.type === 'group'
          ? 'organization'
          : 'other'
    const referent = createReferent(entity.name, entity.name.toLowerCase().split(/\s+/), kind)
    referent.entity = entity.id
    referent.role = entity.role
    referent.affiliation = entity.affiliation
    if (entity.gender) {
      referent.gender = entity.gender
      referent.isGenderCertain = true
    }
    for (const role of entity.roles) {
      const head = role.text.toLowerCase().split(/\s+(?:of|for|at|in|to)\s+/)[0] ?? ''
      referent.roles.add(head.split(/\s+/).at(-1) ?? '')
    }
    referents.set(entity.id, referent)
  }
  const mentions = given.mentions
    .filter((mention) => mention.entity !== null)
    .sort((a, b) => a.start - b.start)
  const linked = new Map<Candidate, Referent>()
  let next = 0
  for (const candidate of candidates) {
    while (next < mentions.length && (mentions[next]?.end ?? 0) <= candidate.start) next++
    const mention = mentions[next]
    if (!mention || mention.start >= candidate.end) continue
    const referent = referents.get(mention.entity ?? '')
    if (referent) linked.set(candidate, referent)
  }
  return linked
}

/** People whom only the title names in full: "Anna Berg wins", where the text says "Berg". */
function addTitleNames(
  title: string,
  byName: Map<string, Referent>,
  people: Map<string, Referent[]>,
): void {
  for (const candidate of collect(new Sequence(title))) {
    const key = candidate.words.join(' ')
    const isFullName = candidate.words.length === 2 || candidate.words.length === 3
    if (!isFullName || candidate.personEvidence < 2 || byName.has(key)) continue
    const referent = createReferent(candidate.surface, candidate.words, 'person')
    byName.set(key, referent)
    addPerson(people, referent)
  }
}

/** Whether an entity of one word ("Kim", "WHO") is rather somebody that the text names in full. */
function isNameOfSomeoneElse(
  referent: Referent,
  people: ReadonlyMap<string, readonly Referent[]>,
  acronyms: ReadonlyMap<string, Referent>,
): boolean {
  if (referent.words.length !== 1) return false
  if (acronyms.has(referent.name)) return true
  return (people.get(referent.words[0] ?? '') ?? []).some((other) => other !== referent)
}

/** Whether a given name ends in the middle of a word of the text. */
function isCutShort(referent: Referent, candidate: Candidate): boolean {
  const { surface } = candidate
  const { name } = referent
  return surface.startsWith(name) && surface.length > name.length && surface[name.length] === '-'
}

/** The initials of names of three words and more, for "WHO" and the like; null where two names share them. */
function initialsOf(byName: ReadonlyMap<string, Referent>): Map<string, Referent> {
  const initials = new Map<string, Referent>()
  const shared = new Set<string>()
  for (const referent of byName.values()) {
    if (referent.kind === 'person' || referent.words.length < 3) continue
    const acronym = referent.name
      .replace(/\b(?:of|the|for|and|in|on)\b/g, '')
      .replace(/[^\p{Lu}]/gu, '')
    if (acronym.length < 3) continue
    if (initials.has(acronym)) shared.add(acronym)
    initials.set(acronym, referent)
  }
  for (const acronym of shared) initials.delete(acronym)
  return initials
}

function addPerson(people: Map<string, Referent[]>, referent: Referent): void {
  const family = familyNameOf(referent.words, referent.name)
  const given = isFamilyFirst(referent.words, referent.name)
    ? referent.words.slice(1).join(' ')
    : (referent.words[0] ?? '')
  for (const key of new Set([family, given])) {
    const list = people.get(key)
    if (list) list.push(referent)
    else people.set(key, [referent])
  }
}

function collect(sequence: Sequence): Candidate[] {
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
  if (of >= 2 && run.from > run.titleFrom) {
    // "Gov. Terry Branstad of Iowa": the place is no part of the name.
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

function kindOf(candidate: Candidate): Referent['kind'] {
  if (candidate.personEvidence >= 1) return 'person'
  if (candidate.words.some((word) => organizationWord.test(word))) return 'organization'
  return candidate.personEvidence > 0 ? 'person' : 'other'
}

/** Links a single word ("Park", "Lars", "CNN") to the person it is short for. */
function linkShort(
  candidate: Candidate,
  people: Map<string, Referent[]>,
  byName: Map<string, Referent>,
): Referent | null {
  const word = candidate.words[0] ?? ''
  const namesakes = people.get(word)
  if (namesakes && namesakes.length > 0) {
    const earlier = namesakes.filter((person) => person.mentions.length > 0)
    if (earlier.length === 0) return namesakes[0] ?? null
    return earlier.reduce((best, person) =>
      (person.mentions.at(-1)?.start ?? 0) > (best.mentions.at(-1)?.start ?? 0) ? person : best,
    )
  }
  let referent = byName.get(word)
  if (!referent) {
    const kind =
      candidate.personEvidence >= 2
        ? 'person'
        : organizationWord.test(word) || /^\p{Lu}{2,}/u.test(candidate.surface)
          ? 'organization'
          : 'other'
    referent = createReferent(candidate.surface, candidate.words, kind)
    byName.set(word, referent)
  }
  return referent
}

const honorificGender: Record<string, 'female' | 'male'> = {
  mr: 'male',
  sir: 'male',
  lord: 'male',
  king: 'male',
  prince: 'male',
  mrs: 'female',
  ms: 'female',
  miss: 'female',
  lady: 'female',
  dame: 'female',
  queen: 'female',
  princess: 'female',
  congressman: 'male',
  congresswoman: 'female',
  spokesman: 'male',
  spokeswoman: 'female',
  chairman: 'male',
  chairwoman: 'female',
}

/** Adds what the words around a mention tell about its referent. */
function describe(sequence: Sequence, referent: Referent, candidate: Candidate): void {
  describeByApposition(sequence, referent, candidate)
  if (candidate.title !== '') {
    referent.role ??= candidate.title
    for (const word of candidate.title.toLowerCase().split(/[\s-]+/)) {
      const bare = word.replace(/\.$/, '')
      const gender = honorificGender[bare]
      if (gender) {
        referent.gender = gender
        referent.isGenderCertain = true
      }
      referent.roles.add(bare)
    }
  }
  if (referent.kind === 'person' && referent.gender === null) {
    const given = isFamilyFirst(referent.words, referent.name) ? '' : (referent.words[0] ?? '')
    referent.gender = genderOfGivenName(given)
  }
}

/** "policy chief Kim Yong-beom", "Kim Yong-beom, the policy chief,": adds the noun of the office. */
function describeByApposition(sequence: Sequence, referent: Referent, candidate: Candidate): void {
  const { tokens, text } = sequence
  const form = (token: number) =>
    text
      .slice(
        tokens.starts[token],
        Math.min(tokens.ends[token] ?? 0, (tokens.starts[token] ?? 0) + 30),
      )
      .toLowerCase()
  const before = candidate.run.titleFrom - 1
  if (((tokens.classes[before] ?? 0) & (B.title | B.source)) !== 0 && before >= 0) {
    let first = before
    while (
      before - first < 5 &&
      ((tokens.classes[first - 1] ?? 0) & (B.word | B.possessive)) !== 0 &&
      ((tokens.classes[first - 1] ?? 0) & closedBeforeTitle) === 0
    )
      first--
    referent.roles.add(form(before))
    referent.role ??= text.slice(tokens.starts[first], tokens.ends[before])
  }
  if ((tokens.words[candidate.run.to] ?? 0) !== Word.comma) return
  const first = candidate.run.to + 1
  if (((tokens.classes[first] ?? 0) & (B.determiner | B.title | B.source | B.body)) === 0) return
  let head = -1
  let last = first
  while (last < tokens.count && last - first < 16) {
    const classes = tokens.classes[last] ?? 0
    if ((classes & (B.punctuation | B.finite | B.subordinator)) !== 0) break
    if (head < 0 && (classes & B.preposition) !== 0) head = last - 1
    last++
  }
  if (head < 0) head = last - 1
  if (head < first || ((tokens.classes[head] ?? 0) & B.determiner) !== 0) return
  referent.roles.add(form(head))
  const isDetermined = ((tokens.classes[first] ?? 0) & B.determiner) !== 0
  referent.role ??= text.slice(
    tokens.starts[isDetermined ? first + 1 : first],
    tokens.ends[last - 1],
  )
}

function createMention(
  sequence: Sequence,
  candidate: Candidate,
  referent: Referent,
): ReferentMention {
  const { tokens } = sequence
  const { run } = candidate
  const sentence = sequence.sentences[candidate.sentence]
  const start = tokens.starts[run.from] ?? 0
  const end = tokens.ends[run.to - 1] ?? 0
  const before = run.titleFrom - 1
  const beforeClasses = tokens.classes[before] ?? 0
  const opensSentence =
    sentence !== undefined &&
    (tokens.starts[run.titleFrom] ?? 0) <= sequence.start(sentence.from) + 4
  const afterClasses = tokens.classes[run.to] ?? 0
  const opensPhrase =
    opensSentence ||
    (sentence !== undefined && startsPhrase(sequence, run.titleFrom, sequence.start(sentence.from)))
  const isPossessive =
    (afterClasses & B.possessive) !== 0 || sequence.text.charCodeAt(end) === 0x2019
  const opensClause =
    opensPhrase ||
    (beforeClasses & (B.coordinator | B.subordinator)) !== 0 ||
    (tokens.words[before] ?? 0) === Word.comma
  const verbFollows =
    (afterClasses & (B.finite | B.past | B.auxiliary | B.adverb | B.present | B.punctuation)) !== 0
  return {
    start,
    end,
    sentence: candidate.sentence,
    paragraph: sentence?.paragraph ?? 0,
    isSubject: opensClause && verbFollows && !isPossessive,
    isPossessive,
    followsPreposition: (beforeClasses & B.preposition) !== 0,
    isQuoted: isInsideQuote(sequence, start),
    referent,
  }
}

/** Whether only a description stands before a name: "Clinton spokeswoman Jennifer Palmieri". */
function startsPhrase(sequence: Sequence, name: number, sentenceStart: number): boolean {
  const { tokens } = sequence
  if (((tokens.classes[name - 1] ?? 0) & (B.source | B.title)) === 0) return false
  const stop =
    B.finite |
    B.preposition |
    B.subordinator |
    B.coordinator |
    B.subjectPronoun |
    B.punctuation |
    B.gerund
  for (let token = name - 1; token >= 0 && name - token < 9; token--) {
    if ((tokens.starts[token] ?? 0) <= sentenceStart)
      return (
        ((tokens.classes[token] ?? 0) & stop) === 0 ||
        ((tokens.classes[token] ?? 0) & B.punctuation) !== 0
      )
    if (((tokens.classes[token] ?? 0) & stop) !== 0)
      return (tokens.words[token] ?? 0) === Word.comma
  }
  return false
}

function isInsideQuote(sequence: Sequence, position: number): boolean {
  let low = 0
  let high = sequence.quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sequence.quotes[middle]?.start ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return position < (sequence.quotes[low - 1]?.end ?? 0)
}
