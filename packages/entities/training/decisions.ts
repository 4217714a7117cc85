/**
 * Writes what people decided about the lines of `differences.ts` as names over the tokens of the data, without their
 * text: `SET:ROW<TAB>first-end:type …`, one line a sentence, `?` where they left a stretch open.
 *
 *     node training/decisions.ts DATA DIFFERENCES DECISIONS… > training/annotations/names.tsv
 *
 * A line of decisions is the number of a sentence and a letter for every stretch: `s` or `m` for that reading, `n` for
 * no name, `?` for open, `x` for neither; then corrections, split by `|`: `+P:words` adds a person (`O`, `L`),
 * `-words` takes a name away.
 */
import { readFileSync } from 'node:fs'
import { numberGold, readSilverRows } from './corpus.ts'
import { silverSets } from './sets.ts'

type Letter = 'P' | 'O' | 'L' | '?'
interface Span {
  first: number
  end: number
  letter: Letter
}
interface Difference {
  agreed: Span[]
  stretches: { first: number; end: number }[]
  readings: string[]
}

const [folder, differences, ...decisions] = process.argv.slice(2)
if (!folder || !differences || decisions.length === 0) {
  console.error('usage: node training/decisions.ts DATA DIFFERENCES DECISIONS… > names.tsv')
  process.exit(2)
}
const lines = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean)
const split = (line: string): [string, string] => {
  const at = line.indexOf(' ')
  return [line.slice(0, at), line.slice(at + 1)]
}
const rows = new Map([
  ...readSilverRows(folder, silverSets).map(
    (row) => [row.doc, { row, key: `gmb:${row.doc}` }] as const,
  ),
  ...numberGold(folder).flatMap(({ rows }) =>
    rows.map(({ number, row, key }) => [String(number), { row, key }] as const),
  ),
])
const asked = new Map(lines(differences).map(split))
const decided = new Map<string, string>()
let unread = 0
for (const [doc, decision] of decisions.flatMap(lines).map(split)) {
  const { row, key } = rows.get(doc) ?? {}
  const question = asked.get(doc)
  const spans = row && question && decide(row.tokens, question, decision)
  if (spans && key)
    decided.set(key, spans.map(({ first, end, letter }) => `${first}-${end}:${letter}`).join(' '))
  else unread++
}
for (const { key } of rows.values()) {
  const spans = decided.get(key)
  if (spans !== undefined) console.log(`${key}\t${spans}`)
}
console.error(`${decided.size} sentences, ${unread} lines not understood`)

function decide(tokens: readonly string[], question: string, decision: string): Span[] | undefined {
  const difference = readQuestion(tokens, question)
  const [, letters, rest] = /^([smnx?]+)(.*)$/.exec(decision.trim()) ?? []
  if (!difference || letters?.length !== difference.stretches.length) return undefined
  let spans = [...difference.agreed]
  for (const [number, stretch] of difference.stretches.entries()) {
    const letter = letters[number] as string
    if (letter === '?') spans.push({ ...stretch, letter: '?' })
    if (letter !== 's' && letter !== 'm') continue
    const [set, model] = (difference.readings[number] as string).split(/ m=(?=[POL]:|-$)/)
    const reading = letter === 's' ? set?.slice(2) : model
    if (reading === undefined) return undefined
    if (reading === '-') continue
    let from = stretch.first
    for (const name of reading.split(/ \+ (?=[POL]:)/)) {
      const found = find(tokens, name.slice(2).split(' '), from, stretch.end)[0]
      if (!found) return undefined
      spans.push({ ...found, letter: name[0] as Letter })
      from = found.end
    }
  }
  const open = difference.stretches.filter((_, number) => letters[number] === 'x')
  for (const edit of (rest as string)
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const adds = /^\+([POL]):(.+)$/.exec(edit)
    const takes = /^-(.+)$/.exec(edit)
    if (!adds && !takes) return undefined
    const places = find(tokens, (adds?.[2] ?? takes?.[1] ?? '').split(' '), 0, tokens.length)
    const asked = places.filter((place) => open.some((stretch) => overlap(place, stretch)))
    const chosen = asked.length > 0 ? asked : places
    if (chosen.length === 0) return undefined
    spans = spans.filter((span) => !chosen.some((place) => overlap(place, span)))
    if (adds) spans.push(...chosen.map((place) => ({ ...place, letter: adds[1] as Letter })))
  }
  return spans.sort((left, right) => left.first - right.first)
}

/** Returns where the words stand in the tokens, without overlaps. */
function find(tokens: readonly string[], words: readonly string[], from: number, to: number) {
  const places: { first: number; end: number }[] = []
  for (let first = from; first + words.length <= to; first++) {
    if (!words.every((word, index) => tokens[first + index] === word)) continue
    places.push({ first, end: first + words.length })
    first += words.length - 1
  }
  return places
}

/** Returns what a line of `differences.ts` says, or undefined if it doesn't fit its tokens. */
function readQuestion(tokens: readonly string[], question: string): Difference | undefined {
  const bar = question.lastIndexOf(' || ')
  const agreed: Span[] = []
  const stretches: Difference['stretches'] = []
  let at = 0
  let name: Span | undefined
  let stretch: Difference['stretches'][number] | undefined
  for (const [index, token] of tokens.entries()) {
    for (;;) {
      const mark = /^(?:\[([POL]) |<(\d+) )/.exec(question.slice(at, at + 8))
      if (!mark || question.startsWith(`${token} `, at)) break
      if (mark[1]) name = { first: index, end: index, letter: mark[1] as Letter }
      else stretch = { first: index, end: index }
      at += mark[0].length
    }
    if (!question.startsWith(token, at)) return undefined
    at += token.length
    for (; question[at] === ']' || question[at] === '>'; at++) {
      if (question[at] === ']' && name) {
        agreed.push({ ...name, end: index + 1 })
        name = undefined
      } else if (stretch) {
        stretches.push({ ...stretch, end: index + 1 })
        stretch = undefined
      } else return undefined
    }
    at++
  }
  const readings = question
    .slice(bar + 4)
    .split(/ ; (?=\d+ s=)/)
    .map((reading) => reading.replace(/^\d+ /, ''))
  return readings.length === stretches.length ? { agreed, stretches, readings } : undefined
}

function overlap(left: { first: number; end: number }, right: { first: number; end: number }) {
  return left.first < right.end && right.first < left.end
}
