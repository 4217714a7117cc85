import type { Archive, ArticleSummary, KeptCluster, KeptQuote, KeptStory } from '@wirecopy/archive'
import {
  articleTable,
  formatCsv,
  formatNdjsonLine,
  quoteTable,
  type Reading,
  type Table,
  toNinjs,
  toSchemaOrg,
  toWebAnnotations,
} from '@wirecopy/formats'
import type { Terminal } from './terminal.ts'
import { createStyle, wrap } from './text-style.ts'

/** The formats of each kind of list, the first being that for people. */
export const findFormats = {
  articles: ['text', 'json', 'csv', 'schema.org', 'ninjs', 'annotations'],
  quotes: ['text', 'json', 'csv'],
  copies: ['text', 'json'],
  story: ['text', 'json'],
} as const

export type FindFormat = (typeof findFormats)['articles'][number]

/** Writes what was found in an archive. */
export interface FindWriter {
  articles(items: readonly ArticleSummary[]): Promise<void>
  quotes(items: readonly KeptQuote[]): Promise<void>
  group(group: KeptCluster | KeptStory): Promise<void>
}

const standards = {
  'schema.org': toSchemaOrg,
  ninjs: toNinjs,
  annotations: toWebAnnotations,
} as const

/** Returns a writer to standard output. Formats that need whole readings take them of the archive. */
export function createFindWriter(
  format: FindFormat,
  archive: Pick<Archive, 'reading'>,
  terminal: Terminal,
): FindWriter {
  const style = createStyle(terminal.color)
  const lines = (text: string, indent = '') => wrap(text, terminal.width, indent)
  const print = (text: readonly string[]) => terminal.write(`${text.join('\n')}\n`)
  const summary = ({ key, title, publisher, publishedAt, day }: ArticleSummary): string[] => [
    ...lines(style.headline(title ?? key)),
    ...lines(
      style.quiet([publisher, publishedAt ?? `seen ${day}`, key].filter(Boolean).join(' · ')),
      '  ',
    ),
  ]
  const table = async ({ columns, rows }: Table) => {
    // Excel takes a file for UTF-8 only where it starts with the mark.
    for (const line of formatCsv(columns, rows, { byteOrderMark: true })) await terminal.write(line)
  }

  const known = new Map<string, Reading | null>()
  // The newest reading of an article, or null where it has expired meanwhile.
  const readingOf = async ({ key }: ArticleSummary): Promise<Reading | null> => {
    const reading = known.get(key) ?? (await archive.reading(key))
    known.set(key, reading)
    return reading
  }

  return {
    async articles(items) {
      if (format === 'text') {
        if (items.length > 0) await print(items.flatMap(summary))
      } else if (format === 'json') {
        for (const item of items) await terminal.write(formatNdjsonLine(item))
      } else {
        const readings: Reading[] = []
        for (const item of items) {
          const reading = await readingOf(item)
          if (reading) readings.push(reading)
        }
        if (format === 'csv') await table(articleTable(readings))
        else {
          for (const reading of readings) {
            await terminal.write(formatNdjsonLine(standards[format](reading)))
          }
        }
      }
    },

    async quotes(items) {
      if (format === 'json') {
        for (const item of items) await terminal.write(formatNdjsonLine(item))
      } else if (format === 'csv') {
        const readings: Reading[] = []
        for (const { article, quote } of items) {
          const reading = await readingOf(article)
          if (reading) readings.push({ ...reading, quotes: [quote] })
        }
        await table(quoteTable(readings))
      } else {
        for (const { article, quote } of items) {
          const said = quote.speaker?.name ?? quote.speaker?.text ?? 'someone'
          await print([
            ...lines(quote.text),
            ...lines(`${style.name(said)}, ${quote.type}`, '  '),
            ...lines(
              style.quiet(
                [article.title, article.publisher, article.publishedAt, article.key]
                  .filter(Boolean)
                  .join(' · '),
              ),
              '  ',
            ),
          ])
        }
      }
    },

    async group(group) {
      if (format === 'json') await terminal.write(formatNdjsonLine(group))
      else await print(group.articles.flatMap(summary))
    },
  }
}
