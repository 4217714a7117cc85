import { parseFeed, parseHtml, parsePage, parseText, parseTextPages } from '@wirecopy/parse'
import { type Target, targetsOf } from './target.ts'

// A page of many short articles is no attack; what it holds is bounded by the input length anyway.
const options = {
  url: 'https://paper.example/a',
  retrievedAt: '2026-03-01T12:00:00Z',
  limits: { articles: Number.POSITIVE_INFINITY },
}

export const parseTargets: Target[] = targetsOf('parse', {
  parseText: (text) => parseText(text, options),
  parseTextPages: (text) => parseTextPages(text, options),
  parseHtml: (text) => parseHtml(text, options),
  parseFeed: (text) =>
    parseFeed(`<rss version="2.0"><channel><item><title>${text}</title></item>${text}`, options),
  parsePage: (text) => parsePage(text, options),
})
