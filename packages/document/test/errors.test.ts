import { describe, expect, it } from 'vitest'
import { checkLimit, defaultLimits, resolveLimits, WirecopyError } from '../src/index.ts'

describe('WirecopyError', () => {
  it('keeps its code, message and cause', () => {
    const cause = new Error('inner')
    const error = new WirecopyError('invalid-data', 'row 3 has no id', { cause })
    expect(error).toMatchObject({ name: 'WirecopyError', code: 'invalid-data', cause })
    expect(error.message).toBe('row 3 has no id')
  })

  it('is recognized across copies of the package', async () => {
    // The same module under another address is a copy, as the CommonJS build is to the ESM build.
    const address = '../src/errors.ts?copy'
    const copy = (await import(/* @vite-ignore */ address)) as typeof import('../src/errors.ts')
    const error = new copy.WirecopyError('not-found', 'no article "a"')
    expect(copy.WirecopyError).not.toBe(WirecopyError)
    expect(error instanceof WirecopyError).toBe(false)
    expect(WirecopyError.isInstance(error)).toBe(true)
  })

  it.each([null, undefined, 'error', 5, {}, new Error('x')])('is not %s', (value) => {
    expect(WirecopyError.isInstance(value)).toBe(false)
  })
})

describe('limits', () => {
  it('are the defaults where nothing is given', () => {
    expect(resolveLimits()).toEqual(defaultLimits)
    expect(resolveLimits({ nodes: 10 })).toEqual({ ...defaultLimits, nodes: 10 })
  })

  it('can be switched off', () => {
    expect(resolveLimits({ nodes: Number.POSITIVE_INFINITY }).nodes).toBe(Number.POSITIVE_INFINITY)
  })

  it.each([
    [{ nodes: 0 }],
    [{ nodes: -1 }],
    [{ nodes: Number.NaN }],
    [{ nodes: '10' }],
    [{ depth: 10 }],
    [JSON.parse('{"__proto__":{},"constructor":1}')],
  ])('refuse %j', (limits) => {
    expect(() => resolveLimits(limits as never)).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    )
  })

  it('hold at the limit and throw above it, each with its own code', () => {
    const codes = Object.keys(defaultLimits).map((key) => {
      const name = key as keyof typeof defaultLimits
      const limits = resolveLimits({ [name]: 7 })
      expect(() => checkLimit(limits, name, 7)).not.toThrow()
      try {
        checkLimit(limits, name, 8)
      } catch (error) {
        if (WirecopyError.isInstance(error)) return error.code
      }
      throw new Error(`${name} did not throw`)
    })
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.every((code) => code.startsWith('limit-'))).toBe(true)
  })
})
