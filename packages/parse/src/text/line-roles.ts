import { addressesReader, isCallToAction } from './call-to-action.ts'
import { isCategory } from './category-names.ts'
import { splitCredit } from './credit-line.ts'
import { copiedAsName, copiedAsTitle, copy, findCopies } from './line-copies.ts'
import { width, wordCount } from './lines.ts'
import { bareText, byLine, isCounter, type MarkedLine } from './marked-lines.ts'

/** What a line can be in a record of a list. */
export const roles = { outlet: 0, time: 1, title: 2, section: 3, text: 4 } as const
export const roleCount = 5

/** How well each line of a list suits each role, as logarithms of odds; higher is better. */
export interface LineScores {
  length: number
  /** `roleCount` values a line. */
  roles: Float64Array
  /** As a line inside of a record that holds no field: a button, a copy, a byline. */
  skipped: Float64Array
  /** As a line above the first record or behind the last. */
  outside: Float64Array
  /** As the first line of a record, and as any other line of it, by the gap above. */
  first: Float64Array
  inner: Float64Array
  /** 1 where the line repeats one shortly above it. */
  copies: Uint8Array
}

const impossible = -1e6
/** No name of an outlet or section is longer. */
const longestName = 60

/** Scores the lines from `from` up to `to`. */
export function scoreLines(lines: readonly MarkedLine[], from: number, to: number): LineScores {
  const length = to - from
  const scores: LineScores = {
    length,
    roles: new Float64Array(length * roleCount).fill(impossible),
    skipped: new Float64Array(length),
    outside: new Float64Array(length),
    first: new Float64Array(length),
    inner: new Float64Array(length),
    copies: new Uint8Array(length),
  }
  const copies = findCopies(lines, from, to)
  const counts = countNames(lines, from, to, copies)
  const widest = widestGap(lines, from, to)
  let gap = 0
  for (let at = 0; at < length; at++) {
    const line = lines[from + at] as MarkedLine
    const before = lines[from + at - 1]
    // A gap above a button is one above the line below it as well.
    gap = before?.words != null ? Math.max(gap, line.gap) : line.gap
    if (at > 0) scoreGap(scores, at, gap, before, widest)
    if (line.time !== null) scoreTime(scores, at, line, before)
    else if (line.words !== null || line.rule)
      scoreInterface(scores, at, line, lines[from + at + 1])
    else if ((copies[at] as number) === copy) {
      scores.copies[at] = 1
      scores.skipped[at] = 1
      scores.outside[at] = -2
    } else {
      const isBetween = before?.running === true && lines[from + at + 1]?.running === true
      scoreWords(scores, at, line, counts, isBetween)
      scoreOriginal(scores, at, copies[at] as number)
    }
  }
  return scores
}

/** The widest gap that comes twice, and more than that between all lines alike says nothing: 0. */
function widestGap(lines: readonly MarkedLine[], from: number, to: number): number {
  const counts = [0, 0, 0, 0]
  for (let index = from + 1; index < to; index++) {
    const gap = Math.min((lines[index] as MarkedLine).gap, 3)
    counts[gap] = (counts[gap] as number) + 1
  }
  for (let gap = 3; gap > 0; gap--) {
    const count = counts[gap] as number
    if (count === to - from - 1) return 0
    if (count > 1 || (count > 0 && to - from < 10)) return gap
  }
  return 0
}

function scoreGap(
  scores: LineScores,
  at: number,
  gap: number,
  before: MarkedLine | undefined,
  widest: number,
): void {
  const isRuled = before?.rule === true
  if (isRuled) {
    scores.first[at] = 1.5
    scores.inner[at] = -1.5
  } else if (widest > 0) {
    const isWide = Math.min(gap, 3) >= widest
    scores.first[at] = isWide ? 0.8 : -0.8
    scores.inner[at] = isWide ? -0.8 : 0
  }
}

function scoreTime(
  scores: LineScores,
  at: number,
  line: MarkedLine,
  before: MarkedLine | undefined,
): void {
  scores.roles[at * roleCount + roles.time] = 2
  const isSecond = before?.time != null && line.time?.publisher == null && line.gap === 0
  scores.skipped[at] = isSecond ? 1 : -3
  scores.outside[at] = -2
}

function scoreInterface(
  scores: LineScores,
  at: number,
  line: MarkedLine,
  next: MarkedLine | undefined,
): void {
  scores.skipped[at] = 0.5
  scores.outside[at] = 0.2
  // "Support our newsroom" or "Terms of use" above a text is the title of a listed plea or notice.
  if (next?.running !== true || next.gap > 0) return
  const isPlea = line.words === 'newsletter' && isCallToAction(line.text)
  scores.roles[at * roleCount + roles.title] = isPlea ? 0.5 : -1
}

