import { WirecopyError } from '@wirecopy/document'
import { describe, expect, it } from 'vitest'
import { type ParseOptions, parsePage } from '../src/index.ts'

const story = '<p>The ferry board closed the old pier on Monday, the mayor said in the hall.</p>'
const page = `<html><head><title>The pier closes</title></head><body><article><h1>The pier closes</h1>${story}<p>The board did not say when it would open again, or what the works would cost.</p></article></body></html>`
const bytesOf = (text: string) => new TextEncoder().encode(text)
const attributes = (count: number) => Array.from({ length: count }, (_, at) => `a${at}=b`).join(' ')

/** Bytes of all values, the same on every run. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = 1
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) | 0
    bytes[at] = state >>> 16
  }
  return bytes
}

describe('input that is no page', () => {
  it.each<[string, () => string | Uint8Array, string]>([
    ['nothing', () => '', 'empty-input'],
    ['blanks', () => ' \n'.repeat(50_000), 'empty-input'],
    ['noise', () => noise(50_000), 'binary'],
    ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, ...noise(5000)), 'binary'],
    [
      'a head that breaks off in a script',
      () =>
        '<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"The p',
      'no-article',
    ],
  ])('%s gives no article and a warning', (_, input, warning) => {
    const { main, related, warnings } = parsePage(input())
    expect(main).toBeNull()
    expect(related).toEqual([])
    expect(warnings.map(({ code }) => code)).toContain(warning)
  })

  it('keeps its regions', () => {
    const { regions } = parsePage(noise(500))
    expect(regions).toHaveLength(1)
    expect(regions[0]).toMatchObject({ start: 0, kind: 'furniture' })
  })
})

describe('a page that is damaged', () => {
  it.each<[string, () => string | Uint8Array, ParseOptions]>([
    ['nested 400 deep', () => '<div>'.repeat(400) + page, {}],
    ['behind 900 attributes', () => `<div ${attributes(900)}>${page}`, {}],
    ['cut within a tag', () => `${page.slice(0, page.indexOf('</article>'))}<p class="`, {}],
    [
      'with broken JSON-LD',
      () => page.replace('</head>', '<script type="application/ld+json">{,}</script></head>'),
      {},
    ],
    ['said to be in UTF-16', () => bytesOf(page), { contentType: 'text/html; charset=utf-16' }],
    [
      'said to be in a charset that nobody knows',
      () => bytesOf(page),
      { contentType: 'text/html; charset=x-moon' },
    ],
  ])('%s still gives its text', (_, input, options) => {
    expect(parsePage(input(), options).main?.text).toContain('the mayor said in the hall.')
  })
})

describe('input beyond a limit', () => {
  it.each<[string, () => string, string]>([
    ['20 MB of HTML', () => `<html>${story.repeat(250_000)}`, 'limit-input-length'],
    ['20 MB of text', () => 'The pier closed.\n'.repeat(1_200_000), 'limit-input-length'],
    ['90,000 lines that each say a time', () => 'Ulm Post · 2h\n'.repeat(90_000), 'limit-articles'],
    ['300,000 lines of a name each', () => 'Oak Elm\n'.repeat(300_000), 'limit-lines'],
    ['100,000 nested elements', () => '<div>'.repeat(100_000) + story, 'limit-tree-depth'],
    ['100,000 attributes', () => `<div ${attributes(100_000)}>${page}`, 'limit-attributes'],
    ['700,000 elements', () => `<html>${'<i></i>'.repeat(700_000)}`, 'limit-nodes'],
    [
      'a feed of 60,000 items',
      () =>
        `<rss version="2.0"><channel>${'<item><title>a</title></item>'.repeat(60_000)}</channel></rss>`,
      'limit-articles',
    ],
  ])('%s throws an error with its code', (_, input, code) => {
    let thrown: unknown
    try {
      parsePage(input())
    } catch (error) {
      thrown = error
    }
    expect(WirecopyError.isInstance(thrown)).toBe(true)
    expect((thrown as WirecopyError).code).toBe(code)
  })
})

it('counts no items within the text of a feed', () => {
  const text = `<![CDATA[${'<item></item> '.repeat(2000)}]]>`
  const feed = `<rss version="2.0"><channel><title>a</title><item><title>b</title><description>${text}</description></item></channel></rss>`
  expect(parsePage(feed).related).toHaveLength(1)
})
