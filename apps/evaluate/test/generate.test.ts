import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCorpora, withCopies } from '../src/bench/corpora.ts'
import { generateArticles } from '../src/generate/news-article.ts'
import { generateFlatPage, generatePage } from '../src/generate/news-page.ts'
import { createRandom, integer } from '../src/generate/random.ts'

describe('random numbers', () => {
  it('are the same for a seed, and lie within their bounds', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [once, again] = [createRandom(seed), createRandom(seed)]
        const numbers = Array.from({ length: 20 }, () => integer(once, 3, 7))
        return numbers.every(
          (number) => number >= 3 && number <= 7 && number === integer(again, 3, 7),
        )
      }),
    )
  })
})

describe('generated articles', () => {
  const articles = generateArticles(30, { seed: 5, length: 2000 })

  it('depend on the seed alone', () => {
    expect(generateArticles(30, { seed: 5, length: 2000 })).toEqual(articles)
    expect(generateArticles(1, { seed: 6 })[0]?.text).not.toBe(articles[0]?.text)
  })

  it('have the length asked for, and quotes, names and sums in them', () => {
    for (const { text } of articles) {
      expect(text.length).toBeGreaterThan(2000)
      expect(text.length).toBeLessThan(3000)
    }
    const all = articles.map(({ text }) => text).join('\n')
    expect(all).toMatch(/“[^”]+,” \p{Lu}/u)
    expect(all).toMatch(/\$\d+\.\d million/)
  })

  it('share little text, and copies share most', () => {
    const words = (text: string): Set<string> => new Set(text.split('\n\n'))
    const [first, second] = articles
    const shared = [...words(first?.text ?? '')].filter((part) => second?.text.includes(part))
    expect(shared).toEqual([])
    const stream = withCopies(60, 3)
    const copies = stream.filter(({ title }) => title?.endsWith('what we know'))
    expect(copies.length).toBeGreaterThan(8)
    expect(new Set(stream.map(({ id }) => id)).size).toBe(60)
  })

  it('make pages that hold every paragraph once, and others besides', () => {
    const [story, ...related] = articles
    if (!story) throw new Error('no story')
    const html = generatePage(story, related.slice(0, 4))
    const flat = generateFlatPage(story, related.slice(0, 4))
    expect(html).toContain('"@type":"NewsArticle"')
    for (const paragraph of story.paragraphs) {
      expect(flat.split(paragraph)).toHaveLength(2)
    }
    expect(html.length).toBeGreaterThan(2 * story.text.length)
    expect(flat).toContain(related[0]?.title)
  })
})

describe('corpora', () => {
  it('know their size', () => {
    const { texts, html, quotes } = createCorpora({ pages: 2, texts: 3, articles: 4 })
    const bytes = texts.inputs.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
    expect(texts.megabytes).toBeCloseTo(bytes / 1e6)
    expect(texts.tokens).toBeGreaterThan(1000)
    expect(html.inputs).toHaveLength(2)
    expect(quotes.inputs.flatMap((input) => input.quotes).length).toBeGreaterThan(0)
  })
})
