import { WordClass } from '../lexicon/word-class.ts'
import { Sequence } from '../sequence.ts'
import { type GivenNames, isCutShort, isNameOfSomeoneElse, linkGiven } from './given-entities.ts'
import {
  type Candidate,
  collect,
  familyNameOf,
  isFamilyFirst,
  kindOf,
  organizationWord,
} from './name-candidates.ts'
import { createMention } from './name-mentions.ts'
import { describe } from './name-roles.ts'
import { createReferent, type Referent, type ReferentMention } from './referents.ts'

const B = WordClass

/** The names of one text and the mentions of each, in order. */
export interface NameTable {
  readonly referents: readonly Referent[]
  /** All mentions, by start. */
  readonly mentions: readonly ReferentMention[]
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
  const inside = new Set(
    candidates.filter((one) => !opensSentence(sequence, one)).map(({ surface }) => surface),
  )
  const mentions: ReferentMention[] = []
  for (const candidate of candidates) {
    if (!inside.has(candidate.surface) && isCommonNoun(sequence, candidate, people)) continue
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

function opensSentence(sequence: Sequence, { run, sentence }: Candidate): boolean {
  const from = sequence.sentences[sentence]?.from ?? -1
  return sequence.start(from) === sequence.tokens.starts[run.titleFrom]
}

/** "Officials said", "Sailors say": a capital that only the start of a sentence gives, and no name. */
function isCommonNoun(
  sequence: Sequence,
  { run, words }: Candidate,
  people: ReadonlyMap<string, unknown>,
): boolean {
  const classes = sequence.tokens.classes[run.from] ?? 0
  if (words.length > 1 || (classes & B.allCapitals) !== 0 || people.has(words[0] ?? ''))
    return false
  return (classes & (B.source | B.plural)) !== 0
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
  // "Q: Who built it?"
  if (word.length === 1) return null
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
