import { describe, expect, it } from 'vitest'
import { splitByline } from '../src/byline.ts'
import { meta, news, read, script } from './news-page.ts'

const peopleOf = (line: string): string =>
  splitByline(line)
    .people.map(({ name, role }) => (role === null ? name : `${name} (${role})`))
    .join(', ')

describe('a byline', () => {
  it('begins with words for its authors in many languages', () => {
    const lines: Record<string, string> = {
      'Texto: Ana Roble / Bo Olmo': 'Ana Roble, Bo Olmo',
      'Escrito por Ana Roble': 'Ana Roble',
      'Geschrieben von Ann Eiche': 'Ann Eiche',
      'Ein Bericht von Ann Eiche': 'Ann Eiche',
      'Rédigé par Anne Chêne': 'Anne Chêne',
      'Propos recueillis par Anne Chêne': 'Anne Chêne',
      'a cura di Anna Quercia': 'Anna Quercia',
      'Skrevet af Ann Eg': 'Ann Eg',
      'Skriven av Ann Ek': 'Ann Ek',
      'Kirjoittaja: Anna Tammi': 'Anna Tammi',
      'Opracowanie: Jan Dąb': 'Jan Dąb',
      'Autoři: Jan Dub, Petr Buk': 'Jan Dub, Petr Buk',
      'Připravila: Jana Dubová': 'Jana Dubová',
      'Piše: Ivan Hrast': 'Ivan Hrast',
      'Írta: Kovács Anna': 'Kovács Anna',
      'Scris de Ana Stejar': 'Ana Stejar',
      'Haber: Ali Meşe': 'Ali Meşe',
      'Текст: Иван Дуб': 'Иван Дуб',
      'Γράφει ο Νίκος Πεύκος': 'Νίκος Πεύκος',
    }
    expect(Object.fromEntries(Object.keys(lines).map((line) => [line, peopleOf(line)]))).toEqual(
      lines,
    )
  })

  it('keeps names that begin like such a word', () => {
    for (const name of [
      'De Lima Oak',
      'Vonda Elm',
      'Words Worth',
      'Story Musgrove',
      'Texta Oak',
      'Haberland Elm',
    ])
      expect(peopleOf(name)).toBe(name)
  })

  it('tells a role before a full name from the name', () => {
    const lines: Record<string, string> = {
      'Senior Reporter Ann Oak': 'Ann Oak (Senior Reporter)',
      'By Political Editor Ann Oak and Bo Elm': 'Ann Oak (Political Editor), Bo Elm',
      'By our correspondent Ann Oak': 'Ann Oak (correspondent)',
      'News Editor Ann Oak': 'Ann Oak (News Editor)',
      'Von unserer Korrespondentin Ann Eiche': 'Ann Eiche (Korrespondentin)',
      'Door onze redacteur Jan Eik': 'Jan Eik (redacteur)',
      'Ann Oak, Senior Reporter': 'Ann Oak (Senior Reporter)',
      'Reporter Oak': 'Oak',
      'Ann Oak Reporter Bo': 'Ann Oak Reporter Bo',
    }
    expect(Object.fromEntries(Object.keys(lines).map((line) => [line, peopleOf(line)]))).toEqual(
      lines,
    )
  })

  it('of a collective names no person', () => {
    expect(peopleOf('By the Harbour Collective')).toBe('')
  })
})

const writersOf = (...parts: Parameters<typeof read>): string =>
  read(...parts)
    ?.byline.map(({ name }) => name)
    .join(', ') ?? ''

describe('the authors of a page', () => {
  it('stand beneath a label of their own, or behind one', () => {
    expect(writersOf('', '<div>Written by</div><div>Ann Oak</div>')).toBe('Ann Oak')
    expect(writersOf('', '<div>Contributors: Ann Oak</div>')).toBe('Ann Oak')
    expect(writersOf('', '<div>Text av</div><div>Ann Ek sjunger nu</div>')).toBe('')
  })

  it('are no firm on whose behalf a page was written, and no section behind the day', () => {
    expect(writersOf('', '<div>On Behalf of Oak and Elm | Apr 21, 2025 | Harbour Law</div>')).toBe(
      '',
    )
  })

  it('are named beside the group that is linked', () => {
    const line =
      '<div class="author">Dec. 19, 2024 · Ann Oak on behalf of <a href="/g">Harbour work group</a></div>'
    expect(writersOf('', line)).toBe('Ann Oak')
  })

  it('are people where the structured data call them an organization and a byline names them', () => {
    const head =
      news({ author: { '@type': 'Organization', name: 'Ann Oak' } }) + meta({ author: 'Ann Oak' })
    expect(writersOf(head, '<p>By Ann Oak • 20 Dec 2024</p>')).toBe('Ann Oak')
  })

  it('are no outlet, which the structured data name as publisher too', () => {
    const outlet = { '@type': 'Organization', name: 'Lund Herald' }
    const head = news({ author: outlet, publisher: outlet }) + script(outlet)
    expect(writersOf(head + meta({ author: 'Lund Herald' }), '')).toBe('')
  })
})
