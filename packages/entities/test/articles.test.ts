import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { told } from './told.ts'

const articles = readFileSync(new URL('./fixtures/articles.txt', import.meta.url), 'utf8')
  .split('\n====\n')
  .map((block): [string, string[]] => {
    const lines = block.trim().split('\n')
    const text = lines.filter((line) => !line.startsWith('→ ')).join('\n')
    return [text.trim(), lines.filter((line) => line.startsWith('→ ')).map((line) => line.slice(2))]
  })

test.each(articles)('who and what is named is told of: %s', (text, lines) => {
  expect(told(text)).toEqual(lines)
})
