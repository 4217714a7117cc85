import type { Page } from '@wirecopy/document'
import { describe, expect, it } from 'vitest'
import { parseText } from '../src/index.ts'
import { type Item, items, long, paragraphs, short, title } from './variants.ts'

const join = (...lines: (string | string[])[]): string => lines.flat().join('\n')

function expectMain(
  page: Page,
  body: readonly string[] = paragraphs,
  headline: string | null = title,
): void {
  expect(page.main?.title ?? null).toBe(headline)
  expect(page.main?.text.split('\n\n') ?? []).toEqual(body)
}

function expectItems(page: Page, expected: readonly Partial<Item>[] = items): void {
  expect(page.related.map((article) => article.title)).toEqual(
    expected.map((item) => item.title ?? null),
  )
  expect(page.related.map((article) => article.text)).toEqual(
    expected.map((item) => item.body ?? ''),
  )
  expect(page.related.map((article) => article.publishedAt?.raw)).toEqual(
    expected.map((item) => item.when),
  )
  expect(page.related.map((article) => article.publisher)).toEqual(
    expected.map((item) => item.publisher ?? null),
  )
}

const card = ({ publisher, when, title: head, body }: Item): string[] => [
  publisher,
  when,
  `- ${publisher}`,
  head,
  body,
]
const promo = ['Try the new reading mode', 'See what Harborline can do for you:']
const tail = ['', ...promo, 'Comments', 'No comments yet...', 'Related Articles']

describe('parseText on an aggregator page', () => {
  it('reads cards set apart by two blank lines', () => {
    const page = parseText(
      join(
        '',
        title,
        paragraphs,
        tail,
        items.flatMap((item) => ['', '', ...card(item)]),
        '',
      ),
    )
    expectMain(page)
    expectItems(page)
    expect(page.comments).toEqual([])
    expect(page.furniture.map(({ kind }) => kind)).toEqual(['promo', 'comments', 'heading'])
    expect(page.site).toBe('Harborline')
  })

  it('reads cards without any blank line', () => {
    const page = parseText(
      join(
        title,
        paragraphs,
        promo.slice(0, 0),
        'Comments',
        'No comments yet',
        'Related Articles',
        items.flatMap(card),
      ),
    )
    expectMain(page)
    expectItems(page)
  })

  it('reads cards of which one has no text', () => {
    const some = [items[0] as Item, { ...(items[1] as Item), body: '' }, items[2] as Item]
    const lines = some.flatMap((item) => ['', '', ...card(item).filter((line) => line !== '')])
    expectItems(parseText(join(title, paragraphs, tail, lines)), some)
  })

  it('reads cards of which one has no text, without blank lines', () => {
    const some = [items[0] as Item, { ...(items[1] as Item), body: '' }, items[2] as Item]
    expectItems(
      parseText(
        join(
          title,
          paragraphs,
          tail,
          some.flatMap((item) => card(item).filter((line) => line !== '')),
        ),
      ),
      some,
    )
  })

  it('reads a page without a headline', () => {
    const page = parseText(
      join(
        paragraphs,
        tail,
        items.flatMap((item) => ['', '', ...card(item)]),
      ),
    )
    expectMain(page, paragraphs, null)
    expectItems(page)
  })

  it('reads a page whose article is only a headline', () => {
    const page = parseText(
      join(
        title,
        tail,
        items.flatMap((item) => ['', '', ...card(item)]),
      ),
    )
    expectMain(page, [''])
    expectItems(page)
  })

  it('takes hashtags as tags', () => {
    const page = parseText(
      join(
        title,
        paragraphs,
        'Hashtags',
        '#Lund #harbour_lock',
        tail,
        items.flatMap((item) => ['', '', ...card(item)]),
      ),
    )
    expectMain(page)
    expect(page.main?.tags).toEqual(['Lund', 'harbour_lock'])
  })

  it('reads a spaced layout with doubled titles, icons and bullets', () => {
    const spaced = items.flatMap(({ publisher, when, title: head, body }) => [
      head,
      head,
      '',
      publisher,
      '',
      `time${when}`,
      '',
      '  • Business',
      `  • ${publisher}`,
      '',
      head,
      '',
      body,
      '',
    ])
    const page = parseText(
      join(
        'logo',
        title,
        '',
        title,
        '',
        'Lund Herald21-05-2025',
        '',
        paragraphs.flatMap((text) => [text, '']),
        promo.flatMap((line) => [line, '']),
        'Comments',
        '',
        'No comments yet...',
        '',
        'Related Articles',
        '',
        spaced,
      ),
    )
    expectMain(page)
    expectItems(page)
    expect(page.main?.publisher).toBe('Lund Herald')
    expect(page.main?.publishedAt?.earliest).toBe('2025-05-21T00:00:00')
    expect(page.related.map((article) => article.section)).toEqual([
      'Business',
      'Business',
      'Business',
    ])
  })

  it('reads a listing that has no main article', () => {
    const list = items.flatMap(({ publisher, title: head, body }, index) => [
      head,
      head,
      '',
      publisher,
      '',
      `time1${index}-06-2025`,
      '',
      '  • Politics',
      `  • ${publisher}`,
      '',
      head,
      '',
      body,
      '',
    ])
    const page = parseText(join('logo', '#', '', 'Latest news with #Lund', '', list))
    expect(page.main).toBe(null)
    expectItems(
      page,
      items.map((item, index) => ({ ...item, when: `1${index}-06-2025` })),
    )
  })

  it('reads a listing of one article', () => {
    const { publisher, title: head, body } = items[0] as Item
    const page = parseText(
      join(
        'logo',
        '#',
        '',
        'Latest news with #Lund',
        '',
        head,
        head,
        '',
        publisher,
        '',
        'time11-06-2025',
        '',
        '  • Politics',
        `  • ${publisher}`,
        '',
        head,
        '',
        body,
        '',
      ),
    )
    expect(page.main).toBe(null)
    expectItems(page, [{ ...(items[0] as Item), when: '11-06-2025' }])
  })
})

