import { describe, expect, it } from 'vitest'
import { withCopies } from '../src/bench/corpora.ts'
import type { Engine } from '../src/engines/engine.ts'
import { peers } from '../src/engines/peers.ts'
import { generateArticles } from '../src/generate/news-article.ts'
import { generatePage } from '../src/generate/news-page.ts'
import { createInProcessSystem } from '../src/systems/in-process.ts'

const [story, ...related] = generateArticles(5, { seed: 11 })
if (!story) throw new Error('no story')

function system(name: string, command: string) {
  const engine = peers.find((peer) => peer.name === name && peer.command === command)
  return createInProcessSystem(name, [engine as Engine])
}

describe('peers answer as the commands do', () => {
  it.each(['Readability + linkedom', 'Defuddle + linkedom', 'article-extractor'])(
    '%s finds the story of a page',
    async (name) => {
      const html = generatePage(story, related)
      const { answers } = await system(name, 'parse').run('parse', [
        { id: 'p', html, url: 'https://news.example/p' } as { id: string },
      ])
      const { page } = answers[0] as { page: { main: { title: string; text: string } } }
      const { main } = page
      expect(main.title).toContain(story.title)
      expect(main.text).toContain(story.paragraphs[3])
      expect(main.text).not.toMatch(/\S[.”"]\S{0,2}[A-Z][a-z]+ [a-z]+ [a-z]+ [a-z]+\.[A-Z]/)
    },
  )

  it.each([
    ['compromise', 'entities', 'Tom Achebe', 'person'],
    ['wink-nlp', 'entities', '$5 million', 'money'],
  ] as const)('%s finds what stands in a text', async (name, command, words, type) => {
    const text = 'On Friday, Tom Achebe, a fisherman, paid $5 million to the United Nations.'
    const { answers } = await system(name, command).run(command, [
      { id: 't', text } as { id: string },
    ])
    const mentions = answers[0]?.mentions as { start: number; end: number; type: string }[]
    const found = mentions.map((mention) => [text.slice(mention.start, mention.end), mention.type])
    expect(found).toContainEqual([words, type])
  })

  it.each(['compromise', 'quote-parser'])('%s finds a quote', async (name) => {
    const text = 'It was late. "We had no warning of the storm," said Tom Achebe.'
    const { answers } = await system(name, 'quotes').run('quotes', [
      { id: 't', text } as { id: string },
    ])
    const { quotes } = answers[0] as { quotes: { spans: [number, number][] }[] }
    const [start, end] = quotes[0]?.spans[0] ?? [0, 0]
    expect(text.slice(start, end)).toContain('had no warning of the storm')
  })

  it('minhash finds copies and leaves the others apart', async () => {
    const articles = withCopies(40, 9)
    const { answers } = await system('minhash', 'dedupe').run('dedupe', articles)
    const clusters = new Map(answers.map(({ id, cluster }) => [id, cluster]))
    const copies = articles.filter(({ title }) => title?.endsWith('what we know'))
    const joined = copies.filter(({ id }) => clusters.get(id) !== id)
    expect(joined.length).toBeGreaterThan(copies.length / 2)
    expect(new Set(clusters.values()).size).toBeGreaterThan(15)
  })

  it('give an error in the place of an input that they throw on', async () => {
    const { answers } = await system('quote-parser', 'quotes').run('quotes', [
      { id: 'bad', text: Symbol('no text') } as unknown as { id: string },
      { id: 'good', text: '' } as { id: string },
    ])
    expect(answers[0]).toMatchObject({ id: 'bad', error: { code: 'thrown' } })
    expect(answers[1]).toEqual({ id: 'good', quotes: [] })
  })
})
