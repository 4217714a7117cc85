import {
  checkLimit,
  detach,
  type EntityAnnotations,
  type Limits,
  type Mention,
  type NameType,
  resolveLimits,
  type Timestamp,
  WirecopyError,
} from '@wirecopy/document'
import { agreeOnTypes } from './agree-on-types.ts'
import { buildEntities } from './coreference/build-entities.ts'
import type { Headline } from './coreference/named-mentions.ts'
import { loadDefaultModel } from './default-model.ts'
import { findNames } from './find-names.ts'
import { type KnowledgeBase, worldKnowledge } from './knowledge/knowledge-base.ts'
import type { NameRecognizer } from './recognizer.ts'
import { repeatNames } from './repeat-names.ts'
import { analyze } from './tagger/analysis.ts'
import { createTagger } from './tagger/tagger.ts'
import { readIsoDay } from './values/calendar.ts'
import { findValues } from './values/find-values.ts'

/** What an entity finder reads. */
export interface EntityInput {
  /** The text; spans are offsets in it. */
  text: string
  /** The headline, where it stands apart from the text. */
  title?: string | null
  /** When the text was published, ISO 8601; "Friday" can't be placed without it. */
  publishedAt?: string | Timestamp | null
}

export interface EntityFinderOptions {
  limits?: Partial<Limits>
  /** What names stand for, asked before the knowledge that comes with the package. */
  knowledge?: KnowledgeBase | readonly KnowledgeBase[]
  /** Own recognizers, whose names stand above those of the model; the first ones above the later ones. */
  recognizers?: readonly NameRecognizer[]
}

/** Returns the names, values and entities of a text. */
export type EntityFinder = (input: EntityInput) => EntityAnnotations

/**
 * Returns a function that finds the people, organizations, places, other names, sums of money, percentages,
 * quantities, dates and times of an English text, and groups the names into entities.
 *
 * The function is pure and synchronous; its time is linear in the length of the text. Spans are half-open, in
 * UTF-16 code units, in the order of the text, and never overlap. The first call unpacks the model.
 *
 * @throws WirecopyError `invalid-option` for a wrong option or input, `limit-input-length` for a text over the limit.
 * @example
 * const findEntities = createEntityFinder()
 * const { mentions } = findEntities({ text: 'Ada Novak moved to Oslo for $5 million.' })
 * mentions.map(({ text, type }) => [text, type])
 * // [['Ada Novak', 'person'], ['Oslo', 'location'], ['$5 million', 'money']]
 */
export function createEntityFinder(options: EntityFinderOptions = {}): EntityFinder {
  const limits = resolveLimits(options.limits)
  const { recognizers = [] } = options
  const { model, lexicon, clusters } = loadDefaultModel()
  const tag = createTagger(model)
  const bases = [options.knowledge ?? [], worldKnowledge()].flat() as KnowledgeBase[]

  return function findEntities(input) {
    if (typeof input?.text !== 'string') {
      throw new WirecopyError('invalid-option', `text must be a string, not ${typeof input?.text}`)
    }
    const { text } = input
    checkLimit(limits, 'inputLength', text.length)
    const analysis = analyze(text, lexicon, clusters)
    const { words } = analysis
    const values = findValues(words, publicationDay(input.publishedAt))
    const recognized = recognizers.flatMap((recognize) => recognize(text))
    const found = findNames(analysis, tag, values, recognized)
    const names = repeatNames(found.names, found.values, analysis)
    agreeOnTypes(names, text)
    const { entities, references, entityOf } = buildEntities(
      analysis,
      names,
      bases,
      input.title ? readHeadline(input.title) : null,
    )
    const mentions: Mention[] = []
    const typeOf = new Map(entities.map(({ id, type }) => [id, type as NameType]))
    names.forEach((name, index) => {
      const entity = entityOf[index] as string
      mentions.push({
        start: name.start,
        end: name.stop,
        text: detach(text.slice(name.start, name.stop)),
        type: typeOf.get(entity) as NameType,
        entity,
        confidence: name.confidence,
        value: null,
      })
    })
    for (const value of found.values) {
      const start = words.starts[value.first] as number
      const end = words.ends[value.end - 1] as number
      mentions.push({
        start,
        end,
        text: detach(text.slice(start, end)),
        type: value.type,
        entity: null,
        confidence: value.confidence,
        value: value.value,
      })
    }
    mentions.sort((left, right) => left.start - right.start)
    return { mentions, entities, references }
  }

  function readHeadline(title: string): Headline {
    if (typeof title !== 'string') {
      throw new WirecopyError('invalid-option', `title must be a string, not ${typeof title}`)
    }
    checkLimit(limits, 'inputLength', title.length)
    const analysis = analyze(title, lexicon, clusters)
    return { analysis, names: findNames(analysis, tag, []).names }
  }
}

function publicationDay(publishedAt: EntityInput['publishedAt']): number | undefined {
  const written = typeof publishedAt === 'string' ? publishedAt : publishedAt?.latest
  return typeof written === 'string' ? readIsoDay(written) : undefined
}
