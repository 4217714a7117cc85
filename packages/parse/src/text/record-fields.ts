import { isCallToAction } from './call-to-action.ts'
import { isCategory } from './category-names.ts'
import { splitCredit } from './credit-line.ts'
import { width, wordCount } from './lines.ts'
import { byLine } from './main-header.ts'
import { bareText, type MarkedLine, sameText } from './marked-lines.ts'
import { isNameLike, type RecordHabits } from './record-habits.ts'
import type { Record } from './records.ts'

/** Which lines of a record hold which field; numbers are line indexes. */
export interface RecordFields {
  title: number | null
  /** Further lines that repeat the title. */
  titleCopies: number[]
  publisher: number | null
  /** Further lines that repeat the publisher. */
  publisherCopies: number[]
  section: number | null
  /** Lines that name authors and nothing else. */
  bylines: number[]
  paragraphs: number[]
  /** Lines of the interface inside the record. */
  interface: number[]
}

const isTitleLike = (line: MarkedLine): boolean =>
  width(line.text) >= 28 || wordCount(line.text) >= 5

/** A line under the time line that can be a headline: short, and no sentence. */
const canBeTitle = (line: MarkedLine): boolean =>
  line.text.length <= 250 && (!line.running || isHeadlineSentence(line))
const isHeadlineSentence = (line: MarkedLine): boolean =>
  width(line.text) < 130 && !/[.。।۔]["”’]?$|^[\u0e01-\u0eff]/u.test(line.text)

/** Returns which line of a record holds which field. */
export function assignFields(
  lines: readonly MarkedLine[],
  record: Record,
  habits: RecordHabits,
): RecordFields {
  if (lines[record.anchor]?.time?.title !== undefined) return itemFields(lines, record)
  return record.timeLast ? timeLastFields(lines, record) : timeFirstFields(lines, record, habits)
}

/** The time line holds the title as well; all that follows is text. */
function itemFields(lines: readonly MarkedLine[], record: Record): RecordFields {
  const fields = noFields()
  fields.title = record.anchor
  for (let index = record.anchor + 1; index < record.end; index++) {
    const line = lines[index] as MarkedLine
    if (line.rule || (line.words !== null && !line.running)) fields.interface.push(index)
    else fields.paragraphs.push(index)
  }
  return fields
}

/** "By Ann Oak" and no outlet behind it. */
const isByline = (line: MarkedLine): boolean =>
  !line.running &&
  line.text.length < 90 &&
  byLine.test(line.text) &&
  splitCredit(line.text)?.name === null

function timeFirstFields(
  lines: readonly MarkedLine[],
  record: Record,
  { counts, nameBelowTime, sectionAboveTime, titleAboveTime, countersBehind }: RecordHabits,
): RecordFields {
  const at = (index: number): MarkedLine => lines[index] as MarkedLine
  const fields = noFields()
  const inline = at(record.anchor).time?.publisher != null
  let heads: number[] = []
  for (let index = record.start; index < record.anchor; index++) {
    const field = at(index).label?.field
    // The name beside the time is the publisher already.
    if (field === 'publisher' && inline) fields.interface.push(index)
    else if (field !== undefined && fields[field] === null) fields[field] = index
    else heads.push(index)
  }
  let index = record.anchor + 1
  // A second time line says when the article was changed.
  if (isSecondTime(lines, index, record)) index++
  const bullets: number[] = []
  while (index < record.end && at(index).bullet > 0 && at(index).text.length <= 60)
    bullets.push(index++)
  const rest: number[] = []
  for (; index < record.end; index++) {
    const isPlea = rest.length === 0 && !heads.some((head) => isTitleLike(at(head)))
    const isInterface = at(index).rule || (at(index).words !== null && !at(index).running)
    if (isInterface && !(isPlea && isPleaTitle(lines, index, record.end)))
      fields.interface.push(index)
    else rest.push(index)
  }
  const mayBeNamedBelow = nameBelowTime && !inline && heads.length === 0 && rest.length > 1
  if (mayBeNamedBelow && isNameLike(at(rest[0] as number)))
    fields.publisher = rest.shift() as number
  if (countersBehind && rest.at(-1) === record.end - 1) fields.interface.push(rest.pop() as number)
  if (rest.length > 1 && isCategory(at(rest[0] as number).text))
    fields.section = rest.shift() as number
  if (titleAboveTime && rest.length > 0) {
    fields.title = heads.pop() ?? null
    fields.publisher = rest.shift() as number
  }
  if (heads.length > 1) {
    fields.bylines = heads.filter((head) => isByline(at(head)))
    heads = heads.filter((head) => !isByline(at(head)))
  }
  const first = rest[0]
  if (fields.title !== null) {
    fields.paragraphs = rest
    fields.section ??= heads[0] ?? bullets[0] ?? null
    for (const other of [...heads, ...bullets])
      if (other !== fields.section) fields.interface.push(other)
    return fields
  }
  if (first !== undefined && heads.some((head) => sameText(at(head), at(first)))) {
    fields.title = first
    fields.titleCopies = heads.filter((head) => sameText(at(head), at(first)))
    heads = heads.filter((head) => !fields.titleCopies.includes(head))
    rest.shift()
  } else {
    const doubled = heads.find((head) =>
      heads.some((other) => other > head && sameText(at(head), at(other))),
    )
    if (doubled !== undefined) {
      fields.title = doubled
      fields.titleCopies = heads.filter(
        (head) => head !== doubled && sameText(at(head), at(doubled)),
      )
      heads = heads.filter((head) => !sameText(at(head), at(doubled)))
    }
  }
  const named = heads.find((head) => bullets.some((mark) => sameText(at(head), at(mark))))
  if (named !== undefined && !inline) {
    fields.publisher = named
    fields.publisherCopies = bullets.filter((mark) => sameText(at(named), at(mark)))
    heads = heads.filter((head) => head !== named)
  }
  let marks = bullets.filter((mark) => !fields.publisherCopies.includes(mark))
  if (fields.publisher === null && !inline && heads.length === 0 && marks.length > 0) {
    fields.publisher = marks.at(-1) as number
    marks = marks.slice(0, -1)
  }
  if (fields.title === null) heads = chooseTitle(lines, fields, heads, rest, counts, inline)
  if (fields.publisher === null && !inline && heads.length > 0) {
    const repeated = heads.filter(
      (head) => (counts.get(at(head).text) ?? 0) > 1 && !isCategory(bareText(at(head))),
    )
    fields.publisher =
      (sectionAboveTime && heads.length > 1 ? heads.at(-2) : undefined) ??
      repeated.at(-1) ??
      heads.findLast((head) => !isCategory(at(head).text)) ??
      null
    heads = heads.filter((head) => head !== fields.publisher)
  }
  if (fields.publisher === null && !inline && isNameBelow(lines, rest))
    fields.publisher = rest.shift() as number
  while (rest.length > 1 && isByline(at(rest[0] as number)))
    fields.bylines.push(rest.shift() as number)
  fields.section ??= marks[0] ?? heads.find((head) => wordCount(at(head).text) <= 3) ?? null
  for (const other of [...heads, ...marks])
    if (other !== fields.section) fields.interface.push(other)
  while (rest.length > 1 && isNextHeading(lines, rest)) fields.interface.push(rest.pop() as number)
  fields.paragraphs = rest
  return fields
}

/** "Support our newsroom" above a text is the title of a listed plea. */
const isPleaTitle = (lines: readonly MarkedLine[], index: number, end: number): boolean =>
  lines[index]?.words === 'newsletter' &&
  isCallToAction((lines[index] as MarkedLine).text) &&
  index + 1 < end &&
  lines[index + 1]?.running === true

/** Whether the line is a further time of the record whose time line stands right above. */
export function isSecondTime(lines: readonly MarkedLine[], index: number, record: Record): boolean {
  const line = lines[index]
  return (
    index === record.anchor + 1 &&
    index < record.end &&
    line?.time != null &&
    line.time.title === undefined &&
    line.time.publisher === null
  )
}

/** A label of few words behind the text heads what follows. */
function isNextHeading(lines: readonly MarkedLine[], rest: readonly number[]): boolean {
  const last = lines[rest.at(-1) as number] as MarkedLine
  const before = lines[rest.at(-2) as number] as MarkedLine
  return (
    !last.running &&
    before.running &&
    wordCount(last.text) <= 2 &&
    width(last.text) < 24 &&
    last.gap > 0
  )
}

/** Takes the title from the heads or from below the time line; returns the heads that are left. */
function chooseTitle(
  lines: readonly MarkedLine[],
  fields: RecordFields,
  heads: number[],
  rest: number[],
  counts: ReadonlyMap<string, number>,
  inline: boolean,
): number[] {
  const at = (index: number): MarkedLine => lines[index] as MarkedLine
  const first = rest[0]
  const below = first !== undefined && canBeTitle(at(first))
  const once = heads.filter((head) => (counts.get(at(head).text) ?? 0) <= 1)
  const above = once.filter((head) => isTitleLike(at(head)))
  const spare = heads.length > (inline || fields.publisher !== null ? 0 : 1)
  const longest = (of: number[]): number =>
    of.reduce((a, b) => (width(at(b).text) > width(at(a).text) ? b : a))
  const bodyBelow = rest.length > 1
  let title: number | null = null
  if (above.length > 0 && (!below || spare || !bodyBelow)) title = longest(above)
  else if (below) title = first as number
  else if (above.length > 0) title = longest(above)
  else if ((spare || rest.length === 0) && once.length > 0) title = longest(once)
  fields.title = title
  if (title !== null && title === first) rest.shift()
  return heads.filter((head) => head !== title)
}

function timeLastFields(lines: readonly MarkedLine[], record: Record): RecordFields {
  const at = (index: number): MarkedLine => lines[index] as MarkedLine
  const fields = noFields()
  const rest: number[] = []
  for (let index = record.start; index < record.end; index++) {
    if (index === record.anchor) continue
    if (at(index).words !== null && !at(index).running) fields.interface.push(index)
    else if (index > record.anchor) fields.section ??= index
    else rest.push(index)
  }
  if (rest.length > 1 && at(rest[0] as number).rule) fields.interface.push(rest.shift() as number)
  const named = at(record.anchor).time?.publisher != null
  if (!named && isNameAbove(lines, rest)) fields.publisher = rest.shift() as number
  if (rest.length > 0 && canBeTitle(at(rest[0] as number))) fields.title = rest.shift() as number
  const last = rest.at(-1)
  if (
    !named &&
    fields.publisher === null &&
    last !== undefined &&
    !at(last).running &&
    wordCount(at(last).text) <= 5
  ) {
    fields.publisher = rest.pop() as number
  }
  fields.paragraphs = rest
  return fields
}

/** A short line between the title and running text. */
function isNameBelow(lines: readonly MarkedLine[], rest: readonly number[]): boolean {
  const [first, second] = rest.map((index) => lines[index] as MarkedLine)
  return first !== undefined && second !== undefined && isNameLike(first) && second.running
}

/** A short first line above a longer one that can be a title, with text below both. */
function isNameAbove(lines: readonly MarkedLine[], rest: readonly number[]): boolean {
  const [first, second] = rest.map((index) => lines[index] as MarkedLine)
  if (rest.length < 3 || first === undefined || second === undefined) return false
  return (
    !first.running &&
    wordCount(first.text) <= 3 &&
    !isCategory(first.text) &&
    canBeTitle(second) &&
    isTitleLike(second)
  )
}

function noFields(): RecordFields {
  return {
    title: null,
    titleCopies: [],
    publisher: null,
    publisherCopies: [],
    section: null,
    bylines: [],
    paragraphs: [],
    interface: [],
  }
}
