import { describe, expect, it } from 'vitest'
import { parseHtml } from '../src/index.ts'
import { long, short } from './variants.ts'

const story = `<p>${long('lock')}</p><p>${short}</p><p>${long('weir')}</p>`
const read = (head: string, above = '', behind = '', lead = '') =>
  parseHtml(
    `<html><head>${head}</head><body><main><article><h1>Old harbour lock closes</h1>${above}${lead}${story}${behind}</article></main></body></html>`,
    { url: 'https://www.lundherald.example/a/lock' },
  )
const news = (more: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Old harbour lock closes', ...more })}</script>`

describe('the warnings of a page', () => {
  it('say what is missing or broken', () => {
    const codes = (input: string | Uint8Array, contentType?: string) =>
      parseHtml(input, { contentType }).warnings.map(({ code, message }) => `${code}: ${message}`)
    expect([
      codes(''),
      codes(' \n'),
      codes(new Uint8Array()),
      codes(new TextEncoder().encode(' ')),
      codes('<p>x'),
      codes(
        '<script type="application/ld+json">{</script><script type="application/ld+json">]</script><h1>Old lock</h1>',
      ),
      codes(Uint8Array.of(0x61, 0xff, 0x62, 0x63)),
      codes(new TextEncoder().encode('<h1>é</h1>'), 'text/html; charset=latin1'),
    ]).toEqual([
      ['empty-input: the input holds no text', 'no-article: no article was found on the page'],
      ['empty-input: the input holds no text', 'no-article: no article was found on the page'],
      ['empty-input: the input holds no text', 'no-article: no article was found on the page'],
      ['empty-input: the input holds no text', 'no-article: no article was found on the page'],
      ['no-article: no article was found on the page'],
      ['broken-json-ld: 2 JSON-LD scripts could not be read'],
      [
        'charset: the page is no valid UTF-8 and declares no other charset: read as windows-1252',
        'no-article: no article was found on the page',
      ],
      [
        'charset: the page declares latin1, but is UTF-8',
        'no-article: no article was found on the page',
      ],
    ])
    for (const wrong of [null, 7])
      expect(() => parseHtml(wrong as unknown as string)).toThrow(
        expect.objectContaining({
          code: 'invalid-option',
          message: `the page must be a string or bytes, not ${typeof wrong}`,
        }),
      )
    expect(() => parseHtml('abc', { limits: { inputLength: 2 } })).toThrow(
      expect.objectContaining({ code: 'limit-input-length' }),
    )
    expect(() => parseHtml(Uint8Array.of(1, 2, 3), { limits: { inputLength: 2 } })).toThrow(
      expect.objectContaining({ code: 'limit-input-length' }),
    )
  })
})

describe('who first reported', () => {
  it('is an agency that the text or the byline names, and not the publisher itself', () => {
    const originator = (head: string, lead = '') => {
      const main = read(head, '', '', lead).main
      return (
        main?.originator &&
        `${main.originator} <- ${main.evidence.originator?.source} ${main.evidence.originator?.confidence}`
      )
    }
    expect([
      originator(''),
      originator('', `<p>LUND (Reuters) - ${long('quay')}</p>`),
      originator(news({ author: { '@type': 'Organization', name: 'Reuters' } })),
      originator(news({ author: 'Ann Oak, Reuters' })),
      originator(
        news({
          author: [
            { '@type': 'Organization', name: 'Lund Desk' },
            { '@type': 'Organization', name: 'AFP' },
          ],
        }),
      ),
      originator(
        news({
          author: { '@type': 'Organization', name: 'Reuters' },
          publisher: { name: 'REUTERS' },
        }),
      ),
      originator(
        news({ author: { '@type': 'Organization', name: 'AFP' } }),
        `<p>LUND (Reuters) - ${long('quay')}</p>`,
      ),
    ]).toEqual([
      null,
      'Reuters <- text: dateline or credit 0.9',
      'Reuters <- byline 0.9',
      'Reuters <- byline 0.9',
      'AFP <- byline 0.9',
      null,
      'Reuters <- text: dateline or credit 0.9',
    ])
  })
})

describe('a line of the text that only names the authors', () => {
  it('is the byline, at either end of the text', () => {
    const kept = (head: string, lead: string, behind = '') =>
      read(head, '', behind, lead)
        .main?.text.split('\n\n')
        .map((text) => text.slice(0, 30))
    const head = news({ author: ['Ann Oak', 'Bo Elm'] })
    expect([
      kept(head, '<p>Ann Oak and Bo Elm wrote this from Lund and from the lake beside it.</p>'),
      kept(head, '', '<p>Ann Oak, Bo Elm</p>'),
      kept(head, '', '<p>Ann Oak told the council about the weir.</p>'),
    ]).toEqual([
      [
        'Ann Oak and Bo Elm wrote this ',
        'The harbour council of Lund vo',
        'Officials said on Tuesday that',
        'The harbour council of Lund vo',
      ],
      [
        'The harbour council of Lund vo',
        'Officials said on Tuesday that',
        'The harbour council of Lund vo',
      ],
      [
        'The harbour council of Lund vo',
        'Officials said on Tuesday that',
        'The harbour council of Lund vo',
        'Ann Oak told the council about',
      ],
    ])
  })
})

describe('dates with the day first', () => {
  it('are read by the habit of the page', () => {
    const day = (language: string, text = '03/04/2025') => {
      const time = parseHtml(
        `<html lang="${language}"><body><article><h1>Old harbour lock closes</h1><p>${text}</p>${story}</article></body></html>`,
      ).main?.publishedAt
      return `${time?.earliest}..${time?.latest}`
    }
    expect(
      ['en', 'en-US', 'en-PH', 'en-GB', 'de', '', 'en-USA'].map((language) => day(language)),
    ).toEqual([
      '2025-03-04T00:00:00..2025-04-03T23:59:59',
      '2025-03-04T00:00:00..2025-03-04T23:59:59',
      '2025-03-04T00:00:00..2025-03-04T23:59:59',
      '2025-04-03T00:00:00..2025-04-03T23:59:59',
      '2025-04-03T00:00:00..2025-04-03T23:59:59',
      '2025-03-04T00:00:00..2025-04-03T23:59:59',
      '2025-03-04T00:00:00..2025-04-03T23:59:59',
    ])
  })
})
