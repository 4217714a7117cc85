import type { CsvValue } from './csv.ts'
import { keyOf, type Reading } from './reading.ts'
import { isoTime } from './time.ts'

/** A table for `formatCsv`: the names of its columns, and its rows as they are made. */
export interface Table {
  columns: string[]
  rows: Iterable<CsvValue[]>
}

/** Returns a table with a row per article: what it is, where and when it appeared, and its counts. */
export function articleTable(readings: Iterable<Reading>): Table {
  return table(
    [
      'article',
      'url',
      'title',
      'byline',
      'publisher',
      'originator',
      'published',
      'modified',
      'language',
      'section',
      'characters',
      'entities',
      'quotes',
    ],
    readings,
    (reading) => {
      const { article } = reading
      return [
        [
          keyOf(reading),
          article.url,
          article.title,
          article.byline.map((person) => person.name).join('; ') || null,
          article.publisher,
          article.originator,
          isoTime(article.publishedAt),
          isoTime(article.modifiedAt),
          article.language,
          article.section,
          article.text.length,
          reading.entities?.length ?? null,
          reading.quotes?.length ?? null,
        ],
      ]
    },
  )
}

/** Returns a table with a row per quote: what was said, by whom, in which words, in which article. */
export function quoteTable(readings: Iterable<Reading>): Table {
  return table(
    [
      'article',
      'url',
      'title',
      'published',
      'quote',
      'type',
      'speaker',
      'role',
      'affiliation',
      'anonymous',
      'cue',
      'start',
      'end',
      'confidence',
    ],
    readings,
    (reading) =>
      (reading.quotes ?? []).map(({ text, type, speaker, cue, spans, confidence }) => [
        ...heading(reading),
        text,
        type,
        speaker?.name ?? null,
        speaker?.role ?? null,
        speaker?.affiliation ?? null,
        speaker?.anonymous ?? null,
        cue?.text ?? null,
        spans[0]?.[0] ?? null,
        spans.at(-1)?.[1] ?? null,
        confidence,
      ]),
  )
}

/** Returns a table with a row per entity of each article: who or what it is and how much it matters. */
export function entityTable(readings: Iterable<Reading>): Table {
  return table(
    [
      'article',
      'url',
      'title',
      'published',
      'entity',
      'type',
      'aliases',
      'role',
      'affiliation',
      'country',
      'wikidata',
      'mentions',
      'salience',
    ],
    readings,
    (reading) =>
      (reading.entities ?? []).map((entity) => [
        ...heading(reading),
        entity.name,
        entity.type,
        entity.aliases.join('; ') || null,
        entity.role,
        entity.affiliation,
        entity.country,
        entity.identifiers.wikidata ?? null,
        entity.mentions.length,
        entity.salience,
      ]),
  )
}

function heading(reading: Reading): CsvValue[] {
  const { url, title, publishedAt } = reading.article
  return [keyOf(reading), url, title, isoTime(publishedAt)]
}

function table(
  columns: string[],
  readings: Iterable<Reading>,
  rowsOf: (reading: Reading) => CsvValue[][],
): Table {
  return {
    columns,
    rows: {
      *[Symbol.iterator]() {
        for (const reading of readings) yield* rowsOf(reading)
      },
    },
  }
}
