/** A page that grows with `n`; what it is made of breaks parsers, stacks, or scoring. */
export type Bomb = (n: number) => string

const times = (n: number, part: (index: number) => string): string =>
  Array.from({ length: n }, (_, index) => part(index)).join('')

const story =
  '<p>The ferry board said on Monday that the old pier would close for repairs until the spring.</p>'

/** Open elements that never close, and closing tags for nothing. */
const nestingBombs: Record<string, Bomb> = {
  'nested div': (n) => `${'<div>'.repeat(n)}x`,
  'nested div with text': (n) => '<div>word '.repeat(n),
  'nested div around an article': (n) => '<div>'.repeat(n) + story.repeat(20) + '</div>'.repeat(n),
  'nested b': (n) => `${'<b>'.repeat(n)}x`,
  'nested a and b': (n) => `${'<a><b>'.repeat(n)}x`,
  'p and font': (n) => '<p><font>'.repeat(n),
  'nested tables': (n) => '<table><tr><td>'.repeat(n),
  'table without cells': (n) => '<table><tr>word'.repeat(n),
  'nested lists': (n) => '<ul><li>word'.repeat(n),
  'nested block quotes': (n) => '<blockquote><p>“word”'.repeat(n),
  'nested articles': (n) => '<article><h1>Pier closes</h1>'.repeat(n),
  'nested sections of articles': (n) => `<section><article>${story}`.repeat(n),
  'nested buttons': (n) => '<button>'.repeat(n),
  'nested forms and inputs': (n) => '<form><input>'.repeat(n),
  'nested headings': (n) => '<h1><h2>'.repeat(n),
  'open select and option': (n) => '<select><option>'.repeat(n),
  'open definition lists': (n) => '<dl><dt>word<dd>'.repeat(n),
  'open paragraphs': (n) => '<p>hello'.repeat(n),
  'closing p in open div': (n) => '<div>'.repeat(n) + '</p>'.repeat(n),
  'closing em in open span': (n) => '<span>'.repeat(n) + '</em>'.repeat(n),
  'closing a in open div': (n) => '<div>'.repeat(n) + '</a>'.repeat(n),
  'closing tags alone': (n) => '</div></p></table>'.repeat(n),
  'b and p': (n) => '<b><p>'.repeat(n),
  'formatting closed out of order': (n) =>
    `${'<b><i><u>'.repeat(50)}</b></i></u><p>`.repeat(Math.ceil(n / 50)),
  'different formatting before paragraphs': (n) =>
    times(n, (index) => `<b id=${index}>`) + '<p>x'.repeat(n),
  'open nobr': (n) => '<nobr>'.repeat(n),
  'open ruby': (n) => '<ruby><rt>'.repeat(n),
  'open svg': (n) => '<svg><foreignObject>'.repeat(n),
  'open math': (n) => '<math><mi><mglyph>'.repeat(n),
  'open template': (n) => '<template>'.repeat(n),
  'open frameset and noscript': (n) => '<noscript><frameset>'.repeat(n),
}

/** Many or long things on one level. */
const widthBombs: Record<string, Bomb> = {
  'many paragraphs': (n) => '<p>hello</p>'.repeat(n),
  'many articles': (n) => `<article><h2>Pier closes</h2>${story}</article>`.repeat(n),
  'many links': (n) => '<a href="/news/1">The pier closes for repairs</a> '.repeat(n),
  'many list items of links': (n) => `<ul>${'<li><a href=/x>Pier</a>'.repeat(n)}</ul>`,
  'many breaks': (n) => `<div>${'word<br><br>'.repeat(n)}</div>`,
  'many images': (n) =>
    '<figure><img src=a.jpg><figcaption>The pier</figcaption></figure>'.repeat(n),
  'many headings': (n) => '<h2>The pier</h2>'.repeat(n),
  'many times': (n) => '<time datetime="2026-03-01T09:00:00Z">1 March</time>'.repeat(n),
  'many meta tags': (n) => times(n, (index) => `<meta property="og:title" content="${index}">`),
  'many json-ld blocks': (n) =>
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier"}</script>'.repeat(
      n,
    ),
  'many comments of readers': (n) =>
    `<div class=comments>${'<div class=comment>I agree.</div>'.repeat(n)}</div>`,
  'many identical classes': (n) => `<div class="${'content '.repeat(n)}">${story}</div>`,
  'many attributes': (n) => `<p ${times(n, (index) => `a${index}=1 `)}>x`,
  'many properties of microdata': (n) =>
    '<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop=author>Ida</b></div>'.repeat(
      n,
    ),
  'one long paragraph': (n) => `<p>${'word '.repeat(n)}`,
  'one long word': (n) => `<p>${'word'.repeat(n)}`,
  'one long attribute': (n) => `<p class="${'word '.repeat(n)}">x`,
  'one long comment': (n) => `<!--${'-'.repeat(n)}`,
  'comments that do not end': (n) => '<!-- a --!'.repeat(n),
  'one long title': (n) => `<title>${'Pier - '.repeat(n)}</title>${story}`,
  'one long script': (n) => `<script>${'if (a < b) { c() } '.repeat(n)}`,
  'one long style': (n) => `<style>${'a{}'.repeat(n)}`,
  'one long textarea': (n) => `<textarea>${'</text'.repeat(n)}`,
  'one long json-ld list': (n) =>
    `<script type="application/ld+json">[${'{"@type":"NewsArticle"},'.repeat(n)}null]</script>`,
  'deep json-ld': (n) =>
    `<script type="application/ld+json">${'{"a":'.repeat(n)}1${'}'.repeat(n)}</script>`,
  'deep json-ld lists': (n) =>
    `<script type="application/ld+json">${'['.repeat(n)}${']'.repeat(n)}</script>`,
  'broken json-ld': (n) => `<script type="application/ld+json">${'{"a":"\\"'.repeat(n)}`,
  entities: (n) => '&amp;'.repeat(n),
  'entities without end': (n) => '&notit;&amp&lt'.repeat(n),
  'bare ampersands': (n) => '& '.repeat(n),
  'angle brackets': (n) => '<'.repeat(n),
  'tags that do not end': (n) => '<a '.repeat(n),
  'quotation marks in a tag': (n) => `<a ${'"'.repeat(n)}>`,
  'doctype and cdata': (n) => '<!doctype a><![CDATA[ a ]]>'.repeat(n),
  'processing instructions': (n) => '<?xml a?>'.repeat(n),
  'NUL characters': (n) => `<p>${'\0<\0p>'.repeat(n)}`,
  'white space': (n) => `<p>${' \n\t\u00a0'.repeat(n)}x`,
}