function scoreWords(
  scores: LineScores,
  at: number,
  line: MarkedLine,
  counts: ReadonlyMap<string, number>,
  isBetween: boolean,
): void {
  const text = bareText(line)
  const set = (role: number, score: number): void => {
    scores.roles[at * roleCount + role] = score
  }
  const isLong = line.running
  if (isCounter(line) || duration.test(text) || path.test(text)) {
    scores.skipped[at] = 0.3
    return
  }
  const count = text.length > longestName ? 0 : (counts.get(text) ?? 0)
  scores.skipped[at] = isLong ? -6 : skipScore(text, count)
  const isAddress = addressesReader(text)
  scores.outside[at] = isLong ? (isAddress ? -2 : -5) : isAddress ? -0.2 : -0.9
  if (line.label !== null) {
    const { field } = line.label
    if (field === 'author') scores.skipped[at] = 1
    else set(roleOf[field], 3)
    return
  }
  if (!isLong && text.length < 90 && mayBeCredit(text)) {
    const credit = splitCredit(text)
    if (credit !== null || byLine.test(text)) {
      const isNamed = credit?.name != null
      scores.skipped[at] = isNamed ? -1 : 0.8
      set(roles.outlet, isNamed ? 2 : -1.5)
      if (isNamed && !byLine.test(text)) set(roles.title, -0.5)
      return
    }
  }
  const length = width(text)
  const words = isLong ? 0 : wordCount(text)
  const repeated = count > 1
  const category = !isLong && isCategory(text)
  set(
    roles.title,
    titleScore(text, length, words, isLong) - (repeated ? 2 : 0) - (category ? 4 : 0),
  )
  set(roles.text, isBetween ? -1 : textScore(length, isLong))
  if (isLong || length > longestName || !/\p{L}/u.test(text)) return
  const name = nameScore(text, length, words)
  set(roles.outlet, name + (repeated ? 1.2 : 0) - (category ? 3 : 0))
  const small = words <= 2 && length < 24 ? -0.2 : words === 3 ? -1.2 : -6
  set(roles.section, category ? 1.5 : small + (repeated ? 0.5 : 0) + (line.bullet > 0 ? 0.5 : 0))
}

const mayBeCredit = (text: string): boolean =>
  byLine.test(text) || /[:：]$| \p{Ll}{2,4} \p{Lu}/u.test(text)

const roleOf = { title: roles.title, publisher: roles.outlet, section: roles.section } as const

/** "coastline.example › travel". */
const path = /^(?:[a-z\d-]{1,40}\.){1,3}[a-z]{2,12}(?:\s[›>]|\/)\s?\S.{0,80}$/u
/** How long reading, hearing or watching takes. */
const duration = /^(?:\d{1,2}:)?\d{1,2}:\d{2}$|^\d{1,3}\s?min(?:utes?)?\.?(?:\s\p{L}{4,8})?$/iu

/** Addresses and what stands below every item alike. */
function skipScore(text: string, count: number): number {
  return domain.test(text) ? 0 : count > 2 ? -0.3 : -2.5
}

function titleScore(text: string, length: number, words: number, isLong: boolean): number {
  if (isLong) {
    const isSentence = /[.。।۔]["”’»」』)]?$/u.test(text) || /^[\u0e01-\u0eff]/.test(text)
    if (length >= 250) return impossible
    return isSentence ? (length < 130 ? -3 : -6) : length < 130 ? -0.3 : -3
  }
  let score = length < 10 ? -3 : length < 18 ? -1.5 : length < 28 ? -0.3 : length < 130 ? 1 : 0
  if (length > 200) score -= 2
  if (words === 1 && !/[\u0e00-\u0e7f\u3040-\u9fff]/.test(text)) score -= 1.5
  if (words === 2) score -= 0.5
  if (/[:：]$/.test(text)) score -= 2
  return score
}

const textScore = (length: number, isLong: boolean): number =>
  isLong ? (length >= 60 ? 1.5 : 0.8) : length >= 100 ? 0 : length >= 60 ? -1 : -2.5

const domain = /^(?:www\.)?[\p{L}\d-]{2,40}(?:\.[\p{L}\d-]{2,20}){1,3}$/u

function nameScore(text: string, length: number, words: number): number {
  if (domain.test(text)) return 0.6
  if (/[:!?,;]$|[.。]$/u.test(text)) return -4
  let score = words <= 4 && length < 40 ? 0.5 : words <= 6 && length < 48 ? -1.2 : -4
  if (/^\p{Ll}/u.test(text)) score -= 1
  if (/\d/.test(text)) score -= 0.5
  // "Flag as irrelevant".
  if (words > 2 && !/\s(?!\p{Ll})/u.test(text)) score -= 1.5
  return score
}

function scoreOriginal(scores: LineScores, at: number, mark: number): void {
  if (mark !== copiedAsTitle && mark !== copiedAsName) return
  const [likely, unlikely] =
    mark === copiedAsTitle ? [roles.title, roles.outlet] : [roles.outlet, roles.title]
  const index = at * roleCount
  scores.roles[index + likely] = Math.max(scores.roles[index + likely] as number, 0) + 2
  scores.roles[index + unlikely] = (scores.roles[index + unlikely] as number) - 4
}

function countNames(
  lines: readonly MarkedLine[],
  from: number,
  to: number,
  copies: Uint8Array,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (let index = from; index < to; index++) {
    const line = lines[index] as MarkedLine
    const isCopy = copies[index - from] === copy
    if (line.time || line.words || line.text.length > longestName || isCopy) continue
    const text = bareText(line)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}
