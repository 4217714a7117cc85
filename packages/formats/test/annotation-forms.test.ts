import { describe, expect, it } from 'vitest'
import { type AnnotationTarget, toWebAnnotations } from '../src/index.ts'
import { bare } from './sample.ts'
import { small, text } from './small-reading.ts'

describe('a web annotation', () => {
  it('has every part under its name', () => {
    const source = 'https://paper.example/pier'
    const target = (start: number, end: number) => ({
      source,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: text.slice(start, end),
          prefix: text.slice(0, start),
          suffix: text.slice(end),
        },
        { type: 'TextPositionSelector', start, end },
      ],
    })
    const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value })
    expect(toWebAnnotations(small)).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `${source}#annotations`,
      type: 'AnnotationCollection',
      label: 'The pier',
      total: 3,
      first: {
        id: `${source}#annotations-1`,
        type: 'AnnotationPage',
        startIndex: 0,
        items: [
          {
            id: `${source}#mention-1`,
            type: 'Annotation',
            motivation: 'identifying',
            body: [
              tag('person'),
              {
                type: 'SpecificResource',
                purpose: 'identifying',
                source: 'http://www.wikidata.org/entity/Q7',
              },
            ],
            target: target(0, 9),
          },
          {
            id: `${source}#mention-2`,
            type: 'Annotation',
            motivation: 'identifying',
            body: [tag('person')],
            target: target(0, 3),
          },
          {
            id: `${source}#quote-1`,
            type: 'Annotation',
            motivation: 'tagging',
            body: [
              tag('direct-quote'),
              { type: 'TextualBody', purpose: 'identifying', value: 'Ada Novak' },
            ],
            target: target(16, 28),
          },
        ],
      },
    })
  })

  it('keeps both halves of a character at the edge of its context, or neither', () => {
    const at = (given: string, start: number, end: number) => {
      const mention = { ...small.mentions?.[0], start, end, entity: null } as never
      const reading = { article: { ...bare.article, text: given }, mentions: [mention] }
      const [annotation] = toWebAnnotations(reading).first?.items ?? []
      const [{ prefix, suffix }] = (annotation as { target: AnnotationTarget }).target.selector
      return [prefix, suffix]
    }
    const filler = 'x'.repeat(31)
    expect(at(`🚢${filler}ab${filler}🚢`, 33, 35)).toEqual([filler, filler])
    expect(at(`🚢${filler.slice(1)}ab${filler.slice(1)}🚢`, 32, 34)).toEqual([
      `🚢${filler.slice(1)}`,
      `${filler.slice(1)}🚢`,
    ])
    // A half that stands alone is a character of its own.
    expect(at(`\ud83d${filler}ab${filler}\udea2`, 32, 34)).toEqual([
      `\ud83d${filler}`,
      `${filler}\udea2`,
    ])
    expect(at(`ab\ud83d${filler}`, 0, 2)[1]).toBe(`\ud83d${filler}`)
  })

  it('of nothing is an empty collection', () => {
    expect(toWebAnnotations(bare)).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:x-wirecopy:a%20b%2F%C3%BC#annotations',
      type: 'AnnotationCollection',
      total: 0,
    })
  })
})
