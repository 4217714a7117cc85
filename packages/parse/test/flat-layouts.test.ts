import { describe, expect, it } from 'vitest'
import { parseText } from '../src/index.ts'
import layouts from './fixtures/flat-layouts.json' with { type: 'json' }

interface Layout {
  name: string
  text: string[]
  /** Null where the page has no main article; a field that is missing is not compared. */
  main: {
    title: string | null
    text?: string[]
    publisher?: string | null
    section?: string | null
    when?: string | null
    authors?: string[]
    entries?: number
  } | null
  related: {
    title: string
    publisher: string | null
    when?: string
    text: string
    section?: string | null
    authors?: string[]
  }[]
  /** How many, or the author and the text of each. */
  comments?: number | [string | null, string][]
  /** Lines that belong to no article. */
  furniture?: string[]
}

// Invented pages in the layouts of aggregators, exports and listings, in some twenty-five languages.
describe.each(layouts as unknown as Layout[])('a flat text: $name', (layout) => {
  const text = layout.text.join('\n')
  // Not read here, but in each test, so that mutation tests see which tests reach a line of code.
  const read = () => parseText(text)

  it('gives its main article', () => {
    const page = read()
    const { main } = layout
    if (main === null) {
      expect(page.main).toBeNull()
      return
    }
    expect(page.main?.title ?? null).toBe(main.title)
    if (main.text) expect(page.main?.text).toBe(main.text.join('\n\n'))
    if (main.publisher !== undefined) expect(page.main?.publisher).toBe(main.publisher)
    if (main.section !== undefined) expect(page.main?.section).toBe(main.section)
    if (main.when !== undefined) expect(page.main?.publishedAt?.raw ?? null).toBe(main.when)
    if (main.authors) expect(page.main?.byline.map(({ name }) => name)).toEqual(main.authors)
    if (main.entries) expect(page.main?.entries).toHaveLength(main.entries)
  })

  it('gives its related articles', () => {
    const page = read()
    expect(
      page.related.map(({ title, publisher, publishedAt, text, section, byline }, index) => ({
        publisher,
        when: publishedAt?.raw,
        title,
        text,
        ...(layout.related[index]?.section !== undefined && { section }),
        ...(layout.related[index]?.authors && { authors: byline.map(({ name }) => name) }),
      })),
    ).toEqual(layout.related)
    const { comments } = layout
    if (typeof comments === 'number') expect(page.comments).toHaveLength(comments)
    else if (comments !== undefined)
      expect(page.comments.map(({ author, text }) => [author, text])).toEqual(comments)
  })

  it('leaves promo, headings and words of the interface to furniture', () => {
    const page = read()
    for (const line of layout.furniture ?? []) {
      const row = layout.text.findIndex((candidate) => candidate.trim() === line)
      const at = text.indexOf(line, layout.text.slice(0, row).join('\n').length)
      const region = page.regions.find(({ start, end }) => start <= at && at < end)
      expect([line, region?.kind]).toEqual([line, 'furniture'])
    }
  })

  it('accounts for every character', () => {
    let at = 0
    for (const region of read().regions) {
      expect(region.start).toBe(at)
      at = region.end
    }
    expect(at).toBe(text.length)
  })
})
