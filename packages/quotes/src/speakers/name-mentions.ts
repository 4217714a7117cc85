import { afterDateline } from '../lead-in.ts'
import { Word } from '../lexicon/named-words.ts'
import { WordClass } from '../lexicon/word-class.ts'
import type { Sequence } from '../sequence.ts'
import type { Candidate } from './name-candidates.ts'
import type { Referent, ReferentMention } from './referents.ts'

const B = WordClass

export function createMention(
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
  const opening =
    sentence === undefined
      ? start
      : sequence.start(afterDateline(sequence, sentence.from, sentence.to))
  const isInDateline = end <= opening
  const opensSentence = sentence !== undefined && (tokens.starts[run.titleFrom] ?? 0) <= opening + 4
  const afterClasses = tokens.classes[run.to] ?? 0
  const opensPhrase =
    opensSentence || (sentence !== undefined && startsPhrase(sequence, run.titleFrom, opening))
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
    isSubject: opensClause && verbFollows && !isPossessive && !isInDateline,
    isPossessive,
    followsPreposition:
      (beforeClasses & B.preposition) !== 0 && !hasInnerHonorific(sequence, candidate),
    isQuoted: isInsideQuote(sequence, start),
    referent,
  }
}

/** "Undersecretary for Education Mr. Toccari": the honorific opens a name after its office. */
function hasInnerHonorific(sequence: Sequence, { run }: Candidate): boolean {
  for (let token = run.titleFrom + 1; token < run.from; token++)
    if (((sequence.tokens.classes[token] ?? 0) & B.honorific) !== 0) return true
  return false
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
