import { WordClass } from '../lexicon/word-class.ts'
import type { TokenTable } from '../tokens.ts'

/** A row of capitalized words that may be a name. Token indexes, `to` exclusive. */
export interface NameRun {
  readonly titleFrom: number
  readonly from: number
  readonly to: number
}

const B = WordClass
const particles = new Set(
  'al de la van von bin bint der den del el di da du dos das le ibn ben abu ter ten of &'.split(
    ' ',
  ),
)
const closed =
  B.determiner |
  B.subjectPronoun |
  B.objectPronoun |
  B.preposition |
  B.subordinator |
  B.coordinator |
  B.auxiliary |
  B.adverb |
  B.day

/** Walks the names of a token range. */
export function findNameRuns(
  text: string,
  tokens: TokenTable,
  from: number,
  to: number,
): NameRun[] {
  const runs: NameRun[] = []
  let token = from
  while (token < to) {
    if (!startsName(tokens, token, from) || isFormOfAddress(formOf(text, tokens, token))) {
      token++
      continue
    }
    let end = token + 1
    while (end < to) {
      if (isAdjacent(text, tokens, end) && isNameToken(tokens, end)) end++
      else if (isConnector(text, tokens, end, to)) end += 2
      else if (isParticle(text, tokens, end) && isConnector(text, tokens, end + 1, to)) end += 3
      else break
    }
    const office = officeEnd(text, tokens, token, end)
    const first = office < 0 ? token : office
    const nameFrom = skipTitles(text, tokens, first, end)
    // "Minister of Ports" is an office without a name.
    if (formOf(text, tokens, nameFrom) !== 'of')
      runs.push({ titleFrom: first, from: nameFrom, to: end })
    token = end
  }
  return runs
}

const bodyWord =
  /^(?:party|ministry|university|committee|department|council|agency|union|bank|institute|association|group|office|service|commission|bureau|foundation|society|authority|board|college|federation|alliance|trust)$/

/** "chief of the Refugee Council Enver Solda": where the person begins after the body, or -1. */
function officeEnd(text: string, tokens: TokenTable, from: number, to: number): number {
  const second = to - 2
  if (second - from < 2 || !bodyWord.test(formOf(text, tokens, second - 1))) return -1
  let of = from - 1
  if (((tokens.classes[of] ?? 0) & B.determiner) !== 0) of--
  if (of < 1 || formOf(text, tokens, of) !== 'of') return -1
  const isOffice = ((tokens.classes[of - 1] ?? 0) & (B.title | B.source)) !== 0
  const mayBePerson = !bodyWord.test(formOf(text, tokens, to - 1))
  return isOffice && mayBePerson ? second : -1
}

function startsName(tokens: TokenTable, token: number, from: number): boolean {
  const classes = tokens.classes[token] ?? 0
  if ((classes & B.capitalized) === 0) return false
  if ((classes & closed) !== 0 && (classes & B.allCapitals) === 0) return false
  if (token === from && (classes & (B.gerund | B.past)) !== 0) return false
  return true
}

function isNameToken(tokens: TokenTable, token: number): boolean {
  const classes = tokens.classes[token] ?? 0
  if ((classes & B.capitalized) === 0) return false
  return (
    (classes &
      (B.determiner |
        B.subjectPronoun |
        B.preposition |
        B.subordinator |
        B.coordinator |
        B.auxiliary |
        B.day)) ===
      0 || (classes & B.allCapitals) !== 0
  )
}

/** Whether only one space lies between a token and the one before. */
function isAdjacent(text: string, tokens: TokenTable, token: number): boolean {
  const gap = (tokens.starts[token] ?? 0) - (tokens.ends[token - 1] ?? 0)
  return gap <= 1 && text.charCodeAt(tokens.ends[token - 1] ?? 0) !== 10
}

function isConnector(text: string, tokens: TokenTable, token: number, to: number): boolean {
  if (token + 1 >= to || !isAdjacent(text, tokens, token + 1)) return false
  return isNameToken(tokens, token + 1) && isParticle(text, tokens, token)
}

function isParticle(text: string, tokens: TokenTable, token: number): boolean {
  const start = tokens.starts[token] ?? 0
  const end = tokens.ends[token] ?? 0
  return (
    end - start <= 4 && isAdjacent(text, tokens, token) && particles.has(text.slice(start, end))
  )
}

/** Returns true for "Excellency" and "Majesty", which stand for a name and are none. */
export function isFormOfAddress(form: string): boolean {
  return /^(?:excellency|majesty|highness|holiness|eminence|lordship|ladyship)$/.test(form)
}

function formOf(text: string, tokens: TokenTable, token: number): string {
  const start = tokens.starts[token] ?? 0
  return text.slice(start, Math.min(tokens.ends[token] ?? 0, start + 30)).toLowerCase()
}

/** Words of titles that are no title alone. */
const modifiers = new Set(
  `former deputy first second executive senior foreign defense defence finance interior trade treasury state vice prime
  democratic republican conservative liberal policy party floor national presidential health education justice labor
  labour energy industry agriculture environment culture unification acting assistant associate majority minority house
  general chief`.split(/\s+/),
)

/** Titles before a name: "First Vice Foreign Minister" of "First Vice Foreign Minister Park Yoon-joo". */
function skipTitles(text: string, tokens: TokenTable, from: number, to: number): number {
  if (((tokens.classes[to - 1] ?? 0) & B.body) !== 0) return from
  let last = from - 1
  for (let token = from; token < to - 1; token++) {
    if (((tokens.classes[token] ?? 0) & (B.title | B.source)) === 0) continue
    if (!modifiers.has(formOf(text, tokens, token))) last = token
  }
  // "Secretary of State Marco Rubio": the office goes on after "of".
  if (last >= from && formOf(text, tokens, last + 1) === 'of' && last + 3 < to) last += 2
  return last + 1 < to ? last + 1 : from
}
