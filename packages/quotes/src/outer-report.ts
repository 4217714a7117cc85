import { skipAdjuncts } from './clauses.ts'
import { isVerbInContext } from './cue-context.ts'
import { type CueFrame, readFrame } from './cue-frame.ts'
import { Frame } from './lexicon/cue-verbs.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'
import type { SentenceContext } from './rules-context.ts'
import { verbGroupStart } from './subject.ts'

const B = WordClass
const _farthestVerb = 24

/** An attribution that closes a sentence which reports somebody else's words. */
export interface OuterReport {
  readonly frame: CueFrame
  /** The last item of what it reports. */
  readonly last: number
}

/** Returns the attribution that closes a sentence: "She told him that it was over, the ministry said." */
export function findOuterReport(context: SentenceContext): OuterReport | null {
  const { sequence, from, end } = context
  for (let item = end; item > from; item--) {
    if (sequence.isQuote(item)) return null
    const frames = sequence.frames(item)
    if (
      (frames & Frame.trailing) === 0 ||
      (frames & Frame.cognition) !== 0 ||
      sequence.is(item, B.gerund)
    )
      continue
    if (!isVerbInContext(context, item)) continue
    const frame = readFrame(context, item)
    if (!frame?.subject || frame.isInherited || frame.isPassive) return null
    const first = (frame.isInverted ? frame.subject.to : frame.cue.to) + 1
    if (first <= end && skipAdjuncts(sequence, first, end) <= end) return null
    const start = frame.isInverted ? verbGroupStart(sequence, item, from) : frame.subject.from
    const last = contentBeforeFrame(context, start)
    return last > from + 2 ? { frame, last } : null
  }
  return null
}

/** The item before the comma that parts a frame from its content, or -1. */
function contentBeforeFrame(context: SentenceContext, start: number): number {
  const { sequence } = context
  if (sequence.word(start - 1) === Word.comma) return start - 2
  const quote = sequence.quote(start - 1)
  if (!quote) return -1
  return sequence.text.charCodeAt(quote.contentEnd - 1) === 0x2c ? start - 1 : -1
}
