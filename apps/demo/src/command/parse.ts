import { WirecopyError } from '@wirecopy/document'
import { parseHtml, parseText } from '@wirecopy/parse'
import { annotateLines } from './annotate.ts'
import type { Run } from './command.ts'
import { optionalText } from './record.ts'

/** `wirecopy parse`: pages to articles. */
export const parse: Run = (invocation) =>
  annotateLines(invocation, (record) => {
    const html = optionalText(record, 'html')
    const text = optionalText(record, 'text')
    const url = optionalText(record, 'url')
    const retrievedAt = optionalText(record, 'retrievedAt')
    const options = { ...(url ? { url } : {}), ...(retrievedAt ? { retrievedAt } : {}) }
    if (html !== undefined) return { page: parseHtml(html, options) }
    if (text !== undefined) return { page: parseText(text, options) }
    throw new WirecopyError('invalid-data', 'the line has neither "html" nor "text"')
  })
