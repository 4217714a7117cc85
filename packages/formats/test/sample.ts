import type { Entity, Mention, Quote } from '@wirecopy/document'
import { emptyEntity } from '@wirecopy/testing'
import type { Reading } from '../src/index.ts'

const text = [
  'PORT ALMA (Coastline News) – The ferry “Nordstern” 🚢 returns in May, harbour master Ada Okoro said on Monday.',
  '“We waited long enough,” she told reporters, “and so did the islands.” A union spokesman called the plan <rushed> & unsafe.',
].join('\n\n')

function span(words: string): { start: number; end: number; text: string } {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`not in the sample: ${words}`)
  return { start, end: start + words.length, text: words }
}

function mention(words: string, type: Mention['type'], entity: string | null): Mention {
  return { ...span(words), type, entity, confidence: 0.9, value: null }
}

function entity(id: string, type: Entity['type'], name: string, more: Partial<Entity>): Entity {
  const { start, end } = span(name)
  return {
    ...emptyEntity(),
    id,
    type,
    name,
    salience: 0.25,
    mentions: [{ start, end }],
    ...more,
  }
}

function quote(type: Quote['type'], pieces: string[], more: Partial<Quote>): Quote {
  return {
    type,
    cueClass: 'speech',
    spans: pieces.map((piece) => [span(piece).start, span(piece).end]),
    text: pieces.join(' '),
    cue: null,
    speaker: null,
    addressee: null,
    nested: false,
    rule: 'test',
    confidence: 0.8,
    ...more,
  }
}

const okoro = { role: 'harbour master', affiliation: null, onBehalfOf: null, candidates: [] }

/** A reading that uses every part of the model; its text and all its names are invented. */
export const sample: Reading = {
  key: 'ferry/main',
  article: {
    id: 'main',
    url: 'https://coastline.example/news/ferry returns?lang=en#comments',
    title: '=Ferry returns',
    byline: [
      { name: 'Lena Vogt', role: 'correspondent', affiliation: 'Coastline News', url: null },
      { name: 'Ben Adeyemi', role: null, affiliation: null, url: 'https://coastline.example/ben' },
    ],
    publisher: 'Harbour Post',
    originator: 'Coastline News',
    publishedAt: {
      earliest: '2026-03-02T00:00:00+01:00',
      latest: '2026-03-02T23:59:59+01:00',
      precision: 'day',
      relative: null,
      raw: 'March 2, 2026',
      source: 'text',
    },
    modifiedAt: {
      earliest: '2026-03-02T14:05:00Z',
      latest: '2026-03-02T14:05:59Z',
      precision: 'minute',
      relative: null,
      raw: '2026-03-02T14:05Z',
      source: 'meta',
    },
    dateline: 'PORT ALMA (Coastline News) –',
    language: 'en',
    section: 'Sea',
    tags: ['ferries', 'islands'],
    images: [
      {
        url: 'https://coastline.example/nordstern.jpg',
        alt: 'A white ship',
        caption: 'The “Nordstern” in 2019',
        credit: 'Lena Vogt',
      },
      { url: '/relative.jpg', alt: null, caption: null, credit: null },
    ],
    links: [],
    access: 'full',
    text,
    blocks: text.split('\n\n').map((part) => {
      const { start, end } = span(part)
      return { start, end, kind: 'paragraph', level: null }
    }),
    entries: [],
    evidence: {},
  },
  mentions: [
    mention('PORT ALMA', 'location', 'e2'),
    mention('Nordstern', 'product', 'e3'),
    mention('Ada Okoro', 'person', 'e1'),
    mention('Monday', 'date', null),
  ],
  entities: [
    entity('e1', 'person', 'Ada Okoro', {
      role: 'harbour master',
      identifiers: { wikidata: 'Q123456' },
      salience: 0.5,
    }),
    entity('e2', 'location', 'PORT ALMA', { aliases: ['Port Alma'] }),
    entity('e3', 'product', 'Nordstern', {}),
    entity('e4', 'group', 'islands', { identifiers: { wikidata: 'not an id' } }),
  ],
  references: [],
  quotes: [
    quote('indirect', ['The ferry “Nordstern” 🚢 returns in May'], {
      cue: span('said'),
      speaker: {
        ...span('Ada Okoro'),
        ...okoro,
        name: 'Ada Okoro',
        entity: 'e1',
        anonymous: false,
        confidence: 0.95,
        evidence: ['the subject of the verb'],
      },
    }),
    quote('direct', ['“We waited long enough,”', '“and so did the islands.”'], {
      cue: span('told'),
      speaker: {
        ...span('she'),
        ...okoro,
        name: 'Ada Okoro',
        entity: 'e1',
        anonymous: false,
        confidence: 0.8,
        evidence: ['the last woman named'],
      },
    }),
    quote('mixed', ['the plan <rushed> & unsafe'], {
      speaker: {
        ...span('A union spokesman'),
        role: 'spokesman',
        affiliation: 'union',
        onBehalfOf: null,
        candidates: [],
        name: null,
        entity: null,
        anonymous: true,
        confidence: 0.6,
        evidence: [],
      },
    }),
    quote('direct', ['in May'], { speaker: null }),
  ],
}

/** A reading of which nothing is known but its text. */
export const bare: Reading = {
  article: {
    id: 'a b/ü',
    url: 'not a url',
    title: null,
    byline: [],
    publisher: null,
    originator: null,
    publishedAt: null,
    modifiedAt: null,
    dateline: null,
    language: null,
    section: null,
    tags: [],
    images: [],
    links: [],
    access: null,
    text: 'Nothing more.',
    blocks: [],
    entries: [],
    evidence: {},
  },
}