describe('parseText on other layouts', () => {
  const withMain = (lines: string[]): Page =>
    parseText(
      join(
        title,
        '',
        paragraphs.flatMap((text) => [text, '']),
        lines,
      ),
    )

  it.each([
    [
      'publisher and time by a middle dot',
      (item: Item) => [`${item.publisher} · ${item.when}`, item.title, item.body, ''],
    ],
    [
      'time and publisher by a bar',
      (item: Item) => [`${item.when} | ${item.publisher}`, item.title, item.body, ''],
    ],
    [
      'publisher and time by a dash',
      (item: Item) => [`${item.publisher} - ${item.when}`, item.title, item.body, ''],
    ],
    [
      'title above publisher and time',
      (item: Item) => [item.title, `${item.publisher} • ${item.when}`, item.body, ''],
    ],
    [
      'title, publisher and time on lines of their own',
      (item: Item) => [item.title, item.publisher, item.when, item.body, ''],
    ],
    [
      'publisher, title and time on lines of their own',
      (item: Item) => [item.publisher, item.title, item.when, item.body, ''],
    ],
    [
      'time in brackets behind the publisher',
      (item: Item) => [item.title, `${item.publisher} (${item.when})`, item.body, ''],
    ],
    [
      'text before publisher and time',
      (item: Item) => [item.title, item.body, `${item.publisher} · ${item.when}`, ''],
    ],
    [
      'publisher and time by a space',
      (item: Item) => [`${item.publisher} ${item.when}`, item.title, item.body, ''],
    ],
  ])('reads related articles with %s', (_, layout) => {
    const page = withMain(['More stories', '', ...items.flatMap(layout)])
    expectMain(page)
    expectItems(page)
  })

  it.each([
    ['a middle dot', (item: Item) => [`${item.publisher} · ${item.when}`, item.title, item.body]],
    ['a line each', (item: Item) => [item.publisher, item.when, item.title, item.body]],
  ])('reads related articles with %s and no blank lines', (_, layout) => {
    expectItems(parseText(join(title, paragraphs, 'Recommended', items.flatMap(layout))))
  })

  it('reads related articles without any heading above them', () => {
    const page = parseText(
      join(
        title,
        paragraphs,
        items.flatMap((item) => ['', '', ...card(item)]),
      ),
    )
    expectMain(page)
    expectItems(page)
  })

  it('reads related articles under a heading of an unknown language', () => {
    const page = parseText(
      join(
        title,
        paragraphs,
        '',
        'Zwiazki pokrewne xyz',
        items.flatMap((item) => ['', '', ...card(item)]),
      ),
    )
    expectMain(page)
    expectItems(page)
  })

  it('reads related articles before the comments', () => {
    const page = parseText(
      join(
        title,
        paragraphs,
        '',
        'Related Articles',
        items.flatMap((item) => ['', '', ...card(item)]),
        '',
        'Comments',
        'No comments yet...',
      ),
    )
    expectMain(page)
    expectItems(page)
    expect(page.furniture.at(-1)?.kind).toBe('comments')
  })

  it('reads related articles that stand before the main article', () => {
    const page = parseText(
      join(
        'Related Articles',
        items.flatMap((item) => ['', '', ...card(item)]),
        '',
        '',
        title,
        paragraphs,
      ),
    )
    expectMain(page)
    expectItems(page)
  })

  it('reads a listing with one line for publisher and time', () => {
    const page = parseText(
      join(
        'Today in Lund',
        '',
        items.flatMap((item) => [item.title, `${item.publisher} · ${item.when}`, item.body, '']),
      ),
    )
    expect(page.main).toBe(null)
    expectItems(page)
  })

  it('reads related titles without times', () => {
    const page = withMain([
      'Related Articles',
      '',
      ...items.flatMap((item) => [item.title, item.body, '']),
    ])
    expectMain(page)
    expect(page.related.map((article) => article.title)).toEqual(items.map((item) => item.title))
    expect(page.related.map((article) => article.text)).toEqual(items.map((item) => item.body))
  })

  it('keeps a related item that is only a plea for donations', () => {
    const plea = {
      publisher: 'Quarry Post',
      when: 'an hour ago',
      title: 'Support our newsroom',
      body: 'Dear reader, our work is made possible by people like you. Please consider a gift today.',
    }
    expectItems(
      parseText(
        join(
          title,
          paragraphs,
          tail,
          [...items, plea].flatMap((item) => ['', '', ...card(item)]),
        ),
      ),
      [...items, plea],
    )
  })

  it.each([
    ['German', 'Ähnliche Artikel', 'vor 3 Stunden'],
    ['French', 'Articles similaires', 'il y a 2 heures'],
    ['Spanish', 'Noticias relacionadas', 'hace 5 minutos'],
    ['Portuguese', 'Notícias relacionadas', 'há 2 dias'],
    ['Italian', 'Articoli correlati', '3 ore fa'],
    ['Dutch', 'Gerelateerde artikelen', '2 uur geleden'],
    ['Russian', 'Похожие новости', '3 часа назад'],
    ['Turkish', 'İlgili haberler', '3 saat önce'],
    ['Arabic', 'أخبار ذات صلة', 'منذ ساعتين'],
    ['Hebrew', 'כתבות קשורות', 'לפני 3 שעות'],
    ['Hindi', 'संबंधित खबरें', '3 घंटे पहले'],
    ['Indonesian', 'Berita terkait', '3 jam lalu'],
    ['Vietnamese', 'Tin liên quan', '3 giờ trước'],
    ['Chinese', '相关文章', '3小时前'],
    ['Japanese', '関連記事', '3時間前'],
    ['Korean', '관련 기사', '3시간 전'],
    ['Polish', 'Powiązane artykuły', '2 godziny temu'],
    ['Swedish', 'Relaterade artiklar', 'för 3 timmar sedan'],
    ['Greek', 'Σχετικά άρθρα', 'πριν από 3 ώρες'],
  ])('reads a page with times in %s', (_, heading, when) => {
    const some = items.map((item) => ({ ...item, when }))
    const page = parseText(
      join(
        title,
        paragraphs,
        '',
        heading,
        some.flatMap((item) => ['', '', ...card(item)]),
      ),
    )
    expectMain(page)
    expectItems(page, some)
  })
})

