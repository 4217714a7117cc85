import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnnotationTarget, toWebAnnotations } from '../src/index.ts'
import { statements } from './json-ld.ts'
import { bare, sample } from './sample.ts'

const items = (reading = sample) => toWebAnnotations(reading).first?.items ?? []
const targetsOf = (target: AnnotationTarget | AnnotationTarget[]) => [target].flat()

describe('web annotations', () => {
  it('choose by position, in code points, the words that were meant', () => {
    const points = Array.from(sample.article.text)
    const meant = [
      ...(sample.mentions ?? []).map((mention) => [mention.text]),
      ...(sample.quotes ?? []).map((quote) =>
        quote.spans.map(([start, end]) => sample.article.text.slice(start, end)),
      ),
    ]
    const chosen = items().map(({ target }) =>
      targetsOf(target).map(({ selector: [, { start, end }] }) =>
        points.slice(start, end).join(''),
      ),
    )
    expect(chosen).toEqual(meant)
    // The ship before the second paragraph is one code point but two code units.
    const split = targetsOf(items().at(-3)?.target as AnnotationTarget)[0]
    expect(split?.selector[1].start).toBe(sample.article.text.indexOf('“We waited') - 1)
  })

  it('choose by words the same place, and only that place', () => {
    const { text } = sample.article
    for (const { target } of items()) {
      for (const { selector } of targetsOf(target)) {
        const [{ prefix, exact, suffix }, { start }] = selector
        const place = text.indexOf(prefix + exact + suffix)
        expect(text.indexOf(prefix + exact + suffix, place + 1)).toBe(-1)
        expect(Array.from(text.slice(0, place + prefix.length)).length).toBe(start)
      }
    }
  })

  it('agree with each other on any text and span', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.nat(120),
        fc.nat(120),
        (text, one, other) => {
          const whole = Array.from(text)
          const [from = 0, to = 0] = [one % (whole.length + 1), other % (whole.length + 1)].sort(
            (a, b) => a - b,
          )
          const [start, end] = [from, to].map((at) => whole.slice(0, at).join('').length)
          const mention = {
            start: start as number,
            end: end as number,
            text: text.slice(start, end),
            type: 'person' as const,
            entity: null,
            confidence: 1,
            value: null,
          }
          const reading = { article: { ...bare.article, text }, mentions: [mention] }
          const [target] = targetsOf(items(reading)[0]?.target ?? [])
          const [quote, position] = (target as AnnotationTarget).selector
          expect([position.start, position.end]).toEqual([from, to])
          expect(whole.slice(from, to).join('')).toBe(quote.exact)
          expect(whole.slice(0, from).join('').endsWith(quote.prefix)).toBe(true)
          expect(whole.slice(to).join('').startsWith(quote.suffix)).toBe(true)
        },
      ),
    )
  })

  it('tag and identify', () => {
    expect(
      items().map(({ body }) => body.map((part) => ('value' in part ? part.value : part.source))),
    ).toMatchInlineSnapshot(`
        [
          [
            "location",
            "PORT ALMA",
          ],
          [
            "product",
            "Nordstern",
          ],
          [
            "person",
            "http://www.wikidata.org/entity/Q123456",
          ],
          [
            "date",
          ],
          [
            "indirect-quote",
            "Ada Okoro",
          ],
          [
            "direct-quote",
            "Ada Okoro",
          ],
          [
            "mixed-quote",
          ],
          [
            "direct-quote",
          ],
        ]
      `)
  })

  it('are triples to a JSON-LD processor', async () => {
    const oa = 'http://www.w3.org/ns/oa#'
    // The terms we use, as the context of the recommendation defines them.
    const context = {
      id: '@id',
      type: '@type',
      oa,
      as: 'https://www.w3.org/ns/activitystreams#',
      Annotation: 'oa:Annotation',
      TextualBody: 'oa:TextualBody',
      SpecificResource: 'oa:SpecificResource',
      TextQuoteSelector: 'oa:TextQuoteSelector',
      TextPositionSelector: 'oa:TextPositionSelector',
      AnnotationCollection: 'as:OrderedCollection',
      AnnotationPage: 'as:OrderedCollectionPage',
      motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
      purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
      identifying: 'oa:identifying',
      tagging: 'oa:tagging',
      body: { '@id': 'oa:hasBody', '@type': '@id' },
      target: { '@id': 'oa:hasTarget', '@type': '@id' },
      source: { '@id': 'oa:hasSource', '@type': '@id' },
      selector: { '@id': 'oa:hasSelector', '@type': '@id' },
      exact: 'oa:exact',
      prefix: 'oa:prefix',
      suffix: 'oa:suffix',
      start: { '@id': 'oa:start', '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
      end: { '@id': 'oa:end', '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' },
      first: { '@id': 'as:first', '@type': '@id' },
      items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
      value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
      label: 'http://www.w3.org/2000/01/rdf-schema#label',
      total: 'as:totalItems',
      startIndex: 'as:startIndex',
    }
    const all = await statements(
      toWebAnnotations(sample),
      'http://www.w3.org/ns/anno.jsonld',
      context,
    )
    const count = (predicate: string) =>
      all.filter((statement) => statement.predicate === oa + predicate).length
    // One quote has two pieces, hence one target more than annotations.
    expect(items()).toHaveLength(8)
    expect(count('hasTarget')).toBe(9)
    expect(count('hasSelector')).toBe(18)
    expect(count('start')).toBe(9)
    expect(count('motivatedBy')).toBe(8)
  })

  it('are an empty collection where nothing was found', () => {
    expect(toWebAnnotations(bare)).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:x-wirecopy:a%20b%2F%C3%BC#annotations',
      type: 'AnnotationCollection',
      total: 0,
    })
  })

  it('refuse a span outside the text', () => {
    const mention = { ...sample.mentions?.[0], end: 1e6 } as NonNullable<typeof sample.mentions>[0]
    expect(() => toWebAnnotations({ ...sample, mentions: [mention] })).toThrow(
      /not within the text/,
    )
  })
})
