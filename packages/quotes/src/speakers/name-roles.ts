import { Word } from '../lexicon/named-words.ts'
import { WordClass } from '../lexicon/word-class.ts'
import type { Sequence } from '../sequence.ts'
import { genderOfGivenName } from './given-names.ts'
import { type Candidate, isFamilyFirst } from './name-candidates.ts'
import type { Referent } from './referents.ts'

const B = WordClass

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

/** A form of address is no role: "Mr Penhaligon", "Senator Mrs. Lund". */
const courtesy = /^(?:mr|mrs|ms|miss|mx|madam|sir|dame)\b\.? ?/i

/** Adds what the words around a mention tell about its referent. */
export function describe(sequence: Sequence, referent: Referent, candidate: Candidate): void {
  describeByApposition(sequence, referent, candidate)
  if (candidate.title !== '') {
    const office = candidate.title.replace(courtesy, '')
    if (office !== '') referent.role ??= office
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
    // "According to Ruiz, the plan fell", "... the agency that runs it": a clause, no office.
    if ((classes & B.finite) !== 0 || tokens.words[last] === Word.that) return
    if ((classes & (B.punctuation | B.subordinator)) !== 0) break
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
