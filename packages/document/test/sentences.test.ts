import { findSuperlinear } from '@wirecopy/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentSentences } from '../src/index.ts'

const split = (text: string) =>
  segmentSentences(text).map(({ start, end }) => text.slice(start, end))

/** Expects a text to be split at its bars alone. */
function expectSplit(marked: string): void {
  expect(split(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((part) => part.trim()))
}

describe('segmentSentences', () => {
  it.each([
    ['Rep. Song met Mr. Kim.| He left.', 'after a title'],
    ['Sen. J. D. Vance spoke.| John F. Kennedy Jr. did not.', 'after initials'],
    ['It ends on Aug. 1.| Then comes Sept. 2.', 'before a number'],
    ['The U.S. Treasury agreed.| So did the U.N. Security Council.', 'within a name'],
    ['It failed in the U.S.| The talks go on.', 'unless a sentence begins'],
    ['They met at 9 a.m. Thursday.| They left at 5 p.m.| Kim stayed.', 'in a clock time'],
    ['Apple Inc. Chief Executive Kim left.| He works at Apple Inc.| The end.', 'after a company'],
    ['GDP grew 5.3 percent.| Prices rose 0.4 percent.', 'in a decimal'],
    ['He moved to Salem, Ore.| The town is small.', 'after a state'],
    ['Gov. Walz lives in St. Paul.| He is well.', 'after St.'],
    ['See No. 10, pp. 3 and 4.| Done.', 'after No.'],
    ['He wrote "alliances ... and more" there.| Right.', 'in an ellipsis'],
    ['Stone v. Reed ended (c. 1920).| He lost.', 'after v. and c.'],
    ['He likes vitamin C.| He also runs.', 'unless the letter ends it'],
  ])('does not split %s: %s', expectSplit)

  it.each([
    ['"Is it off?" he asked.| "It is!" she said.', 'a question inside a sentence'],
    ['The talks "were off."| Song left.', 'a mark after the stop'],
    ["'They can't.'| 'We can.'", 'single marks'],
    ['It rained (a lot).| They stayed.', 'a bracket'],
    ['It was late.|(They had left.)', 'a bracket without a space'],
    ['It grew. [4] [12]| Then it fell.', 'references'],
    ['"We left. "| They stayed.', 'a closing mark that lost its place'],
    ['“We can’t.”|“We must.”', 'typographic marks without a space'],
  ])('sees marks around the stop in %s: %s', expectSplit)

  it.each([
    ['1. We ranked it.|\n2. We did not.', 'list numbers'],
    ['Main headline|\nThe text begins.', 'line breaks'],
    ['It was over tomorrow.|The minister left.', 'a lost space'],
    ['政府は発表した。|首相は行った。', 'ideographic stops'],
    ['Er kam.| Sie ging!| Warum?', 'other languages'],
  ])('splits %s: %s', expectSplit)

  it('gives nothing for an empty or blank text', () => {
    expect(segmentSentences('')).toEqual([])
    expect(segmentSentences(' \n\t ')).toEqual([])
  })

  it('covers everything but white space, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let position = 0
        for (const { start, end } of segmentSentences(text)) {
          if (start < position || end <= start) return false
          if (/[^\p{White_Space}\p{Cc}\p{Cf}]/u.test(text.slice(position, start))) return false
          position = end
        }
        return !/[^\p{White_Space}\p{Cc}\p{Cf}]/u.test(text.slice(position))
      }),
      { numRuns: 1000 },
    )
  })

  it('splits two paragraphs as it splits each alone', () => {
    const word = fc.constantFrom('Mr.', 'Kim', 'U.S.', 'The', '"We', 'go."', 'Aug.', '1', 'said.')
    const paragraph = fc.array(word, { maxLength: 15 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(paragraph, paragraph, (first, second) => {
        expect(split(`${first}\n\n${second}`)).toEqual([...split(first), ...split(second)])
      }),
      { numRuns: 300 },
    )
  })

  it.each(['a', '.', '. ', 'A. ', '"', '1. ', 'Mr. ', '.A', '( ', '\n', '. "'])(
    'takes time in proportion to a run of %j',
    async (unit) => {
      const repeated = (length: number) => unit.repeat(Math.ceil(length / unit.length))
      expect(await findSuperlinear(segmentSentences, repeated, 200_000)).toBeNull()
    },
  )
})
