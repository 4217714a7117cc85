import type { FoundName } from '../find-names.ts'
import { hashLowered } from '../tagger/hashing.ts'
import { nominalHeads } from './descriptions.ts'
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

const pronounGender: Readonly<Record<string, 'female' | 'male'>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
}
const starters = new Set(['the', ...Object.keys(pronounGender)].map((word) => hashLowered(word)))
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
  const people = candidates.filter(({ type }) => type === 'person')
  const named = new Map<number, Candidate>()
  for (const candidate of candidates) for (const at of candidate.positions) named.set(at, candidate)
  const inside = new Uint8Array(words.count)
  for (const { first, end } of names) inside.fill(1, first, end)
  const references: FoundReference[] = []
  /** The people named or meant so far, the last one last, with the word and whether they led their sentence. */
  const recent: { candidate: Candidate; at: number; leads: boolean }[] = []
  const lastByNoun = new Map<string, Candidate>()
  const leader = new Map<number, Candidate>()

  for (let index = 0; index < words.count; index++) {
    const candidate = named.get(index)
    if (candidate) mention(candidate, index)
    // Most words are neither: one look at their hash, without cutting them out.
    if (inside[index] || !starters.has(words.lower[index] as number)) continue
    const word = reader.lower(index)
    const gender = pronounGender[word]
    if (gender) {
      const found = resolvePronoun(gender, index)
      if (found) {
        references.push({
          first: index,
          end: index + 1,
          form: 'pronoun',
          entity: found.candidate.id,
          confidence: found.confidence,
        })
        mention(found.candidate, index)
      }
    } else if (word === 'the') {
      let noun = index + 1
      while (noun < index + 3 && between.has(reader.lower(noun))) noun++
      const head = reader.lower(noun)
      if (
        !nominalHeads[head] ||
        (noun + 1 < words.count && nominalHeads[reader.lower(noun + 1)]) ||
        inside[noun]
      )
        continue
      const target = lastByNoun.get(head)
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

  function mention(candidate: Candidate, at: number): void {
    for (const noun of candidate.nouns) lastByNoun.set(noun, candidate)
    if (candidate.type !== 'person') return
    const sentence = sentenceOf[at] as number
    const leads = !leader.has(sentence)
    if (leads) leader.set(sentence, candidate)
    recent.push({ candidate, at, leads })
    if (recent.length > 24) recent.shift()
  }

  function resolvePronoun(
    gender: 'female' | 'male',
    at: number,
  ): { candidate: Candidate; confidence: number } | undefined {
    const sentence = sentenceOf[at] as number
    const close = recent.filter(
      ({ candidate, at: where }) =>
        sentence - (sentenceOf[where] as number) <= 2 && (candidate.gender ?? gender) === gender,
    )
    if (close.length === 0) {
      // Later in a story about one person alone, the pronoun still means them.
      const single = people.length === 1 ? people[0] : undefined
      if (!single || single.positions.length === 0 || (single.positions[0] as number) > at)
        return undefined
      if ((single.gender ?? gender) !== gender) return undefined
      single.gender = gender
      return { candidate: single, confidence: 0.6 }
    }
    const distinct = new Set(close.map(({ candidate }) => candidate))
    const first = close[0] as (typeof close)[number]
    if (distinct.size === 1) {
      first.candidate.gender ??= gender
      return { candidate: first.candidate, confidence: 0.9 }
    }
    const same = close.filter(({ at: where }) => sentenceOf[where] === sentence)
    const leading = [...same, ...close].find(({ leads }) => leads)
    const last = close.at(-1) as (typeof close)[number]
    return { candidate: (leading && same.length > 0 ? leading : last).candidate, confidence: 0.6 }
  }
}
