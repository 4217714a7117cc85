import { wordCount } from './lines.ts'
import type { ListRecord } from './list-records.ts'
import { leadOf, type MarkedLine } from './marked-lines.ts'

/** What all records of a list write into a title or text besides the title and the text. */
export interface ListStyle {
  /** A number stands before each title. */
  numbered: boolean
  /** The outlet stands before each title, in brackets or before a colon; the name is the first group. */
  before: RegExp | null
  /** The outlet stands behind each title, in brackets or behind a dash; the name is the first group. */
  behind: RegExp | null
  /** The same behind each text. */
  behindText: RegExp | null
  /** What each text begins with, as "Summary: "; '' for nothing. */
  textLabel: string
}

export const ordinal = /^(\d{1,3})[.)]\s{1,3}/
const bracketed = /^[[【]([^\]】]{2,40})[\]】]\s{0,3}(?=\S)/u
const beforeColon = /^(\p{Lu}[^:：.!?]{1,38})[:：]\s{0,3}(?=\S)/u
const beforeArrow = /^([^→»›]{2,38}?)\s{0,2}[→»›]\s{1,2}(?=\S)/u
const inBrackets = /\s?[([（【]([^()[\]（）【】]{2,40})[)\]）】]$/u
const behindDash = /\s[–—|·-]\s([^–—|·-]{2,40})$/u
const siteInBrackets = /\s\(((?:[a-z\d-]{1,40}\.){1,3}[a-z]{2,12})\)$/u

/** Returns how the records of a list write; a form counts only where all records have it. */
export function findStyle(lines: readonly MarkedLine[], records: readonly ListRecord[]): ListStyle {
  const titles = records.map(({ title }) => titleOf(lines[title ?? -1]))
  const texts = records.map(({ paragraphs }) => lines[paragraphs.at(-1) ?? -1]?.text ?? null)
  const named = records.some(
    ({ publisher, times }) =>
      publisher !== null || times.some((time) => lines[time]?.time?.publisher != null),
  )
  const before = formBefore(titles, named)
  const isFree = !named && before === null
  const behind = isFree ? formBehind(titles) : null
  return {
    numbered: areNumbered(titles),
    before,
    behind,
    behindText: isFree && behind === null ? formBehind(texts) : null,
    textLabel: commonLabel(lines, records),
  }
}

const titleOf = (line: MarkedLine | undefined): string | null =>
  line === undefined
    ? null
    : line.text.slice(line.time?.title?.start ?? leadOf(line), line.time?.title?.end)

type Texts = readonly (string | null)[]

/** Without brackets it takes three titles of several names. */
function formBefore(titles: Texts, named: boolean): RegExp | null {
  const all = (form: RegExp): boolean =>
    titles.length > 1 && titles.every((title) => title !== null && form.test(title))
  if (all(bracketed)) return bracketed
  if (!named && all(beforeArrow)) return beforeArrow
  if (named || titles.length < 3 || !all(beforeColon)) return null
  const names = titles.map((title) => beforeColon.exec(title as string)?.[1])
  return new Set(names).size > 1 ? beforeColon : null
}

function formBehind(texts: Texts): RegExp | null {
  if (texts.length < 2) return null
  for (const form of [siteInBrackets, inBrackets, behindDash]) {
    const names = texts.map((text) => (text === null ? null : (form.exec(text)?.[1] ?? null)))
    if (names.every((name) => name !== null && isName(name))) return form
  }
  return null
}

const isName = (text: string): boolean =>
  wordCount(text) <= 4 && !/^\p{Ll}[^.]*$|\d{3}|[.!?]$/u.test(text)

/** True where each title but those without one begins with the number behind that of the one before. */
function areNumbered(titles: Texts): boolean {
  let last: number | null = null
  for (const title of titles) {
    if (title === null) continue
    const number = Number(ordinal.exec(title)?.[1] ?? Number.NaN)
    if (Number.isNaN(number) || (last !== null && number !== last + 1)) return false
    last = number
  }
  return last !== null && titles.length > 1
}

const label = /^\p{L}[\p{L} ]{1,20}[:：]\s/u

function commonLabel(lines: readonly MarkedLine[], records: readonly ListRecord[]): string {
  let common: string | undefined
  for (const { paragraphs } of records) {
    const first = lines[paragraphs[0] ?? -1]
    const found = first === undefined ? undefined : label.exec(first.text)?.[0]
    if (found === undefined || (common !== undefined && found !== common)) return ''
    common = found
  }
  return records.length > 1 ? (common ?? '') : ''
}
