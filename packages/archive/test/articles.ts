import type { Entity, Quote } from '@wirecopy/document'
import type { Reading } from '@wirecopy/formats'

/** A random number generator that gives the same numbers for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

const syllables = ['ka', 'lo', 'mer', 'tin', 'os', 'ra', 'ven', 'du', 'shi', 'pol', 'an', 'ek']
const speakers = ['Ada Okoro', 'Lena Vogt', 'Ben Adeyemi', 'Mira Solheim', 'Jon Pak']

function word(next: () => number): string {
  const length = 1 + Math.floor(next() * 3)
  let made = ''
  for (let part = 0; part <= length; part++)
    made += syllables[Math.floor(next() * syllables.length)]
  return made
}

/** Returns an invented text of so many words, the same for the same seed. */
export function text(seed: number, words = 160): string {
  const next = random(seed)
  const sentences: string[] = []
  for (let count = 0; count < words; count += 12) {
    sentences.push(`${Array.from({ length: 12 }, () => word(next)).join(' ')}.`)
  }
  return sentences.join(' ')
}

/** Returns a reading of an article; what is not given is made from the key. */
export function reading(
  key: string,
  given: Partial<Reading['article']> = {},
  speaker = 0,
): Reading {
  const name = speakers[speaker % speakers.length] as string
  const body = given.text ?? text(key.length * 7919 + speaker)
  const entity: Entity = {
    id: 'e1',
    type: 'person',
    name,
    aliases: [],
    role: null,
    roles: [],
    affiliation: null,
    country: null,
    identifiers: name === 'Ada Okoro' ? { wikidata: 'Q100' } : {},
    gender: null,
    number: null,
    salience: 0.5,
    mentions: [],
  }
  const quote: Quote = {
    type: 'direct',
    cueClass: 'speech',
    spans: [[0, Math.min(20, body.length)]],
    text: body.slice(0, 20),
    cue: null,
    speaker: {
      start: 0,
      end: 0,
      text: '',
      name,
      entity: 'e1',
      role: null,
      affiliation: null,
      onBehalfOf: null,
      anonymous: false,
      confidence: 0.9,
      evidence: [],
      candidates: [],
    },
    addressee: null,
    nested: false,
    rule: 'test',
    confidence: 0.9,
  }
  return {
    key,
    article: {
      id: 'main',
      url: `https://news.example/${encodeURIComponent(key.replace(/[\ud800-\udfff]/g, '-'))}`,
      title: `Title of ${key}`,
      byline: [],
      publisher: 'Harbour Post',
      originator: null,
      publishedAt: null,
      modifiedAt: null,
      dateline: null,
      language: 'en',
      section: null,
      tags: [],
      images: [],
      links: [],
      access: null,
      text: body,
      blocks: [],
      entries: [],
      evidence: {},
      ...given,
    },
    mentions: [],
    entities: [entity],
    references: [],
    quotes: [quote, { ...quote, text: `${quote.text} again`, speaker: null }],
  }
}

/** Returns a time of publication. */
export function published(iso: string): Reading['article']['publishedAt'] {
  return {
    earliest: iso,
    latest: iso,
    precision: 'minute',
    relative: null,
    raw: iso,
    source: 'meta',
  }
}

/**
 * Returns the articles `from` to `to` of an endless stream in which some are copies and shortened
 * versions of earlier ones: the same for the same seed.
 */
export function stream(to: number, seed = 1, from = 0): Reading[] {
  return Array.from({ length: to - from }, (_, offset) => {
    const index = from + offset
    const next = random(seed * 7_919 + index)
    const original = next() < 0.4 && index > 0 ? Math.floor(next() * index) : index
    const cut = original === index ? 1 : 0.75 + next() * 0.25
    const whole = text(seed * 1_000_003 + original)
    const minute = String(index % 60).padStart(2, '0')
    const hour = String(Math.floor(index / 60) % 24).padStart(2, '0')
    return reading(
      `stream-${index}`,
      {
        text: whole.slice(0, Math.floor(whole.length * cut)),
        publisher: `Outlet ${index % 17}`,
        publishedAt: published(`2026-03-01T${hour}:${minute}:00Z`),
      },
      index,
    )
  })
}
