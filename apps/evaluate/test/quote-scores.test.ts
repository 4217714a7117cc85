import { describe, expect, it } from 'vitest'
import { quotedStretches, quoteFragments, trimRange } from '../src/scorers/quote-fragments.ts'
import type { AnsweredQuote, GoldQuote } from '../src/scorers/quote-gold.ts'
import { scoreQuotes } from '../src/scorers/quotes.ts'
import { headWord, sameSpeaker } from '../src/scorers/speaker-names.ts'

/** Returns the range of the words in the text. */
function range(text: string, words: string): [number, number] {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`${words} is not in the text`)
  return [start, start + words.length]
}

describe('fragments', () => {
  it('lose outer marks and a leading that', () => {
    const text = 'He said that “the harbour stays open,” twice'
    const [start, end] = trimRange(text, range(text, ' that “the harbour stays open,” '))
    expect(text.slice(start, end)).toBe('the harbour stays open')
  })

  it('keep a word that only begins like that', () => {
    const text = 'thatched roofs burn.'
    expect(trimRange(text, [0, text.length])).toEqual([0, 19])
  })

  it('are cut at line breaks and left out when empty', () => {
    const text = '“One.\n\n“Two,” … '
    const fragments = quoteFragments(text, [
      [0, 12],
      [14, 16],
    ])
    expect(fragments.map(([start, end]) => text.slice(start, end))).toEqual(['One', 'Two'])
  })
})

describe('quoted stretches', () => {
  it('end with their line, and alternate for straight marks', () => {
    const text = 'A "b" c "d\ne” “f” ``g\'\' h'
    expect(quotedStretches(text).map(([start, end]) => text.slice(start, end))).toEqual([
      'b',
      'd',
      'f',
      'g',
    ])
  })
})

describe('speakers', () => {
  it.each([
    ['Mr. Tom Achebe, a fisherman', 'achebe'],
    ['the minister of transport', 'minister'],
    ["Reyes's", 'reyes'],
    ['', ''],
  ])('have a head word: %s', (words, head) => {
    expect(headWord(words)).toBe(head)
  })

  it('are the same when two words of the name agree, titles aside', () => {
    expect(sameSpeaker(['Marta Lindqvist'], 'Minister Marta Lindqvist')).toBe(true)
    expect(sameSpeaker(['Marta Lindqvist'], 'Lindqvist')).toBe(false)
    expect(sameSpeaker(['Lindqvist'], 'Ms. Lindqvist')).toBe(true)
    expect(sameSpeaker(['Marta Lindqvist'], null)).toBe(false)
    expect(sameSpeaker(['Reyes'], 'Reyes of the Halden Shipping Board')).toBe(true)
  })
})

describe('quote scores', () => {
  const text =
    '“The harbour stays open,” said Marta Lindqvist. She added that ferries would run late. Omar Reyes called it “odd”.'
  const gold: GoldQuote[] = [
    {
      start: 0,
      end: 25,
      type: 'direct',
      core: true,
      cue: { start: range(text, 'said')[0], end: range(text, 'said')[1] },
      speakerSpan: range(text, 'Marta Lindqvist'),
      speakerName: 'Marta Lindqvist',
    },
    {
      start: range(text, 'ferries would run late')[0],
      end: range(text, 'ferries would run late')[1],
      type: 'indirect',
      core: true,
      speakerSpan: range(text, 'She'),
      speakerName: 'Marta Lindqvist',
    },
    { start: range(text, '“odd”')[0], end: range(text, '“odd”')[1], type: 'mixed' },
  ]
  const score = (quotes: AnsweredQuote[], subset: 'all' | 'core' = 'all') =>
    scoreQuotes([{ id: 'x', text, quotes: gold }], new Map([['x', { id: 'x', quotes }]]), subset)
  const speaker = (words: string, name: string | null) => {
    const [start, end] = range(text, words)
    return { start, end, text: words, name }
  }

  it('are full for the gold itself', () => {
    const scores = score(
      gold.map((quote) => ({
        type: quote.type ?? '',
        spans: [[quote.start, quote.end]],
        cue: quote.cue ?? null,
        speaker: quote.speakerSpan
          ? {
              start: quote.speakerSpan[0],
              end: quote.speakerSpan[1],
              name: quote.speakerName ?? null,
            }
          : null,
      })),
    )
    expect(scores.types.all).toMatchObject({
      gold: 3,
      predicted: 3,
      exact: { f1: 1 },
      half: { f1: 1 },
    })
    expect(scores.speakers).toMatchObject({ count: 2, exact: 1, overlap: 1, head: 1 })
    expect(scores.speakers.names).toEqual({ count: 2, right: 1 })
    expect(scores.speakers.pronounNames).toEqual({ count: 1, right: 1 })
    expect(scores.stretches.f1).toBe(1)
    expect(scores.errors).toEqual([])
  })

  it('tell exact spans from half right ones', () => {
    const scores = score([
      {
        type: 'indirect',
        spans: [range(text, 'that ferries would run late. Omar')],
        speaker: null,
      },
    ])
    expect(scores.types.indirect.exact.f1).toBe(0)
    expect(scores.types.indirect.half).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(scores.types.all.half.recall).toBeCloseTo(1 / 3)
  })

  it('leave predictions on quotes outside the subset uncounted', () => {
    const odd: AnsweredQuote = { type: 'mixed', spans: [range(text, 'odd')] }
    expect(score([odd], 'core').types.all).toMatchObject({ gold: 2, predicted: 0 })
    expect(score([odd]).types.all).toMatchObject({ gold: 3, predicted: 1, exact: { precision: 1 } })
  })

  it('do not depend on whether split quotes are joined', () => {
    const parts: [number, number][] = [range(text, 'The harbour'), range(text, 'stays open')]
    const joined = score([{ type: 'direct', spans: parts }])
    const apart = score(parts.map((span) => ({ type: 'direct', spans: [span] })))
    expect(joined.types).toEqual(apart.types)
  })

  it('judge the speaker of a found quote by words and by name', () => {
    const spans: [number, number][] = [range(text, 'ferries would run late')]
    const wrong = score([{ type: 'indirect', spans, speaker: speaker('Omar Reyes', 'Omar Reyes') }])
    expect(wrong.speakers).toMatchObject({ count: 1, given: 1, overlap: 0, head: 0 })
    expect(wrong.errors.filter(({ kind }) => kind === 'speaker' || kind === 'name')).toEqual([
      {
        id: 'x',
        kind: 'speaker',
        text: 'ferries would run late',
        expected: 'She',
        given: 'Omar Reyes',
      },
      {
        id: 'x',
        kind: 'name',
        text: 'ferries would run late',
        expected: 'Marta Lindqvist',
        given: 'Omar Reyes',
      },
    ])
    const pronoun = score([{ type: 'indirect', spans, speaker: speaker('She', 'Marta Lindqvist') }])
    expect(pronoun.speakers.pronounNames).toEqual({ count: 1, right: 1 })
  })
})
