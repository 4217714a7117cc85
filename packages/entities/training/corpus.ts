import { readFileSync } from 'node:fs'
import path from 'node:path'
import { joinArticles } from './articles.ts'
import { harmonize, type TokenSpan } from './conventions.ts'
import { detokenize } from './detokenize.ts'

/** A name in a text, by coarse type. */
export interface GoldName {
  start: number
  end: number
  type: TokenSpan['type']
}

/** A text with its gold names. */
export interface GoldDocument {
  id: string
  text: string
  names: GoldName[]
  /** The source does not mark names of type `other`. */
  otherUnmarked: boolean
}

const coarse: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    person: 'per person politician scientist researcher writer musicalartist',
    organization: 'org organization organisation politicalparty university band corporation',
    location: 'loc location country geo facility',
    other:
      'misc norp gpe art eve nat product event election academicjournal magazine award book poem album song conference musicalinstrument literarygenre musicgenre discipline theory protein enzyme chemicalelement chemicalcompound astronomicalobject',
    '': 'tim time date money num percent quantity',
  }).flatMap(([type, names]) => names.split(' ').map((name) => [name, type])),
)

/** Sets whose O may hide a name of type `other`. */
const withoutOther = new Set(['uner-ewt', 'gmb', 'sec-filings'])
/** Sets whose `doc` is no document. */
const rowsApart = new Set(['crossner-politics', 'crossner-literature', 'crossner-science'])

/** A sentence as the data folder has it. */
export interface TokenRow {
  tokens: string[]
  tags: string[]
  doc?: string
}

/**
 * Returns the articles of sets that number their sentences in the order of their articles: the sets together, as they
 * were before they were dealt out.
 */
export function readArticles(folder: string, names: readonly string[]): GoldDocument[] {
  const rows = names.flatMap((name) => readRows(folder, name))
  rows.sort((left, right) => Number(left.doc) - Number(right.doc))
  const numbered = joinArticles(rows).flatMap((article, number) =>
    article.map((row) => ({ ...row, doc: String(number) })),
  )
  return toDocuments(numbered, (names[0] as string).replace(/\..*$/, ''), true)
}

function readRows(folder: string, name: string): TokenRow[] {
  return readFileSync(path.join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TokenRow)
}

/** Returns the documents of `NAME.jsonl` in a data folder, brought to one guideline if `harmonized`. */
export function readCorpus(folder: string, name: string, harmonized = true): GoldDocument[] {
  const set = name.replace(/\..*$/, '')
  return toDocuments(readRows(folder, name), set, harmonized)
}

function toDocuments(rows: readonly TokenRow[], set: string, harmonized: boolean): GoldDocument[] {
  const documents: GoldDocument[] = []
  for (const [number, row] of rows.entries()) {
    const id = rowsApart.has(set) || row.doc === undefined ? `${set}:${number}` : row.doc
    let document = documents.at(-1)
    if (document?.id === id) document.text += '\n'
    else {
      document = { id, text: '', names: [], otherUnmarked: withoutOther.has(set) }
      documents.push(document)
    }
    const base = document.text.length
    const { text, starts } = detokenize(row.tokens, harmonized && documents.length % 2 === 0)
    document.text += text
    const spans = readSpans(row.tags)
    for (const span of harmonized ? harmonize(row.tokens, spans) : spans) {
      const last = span.end - 1
      document.names.push({
        start: base + (starts[span.first] as number),
        end: base + (starts[last] as number) + (row.tokens[last] as string).length,
        type: span.type,
      })
    }
  }
  return documents
}

function readSpans(tags: readonly string[]): TokenSpan[] {
  const spans: TokenSpan[] = []
  let open: { first: number; name: string } | undefined
  for (let index = 0; index <= tags.length; index++) {
    const tag = tags[index] ?? 'O'
    if (open && !(tag.startsWith('I') && tag.slice(2) === open.name)) {
      const type = (coarse[open.name.toLowerCase()] ?? 'other') as TokenSpan['type'] | ''
      if (type !== '') spans.push({ first: open.first, end: index, type })
      open = undefined
    }
    if (!open && tag !== 'O') open = { first: index, name: tag.slice(2) }
  }
  return spans
}
