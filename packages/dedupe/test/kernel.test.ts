import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPlainSketcher } from '../src/kernel/plain.ts'
import type { Sampling, Sketch } from '../src/kernel/sampling.ts'
import { levelsOf } from '../src/kernel/sampling.ts'
import { createWasmSketcher } from '../src/kernel/wasm.ts'

const words: Sampling = { unit: 'word', rate: 12, minimum: 32 }
const characters: Sampling = { unit: 'character', rate: 16, minimum: 100 }

const pieces = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'The minister said on Tuesday that the bridge would be rebuilt. ',
    'Łódź, Ærø, straße, ﬁne cafe\u0301 café ½ Ⅻ ',
    '外交部周二表示,大桥将重建。東京で会議が開かれた。กรุงเทพมหานคร',
    '한국의 외교부 장관은 말했다. ',
    '𝐁𝐫𝐞𝐚𝐤𝐢𝐧𝐠 𠮷野家 👍🏽 \ud800 \udc00',
    '\0\u00ad\u200b ',
    'a'.repeat(255),
    'b'.repeat(256),
    'é'.repeat(700),
    '中'.repeat(300),
  ),
)
const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''))

function plainData(sketch: Sketch): object {
  return { ...sketch, samples: [...sketch.samples] }
}

describe.each([
  ['words', words],
  ['characters', characters],
])('the kernel over %s', (_, sampling) => {
  const plain = createPlainSketcher(sampling)
  const wasm = createWasmSketcher(sampling)
  if (wasm === null) throw new Error('this platform should have WebAssembly SIMD')

  test('gives the same sketch in WebAssembly and in plain JavaScript', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(plainData(wasm(text))).toEqual(plainData(plain(text)))
      }),
      { numRuns: 400 },
    )
  })

  test('gives the same sketch however the text falls into chunks', () => {
    const parts = ['naïve façade 東京 ', 'x'.repeat(300), ' one two', '𝐁 👍 ', 'word '.repeat(9)]
    let text = ''
    for (let count = 0; text.length < 300_000; count++) {
      text += `${parts[count % parts.length]}${(count * 7919) % 10007}`
    }
    for (let shift = 0; shift < 9; shift++) {
      const shifted = `${'é'.repeat(shift)}${text}`
      expect(plainData(wasm(shifted))).toEqual(plainData(plain(shifted)))
    }
  })

  test('samples ascending distinct hashes below the limit of its level', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { samples, level, length } = wasm(text)
        const limit = levelsOf(sampling).limitOf(level)
        expect(level).toBeLessThanOrEqual(levelsOf(sampling).levelFor(length))
        for (let index = 0; index < samples.length; index++) {
          expect(samples[index]).toBeLessThanOrEqual(limit)
          if (index > 0) expect(samples[index]).toBeGreaterThan(samples[index - 1] as number)
        }
      }),
    )
  })

  test('does not see case, accents, typographic form or punctuation', () => {
    const written = 'The “naïve” mayor — of Saint-Étienne — said: it’s over!'
    const typed = 'the "nai\u0308ve" MAYOR of saint etienne said it\'s\n\nover'
    expect(plainData(wasm(written))).toEqual(plainData(wasm(typed)))
  })

  test('an empty text has no samples', () => {
    for (const text of ['', ' \n\t', '…!?', '👍']) {
      expect(wasm(text)).toEqual({
        samples: new Uint32Array(),
        level: 8,
        length: 0,
        fingerprint: 0,
      })
    }
  })

  test('never keeps more than 2,048 samples, whatever the text', () => {
    let text = ''
    for (let count = 0; count < 200_000; count++) text += `${count} `
    const sketch = wasm(text)
    expect(sketch.samples.length).toBeGreaterThan(400)
    expect(sketch.samples.length).toBeLessThanOrEqual(2048)
    expect(plainData(sketch)).toEqual(plainData(plain(text)))
  })
})
