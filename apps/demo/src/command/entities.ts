import { createEntityFinder } from '@wirecopy/entities'
import { annotateLines } from './annotate.ts'
import type { Run } from './command.ts'
import { optionalText, requiredText } from './record.ts'

/** `wirecopy entities`: texts to names and values. */
export const entities: Run = (invocation) => {
  const findEntities = createEntityFinder()
  return annotateLines(invocation, (record) => {
    const title = optionalText(record, 'title')
    const publishedAt = optionalText(record, 'publishedAt')
    return findEntities({
      text: requiredText(record, 'text'),
      ...(title ? { title } : {}),
      ...(publishedAt ? { publishedAt } : {}),
    })
  })
}
