import { parseText, parseTextPages } from '@wirecopy/parse'
import { type Target, targetsOf } from './target.ts'

const options = {
  url: 'https://paper.example/a',
  retrievedAt: '2026-03-01T12:00:00Z',
  limits: { articles: Number.POSITIVE_INFINITY },
}

export const parseTargets: Target[] = targetsOf('parse', {
  parseText: (text) => parseText(text, options),
  parseTextPages: (text) => parseTextPages(text, options),
})
