import { describe, expect, test } from 'vitest'
import { readTold, sureness, told } from './helpers.ts'

describe('of a sentence, all is told as by a careful reader', () => {
  test.each(readTold('sentences'))('%s', (text, lines) => {
    expect(told(text)).toEqual(lines)
  })
})

describe('of an article, all is told as by a careful reader', () => {
  test.each(readTold('articles'))('%s', (text, lines) => {
    expect(told(text)).toEqual(lines)
  })
})

test('how sure each quote and speaker is stays as it was', async () => {
  // After a change of the rules: `vitest run -u`, and a look at what moved.
  const lines = [...readTold('articles'), ...readTold('sentences')].flatMap(([text]) => [
    ...sureness(text),
    '',
  ])
  await expect(lines.join('\n')).toMatchFileSnapshot('./fixtures/sureness.txt')
})
