import { findSuperlinear } from '@wirecopy/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TokenKind, tokenize } from '../src/index.ts'

/** The tokens of a text, as strings. */
function cut(text: string): string[] {
  const { count, starts, ends } = tokenize(text)
  return Array.from({ length: count }, (_, index) => text.slice(starts[index], ends[index]))
}

/** Expects a text to be cut at its bars and spaces: `Seoul|'s plan`. */
function expectCut(marked: string): void {
  expect(cut(marked.replaceAll('|', ''))).toEqual(marked.split(/[| ]/))
}

describe('tokenize', () => {
  it.each([
    ["Seoul|'s plan", 'a possessive stands alone'],
    ['Seoul|’s plan', 'with a typographic apostrophe too'],
    ["They|'ve said they do|n't and ca|n't", 'so do contractions'],
    ["the workers|' union", 'a plural possessive is an apostrophe'],
    ["O'Brien met D'Angelo", 'a name keeps its apostrophe'],
    ["'|They|'re hurting our leverage|,|'", 'single quotation marks are not apostrophes'],
    ["U.S.|'s and (|PPP|)|'s", 'a possessive after a mark'],
  ])('cuts %s: %s', expectCut)

  it.each([
    ['Mr. Kim met Rep. Song', 'titles keep their period'],
    ['the U.S. and the U.K.|, at 9 a.m.|, e.g. now', 'so do letters with periods'],
    ['a U.S.-led force', 'with a suffix too'],
    ['on China-U.S. relations', 'with a prefix too'],
    ['on Aug. 1 and in May|.', 'a month before a number'],
    ['in Nov.|, Tuesday', 'a month before a comma'],
    ['J. Park and John F. Kennedy', 'initials before a name'],
    ['Plan B|. The end', 'not a letter that ends a sentence'],
    ['in Salem|, Ore.|, and iron ore|.', 'a state after a comma'],
    ['No. 10 said no|.', 'a number sign'],
    ['a Ph.D. in law', 'a degree'],
    ['We left|. Mass was said|.', 'not a word that only looks like a state'],
    ['tomorrow|.|The minister', 'a missing space still ends the word'],
  ])('cuts %s: %s', expectCut)

  it.each([
    ['$|1,234.56 or 5.3 percent', 'thousands and decimals'],
    ['at 9:30 on 7/26/2025|, 2025-07-26', 'times and dates'],
    ['15|% of €|20', 'signs stand alone'],
    ['an 80-minute talk on the 5th', 'a number in a word'],
    ['the 2|+|2 meeting', 'a sum'],
    ['fell .5 percent', 'a decimal without a zero'],
    ['AT&T and R&D', 'an ampersand between capitals'],
    ['see https://a.example/x?y=1|. Or www.b.example|, now', 'web addresses'],
    ['@park_yj wrote to desk@paper.example on #trade_talks', 'handles, mail, topics'],
    ['wait| ... and|...| so|—|on|--|off'.replaceAll('| ', ' '), 'ellipses and dashes'],
    ['one-on-one with Yoon-joo', 'hyphens join'],
  ])('cuts %s: %s', expectCut)

  it('cuts languages with and without spaces', () => {
    expectCut('한국 외교부는 말했다|.')
    expectCut('Правительство заявило|, что «|всё готово|»|.'.replace('«|', '«|'))
    expect(cut('東京都に行った。').join('')).toBe('東京都に行った。')
    expect(cut('東京都に行った。').length).toBeGreaterThan(3)
    expect(cut('صرّح الوزير').length).toBe(2)
  })

  it('keeps an emoji sequence whole', () => {
    expectCut('👍🏽 and 👨‍👩‍👧')
  })

  it('says what each token is', () => {
    const { kinds } = tokenize('Kim paid $5.')
    const { word, symbol, number, punctuation } = TokenKind
    expect([...kinds]).toEqual([word, word, symbol, number, punctuation])
  })

  it('gives tokens in order that leave out only white space and control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { count, starts, ends } = tokenize(text)
        let position = 0
        for (let index = 0; index < count; index++) {
          const start = starts[index] as number
          if (/[^\p{White_Space}\p{Cc}\p{Cf}]/u.test(text.slice(position, start))) return false
          position = ends[index] as number
          if (start >= position) return false
        }
        return position <= text.length
      }),
      { numRuns: 1000 },
    )
  })

  it('cuts two paragraphs as it cuts each alone', () => {
    fc.assert(
      fc.property(newsText, newsText, (first, second) => {
        expect(cut(`${first}\n\n${second}`)).toEqual([...cut(first), ...cut(second)])
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['letters', 'a'],
    ['apostrophes', "'"],
    ['periods', '.'],
    ['initials', 'A.'],
    ['hyphens', 'a-'],
    ['addresses', 'www.'],
    ['marks', '\u0301'],
    ['joiners', '👨\u200d'],
    ['Han', '漢'],
    ['lone surrogates', '\ud83d'],
    ['digits', '1,'],
  ])('takes time in proportion to a run of %s', async (_, unit) => {
    const repeated = (length: number) => unit.repeat(Math.ceil(length / unit.length))
    expect(await findSuperlinear(tokenize, repeated, 200_000)).toBeNull()
  })
})

const newsText = fc
  .array(
    fc.constantFrom(
      'Mr.',
      'Kim',
      "Seoul's",
      '"We',
      'go,"',
      'U.S.',
      'Aug.',
      '1,',
      '$5.3',
      'said.',
      '東京',
    ),
    { maxLength: 20 },
  )
  .map((words) => words.join(' '))