const bodied = (body: string, page: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Pier closes', articleBody: body })}</script>${story}${page}`

const around = (open: string, depth: number, page: string): string =>
  `<article>${story.repeat(8)}${open.repeat(depth)}${page}`

/** Each of many things asks about something long or deep that they share. */
const sharedBombs: Record<string, Bomb> = {
  'paragraphs beside a declared body': (n) =>
    bodied(
      'the old pier closes for repairs '.repeat(3000),
      times(n, (index) => `<p>Paragraph ${index} is no part of that body at all`),
    ),
  'paragraphs like a body of one letter': (n) =>
    bodied(
      'a'.repeat(99_000),
      times(n, (index) => `<p>${'a'.repeat(99)}b${index}`),
    ),
  'the end of a declared body repeated': (n) =>
    bodied(
      `${'the old pier closes for repairs '.repeat(3000)}zebra crossing nine`,
      '<p>zebra crossing nine'.repeat(n),
    ),
  'comments in deep comments': (n) =>
    around('<div class="comment comments-list">', 450, '<p>I agree with this'.repeat(n)),
  'paragraphs below long classes': (n) =>
    around(`<div class="${'comment '.repeat(200)}">`, 100, '<p>I agree with this'.repeat(n)),
  'paragraphs in deep elements': (n) => around('<div>', 480, '<p>hi'.repeat(n)),
  'items in deep lists': (n) => around('<ul><li>', 240, `${story}<p>hi`.repeat(n)),
  'cells in deep tables': (n) => around('<table><tr><td>a', 150, '<td>b'.repeat(n)),
  'closing tags of unknown elements in deep ones': (n) => around('<x-a>', 480, '</x-b>'.repeat(n)),
  'closing tags behind a border': (n) =>
    around('', 0, `<p><x-b><table><tr><td>${'<div>'.repeat(400)}${'</p></x-b>'.repeat(n)}`),
  'cards among very many siblings': (n) =>
    around(
      '',
      0,
      `<div>${times(200, (index) => `<div class=c${index}><a href=/${index}>The pier closes for repairs this winter</a></div>`)}${'<i></i>'.repeat(n)}</div>`,
    ),
  'deep headline of json-ld': (n) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":${'{"name":'.repeat(n)}"Pier"${'}'.repeat(n)}}</script>${story}`,
  'keys of json-ld repeated': (n) =>
    `<script type="application/ld+json">{"@type":"NewsArticle",${'"headline":"Pier",'.repeat(n)}"a":1}</script>${story}`,
  'broken json-ld blocks': (n) => '<script type="application/ld+json">{</script>'.repeat(n) + story,
  'days on lines of their own': (n) =>
    `<h1>Pier closes</h1>${times(n, (index) => `<p>${1 + (index % 28)} March 2024</p>`)}${story.repeat(9)}`,
  'bylines on lines of their own': (n) =>
    `<h1>Pier closes</h1>${times(n, (index) => `<p class=byline>By Ida Elm${index}</p>`)}${story.repeat(9)}`,
}

/** All bombs by name. */
export const htmlBombs: Readonly<Record<string, Bomb>> = {
  ...nestingBombs,
  ...widthBombs,
  ...sharedBombs,
}

/** Returns the bomb grown to about `length` UTF-16 code units. */
export function grow(bomb: Bomb, length: number): string {
  const per = Math.max(1, (bomb(400).length - bomb(200).length) / 200)
  return bomb(Math.max(1, Math.round(length / per)))
}
