import { hasFiniteVerb, opensClause } from './clauses.ts'
import type { CueFrame } from './cue-frame.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import { circumstances, relatives, wordSet } from './lexicon/word-sets.ts'
import type { SentenceContext } from './rules-context.ts'
import { verbGroupStart } from './subject.ts'

const B = WordClass
/** What stands before a clause in front of the main one. */
const clauseStarts = wordSet('comma', 'and', 'but', 'that', 'so')

/** The word before the clause of a cue: "when" of "When Clinton noted that …". */
export function clauseOpener(context: SentenceContext, frame: CueFrame): number {
  const { sequence } = context
  const start =
    frame.isInverted || !frame.subject || frame.isInherited
      ? verbGroupStart(sequence, frame.verb, context.from)
      : frame.subject.from
  return start - 1
}

/**
 * Returns the last item that the content to the right of a cue may take. In "When she noted that he had
 * left, he boasted" and "the levy, which he said was fair, is a good example" a comma ends it.
 */
export function rightLimit(context: SentenceContext, frame: CueFrame): number {
  const { sequence, from, end } = context
  const opener = clauseOpener(context, frame)
  if (circumstances.has(sequence.word(opener)) && startsClause(context, opener)) {
    return commaBefore(
      context,
      frame.verb,
      (next) => opensClause(sequence, next) && hasFiniteVerb(sequence, next, end),
    )
  }
  if (!frame.subject && frame.verb <= from + 1) {
    return commaBefore(
      context,
      frame.verb,
      (next) => opensClause(sequence, next) && hasFiniteVerb(sequence, next, end),
    )
  }
  if (frame.isPassive && sequence.word(frame.verb - 1) === Word.comma) {
    // "Kelly, asked whether she would run, said no"
    return commaBefore(context, frame.verb, (next) => sequence.is(next, B.past | B.finite))
  }
  const subject = frame.subject ? sequence.word(frame.subject.head) : 0
  const isRelative =
    !frame.isInherited && (relatives.has(subject) || isRelativeWord(sequence.word(opener)))
  if (isRelative && opener > from) {
    return commaBefore(
      context,
      frame.verb,
      (next) =>
        sequence.is(next, B.finite | B.auxiliary | B.past) && !sequence.is(next, B.capitalized),
    )
  }
  return end
}

function isRelativeWord(word: number): boolean {
  return word === Word.which || word === Word.what
}

function startsClause(context: SentenceContext, opener: number): boolean {
  const { sequence, from } = context
  if (opener <= from + 1) return true
  const before = sequence.word(opener - 1)
  return clauseStarts.has(before) || sequence.isQuote(opener - 1)
}

/** The item before the first comma whose follower passes the test, or the end of the sentence. */
function commaBefore(
  context: SentenceContext,
  verb: number,
  test: (next: number) => boolean,
): number {
  const { sequence, end } = context
  for (let item = verb + 2; item < end; item++) {
    if (sequence.word(item) === Word.comma && test(item + 1)) return item - 1
    const quote = sequence.quote(item)
    if (quote && sequence.text.charCodeAt(quote.contentEnd - 1) === 0x2c && test(item + 1))
      return item
  }
  return end
}
