import { describe, expect, it } from 'vitest'
import { parsePage, parseText, parseTextPages } from '../src/index.ts'

const lock = 'The old lock of Elm closed on Monday for repairs, the council said, until spring.'
const weir = 'A weir below the lock will be raised by a foot, at a cost that nobody would name.'

/** A page as an aggregator shows it: headline twice, outlet and day glued, one related article. */
const page = (title: string, text: string, comments: string[], related: string) => [
  title,
  '',
  title,
  '',
  'Elm Gazette12-06-2025',
  '',
  text,
  '',
  'Comments',
  '',
  ...comments,
  '',
  'Related Articles',
  '',
  related,
  related,
  '',
  'Quarry Post',
  '',
  'time3 hours ago',
  '',
  '  • Business',
  '  • Quarry Post',
  '',
  related,
  '',
  weir,
  '',
]
const mill = 'The mill of Elm ground its first sack on Sunday after nine years, the miller said.'
const none = ['No comments yet...']
const written = (name: string, words: string) => [name, '2 hours ago', words]

describe('two pages in one input', () => {
  const lines = [
    ...page('Old lock closes', lock, written('Ada', 'About time.'), 'Bridge toll to rise'),
    ...page('Mill opens again', mill, written('Bo', 'I shall go there.'), 'Stone prices fall'),
  ]
  const text = lines.join('\n')

  it('are parted where the second headline stands, though no word of the site opens a page', () => {
    const pages = parseTextPages(text)
    expect(pages.map(({ main }) => main?.title)).toEqual(['Old lock closes', 'Mill opens again'])
    expect(pages.map(({ related }) => related.map(({ title }) => title))).toEqual([
      ['Bridge toll to rise'],
      ['Stone prices fall'],
    ])
  })

  it('keep their comments and furniture in one page, and every region points to its own', () => {
    const merged = parseText(text)
    expect(merged.comments.map(({ author }) => author)).toEqual(['Ada', 'Bo'])
    for (const region of merged.regions) {
      const said = text.slice(region.start, region.end)
      if (region.kind === 'comment')
        expect(JSON.stringify(merged.comments[region.index ?? -1])).toContain(said.trim())
      if (region.kind === 'furniture' && region.index !== null)
        expect(merged.furniture[region.index]?.text).toBe(said)
      if (region.kind === 'related' && region.field === 'title')
        expect(merged.related[region.index ?? -1]?.title).toBe(said)
    }
    expect(merged.warnings.map(({ code }) => code)).toEqual(['several-pages'])
  })

  it('may have comments of one line each, a name and what it says', () => {
    const said = ['kofi77: About time!', 'Ama B.: Who profits: the council?']
    const text = page('Lock closes', lock, said, 'Weir to be raised').join('\n')
    const { comments, regions, related } = parseText(text)
    expect(comments).toEqual([
      { author: 'kofi77', publishedAt: null, text: 'About time!' },
      { author: 'Ama B.', publishedAt: null, text: 'Who profits: the council?' },
    ])
    const written = regions.filter(({ kind, field }) => kind === 'comment' && field === 'text')
    expect(written.map(({ start, end }) => text.slice(start, end))).toEqual(
      comments.map((comment) => comment.text),
    )
    expect(related).toHaveLength(1)
  })

  it('may have no comments', () => {
    const plain = [
      ...page('Old lock closes', lock, none, 'Bridge toll to rise'),
      ...page('Mill opens again', mill, none, 'Stone prices fall'),
    ]
    expect(parseTextPages(plain.join('\n'))).toHaveLength(2)
  })
})

describe('a source behind the text', () => {
  it('is the outlet of an article that names none above', () => {
    const { main } = parseText(`Old lock closes\n${lock}\n${weir}\nSource: Elm Gazette`)
    expect(main?.publisher).toBe('Elm Gazette')
    expect(main?.text).toBe(`${lock}\n\n${weir}`)
  })

  it('does not replace the outlet that stands above the text', () => {
    const { main } = parseText(
      `Old lock closes\nQuarry Post | 12 June 2025\n${lock}\n${weir}\nSource: Elm Gazette`,
    )
    expect(main?.publisher).toBe('Quarry Post')
  })
})

