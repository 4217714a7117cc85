import { isFiniteAt, opensClause } from './clauses.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { SentenceContext } from './rules-context.ts'
import type { Sequence } from './sequence.ts'
import { subjectBefore, verbGroupStart } from './subject.ts'

const B = WordClass

const introductions =
  /^(?:when|while|after|before|as|although|though|if|since|because|asked|in|on|at|during|despite)$/

/** The first item after an introductory clause or phrase: "When asked …, she declined". */
function mainClauseStart(sequence: Sequence, from: number, before: number): number {
  if (!introductions.test(sequence.form(from))) return from
  for (let item = from + 2; item < before; item++) {
    if (sequence.word(item) !== Word.comma || !opensClause(sequence, item + 1)) continue
    return item + 1
  }
  return from
}

/** The subject of the first finite verb of the sentence, or of what follows its item `first`. */
export function mainSubject(
  { sequence, from: opening }: SentenceContext,
  before: number,
  first = opening,
): NounPhrase | null {
  const from = mainClauseStart(sequence, first, before)
  for (let item = from + 1; item < before; item++) {
    const isVerb =
      sequence.is(item, B.finite | B.past) ||
      (sequence.is(item, B.plural) &&
        sequence.is(item + 1, B.capitalized | B.determiner) &&
        isFiniteAt(sequence, item, from))
    if (!isVerb || sequence.is(item, B.capitalized)) continue
    if (sequence.is(item - 1, B.subordinator | B.determiner)) continue
    if (
      sequence.is(item - 1, B.punctuation) &&
      sequence.word(item - 1) !== Word.comma &&
      sequence.word(item - 1) !== Word.closeParenthesis
    )
      continue
    const subject = subjectBefore(sequence, verbGroupStart(sequence, item, from), from)
    if (subject) return subject
  }
  return null
}
