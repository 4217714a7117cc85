import type { EntityAnnotations, Page, Quote } from '@wirecopy/document'
import { entityAnnotationsSchema, pageSchema, quoteSchema } from '@wirecopy/document/schema'
import { tiles } from '../scorers/flat-page.ts'

/** The part of a zod schema that is used here. */
interface Schema {
  safeParse(value: unknown): {
    success: boolean
    error?: { issues: { path: PropertyKey[]; message: string }[] }
  }
}

interface Words {
  start: number
  end: number
  text: string
}

/** Returns what is wrong with the annotations of a text: wrong shape, inexact spans, lost links. */
export function entityProblems(text: string, annotations: EntityAnnotations): string[] {
  const problems = shapeProblems(entityAnnotationsSchema, annotations)
  if (problems.length > 0) return problems
  const ids = new Set(annotations.entities.map(({ id }) => id))
  if (ids.size < annotations.entities.length) problems.push('two entities with one id')
  let previous = 0
  for (const mention of annotations.mentions) {
    problems.push(...wordProblems('mention', text, mention))
    if (mention.start < previous)
      problems.push(`mention at ${mention.start} overlaps the one before`)
    previous = mention.end
    if (mention.entity !== null && !ids.has(mention.entity)) {
      problems.push(`mention of ${mention.entity}, which is no entity`)
    }
  }
  for (const reference of annotations.references) {
    problems.push(...wordProblems('reference', text, reference))
    if (!ids.has(reference.entity)) problems.push(`reference to ${reference.entity}, no entity`)
  }
  // A body that is only described ("the Danish embassy") stands on its references.
  const spans = [...annotations.mentions, ...annotations.references]
  const known = new Set(spans.map(({ start, end }) => `${start} ${end}`))
  for (const { name, mentions, roles } of annotations.entities) {
    if (mentions.length === 0) problems.push(`entity ${name} without a mention`)
    for (const { start, end } of mentions) {
      if (!known.has(`${start} ${end}`)) problems.push(`entity ${name} has a span of no mention`)
    }
    for (const role of roles) problems.push(...wordProblems('role', text, role))
  }
  return problems
}

/** Returns what is wrong with the quotes of a text. */
export function quoteProblems(text: string, quotes: readonly Quote[]): string[] {
  const problems: string[] = []
  for (const quote of quotes) {
    const shape = shapeProblems(quoteSchema, quote)
    problems.push(...shape)
    if (shape.length > 0) continue
    let previous = 0
    for (const [start, end] of quote.spans) {
      if (start < previous || end <= start || end > text.length) {
        problems.push(`quote with the span ${start}–${end} in ${text.length} characters`)
      }
      previous = end
    }
    const words = quote.spans.map(([start, end]) => text.slice(start, end)).join(' ')
    if (quote.text !== words)
      problems.push(`quote whose text is not that of its spans: ${quote.text}`)
    if (quote.cue) problems.push(...wordProblems('cue', text, quote.cue))
    if (quote.speaker) problems.push(...wordProblems('speaker', text, quote.speaker))
    if (quote.addressee) problems.push(...wordProblems('addressee', text, quote.addressee))
  }
  return problems
}

/** Returns what is wrong with a page; `input` is the flat text that it was read from, else null. */
export function pageProblems(page: Page, input: string | null): string[] {
  const problems = shapeProblems(pageSchema, page)
  if (problems.length > 0) return problems
  for (const { title, text, blocks, links, entries } of [
    ...(page.main ? [page.main] : []),
    ...page.related,
  ]) {
    const joined = blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')
    if (joined !== text) problems.push(`blocks do not make up the text of ${title}`)
    for (const { start, end } of [...links, ...entries]) {
      if (end < start || end > text.length)
        problems.push(`span ${start}–${end} outside of ${title}`)
    }
  }
  if (input !== null && !tiles(page.regions, input.length)) {
    problems.push('regions do not tile the input')
  }
  return problems
}

function wordProblems(kind: string, text: string, { start, end, text: words }: Words): string[] {
  if (end > start && text.slice(start, end) === words) return []
  return [`${kind} at ${start}–${end} is not ${JSON.stringify(words)}`]
}

function shapeProblems(schema: Schema, value: unknown): string[] {
  const { success, error } = schema.safeParse(value)
  if (success) return []
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}
