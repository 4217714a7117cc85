const objects = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"__proto__":{"__proto__":{"polluted":1}}}',
  '{"@type":"NewsArticle","__proto__":{"polluted":1,"headline":"Pier"}}',
  '{"@graph":[{"@type":"NewsArticle","__proto__":{"polluted":1}}]}',
  '{"@type":"NewsArticle","author":{"__proto__":{"polluted":1},"name":"Ida"}}',
  '{"@type":"__proto__","@id":"__proto__","headline":"constructor"}',
  '{"@type":["NewsArticle","__proto__"],"constructor":"polluted"}',
  '{"@type":"NewsArticle","publisher":{"constructor":{"prototype":{"polluted":1}}}}',
  '{"@context":{"__proto__":{"polluted":1}},"@type":"NewsArticle"}',
]

const keys = [
  '__proto__',
  '__proto__.polluted',
  '__proto__[polluted]',
  'constructor',
  'constructor.prototype.polluted',
  'prototype',
  'toString',
  'hasOwnProperty',
]

/** Pages whose data blocks, meta names, microdata and ids try to reach a prototype. */
export const pollutingPages: readonly string[] = [
  ...objects.map(
    (json) => `<script type="application/ld+json">${json}</script><p>The pier closed.`,
  ),
  ...keys.flatMap((key) => [
    `<meta name="${key}" content="polluted"><meta property="${key}" content="polluted"><meta property="og:${key}" content="1">`,
    `<article itemscope itemtype="https://schema.org/${key}"><b itemprop="${key}">polluted</b><p id="${key}" class="${key}" ${key}="polluted">The pier closed.</article>`,
    `<h2 id="${key}">${key}</h2><p>By ${key}</p><p>${key} said the pier closed.</p>`,
  ]),
]

/** Feeds whose elements and keys try the same. */
export const pollutingFeeds: readonly string[] = [
  ...keys.map((key) => {
    const name = key.split(/[.[]/)[0]
    return `<rss version="2.0"><channel><title>a</title><item><title>b</title><${name}><polluted>1</polluted></${name}><${name}:a>1</${name}:a></item></channel></rss>`
  }),
  ...objects.map(
    (json) =>
      `{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[${json}],"__proto__":{"polluted":1}}`,
  ),
  '<feed xmlns="http://www.w3.org/2005/Atom"><__proto__><polluted>1</polluted></__proto__><entry><constructor><prototype><polluted>1</polluted></prototype></constructor></entry></feed>',
]

/** Texts and ids that are names of what every object has. */
export const pollutingNames: readonly string[] = [
  ...keys,
  'valueOf',
  'isPrototypeOf',
  '__defineGetter__',
  '__lookupSetter__',
  'propertyIsEnumerable',
]
