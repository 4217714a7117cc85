import { resolveLimits } from '@wirecopy/document'
import { describe, expect, it } from 'vitest'
import { findBlocks } from '../src/content/blocks.ts'
import { featureNames } from '../src/content/feature-names.ts'
import { computeFeatures } from '../src/content/features.ts'
import { makeWitness } from '../src/content/witness.ts'
import { readPageData } from '../src/html/page-data.ts'
import { parseTree } from '../src/html/parse-tree.ts'

/** A row for each feature that is not zero everywhere, with the values of all blocks. */
function tableOf(html: string): string[] {
  const tree = parseTree(html, resolveLimits())
  const blocks = findBlocks(tree)
  const witness = makeWitness(readPageData(tree, 'https://lund.example/lock'))
  const { values, width } = computeFeatures(blocks, witness)
  return featureNames.flatMap((name, column) => {
    const row = blocks.blocks.map((_, index) => values[index * width + column] as number)
    return row.some((value) => value !== 0) ? [`${name}: ${row.map(short).join(' ')}`] : []
  })
}

/** Two digits behind the point; a long row stays on its line. */
const short = (value: number): string =>
  String(Math.round(value * 100) / 100).replace(/^(-?)0\./, '$1.')

/** What the structured data and the description of the first page repeat. */
const opening =
  'The old harbour lock of Lund closes on Monday, the council said. Boats take the new one, which opened in 2019.'

const storyPage = `<html><head><title>Old lock closes | Lund Herald</title>
<meta property="og:title" content="Old lock closes"><meta name="description" content="${opening}">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Old lock closes', articleBody: `${opening} "It is 90 years old," said Ann Oak, the keeper; nobody objected. No other lock of the canal will be closed before spring, she added. A thousand boats pass every year, most of them in summer.` })}</script></head><body>
<header class="site-head"><nav class="menu"><a href="/">Home</a> <a href="/news">News</a></nav></header>
<main><article class="story">
<h1 class="headline">Old lock closes</h1>
<div class="byline">By <a href="/staff/oak">Ann Oak</a></div>
<div class="date"><time datetime="2025-01-04">January 4, 2025</time></div>
<figure><img src="a.jpg"><figcaption class="photo-credit">The lock: in 1931</figcaption></figure>
<div class="story-body" itemprop="articleBody">
<p>${opening}</p>
<p>"It is 90 years old," said <b>Ann Oak</b>, the keeper; nobody objected. See <a href="/plan">the plan</a>, <a href="/map">the map</a>.</p>
<h2>What comes next:</h2>
<blockquote>No other lock of the canal will be closed before spring, she added!</blockquote>
<ul><li>- 4.2 per cent of the tax, or 300,000 crowns, goes to the gates.</li><li>1,000 boats pass a year.</li></ul>
<table><tr><td>Boats</td><th>1,000</th></tr></table><pre>lock --close</pre>
<aside class="newsletter-promo"><form><label>Sign up for our letter</label></form></aside>
<p>Die Boote warten, sagte er? 旧水闸星期一关闭。新水闸已经开放。</p>
</div></article>
<section class="related-list"><h3>More news</h3>
<div class="card"><a href="/1"><img src="1.jpg"><h4>Bridge toll to rise in the spring of next year</h4></a><span>2 hours ago</span></div>
<div class="card"><a href="/2"><img src="2.jpg"><h4>Ferry stays on the quay for another long week</h4></a><span>3 hours ago</span></div></section>
<div id="comments" hidden><div class="comment"><p>Bo Elm</p><p>What a pity, I liked that lock very much.</p></div></div>
</main><dialog><summary>We use cookies</summary><button>Accept all</button></dialog>
<footer role="contentinfo"><p aria-hidden="true">© 2025 Lund Herald</p><p>What a pity, I liked that lock very much.</p></footer></body></html>`

