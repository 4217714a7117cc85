import { describe, expect, it } from 'vitest'
import { patternsOf } from '../src/patterns/collect-patterns.ts'
import { examinePatterns } from '../src/patterns/examine-patterns.ts'
import { judgePattern } from '../src/patterns/judge-pattern.ts'
import { provenHarmless } from '../src/patterns/prove-harmless.ts'
import { readVerdicts } from '../src/patterns/verdict-store.ts'
import { waivers } from '../src/patterns/waivers.ts'

describe('the regular expressions of the code', () => {
  it('take linear time, or have a waiver that is measured to hold', { timeout: 600_000 }, () => {
    const { patterns, problems } = examinePatterns(readVerdicts())
    expect(patterns.length).toBeGreaterThan(50)
    expect(problems).toEqual([])
  })

  it('have waivers that give a reason', () => {
    expect(waivers.filter(({ reason }) => reason.length < 30)).toEqual([])
  })
})

describe('patternsOf', () => {
  const found = (code: string) =>
    patternsOf('a.ts', code).map(({ source, flags }) => (source === null ? null : [source, flags]))

  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: these are texts of code.
  it.each([
    ['/a[/]b/gu.test(x)', [['a[/]b', 'gu']]],
    ["new RegExp('a+', 'i')", [['a+', 'i']]],
    ["RegExp('a' + `b`)", [['ab', '']]],
    [
      "const word = /\\w+/; const two = new RegExp(`${word.source} x`, 'u')",
      [
        ['\\w+ x', 'u'],
        ['\\w+', ''],
      ],
    ],
    ["const list = ['a', 'b'] as const; new RegExp(list.join('|'))", [['a|b', '']]],
    ["const s = 'q'; function f() { const s = 'r'; return new RegExp(s) }", [['r', '']]],
    ['new RegExp(String.raw`\\d`)', [['\\d', '']]],
    ["text.match('a.c')", [['a.c', '']]],
    ['let s = "a"; new RegExp(s)', [null]],
    ['new RegExp(given, flags)', [null]],
    ["text.replace('a', 'b') // no /pattern/ here", []],
  ])('reads %s', (code, expected) => {
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: from here on it is code.
    expect(found(code)).toEqual(expected)
  })
})

describe('judgePattern', () => {
  it.each([
    ['^[A-Z][a-z]{0,40}$', 'safe'],
    ['(a+)+$', 'vulnerable'],
    ['^\\s+|\\s+$', 'vulnerable'],
  ])('finds %s %s', (source, status) => {
    expect(judgePattern(source, '').status).toBe(status)
  })
})

describe('provenHarmless', () => {
  it('tells a bounded repetition from an endless one', () => {
    const attack = { pumps: [{ prefix: 'x', pump: ' ' }], suffix: 'x' }
    expect(provenHarmless(/\s{1,50}$/, attack, undefined)).toBe(true)
    expect(provenHarmless(/\s+$/, attack, undefined)).toBe(false)
    expect(provenHarmless(/\s+$/, attack, 300)).toBe(true)
  })
})
