import type { Reading } from '../src/index.ts'
import { bare, sample } from './sample.ts'

/** A short reading with one of each, so that what is written can be given in full. */
export const text = 'Ada Novak said: “It closed.”'
export const small: Reading = {
  article: {
    ...bare.article,
    id: 'pier',
    url: 'https://paper.example/pier',
    title: 'The pier',
    byline: [{ name: 'Ida Lund', role: 'reporter', affiliation: 'Post', url: 'ftp://a' }],
    images: [
      { url: 'https://paper.example/1.jpg', alt: 'A pier', caption: 'Closed', credit: 'Bo Elm' },
      { url: '2.jpg', alt: null, caption: null, credit: null },
    ],
    access: 'free' as never,
    text,
  },
  mentions: [
    {
      start: 0,
      end: 9,
      text: 'Ada Novak',
      type: 'person',
      entity: 'e1',
      confidence: 1,
      value: null,
    },
    { start: 0, end: 3, text: 'Ada', type: 'person', entity: 'gone', confidence: 1, value: null },
  ],
  entities: [
    {
      ...(sample.entities?.[1] as NonNullable<Reading['entities']>[number]),
      id: 'e1',
      type: 'person',
      name: 'Ada Novak',
      aliases: ['Novak'],
      role: 'mayor',
      affiliation: 'Bergen',
      country: 'NO',
      identifiers: { wikidata: 'Q7' },
      mentions: [{ start: 0, end: 9 }],
    },
    {
      ...(sample.entities?.[1] as NonNullable<Reading['entities']>[number]),
      id: 'e2',
      type: 'law',
      name: 'Pier Act',
      aliases: [],
      salience: 0.126,
      mentions: [],
    },
  ],
  quotes: [
    {
      ...(sample.quotes?.[3] as NonNullable<Reading['quotes']>[number]),
      spans: [[16, 28]],
      text: '“It closed.”',
      cue: { start: 10, end: 14, text: 'said' },
      speaker: {
        ...(sample.quotes?.[0]?.speaker as NonNullable<
          NonNullable<Reading['quotes']>[number]['speaker']
        >),
        start: 0,
        end: 9,
        text: 'Ada Novak',
        name: 'Ada Novak',
        entity: 'e1',
        role: 'mayor',
        affiliation: 'Bergen',
      },
    },
  ],
}
