import { describe, expect, it } from 'vitest'
import { readAddressTitle } from '../src/fields/address-title.ts'
import { parseHtml } from '../src/index.ts'
import { long, short } from './variants.ts'

const candidatesOf = (...titles: string[]) =>
  titles.map((value, index) => ({ value, source: `source ${index}`, weight: 1 }))
const first = 'Harbour council votes to close the lock'
const later = 'Boats must turn back after the vote'
const chosen = (url: string | null, ...titles: string[]): string | null =>
  readAddressTitle(candidatesOf(...titles), url)?.value ?? null

describe('the address of a page', () => {
  it('speaks for the title that it was made of', () => {
    const url =
      'https://lund.example/news/harbour-council-votes-to-close-the-lock-1.23456.html?r=rss'
    expect(chosen(url, later, first)).toBe(first)
    const vote = readAddressTitle(candidatesOf(later, first), url)
    expect(vote?.source).toBe('address')
    expect(vote?.weight).toBeGreaterThan(3.5)
    expect(vote?.weight).toBeLessThanOrEqual(5)
  })

  it('is read without marks above letters, whichever way German pairs are written', () => {
    const german = 'Hafenbehörde schließt die Schleuse früher'
    const urls = [
      'https://lund.example/hafenbehoerde-schliesst-die-schleuse-frueher',
      'https://lund.example/hafenbehorde-schliesst-die-schleuse-fruher/',
      'https://lund.example/a/hafenbeh%C3%B6rde-schlie%C3%9Ft-die-schleuse-fr%C3%BCher',
      'https://lund.example/hafenbehoerde_schliesst_die_schleuse_frueher,aBc9dE7',
    ]
    for (const url of urls) expect(chosen(url, later, german)).toBe(german)
    expect(chosen('/l/el-canton-cierra-la-esclusa', later, '«El cantón cierra la esclusa»')).toBe(
      '«El cantón cierra la esclusa»',
    )
    expect(
      chosen(
        '/n/%D7%94%D7%A0%D7%9E%D7%9C-%D7%A0%D7%A1%D7%92%D7%A8-%D7%9E%D7%97%D7%A8',
        later,
        'הנמל נסגר מחר',
      ),
    ).toBe('הנמל נסגר מחר')
  })

  it('says nothing where it has few words, or none', () => {
    for (const url of [
      null,
      '',
      'https://lund.example/',
      'https://lund.example/lock-closes',
      'https://lund.example/news/2025/07/26/a1b2c3d4.html',
      'https://harbour-council-votes-to-close-the-lock.example/',
      'https://lund.example/?title=harbour-council-votes-to-close-the-lock',
      'https://lund.example/#harbour-council-votes-to-close-the-lock',
    ])
      expect(chosen(url, later, first), String(url)).toBeNull()
  })

  it('says nothing where no title is ahead of the others', () => {
    const url = 'https://lund.example/harbour-council-votes-to-close-the-lock'
    expect(chosen(url, first)).toBeNull()
    expect(chosen(url, first, '“Harbour council” votes to close the lock')).toBeNull()
    expect(chosen(url, first, 'The lock: Harbour council votes to close')).toBeNull()
    expect(chosen(url, 'A guide to walks along the canal', later)).toBeNull()
    expect(chosen(url, first, `${first} soon`)).toBeNull()
  })

  it('is read where it is broken or very long', () => {
    expect(
      chosen(`https://lund.example/%E0%A4%A-${first.replaceAll(' ', '-')}`, later, first),
    ).toBe(first)
    expect(chosen(`https://lund.example/${'a-'.repeat(50_000)}`, later, first)).toBeNull()
  })
})

const page = (head: string, heading: string) =>
  `<html lang="en"><head>${head}</head><body><main><article><h1>${heading}</h1>
  <p>${long('lock')}</p><p>${short}</p><p>${long('weir')}</p></article></main></body></html>`
const newest = 'Boats must turn back after the vote'
const head = `<title>${newest}</title><meta property="og:title" content="${newest}">
  <script type="application/ld+json">{"@type":"NewsArticle","headline":"${first}"}</script>`

describe('the title of a page', () => {
  it('is the headline that the address was made of, where heading and head were changed later', () => {
    const slug = first.toLowerCase().replaceAll(' ', '-')
    const { main } = parseHtml(page(head, newest), { url: `https://lund.example/${slug}` })
    expect(main?.title).toBe(first)
    expect(main?.evidence.title?.source).toBe('json-ld headline, address')
    expect(main?.evidence.title?.conflicting.map(({ value }) => value)).toEqual([newest])
  })

  it('is the heading where the address has nothing to say', () => {
    const { main } = parseHtml(page(head, newest), { url: 'https://lund.example/n/4711' })
    expect(main?.title).toBe(newest)
  })

  it('keeps the kicker that the heading shows as part of its line', () => {
    const heading = '<span>Storm in the bay</span><span>Harbour council closes the lock</span>'
    const parts = `<title>Storm in the bay Harbour council closes the lock</title>
      <meta property="og:title" content="Storm in the bay / Harbour council closes the lock">
      <script type="application/ld+json">{"@type":"Article","headline":"Harbour council closes the lock"}</script>`
    const { main } = parseHtml(page(parts, heading))
    expect(main?.title).toBe('Storm in the bay / Harbour council closes the lock')
  })

  it('is the one that a newspaper wrote for other places, where microdata call it a newspaper', () => {
    const shared = 'Lock to close'
    const parts = `<title>${first}</title><meta property="og:title" content="${shared}">`
    const marked = `<div itemscope itemtype="https://schema.org/NewsMediaOrganization"></div>`
    expect(parseHtml(page(parts, first)).main?.title).toBe(first)
    expect(parseHtml(page(parts, first) + marked).main?.title).toBe(shared)
  })
})
