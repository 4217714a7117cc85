import { share } from './measure.ts'
import { trimRange } from './quote-fragments.ts'
import type { AnsweredQuote, GoldQuote } from './quote-gold.ts'
import type { QuoteError } from './quotes.ts'
import { headWord, isPronoun, sameSpeaker } from './speaker-names.ts'

/** Shares of matched quotes with a gold speaker. */
export interface SpeakerScores {
  count: number
  given: number
  exact: number
  /** The predicted words touch the gold's. */
  overlap: number
  /** The same last word of the first noun phrase. */
  head: number
  /** Matched quotes whose gold names the speaker in full, and the shares named right. */
  names: { count: number; right: number }
  pronounNames: { count: number; right: number }
  otherNames: { count: number; right: number }
  cues: { count: number; overlap: number }
}

/** Counts speakers of matched quotes. */
export class SpeakerTally {
  #count = 0
  #given = 0
  #exact = 0
  #overlap = 0
  #head = 0
  #cues = { count: 0, right: 0 }
  #pronouns = { count: 0, right: 0 }
  #others = { count: 0, right: 0 }

  /** Counts one matched quote; returns what is wrong with its speaker. */
  add(
    text: string,
    gold: GoldQuote,
    found: AnsweredQuote,
  ): Pick<QuoteError, 'kind' | 'expected' | 'given'>[] {
    if (gold.cue) {
      this.#cues.count++
      const cue = found.cue
      if (cue && cue.start < gold.cue.end && gold.cue.start < cue.end) this.#cues.right++
    }
    if (!gold.speakerSpan) return []
    const wrong: Pick<QuoteError, 'kind' | 'expected' | 'given'>[] = []
    const [goldStart, goldEnd] = gold.speakerSpan
    const goldWords = gold.speakerText || text.slice(goldStart, goldEnd)
    const speaker = found.speaker ?? null
    const words = speaker ? (speaker.text ?? text.slice(speaker.start, speaker.end)) : null
    this.#count++
    if (speaker && words !== null) {
      this.#given++
      const expected = trimRange(text, gold.speakerSpan)
      const given = trimRange(text, [speaker.start, speaker.end])
      if (expected[0] === given[0] && expected[1] === given[1]) this.#exact++
      if (headWord(goldWords) === headWord(words)) this.#head++
    }
    const overlaps = speaker !== null && speaker.start < goldEnd && goldStart < speaker.end
    if (overlaps) this.#overlap++
    else wrong.push({ kind: 'speaker', expected: goldWords, given: words })

    const goldNames = gold.speakerGold ?? (gold.speakerName ? [gold.speakerName] : null)
    if (goldNames) {
      const name = speaker?.name || words
      const tally = isPronoun(goldWords) ? this.#pronouns : this.#others
      tally.count++
      if (sameSpeaker(goldNames, name)) tally.right++
      else wrong.push({ kind: 'name', expected: goldNames.join(' | '), given: name })
    }
    return wrong
  }

  scores(): SpeakerScores {
    const named = ({ count, right }: { count: number; right: number }) => ({
      count,
      right: share(right, count),
    })
    return {
      count: this.#count,
      given: share(this.#given, this.#count),
      exact: share(this.#exact, this.#count),
      overlap: share(this.#overlap, this.#count),
      head: share(this.#head, this.#count),
      names: named({
        count: this.#pronouns.count + this.#others.count,
        right: this.#pronouns.right + this.#others.right,
      }),
      pronounNames: named(this.#pronouns),
      otherNames: named(this.#others),
      cues: { count: this.#cues.count, overlap: share(this.#cues.right, this.#cues.count) },
    }
  }
}
