import { resolveLimits } from '@wirecopy/document'
import { describe, expect, it } from 'vitest'
import { parseTree } from '../src/html/parse-tree.ts'
import { Tag } from '../src/html/tags.ts'

const treeOf = (html: string) => parseTree(html, resolveLimits())
const names = new Map(Object.entries(Tag).map(([name, number]) => [number as number, name]))

/** A tree in brackets, texts in quotes: `p("One" br)`. */
function outline(html: string): string {
  const tree = treeOf(html)
  const write = (node: number): string => {
    const tag = tree.tag[node] as number
    if (tag === Tag.text) return JSON.stringify(tree.text(node))
    const inside: string[] = []
    for (let at = node + 1; at < (tree.end[node] as number); at = tree.end[at] as number)
      inside.push(write(at))
    const raw =
      (tree.textEnd[node] as number) > (tree.textStart[node] as number)
        ? [JSON.stringify(tree.text(node))]
        : []
    const all = [...raw, ...inside]
    return `${names.get(tag) ?? tag}${all.length === 0 ? '' : `(${all.join(' ')})`}`
  }
  return write(0).slice('html'.length)
}

describe('a tree', () => {
  it('closes what browsers close', () => {
    expect(
      [
        '<p>a<p>b<ul><li>c<li>d<ul><li>e</ul>f</ul>g',
        '<p>a<button><p>b</button>c</p>',
        '<p>a<table><tr><td><p>b</table>c',
        '<dl><dt>a<dd>b<dl><dt>c</dl><dt>d</dl>',
        '<table><thead><tr><th>a<tbody><tr><td>b<td>c<tr><td>d<tfoot><tr><td>e</table>f',
        '<table><tr><td><table><tr><td>a</table>b<td>c</table>',
        '<table><tr><td>a</tr></b><tr><td>b</tbody></table></tr>c',
        '<div><table><tr><td>a</div>b</table>c</div>d',
        '<div><table><tr><td>a</span>b</x-y>c',
        '<select><optgroup><option>a<option>b</select><option>c<option>d',
        '<ruby>a<rt>b<rp>c<rt>d</ruby>',
        '<a>a<a>b<p>c<a>d</a>e</a>f',
        '<h1>a<h2>b</h2><h3><p>c<h4>d',
        '<b><p>a</b>b</p>c</b>d',
        '<i>a<b>b</i>c</b>d',
        '<x-a>a<y-b>b</x-a>c</y-b>d</x-a>',
        '<x-a><td>a</x-a>b',
        'a</br>b</p>c</html>d</body>e',
      ].map(outline),
    ).toEqual([
      '(p("a") p("b") ul(li("c") li("d" ul(li("e")) "f")) "g")',
      '(p("a" button(p("b")) "c"))',
      '(p("a") table(tr(td(p("b")))) "c")',
      '(dl(dt("a") dd("b" dl(dt("c"))) dt("d")))',
      '(table(thead(tr(th("a"))) tbody(tr(td("b") td("c")) tr(td("d"))) tfoot(tr(td("e")))) "f")',
      '(table(tr(td(table(tr(td("a"))) "b") td("c"))))',
      '(table(tr(td("a")) tr(td("b"))) "c")',
      '(div(table(tr(td("a" "b"))) "c") "d")',
      '(div(table(tr(td("a" "b" "c")))))',
      '(select(optgroup(option("a") option("b"))) option("c") option("d"))',
      '(78("a" rt("b") rp("c") rt("d")))',
      '(a("a") a("b" p("c" a("d") "e" "f")))',
      '(h1("a") h2("b") h3(p("c")) h4("d"))',
      '(b(p("a" "b") "c") "d")',
      '(i("a" b("b")) "c" "d")',
      '(other("a" other("b")) "c" "d")',
      '(other(td("a" "b")))',
      '("a" br "b" "c" "d" "e")',
    ])
  })

  it('has one body, and a head that ends where the text begins', () => {
    expect(
      [
        '<html lang=a><head><title>a</title></head><body class=x>b<body><html lang=b>c',
        '<head><meta charset=x><link><script>1</script><x-y></x-y><p>a<title>b</title>',
        '<!doctype html><!-- c --><html><body>a',
      ].map(outline),
    ).toEqual([
      '(html(head(title("a")) body("b" "c")))',
      '(head(meta link script("1") other) p("a" title("b")))',
      '(html(body("a")))',
    ])
  })

  it('reads comments, instructions and what only looks like markup', () => {
    expect(
      [
        'a<!-- b --> c<!-->d<!--->e<!-- f --!>g',
        'a<!-- b',
        'a<!-- b --!> c <!-- d -->e',
        'a<![CDATA[<p>b]]>c',
        'a<![CDATA[b',
        'a<!x <b>c',
        'a<!x',
        'a<?php b ?>c',
        'a</>b</ c>d</',
        'a</1',
        'a < b <3 <',
        'a<b',
        'a</b',
        '<',
        '<p/>a<svg/>b<math/>c<svg>d</svg>e',
        '<br/>a<img src=x/>b<hr>c<wbr>d',
      ].map(outline),
    ).toEqual([
      '("a" " c" "d" "e" "g")',
      '("a")',
      '("a" "e")',
      '("a" "c")',
      '("a")',
      '("a" "c")',
      '("a")',
      '("a" "c")',
      '("a" "b" "d")',
      '("a")',
      '("a < b <3 <")',
      '("a" b)',
      '("a")',
      '("<")',
      '(p("a" svg "b" math "c" svg "e"))',
      '(br "a" img "b" hr "c" 111 "d")',
    ])
  })

  it('keeps the text of raw elements as it is', () => {
    expect(
      [
        '<script>a<b></scrip></SCRIPT >b',
        '<style>p{}</style>a',
        '<title>a &amp; <b>b</title>c',
        '<textarea><p>a</textarea/>b',
        '<script>a',
        '<script>a</script',
        '<title>a</titlex>b</title>c',
        '<iframe><p>a</iframe>b<xmp><i></xmp>c',
        '<noscript><p>a</noscript>b',
      ].map(outline),
    ).toEqual([
      '(script("a<b></scrip>") "b")',
      '(style "a")',
      '(title("a & <b>b") "c")',
      '(textarea("<p>a") "b")',
      '(script("a"))',
      '(script("a"))',
      '(title("a</titlex>b") "c")',
      '(iframe "b" 112 "c")',
      '(noscript(p("a")) "b")',
    ])
  })

  it('gives attributes as they are meant', () => {
    const attributesOf = (html: string) => {
      const tree = treeOf(html)
      return (['class', 'id', 'href', 'content', 'hidden', 'data-lazy-src'] as const).flatMap(
        (name) => (tree.hasAttribute(1, name) ? [`${name}=${tree.attribute(1, name)}`] : []),
      )
    }
    expect(
      [
        `<p class="a b" id='c"d' href=e/f?g=h&amp;i>`,
        '<p CLASS=a class=b>',
        '<p class = "a"\nid\t=\'b\' / href=c/>x',
        '<p class= id=a>',
        '<p hidden>',
        '<p hidden/id=a>',
        '<p class="a>b',
        '<p class=a',
        '<p =class id=a>',
        '<p class="a"id=b>',
        '<p content="&eacute; &lt; &copy 1">',
        '<p data-lazy-src=a data-unknown=b data-a-very-long-name-of-one=c x=d>',
        '<p class=>a',
        '<p class',
        '<p class=',
      ].map((html) => attributesOf(html).join(' ')),
    ).toEqual([
      'class=a b id=c"d href=e/f?g=h&i',
      'class=a',
      'class=a id=b href=c/',
      'class=id=a',
      'hidden=',
      'id=a hidden=',
      'class=a>b',
      'class=a',
      'id=a',
      'class=a id=b',
      'content=é < © 1',
      'data-lazy-src=a',
      'class=',
      'class=',
      'class=',
    ])
  })

  it('gives the text of an element with its white space collapsed, up to a length', () => {
    const tree = treeOf('<div>a <b> b\n</b><i></i>&amp;<script>c</script><p>d</p></div><p>e</p>')
    expect([
      tree.textContent(0),
      tree.textContent(1),
      tree.textContent(1, 3),
      tree.textContent(3),
      tree.textContent(tree.length - 1),
    ]).toEqual(['a b &c d e', 'a b &c d', 'a b', 'b', 'e'])
  })

  it('stands within its limits', () => {
    const within = (html: string, limits: object) => {
      try {
        return parseTree(html, resolveLimits(limits)).length
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect([
      within('<p>a</p>', { nodes: 3 }),
      within('<p>a</p>b', { nodes: 3 }),
      within('<b><b><b>', { treeDepth: 4 }),
      within('<b><b><b><b>', { treeDepth: 4 }),
      within('<p a b>', { attributes: 2 }),
      within('<p a b c>', { attributes: 2 }),
    ]).toEqual([3, 'limit-nodes', 4, 'limit-tree-depth', 2, 'limit-attributes'])
  })
})
