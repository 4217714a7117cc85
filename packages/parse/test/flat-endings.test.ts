import { describe, expect, it } from 'vitest'
import { splitByline } from '../src/byline.ts'
import { parseText } from '../src/index.ts'

const head = ['Old lock closes for repairs', '', 'Elm Gazette', '6 December 2025', '']
const text = [
  'The old lock of Elm closed on Monday for repairs, the council said, until spring.',
  '',
  'A weir below the lock will be raised by a foot, at a cost that nobody would name.',
]
const read = (...lines: string[]) => {
  const page = parseText([...head, ...text, '', ...lines, ''].join('\n'))
  return { ...page, body: page.main?.text ?? '' }
}
const body = text.filter((line) => line !== '').join('\n\n')

describe('the foot of a letter', () => {
  it.each([
    'You are receiving this email because you signed up for letters of the Elm Gazette.',
    'You received this newsletter because a friend forwarded it.',
    'This email was sent to reader@elm.example by the Elm Gazette, 4 Weir Lane, Elm.',
    'Sie erhalten diese E-Mail, weil Sie sich auf unserer Seite angemeldet haben.',
    'Vous recevez cet e-mail parce que vous êtes inscrit à notre lettre.',
    'Du får detta mail för att du prenumererar på oss.',
  ])('is no text: %s', (notice) => {
    const page = read(notice, 'Unsubscribe | Manage preferences')
    expect(page.body).toBe(body)
    expect(page.furniture.map((piece) => piece.kind)).toContain('newsletter')
  })

  it.each([
    'Unsubscribe | View in browser',
    'Unsubscribe · Privacy Policy',
    'Share | Print | Save',
  ])('is a bar of buttons, which is no text either: %s', (bar) => expect(read(bar).body).toBe(body))

  it.each([
    'You are getting newsletters wrong, the mayor told the press office of the council on Friday.',
    'You received no email from us, the council told those who had asked it about the lock.',
    'This email of the mayor was the first that anybody had seen, and it was a short one at that.',
    'Share prices fell | the lock was shut and no grain could be shipped, traders in Elm said.',
  ])('is not what only sounds like one: %s', (sentence) => {
    expect(read(sentence).body).toBe(`${body}\n\n${sentence}`)
  })
})

describe('a credit behind the text', () => {
  const authors = (...lines: string[]) => read(...lines).main?.byline.map(({ name }) => name)

  it.each([
    ['(Reporting by Ann Oak in Lund; Editing by Bo Elm)', ['Ann Oak']],
    ['Reporting by Ann Oak and Ida Yew; editing by Bo Elm', ['Ann Oak', 'Ida Yew']],
    ['Additional reporting by Ida Yew', ['Ida Yew']],
    ['(Editing by Bo Elm)', []],
    ['Reporting by the council showed that the lock leaked for years before it was shut.', []],
  ])('names who reported, and no editor: %s', (line, names) => {
    expect(authors(line)).toEqual(names)
  })

  it('says that it did', () => {
    const page = read('(Reporting by Ann Oak; Editing by Bo Elm)')
    expect(page.main?.evidence.byline?.source).toBe('text: credit behind the text')
  })

  it('counts less than a byline', () => {
    const lines = [
      head[0],
      '',
      'By Tom Ash',
      ...head.slice(2),
      ...text,
      '',
      '(Reporting by Ann Oak)',
    ]
    expect(parseText(lines.join('\n')).main?.byline.map(({ name }) => name)).toEqual(['Tom Ash'])
  })
})

describe('the outlet of a page that names none', () => {
  const publisher = (...notices: string[]) =>
    parseText([head[0], '', '6 December 2025', '', ...text, '', ...notices].join('\n')).main
      ?.publisher

  it.each([
    ['© 2025 Lund Herald. All rights reserved.', 'Lund Herald'],
    ['Copyright © 2019-2025 Lund Herald', 'Lund Herald'],
    ['(c) Lund Herald 2025', 'Lund Herald'],
    ['© 2025 Combe Valley Media', null],
    ['© 2025 Lund Herald Inc. All rights reserved.', null],
    ['© 2025 All rights reserved', null],
    ['© 2025 Reuters', null],
  ])('is who holds the copyright, if that is no company or agency: %s', (notice, name) => {
    expect(publisher(notice)).toBe(name)
  })

  it('is none of two', () => {
    expect(publisher('© 2025 Lund Herald', '© 2025 Quarry Post')).toBeNull()
  })
})

describe('a section', () => {
  it('stands below the menu of a page', () => {
    const lines = ['Home | News | Politics | Sport', 'POLITICS', '', ...head, ...text]
    const { main } = parseText(lines.join('\n'))
    expect([main?.section, main?.title]).toEqual(['POLITICS', head[0]])
  })
})

describe('the staff of an agency', () => {
  it('is no role of whom it is named with', () => {
    const { people, organizations } = splitByline('Adaeze Nwosu and Reuters staff')
    expect(people).toMatchObject([{ name: 'Adaeze Nwosu', role: null }])
    expect(organizations).toEqual(['Reuters staff'])
  })
})
