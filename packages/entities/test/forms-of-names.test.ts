import { expect, test } from 'vitest'
import { wholeGivenName, withFamilyFirst, withGivenFirst } from '../src/given-names.ts'
import { nameType } from '../src/name-types.ts'
import { coarseTypes } from '../src/tagger/labels.ts'
import { readMarked } from './marked.ts'

/** The words of a marked text's names as the tagger gives them. */
function tagged(marked: string) {
  const { analysis, names } = readMarked(marked)
  const found = names.map(({ first, end, type }) => ({
    first,
    end,
    type: (coarseTypes as readonly string[]).indexOf(type),
    confidence: 0.9,
  }))
  const written = (first: number, end: number) =>
    analysis.words.text.slice(analysis.words.starts[first], analysis.words.ends[end - 1])
  return { analysis, found, written }
}

test.each([
  ['The [other Norwegian] left.', 'group'],
  ['The [other Norwegian Clean Water Act] passed.', 'law'],
  ['The [other Treaty of Velden] ended.', 'law'],
  ['The [other Velden Marathon] began.', 'event'],
  ['The [other Battle of Velden] ended.', 'event'],
  ['He read “[other Velden]” twice.', 'work'],
  ["He read '[other Velden]' twice.", 'work'],
  ['He read “[other The Clean Water Act]” twice.', 'law'],
  ['He drove a [other Velden] home.', 'product'],
  ['He drove a [other Velden 300] home.', 'product'],
  ['He drove a [other Velden Roadster] home.', 'work'],
  ['[other Velden] sold well.', 'product'],
  ['The [person Velden 300] left.', 'person'],
  ['The [location Norwegian] left.', 'location'],
])('the words of a name tell its type: %s', (marked, type) => {
  const { analysis, found } = tagged(marked)
  expect(found.map((name) => nameType(name, analysis))).toEqual([type])
})

test.each([
  ['[person Park Yoon]-joo left.', 'Park Yoon-joo'],
  ['[person Kim Su]-jin left.', 'Kim Su-jin'],
  ['[person Halvor Dae]-jung left.', 'Halvor Dae-jung'],
  // Not what goes on after a family name, and not what stands apart.
  ['[person Ada Lund]-led reforms failed.', 'Ada Lund'],
  ['[person Ada Lund]-era reforms failed.', 'Ada Lund'],
  ['[person Ada Holm]-backed reforms failed.', 'Ada Holm'],
  ['[person Ada Halvorsen]-joo left.', 'Ada Halvorsen'],
  ['[person Park Yoon]-Joo left.', 'Park Yoon'],
  ['[person Park Yoon] - joo left.', 'Park Yoon'],
  ['[person Park Yoon]-joosang-ho left.', 'Park Yoon'],
  ['[person Park]-joo left.', 'Park'],
  ['[location Park Yoon]-joo left.', 'Park Yoon'],
  ['He saw [person Park Yoon]-', 'Park Yoon'],
])('a given name of two syllables is whole: %s', (marked, whole) => {
  const { analysis, found, written } = tagged(marked)
  expect(found.map((name) => written(name.first, wholeGivenName(name, analysis)))).toEqual([whole])
})

test.each([
  ['Then Hong Seung-woo left.', ['Hong Seung']],
  ['[location Oslo] saw Hong Seung-woo and [person Ada Lund].', ['Oslo', 'Hong Seung', 'Ada Lund']],
  ['Then [person Hong Seung]-woo left.', ['Hong Seung']],
  ['Then Hong seung-woo left.', []],
  ['Then Hong Seungwook-woo left.', []],
  ['Then Hong Seung-led left.', []],
  ['Then Halvor Seung-woo left.', []],
  ['Then Hong Seung left.', []],
  ['Then Hong Seung-', []],
])('a family name that stands first is found by its form: %s', (marked, answer) => {
  const { analysis, found, written } = tagged(marked)
  const all = withFamilyFirst(found, analysis)
  expect(all.map(({ first, end }) => written(first, end))).toEqual(answer)
})

test.each([
  ['Then [person Eun]-ji [location Park] left.', ['Eun-ji Park']],
  ['Then Eun-ji [person Park] met [person Ada Lund].', ['Eun-ji Park', 'Ada Lund']],
  ['[location Oslo] saw [person Eun-ji Park].', ['Oslo', 'Eun-ji Park']],
  ['Then [person Halvor Eun]-ji [person Park] left.', ['Halvor Eun', 'Park']],
  ['Then Min-ho [organization Park Electronics] fell.', ['Park Electronics']],
  ['Then Eun-Ji [person Park] left.', ['Park']],
  ['Then Eun-ji [person Halvor] left.', ['Halvor']],
  ['Then Vice-president [person Park] left.', ['Park']],
  ['Left-wing [person Park] left.', ['Park']],
  ['Ex-man [person Park] left.', ['Park']],
])('a given name of two syllables that stands first is part of the name: %s', (marked, answer) => {
  const { analysis, found, written } = tagged(marked)
  const all = withGivenFirst(found, analysis)
  expect(all.map(({ first, end }) => written(first, end))).toEqual(answer)
})