describe('an outlet before a time', () => {
  const outlet = (line: string) =>
    parseText(`Old lock closes\n${line}\n${lock}\n${weir}`).main?.publisher ?? null

  it.each([
    ['Elm Gazette 2 hours ago', 'Elm Gazette'],
    ['elmgazette.example 2 hours ago', 'elmgazette.example'],
    ['Published by Elm Gazette 12 June 2025', 'Elm Gazette'],
    ['Elm Gazette ... 2 hours ago', 'Elm Gazette'],
    ['Elm Gazette 2 hours ago 14 comments', 'Elm Gazette'],
    ['Elm Gazette • 2 hours ago • 4 min read', 'Elm Gazette'],
    ['Sports · Elm Gazette · 2 hours ago', 'Elm Gazette'],
    ['Elm Gazette · Sports · 2 hours ago', 'Elm Gazette'],
  ])('%s', (line, name) => {
    expect(outlet(line)).toBe(name)
  })

  it('is no person', () => {
    const { main } = parseText(`Old lock closes\nBy Ann Oak 2 hours ago\n${lock}\n${weir}`)
    expect(main?.publisher).toBeNull()
    expect(main?.byline.map(({ name }) => name)).toEqual(['Ann Oak'])
  })

  it('is no word of a sentence', () => {
    expect(outlet('Closed since two boats sank 2 hours ago')).toBeNull()
  })
})

describe('what an author is', () => {
  const authors = (...lines: string[]) => {
    const { main } = parseText(
      ['Old lock of Elm closed until spring', ...lines, lock, weir].join('\n'),
    )
    expect(main?.text).toBe(`${lock}\n\n${weir}`)
    expect(main?.publisher).toBeNull()
    return main?.byline.map(({ name, role, affiliation }) => [name, role, affiliation])
  }

  it('may stand below the byline', () => {
    const expected = [['Ann Oak', 'Environment correspondent', null]]
    expect(authors('By Ann Oak', 'Environment correspondent')).toEqual(expected)
    expect(authors('By Ann Oak', 'Environment correspondent', '2 hours ago')).toEqual(expected)
  })

  it('tells that the name above it is an author', () => {
    expect(authors('Ann Oak', 'Political editor, Lund', '4 March 2025')).toEqual([
      ['Ann Oak', 'Political editor, Lund', null],
    ])
  })

  it('may stand between commas', () => {
    expect(authors('Ann Oak, trade correspondent, and Bo Elm in Lund', '4 March 2025')).toEqual([
      ['Ann Oak', 'trade correspondent', null],
      ['Bo Elm', null, 'Lund'],
    ])
  })
})

describe('a question among headlines', () => {
  it('is a headline, and no text of the one before', () => {
    const { related } = parseText(
      `Old lock of Elm closed until spring\n\n${lock}\n\n${weir}\n\nMORE ON THIS STORY\nFive guardians named for the lock\nFarmers march on the weir\nWhat rights can a river have?`,
    )
    expect(related.map(({ title, text }) => [title, text])).toEqual([
      ['Five guardians named for the lock', ''],
      ['Farmers march on the weir', ''],
      ['What rights can a river have?', ''],
    ])
  })

  it('is text where other text stands in the list', () => {
    const { related } = parseText(
      `Old lock of Elm closed until spring\n\n${lock}\n\n${weir}\n\nRelated Articles\n\nFarmers march on the weir\nQuarry Post, 2 hours ago\nWhat rights can a river have?\n\nFive guardians named\nElm Gazette, 3 hours ago\n${weir}`,
    )
    expect(related.map(({ title, text }) => [title, text])).toEqual([
      ['Farmers march on the weir', 'What rights can a river have?'],
      ['Five guardians named', weir],
    ])
  })
})

