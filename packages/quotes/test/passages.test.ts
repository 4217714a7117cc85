import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignWordLists } from '../src/same/alignment.ts'
import { fingerprintWords, hashWords } from '../src/same/fingerprints.ts'
import { passageAround, wholePassage } from '../src/same/passage.ts'
import { WordingStore } from '../src/same/wording-store.ts'

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `w${from + at}`).join(' ')

test('of a long speech, the part around a short quote is kept, with all it holds', () => {
  const text = `${words(0, 400)} … [${words(400, 3)}] ${words(403, 597)}`
  const long = wholePassage(text)
  const short = wholePassage(words(390, 20))
  const part = passageAround(long, fingerprintWords(long.forms), short)
  expect(part.forms.length).toBe(20 + 2 * 48 + 2 * 10)
  expect(part.forms[0]).toBe('w332')
  expect(text.slice(part.starts[0], part.ends[0])).toBe('w332')
  expect(part.elisions).toEqual([400 - 332])
  expect(part.forms.filter((_, at) => part.inserted[at])).toEqual(['w400', 'w401', 'w402'])
  expect([part.total, part.isCutBefore, part.isCutAfter]).toEqual([1000, true, true])
})

test('the part is cut on neither side where the speech ends there', () => {
  const long = wholePassage(words(0, 400))
  const fingerprints = fingerprintWords(long.forms)
  const opening = passageAround(long, fingerprints, wholePassage(words(0, 20)))
  expect([opening.isCutBefore, opening.isCutAfter, opening.forms.length]).toEqual([false, true, 78])
  const end = passageAround(long, fingerprints, wholePassage(words(380, 20)))
  expect([end.isCutBefore, end.isCutAfter, end.forms.at(-1)]).toEqual([true, false, 'w399'])
  const stranger = passageAround(long, fingerprints, wholePassage(words(9000, 20)))
  expect(stranger.forms[0]).toBe('w0')
  const alike = wholePassage(words(0, 160))
  expect(passageAround(alike, fingerprintWords(alike.forms), wholePassage(words(0, 32)))).toBe(
    alike,
  )
  const longer = wholePassage(words(0, 161))
  const cut = passageAround(longer, fingerprintWords(longer.forms), wholePassage(words(0, 32)))
  expect(cut.forms.length).toBe(96)
})

test('most of the common runs tell where a quote lies, not the first of them', () => {
  const long = wholePassage(`${words(500, 8)} ${words(0, 400)}`)
  const short = wholePassage(`${words(500, 4)} ${words(300, 30)}`)
  const part = passageAround(long, fingerprintWords(long.forms), short)
  expect(part.forms).toContain('w300')
  expect(part.forms).toContain('w329')
})

test('a store splits only the segments near a match', () => {
  const store = new WordingStore()
  const add = (text: string) => {
    const passage = wholePassage(text)
    return store.add(text, passage, hashWords(passage.forms), fingerprintWords(passage.forms))
  }
  expect(add('no more')).toBe(0)
  expect(add(words(0, 1000))).toBe(1)
  expect(add('')).toBe(2)
  expect([store.size, store.length(1), store.length(2)]).toEqual([3, 1000, 0])
  expect([store.firstSegment(0), store.firstSegment(1), store.firstSegment(2)]).toEqual([0, 1, 9])
  expect([0, 1, 8, 9].map((segment) => store.wordingOfSegment(segment))).toEqual([0, 1, 1, 2])
  expect(store.find(hashWords(['no', 'more']))).toBe(0)
  expect(store.find(hashWords(['more', 'no']))).toBe(-1)
  const middle = store.passage(1, 1 + 4, 20)
  expect([middle.forms[0], middle.forms.at(-1)]).toEqual(['w384', 'w767'])
  expect([middle.total, middle.isCutBefore, middle.isCutAfter]).toEqual([1000, true, true])
  const first = store.passage(1, 1, 20)
  expect([first.forms[0], first.forms.at(-1)]).toEqual(['w0', 'w255'])
  expect([first.isCutBefore, first.isCutAfter]).toEqual([false, true])
  const last = store.passage(1, 1 + 7, 20)
  expect([last.forms[0], last.forms.at(-1), last.isCutAfter]).toEqual(['w768', 'w999', false])
  expect(store.passage(1, 1 + 4, 600).forms.length).toBe(1000)
  expect(store.passage(0, 0, 5).forms).toEqual(['no', 'more'])
  expect(store.passage(2, 9, 5).forms).toEqual([])
  const segments: number[] = []
  for (const fingerprint of fingerprintWords(words(600, 30).split(' ')).keys()) {
    if (store.count(fingerprint) > 0)
      store.forEachSegment(fingerprint, 5, (segment) => segments.push(segment))
  }
  expect(new Set(segments)).toEqual(new Set([1 + 4]))
})

/** The length of the longest common subsequence, by the table of the textbooks. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  const table = [Array<number>(b.length + 1).fill(0)]
  for (const word of a) {
    const above = table.at(-1) ?? []
    const row = [0]
    b.forEach((other, at) => {
      row.push(word === other ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0))
    })
    table.push(row)
  }
  return table.at(-1)?.at(-1) ?? 0
}

const someWords = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 40 })

test('an alignment has as many equal words as there can be, and covers both rows in order', () => {
  fc.assert(
    fc.property(someWords, someWords, (a, b) => {
      const steps = alignWordLists(a, b)
      let [i, j, equal] = [0, 0, 0]
      for (const step of steps) {
        expect([step.a.from, step.b.from]).toEqual([i, j])
        const lengths = [step.a.to - i, step.b.to - j]
        const isEqual = a.slice(i, step.a.to).join() === b.slice(j, step.b.to).join()
        const kind = isEqual
          ? 'equal'
          : lengths[0] === 0
            ? 'insert'
            : lengths[1] === 0
              ? 'delete'
              : 'replace'
        expect(step.kind).toBe(kind)
        if (isEqual) equal += step.a.to - i
        ;[i, j] = [step.a.to, step.b.to]
      }
      expect([i, j, equal]).toEqual([a.length, b.length, commonLength(a, b)])
    }),
  )
})

test('rows that differ too much are aligned at their common start and end only', () => {
  const [a, b] = ['s x k y e', 's u k v w e'].map((row) => row.split(' '))
  const kinds = (most: number) =>
    alignWordLists(a ?? [], b ?? [], most).map(
      ({ kind, a: { from, to } }) => `${kind} ${from}-${to}`,
    )
  expect(kinds(5)).toEqual(['equal 0-1', 'replace 1-2', 'equal 2-3', 'replace 3-4', 'equal 4-5'])
  expect(kinds(4)).toEqual(['equal 0-1', 'replace 1-4', 'equal 4-5'])
})
