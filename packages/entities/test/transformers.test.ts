import { expect, test } from 'vitest'
import { createEntityFinder } from '../src/index.ts'
import { loadTransformers, recognizeWith, type TokenClassifier } from '../src/transformers.ts'

/** A tiny word-piece model: one weight vector per piece, labels by the largest score. */
function tinyModel(weights: Record<string, Record<string, number>>): TokenClassifier {
  return async (text) => {
    const pieces: string[] = []
    for (const word of text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []) {
      for (let at = 0; at < word.length; at += 4)
        pieces.push((at > 0 ? '##' : '') + word.slice(at, at + 4))
    }
    return pieces.map((word, index) => {
      const scores = Object.entries(weights[word] ?? { O: 1 }).sort(
        ([, left], [, right]) => right - left,
      )
      const [entity, score] = scores[0] as [string, number]
      return { entity, score, word, index }
    })
  }
}

const weights = {
  Zorb: { 'B-ORG': 0.9, O: 0.1 },
  '##ital': { 'I-ORG': 0.8 },
  Corp: { 'I-ORG': 0.7 },
  Lena: { 'B-PER': 0.95 },
  Quis: { 'I-PER': 0.9 },
  '##t': { 'I-PER': 0.85 },
}

test('pieces of words become names with exact spans and mean scores', async () => {
  const text = 'Lena Quist runs Zorbital Corp. So Zorbital grew.'
  const names = await recognizeWith(tinyModel(weights), text)
  expect(names.map(({ start, end, type }) => [text.slice(start, end), type])).toEqual([
    ['Lena Quist', 'person'],
    ['Zorbital Corp', 'organization'],
    ['Zorbital', 'organization'],
  ])
  expect(names[0]?.confidence).toBeCloseTo(0.9)
})

test('long texts are read whole, in stretches', async () => {
  const text = `${'Nothing happened here at all. '.repeat(200)}Lena Quist left.`
  const names = await recognizeWith(tinyModel(weights), text)
  expect(names.map(({ start, end }) => text.slice(start, end))).toEqual(['Lena Quist'])
})

test('a loaded model feeds the finder', async () => {
  const calls: unknown[][] = []
  const transformers = {
    pipeline: async (...call: unknown[]) => {
      calls.push(call)
      return tinyModel(weights)
    },
  }
  const recognize = await loadTransformers({
    model: 'tiny',
    transformers,
    pipelineOptions: { dtype: 'q8' },
  })
  expect(calls).toEqual([['token-classification', 'tiny', { dtype: 'q8' }]])
  const text = 'A spokesman for Zorbital Corp left Oslo.'
  const names = await recognize(text)
  const { mentions } = createEntityFinder({ recognizers: [() => names] })({ text })
  expect(mentions).toContainEqual(
    expect.objectContaining({ text: 'Zorbital Corp', type: 'organization' }),
  )
})

test('a missing library is told by its code', async () => {
  await expect(loadTransformers({ model: 'tiny' })).rejects.toMatchObject({ code: 'unsupported' })
})