describe('a line of two times', () => {
  it.each([
    [
      'Published: 3 March 2026, 21:14 | Updated: 4 March 2026, 08:02',
      '3 March 2026, 21:14',
      '4 March 2026, 08:02',
    ],
    [
      'Posted: Mar 3, 2026 / 09:14 PM EST Updated: Mar 4, 2026 / 08:02 AM EST',
      'Mar 3, 2026 / 09:14 PM EST',
      'Mar 4, 2026 / 08:02 AM EST',
    ],
    ['Updated 4 March 2026 · First published 3 March 2026', '3 March 2026', '4 March 2026'],
    ['3 March 2026 (updated 4 March 2026)', '3 March 2026', '4 March 2026'],
    ['Published 2 hours ago • Updated 1 hour ago', '2 hours ago', '1 hour ago'],
    [
      'Publié le 03/03/2026 à 21:14, mis à jour le 04/03/2026 à 08:02',
      '03/03/2026 à 21:14',
      '04/03/2026 à 08:02',
    ],
    [
      'Veröffentlicht am 3. März 2026, aktualisiert am 4. März 2026',
      '3. März 2026',
      '4. März 2026',
    ],
  ])('%s', (line, published, modified) => {
    const { main } = parseText(`Old lock of Elm closed until spring\n${line}\n${lock}\n${weir}`)
    expect(main?.publishedAt?.raw).toBe(published)
    expect(main?.modifiedAt?.raw).toBe(modified)
    expect(main?.text).toBe(`${lock}\n\n${weir}`)
  })
})

describe('a headline', () => {
  it('may stand again below outlet and time', () => {
    const title = 'Old lock of Elm closed until spring'
    const { main } = parseText(
      [title, 'The Elm Gazette', '2 hours ago', title, '', lock].join('\n'),
    )
    expect(main?.title).toBe(title)
    expect(main?.publisher).toBe('The Elm Gazette')
    expect(main?.text).toBe(lock)
  })
})

describe('bullets of a list', () => {
  const item = (title: string, outlet: string) => `• ${title}\n${outlet}, 2 hours ago\n${weir}`

  it('stand before titles', () => {
    const { related } = parseText(
      `Old lock closes\n${lock}\n\nRelated\n\n${item('Bridge toll to rise', 'Quarry Post')}\n\n${item('Stone prices fall', 'Lund Herald')}`,
    )
    expect(related.map(({ title, publisher }) => [title, publisher])).toEqual([
      ['Bridge toll to rise', 'Quarry Post'],
      ['Stone prices fall', 'Lund Herald'],
    ])
  })

  it('behind the time of a card are no titles of the next one', () => {
    const card = (title: string) =>
      `Quarry Post\n2 hours ago\n• Business\n• Quarry Post\n${title}\n${weir}`
    const { related } = parseText(
      `Old lock closes\n${lock}\n\nRelated\n\nQuarry Post\n2 hours ago\n• Business\n• Quarry Post\nLund Herald\n3 hours ago\nBridge toll to rise\n${weir}\n${card('Stone prices fall')}`,
    )
    expect(related.map(({ publisher }) => publisher)).toEqual([
      'Quarry Post',
      'Lund Herald',
      'Quarry Post',
    ])
  })
})

describe('words of the interface', () => {
  it('that lead from each item to its article head no list', () => {
    const item = (title: string) => `${title}\nQuarry Post | 2 uur geleden\n${weir}\nLees verder`
    const { main, related, furniture } = parseText(
      `Oude sluis dicht\n${lock}\n\nGerelateerd\n\n${item('Brug wordt duurder')}\n\n${item('Steen wordt goedkoper')}`,
    )
    expect(main?.title).toBe('Oude sluis dicht')
    expect(related.map(({ title, text }) => [title, text])).toEqual([
      ['Brug wordt duurder', weir],
      ['Steen wordt goedkoper', weir],
    ])
    expect(furniture.filter(({ text }) => text === 'Lees verder')).toHaveLength(2)
  })

  it('above the headline are dropped, each run with its kind', () => {
    const { main, furniture } = parseText(
      `Menu\nSearch\n-----\nShare\nOld lock closes for repairs until spring\n12 June 2025\n${lock}`,
    )
    expect(main?.title).toBe('Old lock closes for repairs until spring')
    expect(furniture.map(({ kind, text }) => [kind, text])).toEqual([
      ['navigation', 'Menu\nSearch'],
      ['other', '-----'],
      ['share-bar', 'Share'],
    ])
  })

  it('at the end of a page head nothing', () => {
    const { main, related } = parseText(`Old lock closes\n${lock}\n${weir}\nRelated Articles`)
    expect(main?.text).toBe(`${lock}\n\n${weir}`)
    expect(related).toEqual([])
  })
})

