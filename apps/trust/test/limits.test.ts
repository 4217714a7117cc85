import { defaultLimits, type Limits, type WirecopyErrorCode } from '@wirecopy/document'
import { createEntityFinder } from '@wirecopy/entities'
import { parseFeed, parseHtml, parsePage, parseText, parseTextPages } from '@wirecopy/parse'
import { createQuoteFinder } from '@wirecopy/quotes'
import { describe, expect, it } from 'vitest'

/** A call that reaches a limit exactly when given `count`, and exceeds it with one more. */
interface Case {
  call: string
  limit: keyof Limits
  code: WirecopyErrorCode
  run: (count: number, limits: Partial<Limits>) => unknown
}

const pageOf = (length: number) => '<p>The pier.</p>'.padEnd(length, ' ')
const feedOf = (items: number) =>
  `<rss version="2.0"><channel><title>a</title>${'<item><title>The pier closed</title><description>It closed on Monday.</description></item>'.repeat(items)}</channel></rss>`
const quote = '“We closed the pier on Monday,” said Ada Novak.\n\n'

const length = { limit: 'inputLength', code: 'limit-input-length' } as const
const cases: Case[] = [
  { ...length, call: 'parseHtml', run: (n, limits) => parseHtml(pageOf(n), { limits }) },
  {
    ...length,
    call: 'parseHtml of bytes',
    run: (n, limits) => parseHtml(new TextEncoder().encode(pageOf(n)), { limits }),
  },
  { ...length, call: 'parsePage', run: (n, limits) => parsePage(pageOf(n), { limits }) },
  { ...length, call: 'parseText', run: (n, limits) => parseText(pageOf(n), { limits }) },
  { ...length, call: 'parseTextPages', run: (n, limits) => parseTextPages(pageOf(n), { limits }) },
  {
    ...length,
    call: 'parseFeed',
    run: (n, limits) => parseFeed(feedOf(1).padEnd(n, ' '), { limits }),
  },
  {
    ...length,
    call: 'createEntityFinder',
    run: (n, limits) => createEntityFinder({ limits })({ text: pageOf(n) }),
  },
  {
    ...length,
    call: 'createQuoteFinder',
    run: (n, limits) => createQuoteFinder({ limits })({ text: pageOf(n) }),
  },
  {
    call: 'parseHtml',
    limit: 'treeDepth',
    code: 'limit-tree-depth',
    // html and body are open too.
    run: (n, limits) => parseHtml(`<body>${'<div>'.repeat(n - 2)}x`, { limits }),
  },
  {
    call: 'parseHtml',
    limit: 'attributes',
    code: 'limit-attributes',
    run: (n, limits) =>
      parseHtml(`<p ${Array.from({ length: n }, (_, i) => `a${i}=1`).join(' ')}>x`, { limits }),
  },
  {
    call: 'parseFeed',
    limit: 'articles',
    code: 'limit-articles',
    run: (n, limits) => parseFeed(feedOf(n), { limits }),
  },
  {
    call: 'parseText',
    limit: 'lines',
    code: 'limit-lines',
    run: (n, limits) => parseText('The old lock closed.\n\n'.repeat(n), { limits }),
  },
  {
    call: 'createQuoteFinder',
    limit: 'quotes',
    code: 'limit-quotes',
    run: (n, limits) => createQuoteFinder({ limits })({ text: quote.repeat(n) }),
  },
]

describe.each(cases)('$call', ({ limit, code, run }) => {
  const most = limit === 'inputLength' ? 2000 : 40

  it(`accepts ${limit} at its limit`, () => {
    expect(() => run(most, { [limit]: most })).not.toThrow()
  })

  it(`refuses ${limit} above its limit with ${code}`, () => {
    expect(() => run(most + 1, { [limit]: most })).toThrow(expect.objectContaining({ code }))
  })

  it(`takes any ${limit} where the limit is off`, () => {
    expect(() => run(most * 3, { [limit]: Number.POSITIVE_INFINITY })).not.toThrow()
  })
})

describe('parseHtml', () => {
  it('accepts as many nodes as the limit says, and not one more', () => {
    const page = `<p>${'<br>'.repeat(100)}`
    let needed = 1
    while (needed < 1000) {
      try {
        parseHtml(page, { limits: { nodes: needed } })
        break
      } catch (error) {
        expect(error).toMatchObject({ code: 'limit-nodes' })
        needed++
      }
    }
    expect(needed).toBeGreaterThan(100)
    expect(needed).toBeLessThan(130)
    expect(() => parseHtml(`${page}<br>`, { limits: { nodes: needed } })).toThrow(
      expect.objectContaining({ code: 'limit-nodes' }),
    )
  })
})

describe('without a word from the caller', () => {
  it.each<[keyof Limits, () => unknown]>([
    ['inputLength', () => parseHtml(' '.repeat(defaultLimits.inputLength + 1))],
    ['inputLength', () => parseText(' '.repeat(defaultLimits.inputLength + 1))],
    [
      'inputLength',
      () => createEntityFinder()({ text: ' '.repeat(defaultLimits.inputLength + 1) }),
    ],
    ['inputLength', () => createQuoteFinder()({ text: ' '.repeat(defaultLimits.inputLength + 1) })],
    ['treeDepth', () => parseHtml('<div>'.repeat(defaultLimits.treeDepth + 1))],
    ['nodes', () => parseHtml('<br>'.repeat(defaultLimits.nodes + 1))],
    ['lines', () => parseText('Oak\n'.repeat(defaultLimits.lines + 1))],
    ['quotes', () => createQuoteFinder()({ text: quote.repeat(defaultLimits.quotes + 1) })],
  ])('%s has a limit', (limit, run) => {
    expect(run).toThrow(expect.objectContaining({ message: expect.stringContaining(limit) }))
  })

  it.each([
    { inputLength: 0 },
    { nodes: -1 },
    { quotes: Number.NaN },
    { treeDepth: '9' },
    { lenght: 5 },
  ])('the limit %j is a wrong call', (limits) => {
    for (const call of [
      () => parseHtml('', { limits: limits as Partial<Limits> }),
      () => createEntityFinder({ limits: limits as Partial<Limits> }),
      () => createQuoteFinder({ limits: limits as Partial<Limits> }),
    ]) {
      expect(call).toThrow(expect.objectContaining({ code: 'invalid-option' }))
    }
  })
})
