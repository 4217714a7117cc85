const story =
  '<p>The ferry board closed the old pier on Monday, the mayor said in the town hall.</p>'.repeat(6)
const attribute = (text: string) => text.replace(/[&"]/g, '-')
const content = (text: string) => text.replace(/[&<]/g, '-')
const page = (head: string, body = '') =>
  `<html><head>${head}</head><body><article><h1>The pier closes</h1>${body}${story}</article></body></html>`
const data = (fields: object) =>
  page(
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields }).replace(/</g, '\\u003c')}</script>`,
  )

/** Pages that carry a text of any length in one field that is otherwise short. */
export const hostileFields: Readonly<Record<string, (text: string) => string>> = {
  title: (text) => page(`<title>${content(text)}</title>`),
  'og:title': (text) => page(`<meta property="og:title" content="${attribute(text)}">`),
  'og:site_name': (text) => page(`<meta property="og:site_name" content="${attribute(text)}">`),
  'meta author': (text) => page(`<meta name="author" content="${attribute(text)}">`),
  'meta time': (text) =>
    page(`<meta property="article:published_time" content="${attribute(text)}">`),
  'meta keywords': (text) => page(`<meta name="keywords" content="${attribute(text)}">`),
  'canonical address': (text) => page(`<link rel="canonical" href="${attribute(text)}">`),
  'base address': (text) => page(`<base href="${attribute(text)}">`),
  language: (text) => page('').replace('<html', `<html lang="${attribute(text)}"`),
  'JSON-LD author': (text) => data({ author: { '@type': 'Person', name: text }, headline: 'Pier' }),
  'JSON-LD authors': (text) => data({ author: [text, { name: text }], publisher: { name: text } }),
  'JSON-LD headline': (text) => data({ headline: text, alternativeHeadline: text }),
  'JSON-LD time': (text) => data({ headline: 'Pier', datePublished: text, dateModified: text }),
  'JSON-LD body': (text) => data({ headline: 'Pier', articleBody: text, description: text }),
  'JSON-LD rest': (text) =>
    data({
      headline: 'Pier',
      keywords: text,
      articleSection: text,
      inLanguage: text,
      url: text,
      image: text,
    }),
  heading: (text) => page('').replace('The pier closes', content(text)),
  'byline in a class': (text) => page('', `<p class="byline author">By ${content(text)}</p>`),
  'byline in a paragraph': (text) => page('', `<p>By ${content(text)}</p>`),
  'first paragraph': (text) => page('', `<p>${content(text)}</p>`),
  'dateline paragraph': (text) => page('', `<p>LONDON (${content(text)}</p>`),
  'time element': (text) => page('', `<time datetime="${attribute(text)}">${content(text)}</time>`),
  'short lines': (text) => page('', `<div>${content(text)}</div><span>${content(text)}</span>`),
  image: (text) =>
    page('', `<img src="${attribute(text)}" alt="${attribute(text)}" srcset="${attribute(text)}">`),
  caption: (text) =>
    page('', `<figure><img src=a.jpg><figcaption>${content(text)}</figcaption></figure>`),
  'class of a block': (text) =>
    page('', `<div class="${attribute(text)}" id="${attribute(text)}">a</div>`),
  style: (text) => page('', `<div style="${attribute(text)}">a</div>`),
  link: (text) => page('', `<p><a href="${attribute(text)}">${content(text)}</a></p>`),
  'class of comments': (text) =>
    `${page('')}<section class="comments"><div class="comment ${attribute(text)}">${content(text)}</div></section>`,
  'author of a comment': (text) =>
    `${page('')}<section id="comments"><ol class="comment-list"><li class="comment"><b class="author">${content(text)} says:</b><time>${content(text)}</time><p>I agree with that.</p></li></ol></section>`,
  'related link': (text) =>
    `${page('')}<div class="related"><ul><li><a href="/b">${content(text)}</a><span>${content(text)}</span></li></ul></div>`,
  'declaration of a charset': (text) =>
    `<meta http-equiv="content-type" content="${attribute(text)}">${story}`,
}
