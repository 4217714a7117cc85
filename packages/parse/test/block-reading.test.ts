import { resolveLimits } from '@wirecopy/document'
import { describe, expect, it } from 'vitest'
import { emptyArticle } from '../src/article.ts'
import { setText } from '../src/content/article-text.ts'
import { findBlocks, type PageBlocks } from '../src/content/blocks.ts'
import { hintNames } from '../src/content/class-hints.ts'
import { measure } from '../src/content/measures.ts'
import { parseTree } from '../src/html/parse-tree.ts'

const pageOf = (html: string): PageBlocks => findBlocks(parseTree(html, resolveLimits()))

describe('spans of links', () => {
  it('lie right whatever white space a page has', () => {
    const spaces = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) =>
      /\s/.test(String.fromCharCode(code)),
    )
    // No surrogates, markup or references.
    const codes = new Set(
      spaces.flatMap((code) => [code - 1, code, code + 1]).filter((code) => code > 0),
    )
    for (const code of codes) {
      const char = String.fromCharCode(code)
      const article = emptyArticle()
      const page = pageOf(
        `<p>${char}One${char}${char}two<br><br>x${char} <a href="/a">three${char}${char}four${char}</a>${char}<b> </b><a href="/b">five</a></p><p>six</p>`,
      )
      setText(article, page, page.blocks, 'https://lund.example/')
      const whole = char.replace(/\s/, ' ')
      const inside = /\s/.test(char) ? 'three four' : `three${whole}${whole}four${whole}`
      expect([
        code,
        ...article.links.map(({ start, end }) => article.text.slice(start, end)),
      ]).toEqual([code, inside, 'five'])
    }
  })
})

