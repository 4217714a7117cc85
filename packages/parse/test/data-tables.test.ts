import { describe, expect, it } from 'vitest'
import { findBlocks } from '../src/content/blocks.ts'
import { findTables } from '../src/content/data-tables.ts'
import { measure } from '../src/content/measures.ts'
import { parseTree } from '../src/html/parse-tree.ts'
import { parseHtml } from '../src/index.ts'
import { resolveOptions } from '../src/options.ts'
import { labelBlocks } from '../training/labels.ts'
import { long, short } from './variants.ts'

const pageOf = (html: string) => findBlocks(parseTree(html, resolveOptions({}).limits))
const cellsOf = (html: string): string[] => {
  const page = pageOf(html)
  const tables = findTables(page)
  return page.blocks.filter((_, index) => (tables[index] as number) >= 0).map(({ text }) => text)
}

describe('the tables of a page', () => {
  it('hold two rows of two cells, at least', () => {
    const rows = '<tr><th>Year</th><th>Boats</th></tr><tr><td>2024</td><td>1,000</td></tr>'
    expect(cellsOf(`<table>${rows}</table>`)).toEqual(['Year', 'Boats', '2024', '1,000'])
    expect(cellsOf(`<table><caption>By year</caption><tbody>${rows}</tbody></table>`)).toEqual([
      'Year',
      'Boats',
      '2024',
      '1,000',
    ])
    expect(cellsOf('<table><tr><td>a</td><td>b</td></tr></table>')).toEqual([])
    expect(cellsOf('<table><tr><td>a</td></tr><tr><td>b</td></tr></table>')).toEqual([])
    expect(cellsOf('<p>a</p><ul><li>b</li></ul>')).toEqual([])
  })

  it('are no frames of a layout: these hold tables, forms or articles', () => {
    const rows = '<tr><td>2023</td><td>900</td></tr><tr><td>2024</td><td>1,000</td></tr>'
    for (const inner of ['<form>x</form>', '<article>x</article>'])
      expect(cellsOf(`<table>${rows}<tr><td>${inner}</td><td>y</td></tr></table>`)).toEqual([])
    expect(
      cellsOf(`<table>${rows}<tr><td>menu</td><td><table>${rows}</table></td></tr></table>`),
    ).toEqual(['2023', '900', '2024', '1,000'])
  })

  it('are labelled whole, by the words of all their cells', () => {
    const texts = ['The lock by year', 'Year', 'Boats', '2024', '1,000', 'Home', 'About us']
    const gold = 'The lock by year\n\nYear Boats 2024 1,000'
    expect([...labelBlocks(texts, gold, [-1, 1, 1, 1, 1, 2, 2])]).toEqual([1, 1, 1, 1, 1, 0, 0])
    expect([...labelBlocks(texts, gold)]).toEqual([1, 0, 0, 0, 0, 0, 0])
  })
})

const cells = [
  'Lock',
  'Boats',
  'Upper lock',
  '1,020',
  'Lower lock',
  'n/a',
  'Sea lock',
  'n/a',
  'Old lock',
  'n/a',
]
const table = `<table>${Array.from(
  { length: cells.length / 2 },
  (_, row) => `<tr><td>${cells[row * 2]}</td><td>${cells[row * 2 + 1]}</td></tr>`,
).join('')}</table>`
const article = (inner: string, behind = '') =>
  `<html lang="en"><head><title>Old lock closes</title></head><body><main><article><h1>Old lock closes</h1>
  <p>${long('lock')}</p><p>${short}</p>${inner}<p>${long('weir')}</p><p>${long('quay')}</p></article>${behind}</main></body></html>`

describe('the text of an article', () => {
  it('holds a table between its paragraphs with every cell, however short', () => {
    const { main } = parseHtml(article(table))
    const found = main?.blocks
      .filter(({ kind }) => kind === 'table')
      .map(({ start, end }) => main.text.slice(start, end))
    expect(found).toEqual(cells)
  })

  it('stands in an element whose name speaks of comments, where that holds the headline as well', () => {
    const html = article('').replace('<article>', '<article class="post with-comments">')
    expect(parseHtml(html).main?.text).toContain(long('quay'))
  })

  it('is no comment, however many and long these are', () => {
    const comments = Array.from(
      { length: 20 },
      (_, at) =>
        `<li class="comment"><b>Reader ${at}</b><p>${long(`comment ${at}`)}</p><p>${short} I say ${at}.</p></li>`,
    )
    const behind = `<section class="comments-list"><ul>${comments.join('')}</ul></section>`
    const { main } = parseHtml(article('', behind))
    expect(main?.text).toContain(long('quay'))
    expect(main?.text).not.toContain('comment 3')
  })
})

describe('what is counted on a page', () => {
  const comments = `<div class="comments">${`<p>${long('comment')}</p>`.repeat(3)}</div>`
  const goodOf = (html: string, hasHeadline: boolean): number => {
    const page = pageOf(html)
    const headline = hasHeadline ? page.blocks.findIndex(({ text }) => text === 'Old lock') : -1
    const node = headline < 0 ? -1 : (page.blocks[headline]?.node ?? -1)
    return measure(page, node).good.filter((value) => value > 0).length
  }

  it('leaves comments out of the running text', () => {
    const story = `<h1>Old lock</h1>${`<p>${long('lock')}</p>`.repeat(2)}`
    expect(goodOf(story + comments, true)).toBe(2)
    expect(goodOf(story + comments, false)).toBe(5)
    expect(goodOf(`<div class="has-comments">${story}</div>${comments}`, true)).toBe(2)
    expect(goodOf(`<h1>Old lock</h1>${comments}`, true)).toBe(3)
  })
})
