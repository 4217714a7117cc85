import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NumberMap } from '../src/number-map.ts'

it('holds what a Map holds, far numbers too', () => {
  const key = fc.oneof(
    fc.nat(20),
    fc.constantFrom(2 ** 20 - 1, 2 ** 20, 2 ** 31, 2 ** 32 + 1, 2 ** 52),
  )
  const step = fc.tuple(fc.boolean(), key, fc.nat())
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const map = new NumberMap<number>()
      const model = new Map<number, number>()
      for (const [adds, number, value] of steps) {
        if (adds) {
          map.set(number, value)
          model.set(number, value)
        } else {
          map.delete(number)
          model.delete(number)
        }
        expect(map.size).toBe(model.size)
        for (const [, asked] of steps) expect(map.get(asked)).toBe(model.get(asked))
      }
    }),
  )
})
