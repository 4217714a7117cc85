import { resolveLimits } from '@wirecopy/document'
import { describe, expect, it } from 'vitest'
import { makeWitness } from '../src/content/witness.ts'
import { readPageData } from '../src/html/page-data.ts'
import { parseTree } from '../src/html/parse-tree.ts'
import { choose, p, plain } from './choose-blocks.ts'

describe('several articles on a page', () => {
  const article = (heading: string, ...texts: string[]) =>
    `<article>${heading}${texts.map((text) => p(1, text)).join('')}</article>`
  const more = [plain('Bridge'), plain('Toll'), plain('Quay'), plain('Gate')]
  it('are told apart by the headline of the page and headings of their own', () => {
    const title = '<title>Old lock closes</title>'
    const own = article('<h1>Old lock closes</h1>', plain('One'), plain('Two'))
    expect([
      choose(own + article('<h2 title="1">Bridge</h2>', ...more), title),
      choose(own + article('<h2>Bridge</h2>', plain('Bridge')), title),
      choose(own + article('<h4>Bridge</h4>', ...more), title),
      choose(own + article('', ...more), title),
      choose(own + p(1, plain('Loose')), title),
      choose(
        `<h1>Old lock closes</h1>${article('<h2>Bridge</h2>', ...more)}${article('<h2>Two</h2>', plain('Two'))}`,
        title,
      ),
      choose(
        article('<h1>Old lock closes</h1>', 'Hardly a text.') + article('<h2>Bridge</h2>', ...more),
        title,
      ),
      choose(
        `<article><h1>Old lock closes</h1>${p(1, plain('One'))}${article('<h2>Inside</h2>', ...more)}</article>${article('<h3>Bridge</h3>', ...more)}`,
        title,
      ),
    ]).toEqual([
      [
        'One of the old harbour c',
        'Two of the old harbour c',
        'other: Bridge / Bridge of the old harbou / Toll of the old harbour  / Quay of the old harbour  / Gate of the old harbour ',
      ],
      ['One of the old harbour c', 'Two of the old harbour c'],
      [
        'One of the old harbour c',
        'Two of the old harbour c',
        'Bridge of the old harbou',
        'Toll of the old harbour ',
        'Quay of the old harbour ',
        'Gate of the old harbour ',
      ],
      [
        'One of the old harbour c',
        'Two of the old harbour c',
        'Bridge of the old harbou',
        'Toll of the old harbour ',
        'Quay of the old harbour ',
        'Gate of the old harbour ',
      ],
      ['One of the old harbour c', 'Two of the old harbour c', 'Loose of the old harbour'],
      [
        'Bridge of the old harbou',
        'Toll of the old harbour ',
        'Quay of the old harbour ',
        'Gate of the old harbour ',
        'Two of the old harbour c',
      ],
      [
        'Hardly a text.',
        'Bridge of the old harbou',
        'Toll of the old harbour ',
        'Quay of the old harbour ',
        'Gate of the old harbour ',
      ],
      [
        'One of the old harbour c',
        'Bridge of the old harbou',
        'Toll of the old harbour ',
        'Quay of the old harbour ',
        'Gate of the old harbour ',
      ],
    ])
  })
})

describe('the headline', () => {
  it('is the heading that the head of the page names best', () => {
    const witnessOf = (html: string) => {
      const tree = parseTree(html, resolveLimits())
      const { titles, body, description, headline } = makeWitness(readPageData(tree, null))
      return [
        headline < 0 ? null : tree.textContent(headline),
        titles,
        body.slice(0, 20),
        description,
      ]
    }
    const article = (more: object) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', ...more })}</script>`
    expect([
      witnessOf('<h1>Lund Herald</h1><h1>Old lock closes</h1>'),
      witnessOf(
        '<title>Old  LOCK closes | Lund Herald</title><h1>Lund Herald</h1><h1>Old lock closes!</h1>',
      ),
      witnessOf(
        '<title>Old lock closes</title><h1>Old</h1><h1>Old lock closes</h1><h1>Old lock closes</h1>',
      ),
      witnessOf('<title>The lock: why it closes</title><h1>Other</h1><h1>Why it</h1>'),
      witnessOf('<title>Lock</title><h1> </h1>'),
      witnessOf(
        `${article({ headline: 'By data', articleBody: 'A body of text' })}<meta name="twitter:title" content="By card"><h1>By data and more</h1>`,
      ),
      witnessOf(`${article({ headline: 'x' })}${article({ articleBody: 'Other body' })}`),
      witnessOf(
        '<meta name="description" content="Lock &amp;amp; weir"><meta property="og:description" content="R&amp;D">',
      ),
    ]).toEqual([
      ['Lund Herald', ['lund herald'], '', ''],
      ['Old lock closes!', ['old lock closes | lund herald', 'old lock closes!'], '', ''],
      ['Old lock closes', ['old lock closes'], '', ''],
      ['Why it', ['the lock: why it closes', 'why it'], '', ''],
      [null, ['lock'], '', ''],
      ['By data and more', ['by data', 'by card', 'by data and more'], 'abodyoftext', ''],
      [null, ['x'], 'otherbody', ''],
      [null, [], '', 'rd'],
    ])
  })
})
