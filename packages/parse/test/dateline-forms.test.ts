import { describe, expect, it } from 'vitest'
import { isPersonName, splitByline } from '../src/byline.ts'
import { readDateline } from '../src/dateline.ts'

describe('the place of a dateline', () => {
  it.each([
    ['BERGEN — The board closed the pier.', 'BERGEN'],
    ['BERGEN, Norway — The board closed the pier.', 'BERGEN'],
    ['BERGEN, March 2, 2026 /NewsReach/ -- Fjordlink today', 'BERGEN'],
    ['PORT CALDER, N.S. (Northwire) – Dockworkers', 'PORT CALDER'],
    ['Bergen (Reuters) - The board', 'Bergen'],
    ['St. John’s (CP) — The board', 'St. John’s'],
    ['NEW YORK/LONDON (Reuters) - The board', 'NEW YORK/LONDON'],
    ['OSLO - The board', 'OSLO'],
    ['ÅLESUND – The board', 'ÅLESUND'],
    ['Bergen — The board', null],
    ['The board — and the mayor', null],
    ['US - The board', null],
    ['USA - The board', 'USA'],
    ['May 2 (Reuters) - The board', null],
    ['BERGEN The board closed the pier.', null],
    ['a - b', null],
    ['', null],
    [`BERGEN, ${'x'.repeat(82)} - y`, null],
  ])('%j is %j', (text, place) => {
    expect(readDateline(text)).toBe(place)
  })
})

describe('a byline', () => {
  const read = (raw: string) => {
    const { people, organizations } = splitByline(raw)
    return [
      ...people.map(({ name, role }) => (role ? `${name} (${role})` : name)),
      ...organizations.map((name) => `[${name}]`),
    ]
  }

  it.each([
    ['By Ann Oak', ['Ann Oak']],
    ['by Ann Oak and Bo Elm', ['Ann Oak', 'Bo Elm']],
    ['Von Anna Eiche und Bo Ulme', ['Anna Eiche', 'Bo Ulme']],
    ['Par Anne Chêne et Benoît Orme', ['Anne Chêne', 'Benoît Orme']],
    ['Por Ana Roble y Blas Olmo', ['Ana Roble', 'Blas Olmo']],
    ['Ann Oak, Bo Elm & Cy Ash', ['Ann Oak', 'Bo Elm', 'Cy Ash']],
    ['Ann Oak | Bo Elm', ['Ann Oak', 'Bo Elm']],
    ['Ann Oak, Political Editor', ['Ann Oak (Political Editor)']],
    ['Ann Oak, staff writer', ['Ann Oak (staff writer)']],
    ['Written by Ann Oak', ['Ann Oak']],
    ['(By Ann Oak)', ['Ann Oak']],
    ['ByAnn Oak', ['Ann Oak']],
    ['“Ann Oak”', ['Ann Oak']],
    ['Ann Oak, ANN OAK', ['Ann Oak']],
    ['Ann Oak, PhD', ['Ann Oak']],
    ['News Desk', ['[News Desk]']],
    ['Reuters', ['[Reuters]']],
    ['Ann Oak, Reuters', ['Ann Oak', '[Reuters]']],
    ['admin', ['[admin]']],
    ['10:30', []],
    ['2025', []],
    ['https://paper.example', []],
    ['', []],
    ['By', []],
    ['x'.repeat(401), []],
  ])('%j names %j', (raw, names) => {
    expect(read(raw)).toEqual(names)
  })

  it.each([
    ['Ann Oak', true],
    ['Ann-Mary O’Neil', true],
    ['J. K. Elm', true],
    ['Ludwig van der Berg', true],
    ['김하나', true],
    ['山田太郎', true],
    ['A', false],
    ['ann oak', false],
    ['Ann Oak 2', false],
    ['Ann Oak!', false],
    ['ann@oak.example', false],
    ['One Two Three Four Five Six Seven', false],
    [`A${'b'.repeat(48)}`, false],
    ['', false],
  ])('%j can be a person: %s', (text, is) => {
    expect(isPersonName(text)).toBe(is)
  })
})
