import type { FoundName } from '../find-names.ts'
import { hashLowered } from '../tagger/hashing.ts'
import { classMask } from '../tagger/lexicon.ts'
import { nominalHeads } from './descriptions.ts'
import { type PronounCase, PronounResolver } from './pronouns.ts'
import type { SentenceWords } from './sentence-words.ts'

/** An entity as the resolver sees it: where it is named and what it may be called. */
export interface Candidate {
  id: string
  type: string
  /** Word indexes of its names, ascending. */
  positions: number[]
  /** Nouns that "the …" may call it by, in lower case. */
  nouns: Set<string>
  gender: 'female' | 'male' | null
}

/** A pronoun or "the …" linked to an entity: words `first` up to `end`. */
export interface FoundReference {
  first: number
  end: number
  form: 'pronoun' | 'nominal'
  entity: string
  confidence: number
}

const pronouns: Readonly<Record<string, { gender: 'female' | 'male'; form: PronounCase }>> = {
  he: { gender: 'male', form: 'subject' },
  him: { gender: 'male', form: 'object' },
  his: { gender: 'male', form: 'possessive' },
  himself: { gender: 'male', form: 'possessive' },
  she: { gender: 'female', form: 'subject' },
  // Mostly "her house"; "saw her" is told apart by what follows.
  her: { gender: 'female', form: 'possessive' },
  hers: { gender: 'female', form: 'possessive' },
  herself: { gender: 'female', form: 'possessive' },
}
const speechMask = classMask('speech-verb')
const starters = new Set(
  ['the', 'it', 'its', ...Object.keys(pronouns)].map((word) => hashLowered(word)),
)
const between = new Set([
  'foreign',
  'defense',
  'defence',
  'interior',
  'finance',
  'prime',
  'vice',
  'deputy',
  'former',
  'central',
  'presidential',
])

/**
 * Returns the pronouns and noun phrases of a text that stand for one of its people or organizations. A pronoun takes
 * the person that leads the sentence before it, or the last one named; a noun phrase the last entity that it can call.
 * Sets the gender of a person that a pronoun can mean alone.
 */
export function findReferences(
  candidates: readonly Candidate[],
  names: readonly FoundName[],
  reader: SentenceWords,
): FoundReference[] {
  const { words, sentenceOf } = reader.analysis
  const named = new Map<number, Candidate>()
  for (const candidate of candidates) for (const at of candidate.positions) named.set(at, candidate)
  const inside = new Uint8Array(words.count)
  /** Who is named right before a comma, by the word after it. */
  const apposed = new Map<number, Candidate>()
  for (const { first, end } of names) {
    const candidate = named.get(first)
    if (candidate && reader.word(end) === ',') apposed.set(end + 1, candidate)
  }
  const references: FoundReference[] = []
  const resolver = new PronounResolver()
  const lastByNoun = new Map<string, Candidate>()
  /** What is named first in the sentence, and the organization named last. */
  let first: { candidate: Candidate; sentence: number } | undefined
  let lastBody: { candidate: Candidate; sentence: number } | undefined

  for (let index = 0; index < words.count; index++) {
    const candidate = named.get(index)
    if (candidate) mention(candidate, index, false)
    // Most words are neither: one look at their hash, without cutting them out.
    if (inside[index] || !starters.has(words.lower[index] as number)) continue
    const word = reader.lower(index)
    const pronoun = pronouns[word]
    if (pronoun) {
      const sentence = sentenceOf[index] as number
      const form = formOf(word, index)
      const other = form === 'possessive' ? apposed.get(index) : undefined
      const found = resolver.resolve({ ...pronoun, form, sentence, other })
      if (found) {
        if (found.confidence > 0.8) found.candidate.gender ??= pronoun.gender
        references.push({
          first: index,
          end: index + 1,
          form: 'pronoun',
          entity: found.candidate.id,
          confidence: found.confidence,
        })
        mention(found.candidate, index, true)
      }
    } else if (word !== 'the') {
      const owner = bodyMeant(word, index)
      if (!owner) continue
      references.push({
        first: index,
        end: index + 1,
        form: 'pronoun',
        entity: owner.id,
        confidence: 0.7,
      })
    } else {
      let noun = index + 1
      while (noun < index + 3 && between.has(reader.lower(noun))) noun++
      const head = reader.lower(noun)
      if (
        !nominalHeads[head] ||
        (noun + 1 < words.count && nominalHeads[reader.lower(noun + 1)]) ||
        inside[noun]
      )
        continue
      // "The prime minister" is no deputy minister, "the central bank" none of the banks.
      const phrase = noun > index + 1 ? `${reader.lower(noun - 1)} ${head}` : head
      const target = lastByNoun.get(phrase)
      // "the minister Lee" names somebody else right away; "the government of" another body.
      if (!target || named.has(noun + 1) || reader.lower(noun + 1) === 'of') continue
      references.push({
        first: index,
        end: noun + 1,
        form: 'nominal',
        entity: target.id,
        confidence: 0.7,
      })
    }
  }
  return references

  function mention(candidate: Candidate, at: number, pronoun: boolean): void {
    for (const noun of candidate.nouns) lastByNoun.set(noun, candidate)
    const sentence = sentenceOf[at] as number
    if (!pronoun && first?.sentence !== sentence) first = { candidate, sentence }
    if (candidate.type === 'organization') lastBody = { candidate, sentence }
    if (candidate.type === 'person') {
      resolver.note(candidate, sentence, pronoun)
    }
  }

  /**
   * The organization that "its" and "it said" mean: the one that its sentence begins with, if no other stands between;
   * at the start of a sentence the one that the sentence before began with.
   */
  function bodyMeant(word: string, index: number): Candidate | undefined {
    const sentence = sentenceOf[index] as number
    if (word === 'it' && !(reader.classes(index + 1) & speechMask)) return undefined
    if (first?.candidate.type !== 'organization') return undefined
    if (lastBody?.candidate !== first.candidate) return undefined
    const back = sentence - first.sentence
    const opening = index - reader.sentenceStart(index) < 2
    return back === 0 || (back === 1 && opening) ? first.candidate : undefined
  }

  /** "Her" before a noun belongs to her, at the end of a clause it is what was done to her. */
  function formOf(word: string, index: number): PronounCase {
    if (word !== 'her') return (pronouns[word] as { form: PronounCase }).form
    const next = reader.word(index + 1)
    // "ran against her three times"
    const times = reader.lower(index + 2) === 'times'
    return /^[\p{L}\p{N}]/u.test(next) && !times && !afterObject.has(next.toLowerCase())
      ? 'possessive'
      : 'object'
  }
}

/** What never stands between "her" and what is hers. */
const afterObject = new Set(
  `to in on at for from with by and or as of about into because while if that when after before but out up over a an the this
  these his its their every each any no how why where who what twice once again today yesterday tomorrow tonight there here home
  alone down away back around through during until since than too also not`.split(/\s+/),
)
