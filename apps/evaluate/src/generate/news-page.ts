import type { NewsArticle } from './news-article.ts'
import { createRandom, integer, pick } from './random.ts'

/**
 * Returns the page that a news site would serve for an article: head with JSON-LD and OpenGraph,
 * navigation, share bar, the story with promos in it, related stories, comments, footer, scripts.
 */
export function generatePage(
  article: NewsArticle,
  related: readonly NewsArticle[],
  seed = 1,
): string {
  const random = createRandom(seed)
  const url = `https://news.example/${article.id}`
  const metadata = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: article.publishedAt,
    author: [{ '@type': 'Person', name: article.byline }],
    publisher: { '@type': 'Organization', name: article.publisher },
    mainEntityOfPage: url,
  })
  const sections = 'News Politics Business Sport Culture Weather Opinion Video Archive'.split(' ')
  const links = (items: readonly string[]): string =>
    items
      .map(
        (item) =>
          `<li class="item-${integer(random, 1, 99)}"><a href="/${slug(item)}">${escapeHtml(item)}</a></li>`,
      )
      .join('\n        ')
  const paragraphs = article.paragraphs.map((paragraph, index) => {
    const html = `<p class="css-${integer(random, 1000, 9999)}" data-index="${index}">${escapeHtml(paragraph)}</p>`
    return index % 6 === 5
      ? `${html}\n      <aside class="promo"><h4>More on this story</h4><ul>${links(related.slice(0, 2).map(({ title }) => title))}</ul></aside>`
      : html
  })
  const comments = Array.from(
    { length: integer(random, 3, 9) },
    (_, index) =>
      `<li class="comment"><span class="author">reader${index}</span><time>${integer(random, 1, 23)} hours ago</time><p>${pick(random, ['Well said.', 'About time somebody asked.', 'I was there and it was nothing like this.', 'Who pays for it?'])}</p></li>`,
  )
  const filler = `window.__state=${JSON.stringify(Array.from({ length: 60 }, () => integer(random, 0, 1e9)))}`
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>${escapeHtml(article.title)} | ${escapeHtml(article.publisher)}</title>
  <meta property="og:title" content="${escapeHtml(article.title)}">
  <meta property="og:type" content="article">
  <meta property="og:site_name" content="${escapeHtml(article.publisher)}">
  <meta property="article:published_time" content="${article.publishedAt}">
  <meta name="author" content="${escapeHtml(article.byline)}">
  <link rel="canonical" href="${url}">
  <script type="application/ld+json">${metadata}</script>
  <style>.item{color:#333}.promo{border:1px solid}${'.a{margin:0;padding:0}'.repeat(80)}</style>
  <script>${filler}</script>
</head>
<body class="story">
  <header><a href="/" class="logo">${escapeHtml(article.publisher)}</a>
    <nav><ul>
        ${links(sections)}
    </ul></nav></header>
  <main>
    <article>
      <h1>${escapeHtml(article.title)}</h1>
      <div class="byline">By <a rel="author" href="/by">${escapeHtml(article.byline)}</a> <time datetime="${article.publishedAt}">${article.publishedAt.slice(0, 10)}</time></div>
      <div class="share"><button>Share</button><a href="#">Email</a><a href="#">Print</a></div>
      <figure><img src="/photo.jpg" alt="Photo"><figcaption>Photo: ${escapeHtml(article.publisher)} / staff</figcaption></figure>
      ${paragraphs.join('\n      ')}
    </article>
    <section class="related"><h2>Related stories</h2>
      ${related.map((other) => `<article class="card"><h3><a href="/${other.id}">${escapeHtml(other.title)}</a></h3><p>${escapeHtml(other.paragraphs[0] ?? '')}</p><time datetime="${other.publishedAt}"></time></article>`).join('\n      ')}
    </section>
    <section id="comments"><h2>${comments.length} comments</h2><ol>${comments.join('')}</ol></section>
    <form class="newsletter"><label>Get the morning briefing <input type="email"></label><button>Sign up</button></form>
  </main>
  <footer><ul>
        ${links(['About', 'Contact', 'Terms', 'Privacy', 'Jobs', 'Advertise', ...sections])}
  </ul><p>© 2025 ${escapeHtml(article.publisher)}. All rights reserved.</p></footer>
</body>
</html>
`
}

/** Returns the same story as the flat text that a scraper keeps of an aggregator's page. */
export function generateFlatPage(article: NewsArticle, related: readonly NewsArticle[]): string {
  const entries = related.map(
    (other, index) =>
      `\n\n${other.publisher}\n${index + 2} hours ago\n- ${other.publisher}\n${other.title}\n${other.paragraphs.slice(0, 4).join(' ')}\n`,
  )
  return `\n${article.title}\n${article.paragraphs.join('\n')}\n\nTry our daily briefing\nSee what the desk can do for you:\nComments\nNo comments yet...\nRelated Articles\n${entries.join('')}`
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
