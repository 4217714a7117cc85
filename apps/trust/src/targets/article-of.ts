import type { Article, Entity, Mention, Quote } from '@wirecopy/document'

const pieceLength = 64

/** Returns an article whose text is given, and whose other fields are cut from that text. */
export function articleOf(text: string, id = 'a'): Article {
  const field = text.slice(0, 200)
  return {
    id,
    url: `https://paper.example/${encodeURIComponent(field.toWellFormed())}`,
    title: field,
    byline: [{ name: field, role: field, affiliation: null, url: field }],
    publisher: field,
    originator: field,
    publishedAt: {
      earliest: '2026-03-01T00:00:00Z',
      latest: '2026-03-01T23:59:59Z',
      precision: 'day',
      relative: null,
      raw: field,
      source: 'text',
    },
    modifiedAt: null,
    dateline: field,
    language: 'en',
    section: field,
    tags: [field],
    images: [{ url: field, alt: field, caption: field, credit: null }],
    links: [],
    access: null,
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph', level: null }],
    entries: [],
    evidence: {},
  }
}

/** Returns annotations that lie one after another over the whole text. */
export function annotationsOf(text: string): {
  mentions: Mention[]
  entities: Entity[]
  quotes: Quote[]
} {
  const mentions: Mention[] = []
  const quotes: Quote[] = []
  for (let start = 0; start < text.length; start += pieceLength) {
    const end = Math.min(text.length, start + pieceLength)
    const piece = { start, end, text: text.slice(start, end) }
    mentions.push({ ...piece, type: 'person', entity: 'e', confidence: 0.5, value: null })
    quotes.push({
      type: 'direct',
      cueClass: 'speech',
      spans: [[start, end]],
      text: piece.text,
      cue: piece,
      speaker: {
        ...piece,
        name: piece.text,
        entity: 'e',
        role: piece.text,
        affiliation: null,
        onBehalfOf: null,
        anonymous: false,
        confidence: 0.5,
        evidence: [],
        candidates: [],
      },
      addressee: null,
      nested: false,
      rule: 'given',
      confidence: 0.5,
    })
  }
  const name = text.slice(0, pieceLength)
  const entity: Entity = {
    id: 'e',
    type: 'person',
    name,
    aliases: [name],
    role: name,
    roles: [],
    affiliation: null,
    country: null,
    identifiers: {},
    gender: null,
    number: null,
    salience: 1,
    mentions: mentions.map(({ start, end }) => ({ start, end })),
  }
  return { mentions, entities: [entity], quotes }
}