describe('a related list without times', () => {
  it('gives one article for each group of lines between wider gaps', () => {
    const { related } = parseText(
      `Old lock closes\n${lock}\n\nRelated Articles\n\nBridge toll to rise in autumn\n${weir}\n\nStone prices fall for a month\n${lock}`,
    )
    expect(related.map(({ title, text }) => [title, text])).toEqual([
      ['Bridge toll to rise in autumn', weir],
      ['Stone prices fall for a month', lock],
    ])
  })
})

describe('lines that ask readers to turn elsewhere', () => {
  const text = (line: string) =>
    parseText(`Old lock closes\n12 June 2025\n${lock}\n${line}\n${weir}`).main?.text

  it.each([
    'Listen to this story on our podcast',
    'Download the app',
    'Follow us on Facebook and Twitter.',
    'You have 2 free articles left. Subscribe to our newsletter for more.',
    'Abonnez-vous à notre newsletter',
    'Síguenos en Instagram',
    'Подпишитесь на наш канал в Telegram',
    'تابعنا على تطبيق فيسبوك',
    '关注我们的微信公众号，欢迎订阅',
    'ニュースレターに登録',
    '뉴스레터 구독',
  ])('%s', (line) => {
    expect(text(line)).toBe(`${lock}\n\n${weir}`)
  })

  it.each([
    'Download speeds fell by a tenth on Facebook, the regulator said.',
    'Follow the river down to the mill',
    'Share prices fell',
    'The podcast of the lock keeper',
  ])('%s is text', (line) => {
    expect(text(line)).toBe([lock, line, weir].join('\n\n'))
  })
})

describe('what an input is', () => {
  it('is seen behind blanks, declarations and comments', () => {
    const feed =
      '<rss version="2.0"><channel><item><title>Old lock closes</title></item></channel></rss>'
    for (const head of ['\n\t ', '<?xml version="1.0"?>\n', '<!-- made by hand -->\n\n', '\u0001'])
      expect(parsePage(head + feed).kind).toBe('feed')
  })

  it('is a feed only where an object says so at its beginning', () => {
    const json = '{"version" : "https://jsonfeed.org/version/1.1","title":"a","items":[]}'
    expect(parsePage(json).kind).toBe('feed')
    expect(parsePage(json.replace('https', 'http')).kind).toBe('feed')
    expect(parsePage(`Old lock closes\n${json}`).kind).toBe('text')
    expect(parsePage('{"version":"1.1","items":[]}').kind).toBe('text')
  })
})

describe('a list whose times stand behind the texts', () => {
  const items = [
    `Bridge toll to rise in autumn\n${weir}\nQuarry Post · 2 hours ago`,
    `Stone prices fall for a month\n${lock}\nLund Herald · 3 hours ago`,
  ].join('\n\n')

  it.each(['© 2025 Elm Media', 'Related', 'Comments', '-----'])('may end at "%s"', (line) => {
    const { related } = parseText(
      `Old mill opens\n${mill}\n\nRelated\n\n${items}\n\n${line}\n${mill} ${mill}`,
    )
    expect(related.slice(0, 2).map(({ title, text }) => [title, text])).toEqual([
      ['Bridge toll to rise in autumn', weir],
      ['Stone prices fall for a month', lock],
    ])
  })
})
