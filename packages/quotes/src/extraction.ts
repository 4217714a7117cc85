import { findAccordingTo } from './according-to.ts'
import type { Attribution } from './attribution.ts'
import { findFreeQuotes, type Preceding } from './free-quotes.ts'
import { findNameColon } from './name-colon.ts'
import { findNounCues } from './noun-cue.ts'
import { SentenceContext } from './rules-context.ts'
import type { Sequence } from './sequence.ts'
import { findVerbCues } from './verb-cue.ts'

/** Returns the quotes of a text as items, in order. */
export function extractAttributions(sequence: Sequence): Attribution[] {
  const all: Attribution[] = []
  let preceding: Preceding | null = null
  let lastParagraphWithQuote = -1
  for (const sentence of sequence.sentences) {
    const context = new SentenceContext(sequence, sentence)
    findAccordingTo(context)
    findNameColon(context)
    findVerbCues(context)
    findNounCues(context)
    if (preceding && sentence.paragraph - lastParagraphWithQuote > 1) preceding = null
    findFreeQuotes(context, preceding)
    const found = context.found.sort(
      (a, b) => (a.content[0]?.from ?? 0) - (b.content[0]?.from ?? 0),
    )
    for (const attribution of found) {
      all.push(attribution)
      lastParagraphWithQuote = sentence.paragraph
      const isQuoted = attribution.content.some(
        (range) => sequence.isQuote(range.from) || sequence.isQuote(range.to),
      )
      if (attribution.speaker && isQuoted)
        preceding = { attribution, paragraph: sentence.paragraph }
      else if (attribution.speaker && preceding && !attribution.inherited)
        preceding = { attribution, paragraph: sentence.paragraph }
      else if (attribution.speaker && !preceding)
        preceding = { attribution, paragraph: sentence.paragraph }
    }
  }
  return all
}
