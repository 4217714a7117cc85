import { describe, expect, test } from 'vitest'
import { readTold, told } from './helpers.ts'

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
