import { describe, expect, it } from 'vitest'
import { compareTexts, findEdits } from '../src/index.ts'

const pier = 'the harbour board closed its oldest pier on monday after divers found cracks'
const quay = 'ferries will leave from the north quay until the repairs are done in autumn'

describe('compareTexts', () => {
  it('counts runs of three words', () => {
    expect(compareTexts('a b c d', 'a b c e')).toMatchObject({
      similarity: 1 / 3,
      aInB: 0.5,
      bInA: 0.5,
      identical: false,
      passages: [],
    })
    expect(compareTexts('a b c', 'x a b c y')).toMatchObject({ aInB: 1, bInA: 1 / 3 })
    expect(compareTexts('a b', 'A, b!')).toMatchObject({ similarity: 1, identical: true })
    expect(compareTexts('a b', 'a b c')).toMatchObject({ similarity: 0, identical: false })
    expect(compareTexts('', '')).toMatchObject({
      similarity: 0,
      aInB: 0,
      bInA: 0,
      identical: false,
    })
    expect(compareTexts('', 'a')).toMatchObject({ similarity: 0, aInB: 0, bInA: 0 })
  })

  it('gives passages of six words or more, longest first', () => {
    const passagesOf = (a: string, b: string) =>
      compareTexts(a, b).passages.map((passage) => [
        a.slice(passage.a.start, passage.a.end),
        b.slice(passage.b.start, passage.b.end),
      ])
    expect(passagesOf('x a b c d e f', 'a b c d e f y')).toEqual([['a b c d e f', 'a b c d e f']])
    expect(passagesOf('x a b c d e', 'a b c d e y')).toEqual([])
    expect(passagesOf(`${quay} – 1. ${pier}!`, `${pier} 2 ${quay}`)).toEqual([
      [quay, quay],
      [pier, pier],
    ])
    expect(passagesOf('a b c d e', pier)).toEqual([])
  })

  it('takes the longest of the places where a passage begins', () => {
    const start = 'the harbour board closed its oldest'
    const { passages } = compareTexts(`${start} pier again`, `${start} door. ${start} pier again`)
    expect(passages[0]?.b).toEqual({ start: start.length + 7, end: 2 * start.length + 18 })
  })
})

describe('findEdits', () => {
  const edits = (older: string, newer: string) =>
    findEdits(older, newer).map(({ kind, before, after }) => [
      kind,
      older.slice(before.start, before.end),
      newer.slice(after.start, after.end),
    ])
  const third = 'shop owners near the water were not pleased about any of these new plans'

  it('finds what was added, removed and replaced, and where', () => {
    expect(edits(`${pier}. ${quay}.`, `${pier}. It rained. ${quay}.`)).toEqual([
      ['added', '', 'It rained'],
    ])
    expect(edits(`${pier}. It rained. ${quay}.`, `${pier}. ${quay}.`)).toEqual([
      ['removed', 'It rained', ''],
    ])
    expect(edits(`${pier} 4 ${quay}`, `${pier} 5 ${quay}`)).toEqual([['replaced', '4', '5']])
    expect(edits(pier, `Update: ${pier}`)).toEqual([['added', '', 'Update']])
    expect(edits(`${pier} (more soon)`, pier)).toEqual([['removed', 'more soon', '']])
  })

  it('finds a passage that was moved, once', () => {
    expect(edits(`${pier}. ${quay}. ${third}.`, `${quay}. ${third}. ${pier}.`)).toEqual([
      ['moved', pier, pier],
    ])
  })

  it('finds nothing where nothing that counts was changed', () => {
    expect(edits(pier, pier)).toEqual([])
    expect(edits(pier, `“${pier.toUpperCase()}!”`)).toEqual([])
    expect(edits('', '')).toEqual([])
    expect(edits('Pier closed', 'Pier closed')).toEqual([])
    expect(edits('Pier closed on Monday', '“Pier CLOSED on Monday!”')).toEqual([])
    expect(edits('市長は辞任', '市長は辞任')).toEqual([])
    expect(edits('Pier closed on Monday', 'Pier closed on Tuesday')).toEqual([
      ['replaced', 'Pier closed on Monday', 'Pier closed on Tuesday'],
    ])
    expect(edits('', '...')).toEqual([])
  })

  it('replaces the whole where nothing is shared', () => {
    expect(edits('one two', 'three')).toEqual([['replaced', 'one two', 'three']])
    expect(edits('', 'three')).toEqual([['added', '', 'three']])
    expect(edits('one', '')).toEqual([['removed', 'one', '']])
  })
})
