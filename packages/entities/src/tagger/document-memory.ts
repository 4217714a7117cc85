import { foldUnit } from './characters.ts'
import { hashLowered, hashSeed, hashUnit } from './hashing.ts'
import { classMask, type LexiconMatches } from './lexicon.ts'
import { SentenceCase } from './sentence-case.ts'
import { titleCaseHash } from './title-case.ts'
import { WordFlag, type Words } from './words.ts'

/** What a text shows about a word anywhere in it; bits of `DocumentMemory.traits`. */
export const Trait = {
  afterTitle: 1,
  afterFirstName: 2,
  afterPlacePreposition: 4,
  beforeOrganizationWord: 8,
  beforeSpeechVerb: 16,
  startsRun: 32,
  endsRun: 64,
  endsRunAfterFirstName: 128,
  runEndsInOrganizationWord: 256,
  afterThe: 512,
  beforeAge: 1024,
  beforeCountry: 2048,
  beforeLocationWord: 4096,
  lowerCase: 8192,
} as const

/** What the whole text tells about its words: the same name is the same thing throughout an article. */
export interface DocumentMemory {
  /** `Trait` bits of every word's spelling, over all places where it stands. */
  readonly traits: Uint16Array
  /** How often the spelling stands in capitals inside a sentence, at most 2. */
  readonly inside: Uint8Array
  /** Number of the spelling of every word with a capital, from 0; -1 for other words. */
  readonly spellings: Int32Array
  readonly spellingCount: number
  /** For a word in capitals: 1 it abbreviates a name of the text, 3 that of an organization. */
  readonly acronyms: Uint8Array
}

const titleBits = classMask('title')
const firstNameBits = classMask('first-name')
const prepositionBits = classMask('place-preposition')
const organizationBits = classMask('organization-word')
const locationBits = classMask('location-word')
const speechBits = classMask('speech-verb')
const countryBits = classMask('country', 'state')

