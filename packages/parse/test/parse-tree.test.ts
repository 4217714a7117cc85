import { resolveLimits } from '@wirecopy/document'
import * as fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { parseTree } from '../src/html/parse-tree.ts'
import { Tag } from '../src/html/tags.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

/** Texts that a reader sees, each with the nearest of the listed elements around it, in document order. */
const blocks = ['p', 'li', 'td', 'h1', 'h2', 'blockquote', 'div', 'body', 'dd', 'dt', 'a', 'option']

function byParse5(html: string): string[] {
  const found: string[] = []
  const stack: { node: Node; around: string }[] = parse(html)
    .childNodes.map((node) => ({ node, around: 'body' }))
    .reverse()
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { node, around } = item
    if (node.nodeName === '#text') {
      const text = (node as DefaultTreeAdapterTypes.TextNode).value.trim()
      if (text !== '') found.push(`${around}: ${text}`)
      continue
    }
    if (
      !('childNodes' in node) ||
      ['script', 'style', 'title', 'textarea', 'noscript', 'svg'].includes(node.nodeName)
    )
      continue
    const inner = blocks.includes(node.nodeName) ? node.nodeName : around
    for (const child of [...node.childNodes].reverse()) stack.push({ node: child, around: inner })
  }
  return found
}

const names = new Map(Object.entries(Tag).map(([name, number]) => [number as number, name]))

function byUs(html: string): string[] {
  const tree = parseTree(html, resolveLimits())
  const found: string[] = []
  for (let node = 0; node < tree.length; node++) {
    if (tree.tag[node] !== Tag.text) continue
    const text = tree.text(node).trim()
    if (text === '') continue
    let around = 'body'
    for (let at = tree.parent[node] as number; at > 0; at = tree.parent[at] as number) {
      const name = names.get(tree.tag[at] as number) ?? ''
      if (!blocks.includes(name)) continue
      around = name
      break
    }
    found.push(`${around}: ${text}`)
  }
  return found
}

/** Where a browser joins two pieces of text, an end tag without a start may stand between ours. */
const joined = (texts: readonly string[]): string[] => {
  const whole: string[] = []
  for (const text of texts) {
    const [around = ''] = text.split(':', 1)
    if (whole.at(-1)?.startsWith(`${around}: `))
      whole.push(`${whole.pop()}${text.slice(around.length + 2)}`)
    else whole.push(text)
  }
  return whole
}

describe('parseTree', () => {
  it.each([
    ['paragraphs without end tags', '<p>One<p>Two<div>Three</div>Four'],
    ['list items without end tags', '<ul><li>One<li>Two<ul><li>Three</ul><li>Four</ul>'],
    ['definitions', '<dl><dt>One<dd>Two<dt>Three<dd>Four</dl>'],
    ['tables without end tags', '<table><tr><td>One<td>Two<tr><td>Three</table><p>Four'],
    ['nested tables', '<table><tr><td>One<table><tr><td>Two</table>Three</table>'],
    ['void elements', '<p>One<br>Two<img src=a>Three<hr>Four'],
    ['comments', '<p>One<!-- <p>no --><p>Two<!-->Three<!---->Four<!--x--!>Five'],
    ['scripts and styles', '<p>One<script>if (a < b) "<p>"</script><style>p > a {}</style>Two'],
    ['textareas and titles', '<title>a <b> c</title><p>One<textarea><p>no</textarea>Two'],
    ['attributes of all kinds', `<p a=1 b='<p>' c="</p>" d e=f/g>One</p><p/>Two`],
    ['character references', '<p>a &amp; b &lt;c&gt; &eacute; &#233; &#xe9; &notit; &copy 2025'],
    ['less-than signs in text', '<p>1 < 2 and 3<4 <> <3'],
    ['end tags that close nothing', '<div>One</span></b></td>Two</div>Three'],
    ['links in links', '<p><a href=1>One<a href=2>Two</a>Three'],
    ['upper case', '<P>One</P><DIV>Two<BR>Three</DIV>'],
    ['a head without end tag', '<html><head><title>x</title><meta charset=utf-8><p>One'],
    ['options', '<select><option>One<option>Two</select>'],
    ['headings', '<h1>One</h1><h2>Two<p>Three</p></h2>Four'],
    ['a cut end', '<div><p>One <b>Two</b'],
    ['an instruction', '<?xml version="1.0"?><!doctype html><p>One'],
  ])('reads %s like a browser', (_, html) => {
    expect(joined(byUs(html))).toEqual(joined(byParse5(html)))
  })

  it('reads any well-formed tree like a browser', () => {
    const text = fc.stringMatching(/^[a-z]{1,8}$/)
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        text,
        fc
          .tuple(
            fc.constantFrom('div', 'section', 'ul', 'span', 'b', 'article', 'blockquote'),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(([name, children]) => `<${name} class="${name}">${children.join('')}</${name}>`),
      ),
    }))
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (parts) => {
        const html = parts.join('<p>x</p>')
        expect(byUs(html).join(' ')).toEqual(byParse5(html).join(' '))
      }),
      { numRuns: 200 },
    )
  })
})
