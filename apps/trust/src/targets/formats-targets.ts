import {
  articleTable,
  entityTable,
  formatCsv,
  formatNdjsonLine,
  quoteTable,
  toNinjs,
  toSchemaOrg,
  toWebAnnotations,
} from '@wirecopy/formats'
import { readNdjson, readPage, readReading } from '@wirecopy/formats/read'
import { annotationsOf, articleOf } from './article-of.ts'
import { type Target, targetsOf } from './target.ts'

const readingOf = (text: string) => ({ article: articleOf(text), ...annotationsOf(text) })
const drain = ({ rows }: { rows: Iterable<unknown> }) => [...rows]

export const formatsTargets: Target[] = [
  ...targetsOf('formats', {
    articleTable: (text) => drain(articleTable([readingOf(text)])),
    entityTable: (text) => drain(entityTable([readingOf(text)])),
    quoteTable: (text) => drain(quoteTable([readingOf(text)])),
    formatCsv: (text) => [...formatCsv([text], [[text], [text.slice(1)]])],
    formatNdjsonLine: (text) => formatNdjsonLine({ text }),
    toNinjs: (text) => toNinjs(readingOf(text)),
    toSchemaOrg: (text) => toSchemaOrg(readingOf(text)),
    toWebAnnotations: (text) => toWebAnnotations(readingOf(text)),
  }),
  ...targetsOf('formats/read', {
    readNdjson: async (text) => {
      const lines: unknown[] = []
      const json = `${JSON.stringify(text)}\n${text}`
      const chunks = Array.from({ length: Math.ceil(json.length / 7) }, (_, index) =>
        json.slice(7 * index, 7 * index + 7),
      )
      for await (const line of readNdjson(chunks)) lines.push(line)
      return lines.length
    },
    readReading: (text) => readReading(JSON.parse(JSON.stringify(readingOf(text)))),
    readPage: (text) =>
      readPage({
        url: text,
        site: text,
        kind: 'text',
        main: articleOf(text),
        related: [],
        comments: [],
        furniture: [],
        regions: [],
        warnings: [],
      }),
  }),
]