/** Returns the memory of a text in one pass over its words and one back. */
export function rememberDocument(
  words: Words,
  cases: Uint8Array,
  matches: LexiconMatches,
): DocumentMemory {
  const { text, count, starts, ends, exact, lower, flags, sentences } = words
  const { classes } = matches
  let capacity = 64
  while (capacity < count * 2) capacity *= 2
  const mask = capacity - 1
  const keys = new Uint32Array(capacity)
  const used = new Uint8Array(capacity)
  const slotTraits = new Uint16Array(capacity)
  const slotInside = new Uint8Array(capacity)
  const initials = new Map<number, number>()
  const slotOf = (key: number): number => {
    let slot = (key ^ (key >>> 15)) & mask
    while (used[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  const isCapital = (index: number) =>
    ((flags[index] as number) & (WordFlag.capital | WordFlag.letter)) ===
    (WordFlag.capital | WordFlag.letter)

  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    if (cases[sentence] !== SentenceCase.mixed) continue
    const first = sentences[sentence] as number
    const last = sentences[sentence + 1] as number
    let runStart = -1
    let runEnd = -1
    for (let index = first; index < last; index++) {
      const flag = flags[index] as number
      if (!(flag & WordFlag.letter)) continue
      const slot = slotOf(exact[index] as number)
      if (used[slot] === 0) {
        used[slot] = 1
        keys[slot] = exact[index] as number
      }
      if (!(flag & WordFlag.capital)) continue
      let traits = 0
      if (index > first) {
        const before = classes[index - 1] as number
        const beforeFlags = flags[index - 1] as number
        if (beforeFlags & WordFlag.letter && (slotInside[slot] as number) < 2) {
          slotInside[slot] = (slotInside[slot] as number) + 1
        }
        if (before & titleBits) traits |= Trait.afterTitle
        if (beforeFlags & WordFlag.initial) traits |= Trait.afterFirstName
        if (before & firstNameBits && beforeFlags & WordFlag.capital) traits |= Trait.afterFirstName
        if (before & prepositionBits) traits |= Trait.afterPlacePreposition
        if (lower[index - 1] === theHash) traits |= Trait.afterThe
      }
      if (index + 1 < last) {
        const after = classes[index + 1] as number
        if (after & organizationBits) traits |= Trait.beforeOrganizationWord
        if (after & locationBits) traits |= Trait.beforeLocationWord
        if (after & speechBits) traits |= Trait.beforeSpeechVerb
        if (lower[index + 1] === commaHash && index + 2 < last) {
          if ((flags[index + 2] as number) & WordFlag.digit && isAge(index + 2, last)) {
            traits |= Trait.beforeAge
          }
          if ((classes[index + 2] as number) & countryBits) traits |= Trait.beforeCountry
        }
      }
      if (index > runEnd) {
        runStart = index
        runEnd = index
        while (runEnd + 1 < last && isCapital(runEnd + 1)) runEnd++
        if (runEnd > runStart) noteInitials(runStart, runEnd, last)
      }
      if (runEnd > runStart) {
        if (index === runStart) traits |= Trait.startsRun
        if (index === runEnd) {
          traits |= Trait.endsRun
          if ((classes[runStart] as number) & firstNameBits) traits |= Trait.endsRunAfterFirstName
        }
        if ((classes[runEnd] as number) & organizationBits)
          traits |= Trait.runEndsInOrganizationWord
      }
      slotTraits[slot] = (slotTraits[slot] as number) | traits
    }
  }

  const traits = new Uint16Array(count)
  const inside = new Uint8Array(count)
  const acronyms = new Uint8Array(count)
  const spellings = new Int32Array(count).fill(-1)
  const spellingOf = new Int32Array(capacity).fill(-1)
  let spellingCount = 0
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    const plain = cases[sentence] === SentenceCase.mixed
    const last = sentences[sentence + 1] as number
    for (let index = sentences[sentence] as number; index < last; index++) {
      const flag = flags[index] as number
      if (!(flag & WordFlag.letter) || (plain && !(flag & WordFlag.upper))) continue
      let slot = slotOf(exact[index] as number)
      if (!plain && flag & WordFlag.capitals) {
        const titled = slotOf(titleCaseHash(text, starts[index] as number, ends[index] as number))
        if (used[titled] !== 0) slot = titled
      }
      if (flag & WordFlag.upper) {
        if (used[slot] === 0) {
          used[slot] = 1
          keys[slot] = exact[index] as number
        }
        if ((spellingOf[slot] as number) < 0) spellingOf[slot] = spellingCount++
        spellings[index] = spellingOf[slot] as number
      }
      let found = slotTraits[slot] as number
      inside[index] = slotInside[slot] as number
      if (lower[index] !== exact[index] && used[slotOf(lower[index] as number)] !== 0) {
        found |= Trait.lowerCase
      }
      traits[index] = found
      if (flag & WordFlag.capitals) acronyms[index] = initials.get(plainHash(index)) ?? 0
    }
  }
  return { traits, inside, spellings, spellingCount, acronyms }

  function isAge(index: number, last: number): boolean {
    const length = (ends[index] as number) - (starts[index] as number)
    return length <= 2 && (index + 1 >= last || lower[index + 1] === commaHash)
  }

  /** Hash of the letters alone: "U.S.T.R." as "USTR". */
  function plainHash(index: number): number {
    let hash = hashSeed
    const end = ends[index] as number
    for (let position = starts[index] as number; position < end; position++) {
      const unit = text.charCodeAt(position)
      if (unit !== 0x2e) hash = hashUnit(hash, foldUnit(unit))
    }
    return hash >>> 0
  }

  function noteInitials(start: number, end: number, last: number): void {
    let hash = hashSeed
    let letters = 0
    for (let index = start; index <= end && letters < 8; index++, letters++) {
      hash = hashUnit(hash, foldUnit(text.charCodeAt(starts[index] as number)))
    }
    const kind = (classes[end] as number) & organizationBits ? 3 : 1
    initials.set(hash >>> 0, (initials.get(hash >>> 0) ?? 0) | kind)
    // "Ministry of Foreign Affairs": small words between, without a letter in the acronym.
    let index = end + 1
    let longer = false
    for (let hops = 0; hops < 4 && index + 1 < last && letters < 8; hops++) {
      if (!glueWords.has(lower[index] as number)) break
      if (!isCapital(index + 1)) {
        index++
        continue
      }
      index++
      while (index < last && isCapital(index) && letters < 8) {
        hash = hashUnit(hash, foldUnit(text.charCodeAt(starts[index] as number)))
        letters++
        index++
        longer = true
      }
    }
    if (longer) initials.set(hash >>> 0, (initials.get(hash >>> 0) ?? 0) | 1)
  }
}

const theHash = hashLowered('the')
const commaHash = hashLowered(',')
const glueWords = new Set(['of', 'for', 'and', 'the', 'on', 'in'].map((word) => hashLowered(word)))
