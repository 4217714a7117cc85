import { detach } from '@wirecopy/document'
import { finishHash } from '../kernel/plain.ts'
import { readWords } from '../words.ts'
import { type Background, weightsOf } from './background.ts'
import { stem } from './stem.ts'

/** What an article is about: weighted terms, scaled so that a text says the more the more it holds. */
export interface TermVector {
  /** Numbers of the terms, ascending. */
  readonly terms: Uint32Array
  readonly weights: Float32Array
  /** The strongest single words as written, strongest first. */
  readonly keywords: readonly string[]
}

/** What is read for terms. */
export interface TermSource {
  readonly title?: string | null
  readonly text: string
  readonly entities?: readonly { readonly name: string }[] | undefined
}

const leadLength = 1000
const readLength = 3000
const titleWeight = 3
const laterWeight = 0.5
const nameWeight = 1.5
const entityWeight = 2
const pairWeight = 0.4
const numberWeight = 0.6
// Rare words count more than in proportion.
const rarity = 1.25
const mostTerms = 120
const keywordCount = 8
// What every text leaves unsaid: keeps short texts from being alike by a word or two.
const unsaid = 8
// Weights are rounded as they are stored, so a stored article is grouped as the article itself.
const precision = 0xffff
const cachedWords = 200_000

interface Word {
  readonly number: number
  readonly weight: number
}

interface Term {
  readonly number: number
  readonly weight: number
  count: number
  readonly keyword: string | null
}

/**
 * Returns a function that reads the terms of an article: words and pairs of neighbouring words, weighted by
 * rarity, more in the title and the opening, more for names. Costs are bounded, as only the first
 * characters are read.
 */
export function createTermReader(background: Background): (source: TermSource) => TermVector {
  const weightOf = weightsOf(background)
  const words = new Map<string, Word>()
  const lookUp = (word: string): Word => {
    const known = words.get(word)
    if (known) return known
    if (words.size >= cachedWords) words.clear()
    const numeric = word.charCodeAt(0) <= 57
    const form = numeric ? word : stem(word)
    const found = { number: hashText(form), weight: numeric ? numberWeight : weightOf(form) }
    words.set(word, found)
    return found
  }
  return (source) => {
    const terms = new Map<number, Term>()
    const add = (text: string, weight: number): void => addTerms(terms, lookUp, text, weight)
    const { title, text } = source
    const lead = text.slice(0, leadLength)
    if (title) add(title, lead.startsWith(title) ? titleWeight - 1 : titleWeight)
    add(lead, 1)
    if (text.length > leadLength) add(text.slice(leadLength, readLength), laterWeight)
    for (const entity of source.entities ?? []) add(entity.name.slice(0, 200), entityWeight)
    return toVector(terms)
  }
}

function addTerms(
  terms: Map<number, Term>,
  lookUp: (word: string) => Word,
  text: string,
  weight: number,
): void {
  const { count, starts, ends } = readWords(text)
  let before: Word | null = null
  let end = -2
  for (let at = 0; at < count; at++) {
    const start = starts[at] as number
    const wasEnd = end
    end = ends[at] as number
    const written = text.slice(start, end)
    const lower = written.toLowerCase()
    const opens = at === 0 || opensSentence(text, wasEnd, start)
    const joined = start === wasEnd + 1 && text.charCodeAt(wasEnd) === space
    const adjacent = joined || start === wasEnd
    // "'s", initials and single letters; single ideographs count in pairs only.
    if (lower.length < 2 && !isDigit(lower)) {
      const ideograph = lower.charCodeAt(0) > 0x2e80
      const word = ideograph ? lookUp(lower) : null
      if (word && before && adjacent) addPair(terms, before, word, weight)
      before = word
      continue
    }
    const word = lookUp(lower)
    const named = !opens && written.charCodeAt(0) !== lower.charCodeAt(0)
    const gain = weight * (named ? nameWeight : 1)
    addTerm(terms, word.number, word.weight, gain, lower)
    if (before && adjacent) addPair(terms, before, word, gain)
    before = word
  }
}

const space = 32

function opensSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    // . ! ? newline " “ :
    if (code === 46 || code === 33 || code === 63 || code === 10) return true
    if (code === 34 || code === 0x201c || code === 58) return true
  }
  return false
}

function isDigit(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 48 && code <= 57
}

function addPair(terms: Map<number, Term>, before: Word, word: Word, gain: number): void {
  const weight = Math.min(before.weight, word.weight)
  if (weight <= 0.2) return
  const number = finishHash((Math.imul(before.number, 0x9e3779b1) + word.number) | 0)
  addTerm(terms, number, weight, gain, null)
}

function addTerm(
  terms: Map<number, Term>,
  number: number,
  weight: number,
  gain: number,
  keyword: string | null,
): void {
  if (weight <= 0) return
  const term = terms.get(number)
  if (term) term.count += gain
  else terms.set(number, { number, weight, count: gain, keyword })
}

function toVector(terms: Map<number, Term>): TermVector {
  const weighted: { term: Term; weight: number }[] = []
  for (const term of terms.values()) {
    const share = term.keyword === null ? pairWeight : 1
    const frequency = 1 + Math.log(Math.max(term.count, 0.4))
    if (frequency <= 0) continue
    weighted.push({ term, weight: share * frequency * term.weight ** rarity })
  }
  weighted.sort((one, other) => other.weight - one.weight || one.term.number - other.term.number)
  const kept = weighted.slice(0, mostTerms)
  let norm = unsaid
  for (const { weight } of kept) norm += weight * weight
  const scale = 1 / Math.sqrt(norm)
  const keywords: string[] = []
  for (const { term } of kept) {
    if (term.keyword !== null && keywords.length < keywordCount) keywords.push(detach(term.keyword))
  }
  kept.sort((one, other) => one.term.number - other.term.number)
  return {
    terms: Uint32Array.from(kept, ({ term }) => term.number),
    weights: Float32Array.from(
      kept,
      ({ weight }) => Math.round(weight * scale * precision) / precision,
    ),
    keywords,
  }
}

function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return finishHash(hash)
}

/** Returns the scalar product of two vectors. */
export function similarityOf(one: TermVector, other: TermVector): number {
  let sum = 0
  let left = 0
  let right = 0
  while (left < one.terms.length && right < other.terms.length) {
    const a = one.terms[left] as number
    const b = other.terms[right] as number
    if (a === b) sum += (one.weights[left++] as number) * (other.weights[right++] as number)
    else if (a < b) left++
    else right++
  }
  return sum
}

/** Returns the scalar product of a vector and one given as weights by term. */
export function weightIn(vector: TermVector, weights: ReadonlyMap<number, number>): number {
  let sum = 0
  for (let at = 0; at < vector.terms.length; at++) {
    sum += (vector.weights[at] as number) * (weights.get(vector.terms[at] as number) ?? 0)
  }
  return sum
}

/** Returns the places of the terms that weigh the most. */
export function strongestOf(vector: TermVector, count: number): number[] {
  const order = Array.from(vector.terms, (_, at) => at)
  if (order.length <= count) return order
  return order
    .sort((one, other) => (vector.weights[other] as number) - (vector.weights[one] as number))
    .slice(0, count)
}
