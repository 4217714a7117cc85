import { parseHtml } from '../src/index.ts'
import { long, short } from './variants.ts'

export type Json = Record<string, unknown>

/** Reads the main article of a news page with a head and lines of one's own. */
export const read = (
  head: string,
  above: string,
  behind = '',
  url = 'https://www.lundherald.example/a/lock',
) =>
  parseHtml(
    `<html lang="en"><head>${head}</head><body><main><article><h1>Old harbour lock closes</h1>${above}
    <p>${long('lock')}</p><p>${short}</p><p>${long('weir')}</p>${behind}</article></main></body></html>`,
    { url, retrievedAt: '2025-07-28T12:00:00Z' },
  ).main
export const meta = (contents: Record<string, string>) =>
  Object.entries(contents)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('')
export const script = (value: Json | Json[]) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`
export const news = (more: Json) =>
  script({ '@type': 'NewsArticle', headline: 'Old harbour lock closes', ...more })
