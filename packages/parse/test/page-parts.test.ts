import { describe, expect, it } from 'vitest'
import { parseHtml } from '../src/index.ts'
import { long, short } from './variants.ts'

const url = 'https://www.lundherald.example/a/lock'
const head = '<html lang="en"><head><title>Old harbour lock closes</title></head><body>'
const headline = '<h1>Old harbour lock closes</h1>'
const story = `<p>${long('lock')}</p><p>${short}</p><p>${long('weir')}</p>`
const read = (html: string) => parseHtml(html, { url, retrievedAt: '2025-07-28T12:00:00Z' })

describe('the blocks of a text', () => {
  it('keep kind, level and links', () => {
    const { main } = read(`${head}<main><article>${headline}<p>${long('lock')}</p>
      <h2>What the  council <i>says</i></h2><p>${long('quay')} See <a href="/plan">the <b>plan</b></a>, <a href="map?x=1#y">a map</a>,<br>
      <a href="/two">two</a><a href="/three">three</a> and <a>no link</a> or <a href="mailto:x@y.example">mail</a> <a href="/cut"> spaced </a>.</p>
      <ul><li>The gates are made of oak, which holds for ninety years.<ol><li>The oldest of them was hung in 1931, the keeper said.</li></ol></li></ul>
      <dl><dt>The upper gate</dt><dd>It was made of oak and of iron in the year 1931, the keeper said.</dd></dl>
      <blockquote><p>${short}</p></blockquote><p>The keepers of the lock close it with these lines, which the council wrote for them.</p><pre>lock --close --until spring
lock --report --to council --by post
lock --open --when dry</pre>
      <table><caption>Boats in the lock by year</caption><tr><th>Year</th><th>Boats</th></tr><tr><td>2024, the last whole year</td><td>1,000 boats passed.</td></tr></table>
      <h3>Spring</h3><p>${long('weir')}</p><h4>Loose end</h4></article></main>`)
    expect(
      main?.blocks.map(
        ({ start, end, kind, level }) =>
          `${kind} ${level ?? '-'}: ${main.text.slice(start, end).slice(0, 40)}`,
      ),
    ).toEqual([
      'paragraph -: The harbour council of Lund voted on Mon',
      'heading 2: What the council says',
      'paragraph -: The harbour council of Lund voted on Mon',
      'list-item 1: The gates are made of oak, which holds f',
      'list-item 2: The oldest of them was hung in 1931, the',
      'list-item 1: The upper gate',
      'list-item 1: It was made of oak and of iron in the ye',
      'block-quote -: Officials said on Tuesday that the measu',
      'paragraph -: The keepers of the lock close it with th',
      'code -: lock --close --until spring lock --repor',
      'table -: Year',
      'table -: Boats',
      'table -: 2024, the last whole year',
      'table -: 1,000 boats passed.',
      'heading 3: Spring',
      'paragraph -: The harbour council of Lund voted on Mon',
    ])
    expect(
      main?.links.map(({ start, end, url: to }) => `${main.text.slice(start, end)} -> ${to}`),
    ).toEqual([
      'the plan -> https://www.lundherald.example/plan',
      'a map -> https://www.lundherald.example/a/map?x=1#y',
      'two -> https://www.lundherald.example/two',
      'three -> https://www.lundherald.example/three',
      'spaced -> https://www.lundherald.example/cut',
    ])
  })

  it('resolve their links against the base of the page', () => {
    const linked = `<p>${long('quay')} See <a href="plan">the plan</a>.</p>`
    const linksOf = (base: string) =>
      read(`<base href="${base}">${head}${headline}${story}${linked}`).main?.links.map(
        (link) => link.url,
      )
    expect([linksOf('/maps/'), linksOf('https://other.example/x/y'), linksOf('')]).toEqual([
      ['https://www.lundherald.example/maps/plan'],
      ['https://other.example/x/plan'],
      ['https://www.lundherald.example/a/plan'],
    ])
  })

  it('leave out what no reader sees', () => {
    const { main } =
      read(`${head}<main><article>${headline}${story}<template><p>Template ${short}</p></template><noscript><p>No script ${short}</p></noscript><textarea>Area ${short}</textarea>
      <script>var script = 1</script><style>p { color: red }</style><div hidden id="S:1a"><p>Streamed: ${short}</p></div><svg><title>Picture</title></svg></article></main>`)
    expect(main?.text.split('\n\n').map((text) => text.slice(0, 30))).toEqual([
      'The harbour council of Lund vo',
      'Officials said on Tuesday that',
      'The harbour council of Lund vo',
      'Streamed: Officials said on Tu',
    ])
  })
})