describe('the blocks of a page', () => {
  const blocksOf = (html: string) =>
    pageOf(html).blocks.map(
      ({ text, linked, bold, links }) =>
        `${text} ${Math.round(linked * 100)} ${Math.round(bold * 100)} ${links}`,
    )
  it('end where lines of their own begin, and at two line breaks', () => {
    expect([
      blocksOf('a<br>b<br> <br>c<p>d</p>e'),
      blocksOf('<div>a<span>b</span> c<div>d</div>e</div>f'),
      blocksOf('<p>a<a href=x>bc</a><b>d</b><a href=y>e</a><a>f</a></p>'),
      blocksOf('<a href=x>a<i>b</i></a><a href=x>c</a>'),
      blocksOf('<p>\u200b \u00a0</p><p>\u200ba</p>'),
      blocksOf('<head>a</head>b'),
      blocksOf('<a href=x><p>a</p><p>b</p></a>'),
      blocksOf('<strong><a href=x>ab</a> cd</strong>'),
      blocksOf('a<br><br><br>b'),
      blocksOf('<p>a<br></p><p><br>b</p>'),
      blocksOf('<td>a<td>b<li>c'),
    ]).toEqual([
      ['a b 0 0 0', 'c 0 0 0', 'd 0 0 0', 'e 0 0 0'],
      ['ab c 0 0 0', 'd 0 0 0', 'e 0 0 0', 'f 0 0 0'],
      ['abcdef 50 17 2'],
      ['abc 100 0 2'],
      ['​a 0 0 0'],
      ['b 0 0 0'],
      ['a 100 0 1', 'b 100 0 1'],
      ['ab cd 50 100 1'],
      ['a 0 0 0', 'b 0 0 0'],
      ['a 0 0 0', 'b 0 0 0'],
      ['a 0 0 0', 'b 0 0 0', 'c 0 0 0'],
    ])
  })

  it('know what they stand in', () => {
    const { blocks, flags, depth } = pageOf(
      '<div role="navigation">a</div><div role="complementary">b</div><div role="contentinfo">c</div><div role="main">d</div><div role="article">e</div><div role="dialog">f</div><div role="alertdialog">g</div><div role="heading">h</div><div role="button">i</div><div role="x">j</div><div style="color:red">k</div><div style="DISPLAY : none">l</div><div style="visibility:hidden"><p>m</p></div><div hidden>n</div><div hidden="until-found">o</div><div hidden id="S:1f">p</div><div hidden id="S:x">q</div><div aria-hidden="true">r</div><div aria-hidden="false">s</div><div itemprop="articleBody">t</div><div itemprop="text">u</div><div itemprop="context">v</div><menu>w</menu><h2>x</h2><option>y</option>',
    )
    expect(blocks.map(({ text, first, node }) => `${text} ${flags[first]} ${depth[node]}`)).toEqual(
      [
        'a 2 1',
        'b 4 1',
        'c 8 1',
        'd 64 1',
        'e 32 1',
        'f 2097152 1',
        'g 2097152 1',
        'h 65536 1',
        'i 8192 1',
        'j 0 1',
        'k 0 1',
        'l 16384 1',
        'm 16384 2',
        'n 16384 1',
        'o 0 1',
        'p 0 1',
        'q 16384 1',
        'r 524288 1',
        's 0 1',
        't 1048576 1',
        'u 1048576 1',
        'v 0 1',
        'w 2 1',
        'x 65536 1',
        'y 8192 1',
      ],
    )
  })

  it('are counted by kinds of characters', () => {
    const texts = [
      'One two.',
      'A.B',
      'End?" No',
      'End!” No',
      'One... two',
      'a, b，c、d،e',
      '2025 AZ az 09',
      '旧水闸。新！真？',
      'वह गया। وقف؟ ختم۔',
      'x',
      'é É',
      '@[`{/:',
      `${'a '.repeat(2100)}.`,
    ]
    const m = measure(pageOf(texts.map((text) => `<p>${text}</p>`).join('')))
    expect(
      texts.map(
        (text, index) =>
          `${text.slice(0, 12)} ${[m.weights, m.words, m.stops, m.commas, m.digits, m.uppers].map((list) => list[index]).join(' ')}`,
      ),
    ).toEqual([
      'One two. 8 2 1 0 0 1',
      'A.B 3 1 0 0 0 2',
      'End?" No 8 2 1 0 0 2',
      'End!” No 8 2 1 0 0 2',
      'One... two 10 2 1 0 0 1',
      'a, b，c、d،e 10 2 0 4 0 0',
      '2025 AZ az 0 13 4 0 0 6 2',
      '旧水闸。新！真？ 16 5 3 0 0 0',
      'वह गया। وقف؟ 17 4 3 0 0 0',
      'x 1 1 0 0 0 0',
      'é É 3 2 0 0 0 0',
      '@[`{/: 6 1 0 0 0 0',
      'a a a a a a  4201 2001 0 0 0 0',
    ])
  })

  it('are hinted at by class names', () => {
    const named = (words: string) => {
      const bits = pageOf(`<div class="${words}">`).hints[1] ?? 0
      return hintNames.filter((_, bit) => bits & (1 << bit)).join(' ')
    }
    expect(
      [
        'articleBody',
        'ArticleBody',
        'story__text',
        'comment-list',
        'relatedLinks',
        'newsletter',
        'share',
        'navbar',
        'sidebar',
        'footnote',
        'footer',
        'masthead',
        'byline',
        'wp-caption',
        'ad',
        'header',
        'tags',
        'timestamp',
        'paywall',
        'modal',
        'sr-only',
        'standfirst',
        'headline',
        'gallery',
        'widget',
        'card',
        'search-form',
        'pullquote',
        'price-table',
        'corrections',
        'x',
        '',
        `${'x'.repeat(155)} footer`,
        'articleBody',
      ].map((words) => `${words.slice(0, 20)}: ${named(words)}`),
    ).toEqual([
      'articleBody: body article content',
      'ArticleBody: body article content',
      'story__text: body article',
      'comment-list: comment card',
      'relatedLinks: related',
      'newsletter: promo',
      'share: share',
      'navbar: nav',
      'sidebar: side',
      'footnote: note',
      'footer: foot',
      'masthead: head',
      'byline: author',
      'wp-caption: caption',
      'ad: ad',
      'header: head',
      'tags: tags',
      'timestamp: meta',
      'paywall: paywall',
      'modal: overlay',
      'sr-only: hidden',
      'standfirst: lead',
      'headline: title',
      'gallery: gallery',
      'widget: widget',
      'card: card',
      'search-form: form',
      'pullquote: quote',
      'price-table: table',
      'corrections: note',
      'x: ',
      ': ',
      'xxxxxxxxxxxxxxxxxxxx: foot',
      'articleBody: body article content',
    ])
  })
})
