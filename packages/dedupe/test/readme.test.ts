import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { englishBackground } from '../src/english.ts'
import { createArticleIndex } from '../src/index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1] as string)

test('the README has examples', () => {
  expect(examples.length).toBeGreaterThan(0)
})

test.each(examples)('README example %# prints what its comments say', (code) => {
  const printed: string[] = []
  const expected = [...code.matchAll(/console\.log\(.*\) \/\/ (.*)/g)].map((match) => match[1])
  const body = code.replace(/^import .*$/gm, '')
  const run = new Function('createArticleIndex', 'englishBackground', 'console', body)
  run(createArticleIndex, englishBackground, {
    log: (value: unknown) => printed.push(String(value)),
  })
  expect(expected.length).toBeGreaterThan(0)
  expect(printed).toEqual(expected)
})
