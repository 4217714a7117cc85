import { findSuperlinear } from '@wirecopy/testing'
import { describe, expect, it } from 'vitest'
import { readRobots } from '../src/input/robots.ts'

const allows = (text: string, path: string) =>
  readRobots(text, 'wirecopy').allows(new URL(path, 'http://news.example'))

describe('a robots.txt', () => {
  it.each([
    // Whose rules count.
    ['', '/a', true],
    ['Disallow: /', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: other\nDisallow: /', '/a', true],
    ['User-agent: other\nUser-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: Wirecopy\nDisallow: /b', '/a', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: wirecopy', '/a', true],
    ['user-agent: WIRECOPY/1.0 (news)\ndisallow: /a', '/a', false],
    ['User-agent: wirecopybot\nDisallow: /', '/a', true],
    [
      'User-agent: wirecopy\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: wirecopy\nDisallow: /b',
      '/b',
      false,
    ],
    ['User-agent: x\nUser-agent: wirecopy\nSitemap: /s\nDisallow: /a', '/a', false],
    // Which rule decides.
    ['User-agent: *\nDisallow: /a\nAllow: /a/open', '/a/open/1', true],
    ['User-agent: *\nAllow: /a/open\nDisallow: /a', '/a/shut', false],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /a # not this', '/a', false],
    // What a pattern takes in.
    ['User-agent: *\nDisallow: /a', '/ab', false],
    ['User-agent: *\nDisallow: /a', '/A', true],
    ['User-agent: *\nDisallow: /a/', '/a', true],
    ['User-agent: *\nDisallow: /a$', '/a', false],
    ['User-agent: *\nDisallow: /a$', '/ab', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?z', true],
    ['User-agent: *\nDisallow: /*.pdf$', '/.pdf.pdf', false],
    ['User-agent: *\nDisallow: /a*b*c', '/a1b2b3c4', false],
    ['User-agent: *\nDisallow: /a*b*c', '/acb', true],
    ['User-agent: *\nDisallow: /a*a$', '/a', true],
    ['User-agent: *\nDisallow: *print', '/x?print=1', false],
    ['User-agent: *\nDisallow: /*$', '/x', false],
    ['User-agent: *\nDisallow: /caf\u00e9', '/caf%c3%a9', false],
    ['User-agent: *\nDisallow: /a%2fb', '/a%2Fb', false],
    // What is broken.
    ['User-agent *\nDisallow /', '/a', true],
    ['\ufeff\0\rUser-agent: *\rDisallow: /', '/a', false],
    ['User-agent: *\nDisallow: /%\ud800', '/%', true],
    ['__proto__: *\nUser-agent: __proto__\nDisallow: /', '/a', true],
  ])('%j lets %s be fetched: %s', (text, path, allowed) => {
    expect(allows(text, path)).toBe(allowed)
  })

  it('may be a megabyte of programs and rules', () => {
    const programs = Array.from({ length: 30_000 }, (_, index) => `User-agent: a${index}\n`)
    const rules = Array.from({ length: 30_000 }, (_, index) => `Disallow: /${index}\n`)
    expect(allows([...programs, ...rules].join(''), '/1')).toBe(true)
    expect(allows([...programs, 'User-agent: *\n', ...rules].join(''), '/1')).toBe(false)
  })

  it.each([
    'Disallow: /*a*a*a*a*a*a*a*a*b\n',
    `Disallow: /*b${'a'.repeat(300)}\n`,
    'Disallow: /***********\n',
    'User-agent: a\n',
  ])('takes time in proportion to its length: %j', { timeout: 120_000 }, async (line) => {
    const url = `/${'a'.repeat(5000)}`
    const textOf = (length: number) => `User-agent: *\n${line.repeat(length / line.length)}`
    expect(await findSuperlinear((text: string) => allows(text, url), textOf, 100_000)).toBeNull()
  })
})
