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
import { readPage, readReading } from '@wirecopy/formats/read'
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
