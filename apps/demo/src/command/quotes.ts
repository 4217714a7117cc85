import { createEntityFinder } from '@wirecopy/entities'
import { createQuoteFinder } from '@wirecopy/quotes'
import { annotateLines } from './annotate.ts'
import type { Run } from './command.ts'
import { optionalText, requiredText } from './record.ts'

/** `wirecopy quotes`: texts to who said what, with the names found first. */
export const quotes: Run = (invocation) => {
  const findEntities = invocation.options['no-entities'] ? null : createEntityFinder()
  const findQuotes = createQuoteFinder()
  return annotateLines(invocation, (record) => {
    const text = requiredText(record, 'text')
    const title = optionalText(record, 'title')
    const document = { text, ...(title ? { title } : {}) }
    return { quotes: findQuotes({ ...document, ...findEntities?.(document) }) }
  })
}
