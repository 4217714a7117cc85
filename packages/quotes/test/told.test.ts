import { describe, expect, test } from 'vitest'
import { readTold, sureness, told } from './helpers.ts'

describe('of a sentence, all is told as by a careful reader', () => {
  test.each(readTold('sentences'))('%s', (text, lines) => {
    expect(told(text)).toEqual(lines)
  })
})

describe('a sentence is told alike', () => {
  const sentences = readTold('sentences')

  test.each(sentences)('after another one and before the next paragraph: %s', (text, lines) => {
    expect(told(`It rained all night. ${text}\n\nThe boats stayed in.`)).toEqual(lines)
  })

  // One pair of marks for all quotes, none of them inside others or right after a full stop.
  const isCurly = (text: string) => text.includes('“') && !/["„‟«»‘`]|''|\B'|\.“|^”/.test(text)
  test.each([
    ['straight', '"', '"'],
    ['doubled', "''", "''"],
    ['French', '«', '»'],
  ])('in %s marks', (_, open, close) => {
    const inStyle = (text: string) => text.replaceAll('“', open).replaceAll('”', close)
    const curly = sentences.filter(([text]) => isCurly(text))
    expect(curly.length).toBeGreaterThan(200)
    for (const [text, lines] of curly) expect(told(inStyle(text))).toEqual(lines.map(inStyle))
  })
})

describe('of an article, all is told as by a careful reader', () => {
  test.each(readTold('articles'))('%s', (text, lines) => {
    expect(told(text)).toEqual(lines)
  })
})

describe('of a short news report, all is told as by a careful reader', () => {
  test.each(readTold('news'))('%s', (text, lines) => {
    expect(told(text).map((line) => line.replaceAll('\n\n', ' ¶ '))).toEqual(lines)
  })
})

describe('known to be misread; an entry that is read right goes to the sentences', () => {
  test.each(readTold('known-faults'))('%s', (text, lines) => {
    expect(told(text)).not.toEqual(lines)
  })
})

test('how sure each quote and speaker is stays as it was', async () => {
  // After a change of the rules: `vitest run -u`, and a look at what moved.
  const lines = ['articles', 'sentences', 'news']
    .flatMap(readTold)
    .flatMap(([text]) => [...sureness(text), ''])
  await expect(lines.join('\n')).toMatchFileSnapshot('./fixtures/sureness.txt')
})
