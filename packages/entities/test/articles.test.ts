import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sureness, told } from './told.ts'

/** The texts of a fixture, each with the lines that are to be told of it. */
const read = (name: string) =>
  readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8')
    .split('\n====\n')
    .map((block): [string, string[]] => {
      const lines = block.trim().split('\n')
      const text = lines.filter((line) => !line.startsWith('→ ')).join('\n')
      const answers = lines.filter((line) => line.startsWith('→ '))
      return [text.trim(), answers.map((line) => line.slice(2))]
    })

const articles = read('articles')

/** Named by its first words: test reports and filters take one line. */
const fixtures = ['identities', 'phrases', 'surroundings', 'values'].flatMap(read)
const cases = [...articles, ...fixtures].map(([text, lines], index) => ({
  words: `${index + 1} ${text.slice(0, 60).replace(/[^\p{L}\p{N} ]+/gu, '')}`,
  text,
  lines,
}))

for (const { words, text, lines } of cases) {
  test(`who and what is named is told of ${words}`, () => {
    expect(told(text)).toEqual(lines)
  })
}

test('how sure each name and reference is, and how much each entity matters, stays as it was', async () => {
  // After a change of the model: `node test/fixtures/rewrite.ts`, `vitest run -u`, and a look at what moved.
  const lines = [...articles, ...fixtures].flatMap(([text]) => [...sureness(text), ''])
  await expect(lines.join('\n')).toMatchFileSnapshot('./fixtures/sureness.txt')
})