describe('features of blocks', () => {
  it('are the numbers that the model was trained on', () => {
    expect(tableOf(storyPage)).toEqual([
      'characters: 3.32 4 3.46 4 4.17 6.79 6.46 4.09 6.09 6.02 4.64 2.58 2.58 3.7 4.52 5.98 3.32 5.55 3.58 5.52 3.58 2.81 5.39 3.91 3.46 4.25 5.39',
      'words: 1.58 2 2 2 2.32 4.46 4.17 2 3.81 3.91 2.58 1 1 1.58 2.58 3.91 1.58 3.46 2 3.32 2 1.58 3.32 2 1.58 2.32 3.32',
      'link-share: 1 0 .75 0 0 0 .18 0 0 0 0 0 0 0 0 0 0 1 0 1 0 0 0 0 0 0 0',
      'bold-share: 0 0 0 0 0 0 .08 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'links: 2 0 1 0 0 0 2 0 0 0 0 0 0 0 0 0 0 1 0 1 0 0 0 0 0 0 0',
      'stops: 0 0 0 0 0 2 2 0 1 1 1 0 0 0 0 3 0 0 0 0 0 0 1 0 0 0 1',
      'commas: 0 0 0 1 0 2 3 0 1 3 1 0 1 0 0 1 0 0 0 0 0 0 1 0 0 0 1',
      'ends-in-stop: 0 0 0 0 0 1 1 0 1 1 1 0 0 0 0 1 0 0 0 0 0 0 1 0 0 0 1',
      'ends-in-colon: 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'starts-upper: 1 1 1 1 1 1 1 1 1 0 0 1 0 0 1 1 1 1 0 1 0 1 1 1 1 0 1',
      'starts-digit: 0 0 0 0 0 0 0 0 0 0 1 0 1 0 0 0 0 0 1 0 1 0 0 0 0 0 0',
      'word-length: 4.5 5 3.33 5 4.25 5.24 5.12 5.33 5.15 4.57 4.8 5 5 6 4.4 3.21 4.5 4.6 3.67 5 3.67 3 4.56 4.67 5 4.5 4.56',
      'digit-share: 0 0 0 .33 .24 .04 .02 0 0 .13 .17 0 .8 0 0 0 0 0 .09 0 .09 0 0 0 0 .22 0',
      'upper-share: .22 .07 .3 .07 .06 .04 .05 .06 .01 0 0 .2 0 0 .05 .04 .11 .02 0 .02 0 .33 .05 .07 .1 .11 .05',
      'tag: 11 10 9 9 6 1 1 10 4 2 2 3 3 5 11 1 10 10 9 10 9 1 1 11 11 1 1',
      'heading-level: 0 1 0 0 0 0 0 2 0 0 0 0 0 0 0 0 3 4 0 4 0 0 0 0 0 0 0',
      'is-title: 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'in-body-witness: 0 -1 0 0 -1 1 -1 -1 1 -1 -1 0 0 0 -1 -1 0 -1 0 -1 0 0 -1 0 0 -1 -1',
      'in-description: 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'interface-words: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 1 1 0',
      'date-like: 0 0 0 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 1 0 0 0 0 1 0',
      'byline-like: 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'repeated: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 1',
      'begins-like-furniture: 1 0 1 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 1 0',
      'mark-at-start: 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0',
      'text-before: 0 .01 .03 .04 .06 .08 .22 .33 .35 .44 .52 .55 .55 .56 .58 .6 .68 .69 .75 .77 .82 .84 .84 .9 .91 .93 .95',
      'text-after: .99 .97 .96 .94 .92 .78 .67 .65 .56 .48 .45 .45 .44 .42 .4 .32 .31 .25 .23 .18 .16 .16 .1 .09 .07 .05 0',
      'headline-distance: -1 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25',
      'group-characters: 3.32 4 3.46 4 4.17 8.02 8.02 4.09 6.09 6.48 6.48 2.58 2.58 3.7 4.52 8.02 3.32 6.52 4.52 6.52 4.52 5.58 5.58 3.91 3.46 5.91 5.91',
      'group-count: 1 1 1 1 1 2 2 1 1 1.58 1.58 1 1 1 1 2 1 1.58 1.58 1.58 1.58 1.58 1.58 1 1 1.58 1.58',
      'group-share: .01 .02 .01 .02 .02 .33 .33 .02 .08 .11 .11 .01 .01 .02 .03 .33 .01 .11 .03 .11 .03 .06 .06 .02 .01 .07 .07',
      'group-links: 1 0 .75 0 0 .06 .06 0 0 0 0 0 0 0 0 .06 0 1 0 1 0 0 0 0 0 0 0',
      'group-siblings: 1 1 1 1 1 2 2 1 1 1.58 1.58 1 1 1 1 2 1 1 1.58 1 1.58 1.58 1.58 1 1 1.58 1.58',
      'card-repeat: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 1 0 0 0 0 0 0',
      'parent-characters: 3.32 9.06 9.06 9.06 4.17 8.89 8.89 8.89 8.89 6.48 6.48 3.46 3.46 8.89 4.52 8.89 6.94 5.55 6.94 5.52 6.94 5.58 5.58 4.64 4.64 5.91 5.91',
      'parent-links: 1 .04 .04 .04 0 .03 .03 .03 .03 0 0 0 0 .03 0 .03 .75 1 .75 1 .75 0 0 0 0 0 0',
      'parent-share: .01 .67 .67 .67 .02 .6 .6 .6 .6 .11 .11 .01 .01 .6 .03 .6 .15 .06 .15 .06 .15 .06 .06 .03 .03 .07 .07',
      'parent-paragraphs: 0 0 0 0 0 2.32 2.32 2.32 2.32 1 1 0 0 2.32 0 2.32 0 0 0 0 0 0 0 0 0 0 0',
      'grand-links: .16 .16 .16 .16 .04 .04 .04 .04 .04 .03 .03 0 0 .04 .03 .04 .16 .81 .16 .8 .16 0 0 .16 .16 .16 .16',
      'grand-share: 1 .88 .88 .88 .67 .67 .67 .67 .67 .6 .6 .01 .01 .67 .6 .67 .88 .07 .88 .07 .88 .06 .06 1 1 1 1',
      'images-near: 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 1 0 1 0 0 0 0 0 0 0',
      'best-inside: 0 0 0 0 0 1 1 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0',
      'best-distance: -1 -1 -1 -1 -1 1 1 1 1 2 2 3 3 1 2 1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1',
      'mass-inside: 0 0 0 0 0 1 1 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0',
      'articles: 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
      'dominant-group: 0 0 0 0 0 1 1 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0',
      'dominant-up: 3 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0 2 2 2 2 2 2 2 3 3 3 3',
      'dominant-down: 2 1 1 1 2 1 1 1 1 2 2 3 3 1 2 1 2 4 2 4 2 3 3 2 2 2 2',
      'dominant-between: -1 -1 -1 -1 -1 0 0 0 0 0 0 0 0 0 0 0 1 1 1 1 1 1 1 1 1 1 1',
      'dominant-edge: -5 -4 -3 -2 -1 0 0 0 0 0 0 0 0 0 0 0 1 2 3 4 5 6 7 8 9 10 11',
      'dominant-share: .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65 .65',
      'branch-share: .01 .02 .01 .02 .02 .14 .11 .02 .08 .11 .11 .01 .01 .02 .03 .08 .15 .15 .15 .15 .15 .06 .06 .03 .03 .07 .07',
      'branch-links: 1 0 .75 0 0 0 .18 0 0 0 0 0 0 0 0 0 .75 .75 .75 .75 .75 0 0 0 0 0 0',
      'branch-good: 0 0 0 0 0 .29 .19 0 .18 .17 .17 0 0 0 0 .17 0 0 0 0 0 0 0 0 0 0 0',
      'branch-images: 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'branch-tag: 11 10 9 9 11 1 1 10 4 11 11 11 11 5 11 1 8 8 8 8 8 9 9 11 11 11 11',
      'path-cards: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 1 0 0 0 0 0 0',
      'in-nav: 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'in-aside: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0',
      'in-footer: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1',
      'in-header: 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'in-article: 0 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0',
      'in-main: 0 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 0 0 0 0',
      'in-figure: 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'in-figcaption: 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'in-list: 0 0 0 0 0 0 0 0 0 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'in-table: 0 0 0 0 0 0 0 0 0 0 0 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'in-quote: 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'in-form: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0',
      'in-button: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 1 0 0',
      'in-code: 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'in-aria-hidden: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0',
      'in-article-body: 0 0 0 0 0 1 1 1 1 1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0',
      'in-dialog: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 0 0',
      'in-summary: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0',
      'in-time: 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'in-hidden: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 0 0 0 0',
      'own-nav: 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'own-author: 0 0 1 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'own-caption: 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'own-meta: 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'own-title: 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'own-card: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 1 0 0 0 0 0 0',
      'near-body: 0 0 0 0 0 1 1 1 1 1 1 0 0 1 1 1 0 0 0 0 0 0 0 0 0 0 0',
      'near-article: 0 1 1 1 1 1 1 1 1 1 1 0 0 1 1 1 0 0 0 0 0 0 0 0 0 0 0',
      'near-content: 0 0 0 0 0 1 1 1 1 1 1 0 0 1 1 1 0 0 0 0 0 0 0 0 0 0 0',
      'near-comment: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 0 0 0 0',
      'near-related: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 1 0 1 0 0 0 0 0 0',
      'near-promo: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0',
      'near-head: 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'near-card: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 1 1 0 0 0 0 0 0',
      'path-comment: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 0 0 0 0',
      'path-related: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 1 1 0 0 0 0 0 0',
      'path-promo: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0',
      'path-nav: 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'path-head: 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'path-author: 0 0 1 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'path-caption: 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'path-meta: 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'path-title: 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      'path-card: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 1 1 0 0 0 0 0 0',
      '-2-characters: -1 -1 3.32 4 3.46 4 4.17 6.79 6.46 4.09 6.09 6.02 4.64 2.58 2.58 3.7 4.52 5.98 3.32 5.55 3.58 5.52 3.58 2.81 5.39 3.91 3.46',
      '-2-link-share: -1 -1 1 0 .75 0 0 0 .18 0 0 0 0 0 0 0 0 0 0 1 0 1 0 0 0 0 0',
      '-2-stops: -1 -1 0 0 0 0 0 2 2 0 1 1 1 0 0 0 0 3 0 0 0 0 0 0 1 0 0',
      '-2-tag: -1 -1 11 10 9 9 6 1 1 10 4 2 2 3 3 5 11 1 10 10 9 10 9 1 1 11 11',
      '-2-heading-level: -1 -1 0 1 0 0 0 0 0 2 0 0 0 0 0 0 0 0 3 4 0 4 0 0 0 0 0',
      '-2-up: -1 -1 3 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0 2 2 2 2 2 2 2 3 3',
      '-2-down: -1 -1 2 1 1 1 2 1 1 1 1 2 2 3 3 1 2 1 2 4 2 4 2 3 3 2 2',
      '-2-same-group: -1 -1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 0 0 0 0 0 0',
      '-2-furniture: -1 -1 1 0 1 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0',
      '-1-characters: -1 3.32 4 3.46 4 4.17 6.79 6.46 4.09 6.09 6.02 4.64 2.58 2.58 3.7 4.52 5.98 3.32 5.55 3.58 5.52 3.58 2.81 5.39 3.91 3.46 4.25',
      '-1-link-share: -1 1 0 .75 0 0 0 .18 0 0 0 0 0 0 0 0 0 0 1 0 1 0 0 0 0 0 0',
      '-1-stops: -1 0 0 0 0 0 2 2 0 1 1 1 0 0 0 0 3 0 0 0 0 0 0 1 0 0 0',
      '-1-tag: -1 11 10 9 9 6 1 1 10 4 2 2 3 3 5 11 1 10 10 9 10 9 1 1 11 11 1',
      '-1-heading-level: -1 0 1 0 0 0 0 0 2 0 0 0 0 0 0 0 0 3 4 0 4 0 0 0 0 0 0',
      '-1-up: -1 3 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0 2 2 2 2 2 2 2 3 3 3',
      '-1-down: -1 2 1 1 1 2 1 1 1 1 2 2 3 3 1 2 1 2 4 2 4 2 3 3 2 2 2',
      '-1-same-group: -1 0 0 0 0 0 1 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 1',
      '-1-furniture: -1 1 0 1 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 1',
      '1-characters: 4 3.46 4 4.17 6.79 6.46 4.09 6.09 6.02 4.64 2.58 2.58 3.7 4.52 5.98 3.32 5.55 3.58 5.52 3.58 2.81 5.39 3.91 3.46 4.25 5.39 -1',
      '1-link-share: 0 .75 0 0 0 .18 0 0 0 0 0 0 0 0 0 0 1 0 1 0 0 0 0 0 0 0 -1',
      '1-stops: 0 0 0 0 2 2 0 1 1 1 0 0 0 0 3 0 0 0 0 0 0 1 0 0 0 1 -1',
      '1-tag: 10 9 9 6 1 1 10 4 2 2 3 3 5 11 1 10 10 9 10 9 1 1 11 11 1 1 -1',
      '1-heading-level: 1 0 0 0 0 0 2 0 0 0 0 0 0 0 0 3 4 0 4 0 0 0 0 0 0 0 -1',
      '1-up: 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0 2 2 2 2 2 2 2 3 3 3 3 -1',
      '1-down: 1 1 1 2 1 1 1 1 2 2 3 3 1 2 1 2 4 2 4 2 3 3 2 2 2 2 -1',
      '1-same-group: 0 0 0 0 0 1 0 0 0 1 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 1 -1',
      '1-furniture: 0 1 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 1 0 -1',
      '2-characters: 3.46 4 4.17 6.79 6.46 4.09 6.09 6.02 4.64 2.58 2.58 3.7 4.52 5.98 3.32 5.55 3.58 5.52 3.58 2.81 5.39 3.91 3.46 4.25 5.39 -1 -1',
      '2-link-share: .75 0 0 0 .18 0 0 0 0 0 0 0 0 0 0 1 0 1 0 0 0 0 0 0 0 -1 -1',
      '2-stops: 0 0 0 2 2 0 1 1 1 0 0 0 0 3 0 0 0 0 0 0 1 0 0 0 1 -1 -1',
      '2-tag: 9 9 6 1 1 10 4 2 2 3 3 5 11 1 10 10 9 10 9 1 1 11 11 1 1 -1 -1',
      '2-heading-level: 0 0 0 0 0 2 0 0 0 0 0 0 0 0 3 4 0 4 0 0 0 0 0 0 0 -1 -1',
      '2-up: 1 1 1 0 0 0 0 0 0 0 0 0 0 0 2 2 2 2 2 2 2 3 3 3 3 -1 -1',
      '2-down: 1 1 2 1 1 1 1 2 2 3 3 1 2 1 2 4 2 4 2 3 3 2 2 2 2 -1 -1',
      '2-same-group: 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 0 0 0 0 0 0 -1 -1',
      '2-furniture: 1 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 0 1 0 -1 -1',
    ])
  })

  it('know no distance from a headline where there is none', () => {
    const page = `<div><p>Boats take the new lock, the council of the old town said on Monday evening.</p><p>Boats wait.</p></div><p>Boats take the new lock, the council of the old town said on Monday evening.</p>`
    const wanted =
      /^(?:headline|repeated|dominant|best|mass|articles|group|is-title|in-body|in-desc|branch)/
    expect(tableOf(page).filter((row) => wanted.test(row))).toEqual([
      'repeated: 1 0 1',
      'headline-distance: -30 -30 -30',
      'group-characters: 6.46 6.46 6.27',
      'group-count: 1.58 1.58 1',
      'group-share: .53 .53 .47',
      'group-siblings: 1.58 1.58 1',
      'best-inside: 1 1 1',
      'best-distance: 2 2 1',
      'mass-inside: 1 1 1',
      'dominant-group: 1 1 0',
      'dominant-up: 0 0 1',
      'dominant-down: 1 1 1',
      'dominant-between: 0 0 1',
      'dominant-edge: 0 0 1',
      'dominant-share: .5 .5 .5',
      'branch-share: .47 .07 .47',
      'branch-good: .5 0 .5',
      'branch-tag: 1 1 1',
    ])
  })

  it('group blocks by their element and class and those of their parents', () => {
    const groups = (page: string) =>
      tableOf(page).filter((row) => /^(?:group-(?:count|sib)|-1-same)/.test(row))
    const p = '<p>One of them.</p>'
    expect(
      groups(
        `<div>${p}${p}<p class="b">x</p></div><div class="c">${p}</div><section>${p}</section><div>${p}</div>`,
      ),
    ).toEqual([
      'group-count: 2 2 1 1 1 2',
      'group-siblings: 1.58 1.58 1 1 1 1',
      '-1-same-group: -1 1 0 0 0 0',
    ])
    expect(
      groups(`<main><div>${p}</div></main><div><div>${p}</div></div><p class="">y</p><p>z</p>`),
    ).toEqual([
      'group-count: 1 1 1.58 1.58',
      'group-siblings: 1 1 1.58 1.58',
      '-1-same-group: -1 0 0 1',
    ])
  })
})
