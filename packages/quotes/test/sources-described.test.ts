import { expect, test } from 'vitest'
import { createQuoteFinder } from '../src/index.ts'

const find = createQuoteFinder()

const told = (text: string) =>
  find({ text }).map(({ speaker, text: said }) => [speaker?.name, speaker?.role, said])

test('a description of the source, with clauses of its own, is no part of what the source says', () => {
  expect(
    told(
      'According to Kim Dae-hyun, a South Korean engineer who designed the drill, the tunnel was finished early.',
    ),
  ).toEqual([
    [
      'Kim Dae-hyun',
      'South Korean engineer who designed the drill',
      'the tunnel was finished early',
    ],
  ])
  expect(
    told('According to Ann Berg, who designed the drill, the tunnel was finished early.'),
  ).toEqual([['Ann Berg', null, 'the tunnel was finished early']])
})

test('what the source says may hold relative clauses and go on after a comma', () => {
  expect(
    told('According to police, the man who fled was armed, and he is still at large.').map((row) =>
      row.at(-1),
    ),
  ).toEqual(['the man who fled was armed, and he is still at large'])
  expect(told('According to Ana Ruiz, the plan that was agreed, which she opposed, fell.')).toEqual(
    [['Ana Ruiz', null, 'the plan that was agreed, which she opposed, fell']],
  )
})

test('a person of a company speaks, not the company', () => {
  expect(
    told('According to Kim Dae-hyun of the drill maker Norcat, the tunnel was finished early.'),
  ).toEqual([['Kim Dae-hyun', null, 'the tunnel was finished early']])
})

test('a form of address is no role, and may stand before a name in apposition', () => {
  expect(told('The director, Mrs. Berit Lund, said it was late.')).toEqual([
    ['Berit Lund', 'director', 'it was late'],
  ])
  expect(told('David Penhaligon spoke. Mr Penhaligon said it was late.')).toEqual([
    ['David Penhaligon', null, 'it was late'],
  ])
})