describe('articles beside the main one', () => {
  it('stand whole with their own headline, link, time and text', () => {
    const second = `<article><h2><a href="/b/bridge">Bridge toll to rise in the spring</a></h2><time datetime="2025-07-20T08:00:00Z">20 July</time><p>${long('bridge')}</p><p>${long('toll')}</p><p>${short}</p></article>`
    const thin = `<article><h2>Ferry waits</h2><p>${long('ferry')}</p></article>`
    const { main, related } = read(
      `${head}<main><article>${headline}${story}<p>${long('gate')}</p></article>${second}${thin}</main>`,
    )
    expect([
      main?.text.length,
      ...related.map((each) => [
        each.title,
        each.url,
        each.publishedAt?.earliest,
        each.text.slice(0, 30),
        each.text.length,
        each.language,
        each.evidence.title?.source,
      ]),
    ]).toEqual([
      861,
      [
        'Bridge toll to rise in the spring',
        'https://www.lundherald.example/b/bridge',
        '2025-07-20T08:00:00Z',
        'The harbour council of Lund vo',
        600,
        'en',
        'heading of an article element',
      ],
    ])
  })

  it('are listed with what their cards say', () => {
    const card = (to: string, title: string, more: string) =>
      `<div class="card"><a href="${to}"><img src="x.jpg"></a><h3><a href="${to}">${title}</a></h3>${more}</div>`
    const cards = `<section class="more">${card('/b/bridge', 'Bridge toll to rise in the spring', '<span>Quarry Post · 2 hours ago</span><p>The council of Lund voted on Monday for a new toll on the bridge.</p><p>A second paragraph of the same card is none of its summary.</p>')}
      ${card('/c/ferry', 'Ferry stays on the quay for a week', '<span>July 20, 2025</span><p>Short.</p>')}${card('/a/lock?ref=card', 'Old harbour lock closes for the winter', '')}${card('/d', 'Short', '')}${card('mailto:x', 'Write to the people of the Herald', '')}</section>
      <ul><li><a href="/e/storm">Storm on the coast of the lake expected</a><p>Boats should stay in the harbour until the wind turns, they said.</p></li></ul>
      <a href="/f/teaser">A lone link that may well be a headline</a><h2><a href="/f/teaser">A lone link that may well be a headline of the day</a></h2>
      <nav><a href="/g/menu">A menu entry that is long enough to be one</a></nav><footer><a href="/h">A footer entry that is long enough to be one</a></footer>
      <header><a href="/i">A header entry that is long enough to be one</a></header><p>${long('x')} <a href="/j">A link within a long text is no headline</a></p>`
    const { related } = read(`${head}<main><article>${headline}${story}</article></main>${cards}`)
    expect(
      related.map((each) =>
        [
          each.title,
          each.url,
          each.publisher,
          each.publishedAt?.earliest,
          each.text,
          each.blocks.map((block) => Object.values(block).join(' ')).join(),
          each.evidence.title?.confidence,
        ].join(' | '),
      ),
    ).toEqual([
      'Bridge toll to rise in the spring | https://www.lundherald.example/b/bridge | Quarry Post | 2025-07-28T09:00:00Z | The council of Lund voted on Monday for a new toll on the bridge. | 0 65 paragraph  | 0.8',
      'Ferry stays on the quay for a week | https://www.lundherald.example/c/ferry |  | 2025-07-20T00:00:00 |  |  | 0.8',
      'Storm on the coast of the lake expected | https://www.lundherald.example/e/storm |  |  | Boats should stay in the harbour until the wind turns, they said. | 0 65 paragraph  | 0.6',
      'A lone link that may well be a headline of the day | https://www.lundherald.example/f/teaser |  |  |  |  | 0.6',
    ])
  })
})

describe('comments', () => {
  it('have author, time and text', () => {
    const comment = (attributes: string, inner: string) => `<li ${attributes}>${inner}</li>`
    const { comments } =
      read(`${head}<main><article>${headline}${story}</article></main><ol class="comment-list">
      ${comment('class="comment even depth-1"', '<div class="comment-author">Bo Elm says:</div><div><time>July 27, 2025</time></div><p>What a pity.</p><p>I liked that lock very much, and the keeper.</p><div><a href="#r">Reply</a></div><button>Like</button>')}
      ${comment('class="comment"', '<div>Cy Fir</div><div>3 hours ago</div><p>Ask the keeper about it!</p>')}
      ${comment('id="comment-12" class="comment"', '<p>No name, but a long text that ends in a full stop here.</p>')}
      ${comment('class="comment"', '<div>Di Ash</div>')}${comment('class="comment-form"', '<p>Write your own comment here, please.</p>')}</ol>
      <form><div class="comment"><p>In a form</p><p>Nobody wrote this one.</p></div></form>`)
    expect(
      comments.map((each) => `${each.author} | ${each.publishedAt?.earliest} | ${each.text}`),
    ).toEqual([
      'Bo Elm | 2025-07-27T00:00:00 | What a pity.\n\nI liked that lock very much, and the keeper.',
      'Cy Fir | 2025-07-28T08:00:00Z | Ask the keeper about it!',
      'null | undefined | No name, but a long text that ends in a full stop here.',
    ])
  })
})

