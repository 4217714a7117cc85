import { describe, expect, it } from 'vitest'
import { createQuoteFinder } from '../src/index.ts'
import { splitParagraphs } from '../src/paragraphs.ts'

const split = (text: string) =>
  splitParagraphs(text).map(({ start, end }) => text.slice(start, end))

describe('splitParagraphs', () => {
  it.each(['\n', '\n\n', '\r\n', '\r', '\r\n\r\n', '\u2029', '\n \t\n'])(
    'ends a paragraph at %j behind a sentence',
    (lineBreak) => {
      expect(split(`It closed.${lineBreak}It opened.`)).toEqual(['It closed.', 'It opened.'])
    },
  )

  it.each([
    ['The pier\nwas closed.', ['The pier\nwas closed.']],
    ['The pier\r\nwas closed.', ['The pier\r\nwas closed.']],
    ['The pier\rwas closed.', ['The pier\rwas closed.']],
    ['The pier\u2029was closed.', ['The pier\u2029was closed.']],
    ['The pier\n\nwas closed.', ['The pier', 'was closed.']],
    ['The pier\r\n\r\nwas closed.', ['The pier', 'was closed.']],
    ['The pier\nWas closed.', ['The pier', 'Was closed.']],
    ['It closed.\nit opened.', ['It closed.', 'it opened.']],
    ['It closed!\nit opened.', ['It closed!', 'it opened.']],
    ['It closed?\nit opened.', ['It closed?', 'it opened.']],
    ['She said:\nit closed.', ['She said:', 'it closed.']],
    ['“It closed.”\nit opened.', ['“It closed.”', 'it opened.']],
    ['"It closed."\nit opened.', ['"It closed."', 'it opened.']],
    ["'It closed.'\nit opened.", ["'It closed.'", 'it opened.']],
    ['‘It closed.’\nit opened.', ['‘It closed.’', 'it opened.']],
    ['(It closed.)\nit opened.', ['(It closed.)', 'it opened.']],
    ['“It closed”\nit opened.', ['“It closed”\nit opened.']],
    ['The pier\nzipped.', ['The pier\nzipped.']],
    ['The pier\narose.', ['The pier\narose.']],
    ['The pier\n{was}', ['The pier', '{was}']],
    ['The pier\n`was`', ['The pier', '`was`']],
    ['  a  \n\n  B  ', ['a', 'B']],
    ['a', ['a']],
    [' \n\n ', []],
    ['', []],
  ])('%j', (text, paragraphs) => {
    expect(split(text)).toEqual(paragraphs)
  })
})

describe('quotes in paragraphs', () => {
  const findQuotes = createQuoteFinder()

  it.each(['\n', '\n\n', '\r\n', '\r', '\u2029', '\r\n\r\n'])(
    'are found with their speakers where %j stands between them',
    (lineBreak) => {
      const text = [
        '“We closed the pier,” Ada Novak said.',
        '“We will open it,” she said.',
        'Tomas Brandt left the room.',
        '“Nobody asked us,” Brandt said.',
      ].join(lineBreak)
      expect(findQuotes({ text }).map((quote) => [quote.text, quote.speaker?.name])).toEqual([
        ['“We closed the pier,”', 'Ada Novak'],
        ['“We will open it,”', 'Ada Novak'],
        ['“Nobody asked us,”', 'Tomas Brandt'],
      ])
    },
  )
})
