import type { LiveEntry } from '@wirecopy/document'
import { readLooseTimestamp } from '../time/loose-time.ts'
import type { TimeContext } from '../time/timestamp.ts'
import { timestampOf } from './article-fields.ts'
import { firstColon } from './lines.ts'

/** A paragraph of an article's text with its span. */
export interface Paragraph {
  start: number
  end: number
  text: string
}

const labelled = /^(\p{L}[\p{L} ]{1,20})[:：]\s{0,4}(.*)$/u
/** A label with its colon has no more code units. */
const longestLabel = 22
const clock =
  /^(?:[01]?\d|2[0-3])(?:[:.h]|\sh\s)[0-5]\d(?:[:.][0-5]\d)?(?:\s?[aApP]\.?[mM]\.?)?(?:\s?(?:[A-Z]{2,5}|Uhr))?(?=$|\s|[-–—:|])/u

/**
 * Returns the entries of a live blog written as flat text, in order, or none. Two ways of writing are
 * known by their regularity: records of labelled lines of which one label always gives a time ("Date:
 * 03:05 BST", "Title: …"), and paragraphs that begin with a time of day.
 */
export function findLiveEntries(
  paragraphs: readonly Paragraph[],
  context: TimeContext,
): LiveEntry[] {
  const byLabel = labelledEntries(paragraphs, context)
  return byLabel.length > 0 ? byLabel : clockEntries(paragraphs, context)
}

function labelledEntries(paragraphs: readonly Paragraph[], context: TimeContext): LiveEntry[] {
  const values = new Map<string, { at: number; value: string }[]>()
  for (const [at, { text }] of paragraphs.entries()) {
    const isLabelled = text.length < 4000 && firstColon(text, longestLabel) > 0
    const match = isLabelled ? labelled.exec(text) : null
    if (match === null) continue
    const [, label = '', value = ''] = match
    const list = values.get(label)
    if (list) list.push({ at, value })
    else values.set(label, [{ at, value }])
  }
  const timeLabel = [...values].find(
    ([, list]) => list.length > 1 && list.every(({ value }) => isTime(value)),
  )
  if (timeLabel === undefined) return []
  const titleLabel = [...values].find(
    ([label, list]) =>
      label !== timeLabel[0] &&
      list.length === timeLabel[1].length &&
      list.every(({ value }) => value.length > 1 && value.length < 160),
  )
  const isLabel = (at: number): boolean =>
    labelled.test(paragraphs[at]?.text ?? '') &&
    values.has(labelled.exec(paragraphs[at]?.text ?? '')?.[1] ?? '')
  return entriesAt(
    paragraphs,
    timeLabel[1].map(({ at }) => at),
    (start) => {
      // A label without a value right before belongs to the entry that it announces.
      return start > 0 &&
        isLabel(start - 1) &&
        (labelled.exec(paragraphs[start - 1]?.text ?? '')?.[2] ?? 'x') === ''
        ? start - 1
        : start
    },
    (from, to) => {
      const time = timeLabel[1].find(({ at }) => at >= from && at < to)
      const title = titleLabel?.[1].find(({ at }) => at >= from && at < to)
      return {
        title: title?.value ?? null,
        publishedAt: time ? timestampOf(time.value, context) : null,
      }
    },
  )
}

const leadWord = /^\p{L}{2,12}:?\s(?=\d)/u

/** A word that the most paragraphs have before a time of day: "Posted 16:40". */
function commonLead(paragraphs: readonly Paragraph[]): string {
  const counts = new Map<string, number>()
  for (const { text } of paragraphs) {
    const lead = text.length > 60 ? undefined : leadWord.exec(text)?.[0]
    if (lead === undefined || !clock.test(text.slice(lead.length, 40))) continue
    counts.set(lead, (counts.get(lead) ?? 0) + 1)
  }
  let common = ''
  for (const [lead, count] of counts) if (count > (counts.get(common) ?? 1)) common = lead
  return common
}

function clockEntries(paragraphs: readonly Paragraph[], context: TimeContext): LiveEntry[] {
  const lead = commonLead(paragraphs)
  const leadOf = (text: string): number => (lead !== '' && text.startsWith(lead) ? lead.length : 0)
  const starts: number[] = []
  for (const [at, { text }] of paragraphs.entries())
    if (clock.test(text.slice(leadOf(text), leadOf(text) + 24))) starts.push(at)
  if (starts.length < 2 || starts.length < paragraphs.length / 12) return []
  return entriesAt(
    paragraphs,
    starts,
    (start) => start,
    (from, to) => {
      const whole = paragraphs[from]?.text ?? ''
      const text = whole.slice(leadOf(whole))
      const time = clock.exec(text)?.[0] ?? ''
      const rest = text.slice(time.length).replace(/^[\s:|–—-]{1,4}/u, '')
      const next = paragraphs[from + 1]?.text
      const short = (line: string | undefined): boolean =>
        line !== undefined && line.length > 2 && line.length < 120 && !/[.。]$/.test(line)
      const title = short(rest)
        ? rest
        : rest === '' && from + 2 < to + 0 && short(next)
          ? (next as string)
          : null
      return { title, publishedAt: timestampOf(time, context) }
    },
  )
}

function entriesAt(
  paragraphs: readonly Paragraph[],
  starts: readonly number[],
  adjust: (start: number) => number,
  describe: (from: number, to: number) => Pick<LiveEntry, 'title' | 'publishedAt'>,
): LiveEntry[] {
  const from = starts.map(adjust)
  return from.map((start, index) => {
    const end = from[index + 1] ?? paragraphs.length
    return {
      start: (paragraphs[start] as Paragraph).start,
      end: (paragraphs[end - 1] as Paragraph).end,
      ...describe(start, end),
    }
  })
}

const isTime = (value: string): boolean =>
  value.length < 60 &&
  (clock.test(value) || readLooseTimestamp(value, 'text', { retrievedAt: null }) !== null)