describe('furniture', () => {
  it('has a kind and a reason, neighbours of one kind together', () => {
    const box = (name: string, text: string) => `<div class="${name}"><p>${text}</p></div>`
    const { furniture } =
      read(`${head}<nav><a href="/">Home</a></nav><div class="navbar">Menu of the page</div><dialog open>We use cookies here</dialog>
      <main><article>${headline}${story}</article></main>${box('cookie-consent', 'We set cookies')}${box('disqus', 'Join in')}${box('paywall', 'Only for members')}${box('advert', 'Buy boats')}${box('related', 'More of this')}
      ${box('share-bar', 'Tell others')}${box('author-bio', 'She writes')}${box('newsletter', 'Get our letter')}${box('newsletter', 'Every day')}${box('tags', 'Lund, lock')}${box('x1', 'Nothing known')}${box('x2', '<a href="/q">All of it</a>')}<footer>© 2025</footer>`)
    expect(furniture.map(({ kind, reason, text }) => `${kind} (${reason}): ${text}`)).toEqual([
      'navigation (inside of a nav element): Home',
      'navigation (navigation by its class): Menu of the page',
      'cookie-notice (inside of a dialog): We use cookies here',
      'other (outside of the text): Old harbour lock closes',
      'cookie-notice (overlay by its class): We set cookies',
      'comments (comments by their class): Join in',
      'paywall (paywall by its class): Only for members',
      'advertisement (advertisement by its class): Buy boats',
      'related-links (related links by their class): More of this',
      'share-bar (share bar by its class): Tell others',
      'author-card (author card by its class): She writes',
      'newsletter (form or promo by its class): Get our letter\nEvery day',
      'tags (tags by their class): Lund, lock',
      'other (outside of the text): Nothing known',
      'related-links (links only): All of it',
      'navigation (inside of a footer element): © 2025',
    ])
  })
})

describe('live blogs', () => {
  const updates = [
    { headline: 'Boats turn back at the gate', datePublished: '2025-07-26T10:00:00Z' },
    { articleBody: `${long('dam')}`, datePublished: '2025-07-26T09:00:00Z' },
    { headline: 'Nobody ever wrote this one', datePublished: '2025-07-26T08:00:00Z' },
    'no object',
    null,
  ]
  const live = (more: object) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'LiveBlogPosting', headline: 'Old harbour lock closes', ...more })}</script>`
  const text = `<p>${short}</p><h2>Boats turn back at the gate</h2><p>${long('gate')}</p><p>${long('dam')}</p><p>${long('quay')}</p>`
  const entriesOf = (script: string, body: string) => {
    const main = read(`${script}${head}<main>${headline}${body}</main>`).main
    return main?.entries.map(
      ({ start, end, title, publishedAt }) =>
        `${title} | ${publishedAt?.earliest ?? publishedAt?.raw} | ${main.text.slice(start, end).slice(0, 30)} ${end - start}`,
    )
  }
  it('have entries where the structured data lists updates that stand in the text', () => {
    expect(entriesOf(live({ liveBlogUpdate: updates }), text)).toEqual([
      'Boats turn back at the gate | 2025-07-26T10:00:00Z | Boats turn back at the gate\n\nT 290',
      'null | 2025-07-26T09:00:00Z | The harbour council of Lund vo 523',
    ])
    expect(entriesOf('', text)).toEqual([])
  })
  it('have entries where paragraphs begin with a time of day', () => {
    const timed = `<p>${short}</p><p>10:05 The gates close.</p><p>${long('gate')}</p><p>10:40 The boats turn back.</p><p>${long('dam')}</p><p>11:15 Silence.</p><p>${long('quay')}</p>`
    expect(entriesOf(live({}), timed)).toEqual([
      'null | 10:05 | 10:05 The gates close.\n\nThe ha 285',
      'null | 10:40 | 10:40 The boats turn back.\n\nTh 288',
      'null | 11:15 | 11:15 Silence.\n\nThe harbour co 277',
    ])
  })
})

describe('a paywalled page', () => {
  it('gives the text of its structured data where it shows less', () => {
    const body = `${long('lock')}\n${long('weir')}\n\n${long('quay')} <a href="/plan">Plan</a>`
    const json = (articleBody: string) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Old harbour lock closes', articleBody })}</script>`
    const summary = (script: string, shown: string) => {
      const main = read(`${script}${head}<article>${headline}${shown}</article>`).main
      return [main?.blocks.length, main?.text.length, main?.evidence.text?.source ?? null]
    }
    expect([
      summary(json(body), `<p>${short}</p>`),
      summary(json(body), story),
      summary(json('Too short.'), `<p>${short}</p>`),
      summary(json(long('lock')), `<p>${short}</p>`),
    ]).toEqual([
      [3, 792, 'json-ld articleBody'],
      [3, 598, null],
      [1, 72, null],
      [1, 72, null],
    ])
  })
})
