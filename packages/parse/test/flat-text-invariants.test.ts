import { findSuperlinear } from '@wirecopy/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseText, parseTextPages } from '../src/index.ts'
import { items, long, paragraphs, title } from './variants.ts'

const page = [
  title,
  ...paragraphs,
  '',
  'Try the new reading mode',
  'Comments',
  'No comments yet...',
  'Related Articles',
  ...items.flatMap(({ publisher, when, title: head, body }) => [
    '',
    '',
    publisher,
    when,
    `- ${publisher}`,
    head,
    body,
  ]),
  '',
].join('\n')

const pieces = [
  '\n',
  '\n\n',
  'Comments',
  'Related Articles',
  '2 hours ago',
  'Reuters · 3 h ago',
  'Axios12-03-2025',
  '- Reuters',
  '  • Business',
  long('lock'),
  'A headline of some words',
  '=====',
  '\f',
  'By Ann Oak',
  '#tag',
  'No comments yet',
  '\r\n',
  '14:05 Gates open',
  'Date: 03:05 BST',
  '\u00a0',
]
const messy = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 60,
  })
  .map((list) => list.join('\n'))

describe('regions', () => {
  it('tile the input of every text', () => {
    fc.assert(
      fc.property(messy, (text) => {
        let at = 0
        for (const region of parseText(text).regions) {
          expect(region.start).toBe(at)
          expect(region.end).toBeGreaterThan(region.start)
          at = region.end
        }
        expect(at).toBe(text.length)
      }),
      { numRuns: 200 },
    )
  })

  it('hold the fields that they name', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const { main, related, comments, furniture, regions } = parseText(text)
        for (const { start, end, kind, index, field } of regions) {
          const slice = text.slice(start, end)
          if (kind === 'blank') expect(slice.trim()).toBe('')
          const article =
            kind === 'main' ? main : kind === 'related' ? related[index ?? -1] : undefined
          if (field === 'title') expect(slice.trim()).toBe(article?.title)
          if (field === 'publisher') expect(slice.trim()).toBe(article?.publisher)
          if (field === 'text' && article) expect(article.text).toContain(slice)
          if (field === 'text' && kind === 'comment')
            expect(comments[index ?? -1]?.text).toContain(slice)
          if (kind === 'furniture' && index !== null) expect(furniture[index]?.text).toBe(slice)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('gives blocks that are slices of the text', () => {
    const { main } = parseText(page)
    expect(main?.blocks.map(({ start, end }) => main.text.slice(start, end))).toEqual(paragraphs)
  })
})

describe('several pages in one input', () => {
  const second = page.replace(title, 'Bridge toll to rise in spring').replaceAll('ferry', 'tram')
  it.each([
    ['directly one after another', page + second],
    ['with a rule between', `${page}\n==========\n\n${second}`],
    ['with a form feed between', `${page}\f${second}`],
  ])('are kept apart %s', (_, text) => {
    const pages = parseTextPages(text)
    expect(pages.map(({ main }) => main?.title)).toEqual([title, 'Bridge toll to rise in spring'])
    expect(pages.map(({ related }) => related.length)).toEqual([3, 3])
    expect(pages[1]?.main?.text.split('\n\n')).toEqual(paragraphs)
    const regions = pages.flatMap((one) => one.regions)
    expect(regions[0]?.start).toBe(0)
    expect(regions.at(-1)?.end).toBe(text.length)
    for (const [index, region] of regions.entries())
      if (index > 0) expect(region.start).toBe(regions[index - 1]?.end)
  })

  it('become related articles in one page', () => {
    const merged = parseText(page + second)
    expect(merged.main?.title).toBe(title)
    expect(merged.related.map((article) => article.title)).toEqual([
      ...items.map((item) => item.title),
      'Bridge toll to rise in spring',
      ...items.map((item) => item.title.replace('ferry', 'tram')),
    ])
    expect(merged.warnings.map(({ code }) => code)).toEqual(['several-pages'])
    for (const { start, end, kind, index, field } of merged.regions) {
      if (kind === 'related' && field === 'title')
        expect(merged.related[index ?? -1]?.title).toBe((page + second).slice(start, end))
    }
  })
})

describe('wrong calls and odd input', () => {
  it('throws for what is no text', () => {
    expect(() => parseText(undefined as unknown as string)).toThrow(/must be a string/)
    expect(() => parseText('x', { retrievedAt: 'soon' })).toThrow(/retrievedAt/)
    expect(() => parseText('abc', { limits: { inputLength: 2 } })).toThrow(/inputLength is 3/)
  })

  it('warns of an empty input', () => {
    expect(parseText(' \n ').warnings.map(({ code }) => code)).toEqual(['empty-input'])
    expect(parseText('').main).toBe(null)
  })

  it('gives the same page for the same text', () => {
    expect(parseText(page)).toEqual(parseText(page))
  })
})

describe('hostile texts', () => {
  const limits = { inputLength: Number.POSITIVE_INFINITY, articles: Number.POSITIVE_INFINITY }
  it.each([
    ['line feeds', '\n'],
    ['spaces', ' '],
    ['time lines', 'Reuters · 2 hours ago\n'],
    ['headings', 'Comments\nRelated Articles\n'],
    ['short lines', 'word\n'],
    ['digits', '1'],
    ['records', 'Lund Herald\n2 hours ago\nA title of some words here\n'],
    ['one word', 'a'],
    ['separators', ' · '],
    ['labels', 'Date: 03:05 BST\n'],
    ['full stops', '. A'],
    ['comments', 'Comments\nAnn\n2 hours ago\nWell said.\n'],
  ])('take time in proportion to their length: %s', async (_, unit) => {
    const repeated = (length: number) => unit.repeat(Math.ceil(length / unit.length))
    const growth = await findSuperlinear((text) => parseText(text, { limits }), repeated, 20_000, {
      factor: 8,
      most: 24,
    })
    expect(growth).toBeNull()
  })
})

it('give an article one publisher, the one named first', () => {
  for (const text of [
    'Axios12-03-2025\n\u0000\n\u000e\n2 hours ago\n\u0000\n⺀',
    'Reuters · 3 h ago\nAxios12-03-2025\n\u0000\nRelated Articles\n\u0000\n- Reuters',
  ]) {
    const { main, related, regions } = parseText(text)
    for (const { start, end, kind, index, field } of regions) {
      const article = kind === 'main' ? main : related[index ?? -1]
      if (field === 'publisher') expect(text.slice(start, end)).toBe(article?.publisher)
    }
  }
})
