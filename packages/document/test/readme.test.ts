import { expect, it } from 'vitest'
import { codePointOffsets, segmentSentences, tokenize } from '../src/index.ts'
import { articleSchema } from '../src/schema.ts'

it('does what the README says', () => {
  const text = 'Rep. Song met Mr. Kim on Aug. 1. He left.'
  expect(segmentSentences(text)).toEqual([
    { start: 0, end: 32 },
    { start: 33, end: 41 },
  ])
  const { count, starts, ends } = tokenize(text)
  expect(text.slice(starts[0], ends[0])).toBe('Rep.')
  expect(count).toBe(12)
  expect(codePointOffsets('👍 ok', [3])).toEqual([2])
  expect(articleSchema.safeParse(JSON.parse('{"id": 5}')).success).toBe(false)
})
