import { detokenize } from './detokenize.ts'
import { type ValueSpan, valueKind } from './values.ts'

/** The types that data sets agree on; every other name is MISC. */
export type CoarseType = 'PER' | 'ORG' | 'LOC' | 'MISC'

const namesOf: Record<string, string> = {
  PER: 'per person politician scientist researcher writer musicalartist',
  ORG: 'org organization organisation politicalparty corporation university band',
  LOC: 'loc location country geo gpe facility fac place',
  VALUE: 'time tim date money num number percent quantity measure ordinal cardinal duration',
}
const typeOf = new Map(
  Object.entries(namesOf).flatMap(([type, names]) => names.split(' ').map((name) => [name, type])),
)

/** Returns the coarse type of a gold tag or a mention type, and null for values such as dates. */
export function coarseType(name: string): CoarseType | null {
  const type = typeOf.get(name.toLowerCase()) ?? 'MISC'
  return type === 'VALUE' ? null : (type as CoarseType)
}

/** Returns the spans `[first, last + 1, name]` of BIO tags; an I- without its B- opens one. */
export function tagSpans(tags: readonly string[]): [first: number, end: number, name: string][] {
  const spans: [number, number, string][] = []
  let start = -1
  let name = ''
  for (let index = 0; index <= tags.length; index++) {
    const tag = tags[index] ?? 'O'
    if (start >= 0 && !(tag[0] === 'I' && tag.slice(2) === name)) {
      spans.push([start, index, name])
      start = -1
    }
    if (start < 0 && tag !== 'O') {
      start = index
      name = tag.slice(2)
    }
  }
  return spans
}

/** One line of a gold file: a sentence with BIO tags, and the document that it belongs to. */
export interface TaggedRow {
  tokens: string[]
  tags: string[]
  id?: string | number
  doc?: string | number | null
}

export interface TypedSpan {
  start: number
  end: number
  type: CoarseType | null
}

export interface EntityGold {
  id: string
  text: string
  mentions: TypedSpan[]
  /** Dates, sums of money and percentages, where the data marks them. */
  values: ValueSpan[]
}

/**
 * Returns the documents of tagged rows. Rows of one `doc` become one text, sentences joined by a line
 * break; other rows, and all of them with `separate`, stand alone under their id or row number.
 *
 * @throws Error for tokens and tags of different lengths, and for an id used twice.
 */
export function readEntityGold(rows: readonly TaggedRow[], separate = false): EntityGold[] {
  const documents = new Map<string, EntityGold>()
  for (const [index, row] of rows.entries()) {
    if (row.tokens.length !== row.tags.length) {
      throw new Error(`row ${index + 1} has ${row.tokens.length} tokens, ${row.tags.length} tags`)
    }
    const joined = !separate && row.doc !== undefined && row.doc !== null
    const id = String(joined ? row.doc : (row.id ?? index))
    let document = documents.get(id)
    if (document && !joined) throw new Error(`row ${index + 1}: id ${id} occurs twice`)
    if (document) document.text += '\n'
    else {
      document = { id, text: '', mentions: [], values: [] }
      documents.set(id, document)
    }
    const base = document.text.length
    const { text, offsets } = detokenize(row.tokens)
    document.text += text
    for (const [first, end, name] of tagSpans(row.tags)) {
      const span = {
        start: base + (offsets[first]?.[0] ?? 0),
        end: base + (offsets[end - 1]?.[1] ?? 0),
      }
      document.mentions.push({ ...span, type: coarseType(name) })
      const kind = valueKind(name)
      if (kind) document.values.push({ ...span, kind })
    }
  }
  return [...documents.values()]
}