describe('parseText on the main article', () => {
  it('reads publisher, author and time lines below the headline', () => {
    const page = parseText(
      join(
        title,
        'By Ann Oak and Bo Elm',
        'Lund Herald',
        'July 26, 2025, 9:30 a.m. EDT',
        '',
        paragraphs,
      ),
    )
    expectMain(page)
    expect(page.main?.byline.map(({ name }) => name)).toEqual(['Ann Oak', 'Bo Elm'])
    expect(page.main?.publisher).toBe('Lund Herald')
    expect(page.main?.publishedAt?.earliest).toBe('2025-07-26T09:30:00-04:00')
  })

  it('drops a block of advertisement from the middle', () => {
    const advert = [
      'Explore courses from top schools',
      'Select a course',
      'Duration:',
      '16 weeks',
      'Get Details',
      'Sponsored Links',
      'A Meal Kit That People Love',
      'Undo',
    ]
    const page = parseText(join(title, paragraphs.slice(0, 2), advert, paragraphs.slice(2)))
    expectMain(page)
    expect(page.furniture.map(({ kind }) => kind)).toEqual(['advertisement'])
  })

  it('keeps lists and sub-headings of the text', () => {
    const body = [
      long('lock'),
      'What is known',
      'The north gate',
      'The south gate',
      'The pump house',
      short,
    ]
    expectMain(parseText(join(title, body)), body)
  })

  it('reads a live blog with labelled lines', () => {
    const body = [
      'Date: 03:05 BST',
      'Title: Gates open',
      `Content: ${short}`,
      'Update:',
      'Date: 03:00 BST',
      'Title: Welcome',
      `Content: ${short}`,
    ]
    const page = parseText(join(title, body))
    expectMain(page, body)
    expect(page.main?.entries.map((entry) => [entry.title, entry.publishedAt?.raw])).toEqual([
      ['Gates open', '03:05 BST'],
      ['Welcome', '03:00 BST'],
    ])
    const { text = '', entries = [] } = page.main ?? {}
    expect(text.slice(entries[1]?.start, entries[1]?.end).startsWith('Update:')).toBe(true)
  })

  it('reads a live blog with times of day', () => {
    const body = [
      '14:05 Gates open again',
      long('gate'),
      '13:40 Water falls',
      short,
      '12:10 Work begins',
      long('pump'),
    ]
    const page = parseText(join(title, body))
    expect(page.main?.entries.map((entry) => entry.title)).toEqual([
      'Gates open again',
      'Water falls',
      'Work begins',
    ])
  })

  it('reads comments with their authors and times', () => {
    const page = parseText(
      join(
        title,
        paragraphs,
        '',
        'Comments (2)',
        '',
        'harbourfan',
        '2 hours ago',
        'About time that they fixed it.',
        '',
        'Elm Tree',
        'a day ago',
        'Who pays for all of this?',
        '',
        'Related Articles',
        items.flatMap((item) => ['', '', ...card(item)]),
      ),
    )
    expectMain(page)
    expectItems(page)
    expect(page.comments.map(({ author, text }) => [author, text])).toEqual([
      ['harbourfan', 'About time that they fixed it.'],
      ['Elm Tree', 'Who pays for all of this?'],
    ])
  })

  it('finds the service that wrote an article', () => {
    const release = `LUND, July 26, 2025 /PRNewswire/ -- ${long('lock')}`
    const page = parseText(
      join(title, paragraphs, tail, ['', '', ...card({ ...(items[0] as Item), body: release })]),
    )
    expect(page.related[0]?.originator).toBe('PR Newswire')
    expect(page.related[0]?.dateline).toBe('LUND')
  })

  it('reads times against the time of retrieval', () => {
    const page = parseText(join(title, paragraphs, tail, ['', '', ...card(items[0] as Item)]), {
      retrievedAt: '2025-07-26T12:00:00Z',
    })
    expect(page.related[0]?.publishedAt?.latest).toBe('2025-07-26T10:30:00Z')
  })

  it('reads a plain article without blank lines or interface', () => {
    expectMain(parseText(join(title, paragraphs)))
  })

  it('reads Windows line ends and no-break spaces', () => {
    expectMain(parseText(join(title, paragraphs).replaceAll('\n', '\r\n\u00a0\r\n')))
  })
})

it('gives two related articles with the same words two ids', () => {
  const { related } = parseText('Harbour Post · 2 hours ago\nHarbour Post · 2 hours ago')
  expect(new Set(related.map(({ id }) => id)).size).toBe(related.length)
})

it.each([8.64e15, -8.64e15, '', 'soon', 5, { toString: '' }])(
  'refuses %j as the time of retrieval',
  (retrievedAt) => {
    const given =
      typeof retrievedAt === 'number' && retrievedAt !== 5 ? new Date(retrievedAt) : retrievedAt
    expect(() => parseText('Harbour Post · 2 hours ago', { retrievedAt: given as never })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    )
  },
)
