import { readFileSync } from 'node:fs'
import path from 'node:path'
import { joinArticles } from './articles.ts'
import { harmonize, type TokenSpan } from './conventions.ts'
import { detokenize } from './detokenize.ts'
import { goldSets } from './sets.ts'

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
  /** The lines whose names a person decided. */
  decided: Set<number>
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
  /** People, organizations and places that a person decided, in place of those of the tags. */
  decided?: TokenSpan[] | undefined
}

/**
 * Returns the articles of sets that number their sentences in the order of their articles: the sets together, as they
 * were before they were dealt out.
 */
export function readArticles(folder: string, names: readonly string[]): GoldDocument[] {
  const decisions = readDecisions()
  const numbered = joinArticles(readSilverRows(folder, names)).flatMap((article, number) =>
    article.map((row) => ({
      ...row,
      doc: String(number),
      decided: decisions.get(`gmb:${row.doc}`),
    })),
  )
  return toDocuments(numbered, (names[0] as string).replace(/\..*$/, ''), true)
}

/** Returns the sentences of such sets in the order of their articles. */
export function readSilverRows(folder: string, names: readonly string[]): TokenRow[] {
  const rows = names.flatMap((name) => readRows(folder, name))
  return rows.sort((left, right) => Number(left.doc) - Number(right.doc))
}

const types = { P: 'person', O: 'organization', L: 'location', '?': 'unknown' } as const

/** Returns the names that people decided, by the set and row of the sentence. */
function readDecisions(): Map<string, TokenSpan[]> {
  const file = new URL('annotations/names.tsv', import.meta.url)
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return new Map(
    lines.map((line) => {
      const [doc, spans] = line.split('\t') as [string, string]
      const names = [...spans.matchAll(/(\d+)-(\d+):([POL?])/g)]
      return [
        doc,
        names.map(([, first, end, type]) => ({
          first: Number(first),
          end: Number(end),
          type: types[type as keyof typeof types],
        })),
      ]
    }),
  )
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
  const decisions = readDecisions()
  const rows = readRows(folder, name).map((row, index) => ({
    ...row,
    decided: decisions.get(`${name}:${index}`),
  }))
  return toDocuments(rows, set, harmonized)
}

/** Returns the documents of the gold sets with a number for every row, all sets counted through. */
export function numberGold(folder: string) {
  let number = firstGoldNumber
  const documents: {
    set: string
    id: string
    rows: { row: TokenRow; number: number; key: string }[]
  }[] = []
  for (const [set] of goldSets) {
    for (const [index, row] of readRows(folder, set).entries()) {
      const apart = rowsApart.has(set.replace(/\..*$/, '')) || row.doc === undefined
      const id = apart ? String(index) : (row.doc as string)
      const last = documents.at(-1)
      const numbered = { row, number: number++, key: `${set}:${index}` }
      if (last?.set === set && last.id === id) last.rows.push(numbered)
      else documents.push({ set, id, rows: [numbered] })
    }
  }
  return documents
}
/** Above all numbers of the silver sets. */
const firstGoldNumber = 100_000

function toDocuments(rows: readonly TokenRow[], set: string, harmonized: boolean): GoldDocument[] {
  const documents: GoldDocument[] = []
  let line = 0
  for (const [number, row] of rows.entries()) {
    const id = rowsApart.has(set) || row.doc === undefined ? `${set}:${number}` : row.doc
    let document = documents.at(-1)
    if (document?.id === id) document.text += '\n'
    else {
      document = {
        id,
        text: '',
        names: [],
        otherUnmarked: withoutOther.has(set),
        decided: new Set(),
      }
      line = 0
      documents.push(document)
    }
    if (row.decided) document.decided.add(line)
    line++
    const base = document.text.length
    const { text, starts } = detokenize(row.tokens, harmonized && documents.length % 2 === 0)
    document.text += text
    const marked = readSpans(row.tags)
    const labelled = harmonized ? harmonize(row.tokens, marked) : marked
    const spans = row.decided ? joinDecided(row.decided, labelled) : labelled
    for (const span of spans) {
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

/** Returns decided names with those of type `other`, which people weren't asked for. */
function joinDecided(decided: readonly TokenSpan[], marked: readonly TokenSpan[]): TokenSpan[] {
  const others = marked.filter(
    ({ first, end, type }) =>
      type === 'other' && !decided.some((span) => span.first < end && first < span.end),
  )
  return [...decided, ...others].sort((left, right) => left.first - right.first)
}

/** Returns the names that BIO tags mark, by coarse type. */
export function readSpans(tags: readonly string[]): TokenSpan[] {
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
