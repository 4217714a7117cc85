import { sameSpeaker } from './speaker-names.ts'

/** A quote as a page's gold file lists it: by its words and its full speaker. */
export interface NamedQuote {
  type: string
  text: string
  speaker: string
}

export interface NamedQuoteAnswer {
  type: string
  text: string
  speaker?: { text?: string; name?: string | null } | null
}

export interface NamedQuoteScores {
  gold: number
  predicted: number
  /** Gold quotes with half of the words in common with a predicted one. */
  found: number
  /** Found quotes whose full speaker is right as well. */
  foundWithSpeaker: number
  missed: NamedQuote[]
  wrongSpeaker: { quote: NamedQuote; given: string | null }[]
}

/** Returns how many of the listed quotes were found with their full speaker, spans left aside. */
export function scoreNamedQuotes(
  gold: readonly NamedQuote[],
  answers: readonly NamedQuoteAnswer[],
): NamedQuoteScores {
  const missed: NamedQuote[] = []
  const wrongSpeaker: NamedQuoteScores['wrongSpeaker'] = []
  const taken = new Set<NamedQuoteAnswer>()
  for (const quote of gold) {
    let best: NamedQuoteAnswer | null = null
    let bestJaccard = 0.5
    for (const answer of answers) {
      const jaccard = wordJaccard(quote.text, answer.text)
      if (jaccard >= bestJaccard && !taken.has(answer)) {
        best = answer
        bestJaccard = jaccard
      }
    }
    if (!best) {
      missed.push(quote)
      continue
    }
    taken.add(best)
    const given = best.speaker?.name || best.speaker?.text || null
    if (!sameSpeaker([quote.speaker], given)) wrongSpeaker.push({ quote, given })
  }
  const found = gold.length - missed.length
  return {
    gold: gold.length,
    predicted: answers.length,
    found,
    foundWithSpeaker: found - wrongSpeaker.length,
    missed,
    wrongSpeaker,
  }
}

function wordJaccard(left: string, right: string): number {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words(left)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const total = words(left).length + words(right).length
  let shared = 0
  for (const word of words(right)) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    counts.set(word, count - 1)
    shared++
  }
  return total === shared ? 1 : shared / (total - shared)
}
