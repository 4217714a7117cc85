import { fingerprintWords } from './fingerprints.ts'
import type { QuoteGroup, QuoteVariant } from './indexed-quote.ts'
import { judgeWordings } from './judgement.ts'
import { type Passage, passageAround, wholePassage } from './passage.ts'
import type { QuoteList } from './quote-list.ts'
import { sameSpeaker } from './speakers.ts'
import type { WordingStore } from './wording-store.ts'

/** Returns the group of some wordings, each of their quotes compared with the fullest one. */
export function groupOf(
  store: WordingStore,
  quotes: QuoteList,
  wordings: readonly number[],
): QuoteGroup {
  let lead = -1
  let passage: Passage = wholePassage('')
  for (const wording of wordings) {
    if (lead >= 0 && store.length(wording) <= passage.forms.length) continue
    lead = wording
    passage = wholePassage(store.text(wording))
  }
  const fingerprints = fingerprintWords(passage.forms)
  const members: { number: number; variation: QuoteVariant['wording']; similarity: number }[] = []
  let leader = -1
  for (const wording of wordings) {
    const other = wholePassage(store.text(wording))
    const { variation, similarity } = judgeWordings(
      passageAround(passage, fingerprints, other),
      other,
      false,
    )
    let number = quotes.newest(wording)
    while (number >= 0) {
      if (wording === lead) leader = number
      members.push({ number, variation, similarity })
      number = quotes.previous(number)
    }
  }
  members.sort((a, b) => a.number - b.number)
  const leadSpeaker = quotes.speaker(leader)
  const inOrder = [
    ...members.filter(({ number }) => number === leader),
    ...members.filter(({ number }) => number !== leader),
  ]
  return {
    cluster: String(members[0]?.number ?? 0),
    members: members.map(({ number }) => {
      const { article, quote } = quotes.get(number)
      return { article, quote }
    }),
    variants: inOrder.map(({ number, variation, similarity }) => {
      const differs = sameSpeaker(leadSpeaker, quotes.speaker(number)) === false
      return {
        ...quotes.get(number),
        verdict: differs ? 'other-speaker' : variation,
        wording: variation,
        similarity,
      }
    }),
  }
}
