import { codePointOffsets, type Mention, type Quote } from '@wirecopy/document'
import { compact } from './compact.ts'
import type { Reading } from './reading.ts'
import { articleUri, fragment, wikidataUri } from './uri.ts'

/** Marks a stretch of text by its position, in Unicode code points from the start of the text. */
export interface TextPositionSelector {
  type: 'TextPositionSelector'
  start: number
  end: number
}

/** Marks a stretch of text by its words and the words around them. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector'
  exact: string
  prefix: string
  suffix: string
}

/** A stretch of the article: both selectors choose the same text. */
export interface AnnotationTarget {
  source: string
  selector: [TextQuoteSelector, TextPositionSelector]
}

/** What an annotation says about its target. */
export type AnnotationBody =
  | { type: 'TextualBody'; purpose: 'tagging' | 'identifying'; value: string }
  | { type: 'SpecificResource'; purpose: 'identifying'; source: string }

/** One annotation of the W3C Web Annotation Data Model. */
export interface Annotation {
  id: string
  type: 'Annotation'
  motivation: 'identifying' | 'tagging'
  body: AnnotationBody[]
  target: AnnotationTarget | AnnotationTarget[]
}

/** A collection of annotations on one page: what `toWebAnnotations` returns. */
export interface AnnotationCollection {
  '@context': 'http://www.w3.org/ns/anno.jsonld'
  id: string
  type: 'AnnotationCollection'
  label?: string
  total: number
  first?: {
    id: string
    type: 'AnnotationPage'
    startIndex: 0
    items: Annotation[]
  }
}

const contextLength = 32

/**
 * Returns the mentions and quotes of a reading as W3C Web Annotations. Every target has a
 * `TextPositionSelector` (code points of `article.text`) and a `TextQuoteSelector` with up to 32
 * UTF-16 code units before and after. A quote in several pieces has one target for each.
 *
 * The bodies of a mention tag its type and identify its entity, by its Wikidata URI where that is
 * known, else by name; those of a quote tag it `direct-quote`, `indirect-quote` or `mixed-quote` and
 * identify its speaker.
 */
export function toWebAnnotations(reading: Reading): AnnotationCollection {
  const { text, title } = reading.article
  const source = articleUri(reading)
  const { mentions = [], quotes = [] } = reading
  const target = targets(text, source, [
    ...mentions.flatMap(({ start, end }) => [start, end]),
    ...quotes.flatMap(({ spans }) => spans.flat()),
  ])
  const bodiesOfMention = mentionBodies(reading)
  const items: Annotation[] = mentions.map((mention, index) => ({
    id: source + fragment('mention', index + 1),
    type: 'Annotation',
    motivation: 'identifying',
    body: bodiesOfMention(mention),
    target: target(mention.start, mention.end),
  }))
  for (const [index, quote] of quotes.entries()) {
    const pieces = quote.spans.map(([start, end]) => target(start, end))
    items.push({
      id: source + fragment('quote', index + 1),
      type: 'Annotation',
      motivation: 'tagging',
      body: quoteBodies(quote),
      target: pieces.length === 1 ? (pieces[0] as AnnotationTarget) : pieces,
    })
  }
  const first = {
    id: `${source}#annotations-1`,
    type: 'AnnotationPage' as const,
    startIndex: 0 as const,
    items,
  }
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${source}#annotations`,
    type: 'AnnotationCollection',
    ...compact({ label: title }),
    total: items.length,
    ...(items.length > 0 ? { first } : {}),
  }
}

function targets(text: string, source: string, offsets: number[]) {
  const positions = codePointOffsets(text, offsets)
  const positionOf = new Map(offsets.map((offset, index) => [offset, positions[index] as number]))
  return (start: number, end: number): AnnotationTarget => ({
    source,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: text.slice(whole(text, Math.max(0, start - contextLength), 1), start),
        suffix: text.slice(end, whole(text, Math.min(text.length, end + contextLength), -1)),
      },
      {
        type: 'TextPositionSelector',
        start: positionOf.get(start) as number,
        end: positionOf.get(end) as number,
      },
    ],
  })
}

// Moves an offset that falls between the halves of a surrogate pair by one.
function whole(text: string, offset: number, step: 1 | -1): number {
  const isSplit =
    (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 &&
    (text.charCodeAt(offset) & 0xfc00) === 0xdc00
  return isSplit ? offset + step : offset
}

function mentionBodies({ entities = [] }: Reading): (mention: Mention) => AnnotationBody[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return ({ type, entity: id }) => {
    const tag: AnnotationBody = { type: 'TextualBody', purpose: 'tagging', value: type }
    const entity = id === null ? undefined : byId.get(id)
    if (entity === undefined) return [tag]
    const source = wikidataUri(entity.identifiers.wikidata)
    return source === null
      ? [tag, { type: 'TextualBody', purpose: 'identifying', value: entity.name }]
      : [tag, { type: 'SpecificResource', purpose: 'identifying', source }]
  }
}

function quoteBodies({ type, speaker }: Quote): AnnotationBody[] {
  const tag: AnnotationBody = { type: 'TextualBody', purpose: 'tagging', value: `${type}-quote` }
  const name = speaker?.name ?? null
  return name === null ? [tag] : [tag, { type: 'TextualBody', purpose: 'identifying', value: name }]
}
