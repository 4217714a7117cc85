import { readdirSync, readFileSync } from 'node:fs'
import type { GoldDocument, GoldName } from './corpus.ts'

const types = { P: 'person', O: 'organization', L: 'location', M: 'other' } as const

/**
 * Returns the articles that were written for training, of all files of `training/written`: a paragraph a line, an
 * empty line between articles, names in brackets after the letter of their type, as `[O Reuters]`.
 */
export function readWritten(): GoldDocument[] {
  const folder = new URL('written/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split(/\n{2,}/)
        .filter((article) => article.trim() !== '')
        .map((article, number) => readArticle(`${name}:${number}`, article.trim())),
    )
}

function readArticle(id: string, marked: string): GoldDocument {
  const names: GoldName[] = []
  let text = ''
  let last = 0
  for (const match of marked.matchAll(/\[([POLM]) ([^[\]\n]+)\]/g)) {
    text += marked.slice(last, match.index)
    const start = text.length
    text += match[2]
    names.push({ start, end: text.length, type: types[match[1] as keyof typeof types] })
    last = match.index + match[0].length
  }
  text += marked.slice(last)
  return { id, text, names, otherUnmarked: true, decided: new Set() }
}
