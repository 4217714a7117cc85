import { isSpaceCode, isWordCode } from './tokens.ts'

/** A stretch of text between quotation marks. Offsets in UTF-16 code units, marks included. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly contentStart: number
  readonly contentEnd: number
  /** True for ‘single’ marks. */
  readonly single: boolean
  /** True where the paragraph ends before the closing mark. */
  readonly unclosed: boolean
  /** Index of the stretch around it in the same list, or -1. */
  readonly parent: number
}

const straightDouble = 0x22
const straightSingle = 0x27
const openSingle = 0x2018
const closeSingle = 0x2019
const maximalDepth = 6

/** Families of marks; an opening mark is closed by one of its own family. */
const Family = {
  straight: 1,
  curly: 2,
  low: 3,
  guillemet: 4,
  corner: 5,
  whiteCorner: 6,
  single: 7,
  reversed: 8,
  ticks: 9,
} as const

interface OpenMark {
  start: number
  contentStart: number
  family: number
  /** Position of a closing mark that may be a plural possessive, or -1. */
  doubtfulClose: number
  /** Number of finished stretches when it was opened; those after it lie inside. */
  finished: number
}

interface FoundStretch {
  start: number
  end: number
  contentStart: number
  contentEnd: number
  single: boolean
  unclosed: boolean
}

function isOpeningContext(text: string, position: number, from: number): boolean {
  if (position <= from) return true
  const code = text.charCodeAt(position - 1)
  if (isSpaceCode(code)) return true
  // ( [ — – - / : , and other opening marks
  return (
    code === 0x28 ||
    code === 0x5b ||
    code === 0x2014 ||
    code === 0x2013 ||
    code === 0x2d ||
    code === 0x2f ||
    code === 0x3a ||
    code === 0x2c ||
    code === straightDouble ||
    code === straightSingle ||
    code === 0x201c ||
    code === openSingle ||
    code === 0x2026
  )
}

const elisions = new Set([
  'em',
  'tis',
  'twas',
  'til',
  'cause',
  'n',
  'bout',
  'round',
  'cuz',
  'neath',
  'nuff',
  'kay',
])

/** Returns true for the apostrophe of '98, 'em and 'twas. */
function isElision(text: string, position: number): boolean {
  const code = text.charCodeAt(position + 1)
  if (code >= 48 && code <= 57) {
    const second = text.charCodeAt(position + 2)
    const third = text.charCodeAt(position + 3)
    return second >= 48 && second <= 57 && !(third >= 48 && third <= 57)
  }
  let end = position + 1
  while (end < text.length && end - position < 8 && isWordCode(text.charCodeAt(end))) end++
  return elisions.has(text.slice(position + 1, end).toLowerCase())
}

/** Returns true where `position` holds the inch mark of 6'2" or 5-foot-9". */
function isMeasure(text: string, position: number): boolean {
  let before = position - 1
  while (before >= 0 && before > position - 4 && isDigit(text.charCodeAt(before))) before--
  if (before === position - 1) return false
  const code = text.charCodeAt(before)
  return (code === straightSingle || code === closeSingle) && isDigit(text.charCodeAt(before - 1))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isSentenceMark(code: number): boolean {
  return (
    code === 0x2c ||
    code === 0x2e ||
    code === 0x3f ||
    code === 0x21 ||
    code === 0x2026 ||
    code === 0x3002
  )
}

class MarkPairing {
  readonly #open: OpenMark[] = []
  readonly #text: string
  readonly #from: number
  readonly #to: number
  readonly finished: FoundStretch[] = []

  constructor(text: string, from: number, to: number) {
    this.#text = text
    this.#from = from
    this.#to = to
  }

  /** `isInside`: the paragraph before ended inside a stretch, which this one may close. */
  run(isInside: boolean): void {
    const text = this.#text
    if (isInside) this.#resume()
    for (let position = this.#from; position < this.#to; position++) {
      const code = text.charCodeAt(position)
      if (code > 0x27 && code < 0xab && code !== 0x60) continue
      if (code < 0x22 || (code > 0x22 && code < 0x27)) continue
      if (code === straightDouble || code === 0xff02) this.#double(position, 1, Family.straight)
      else if (
        (code === straightSingle || code === 0x60) &&
        text.charCodeAt(position + 1) === code
      ) {
        // ''…'Fox and Friends,''' closes the single stretch first.
        if (
          text.charCodeAt(position + 2) === code &&
          this.#find(Family.single) > this.#find(Family.ticks)
        ) {
          this.#single(position, code)
          position++
        }
        this.#double(position, 2, Family.ticks)
        position++
      } else if (
        code === straightSingle ||
        code === openSingle ||
        code === closeSingle ||
        code === 0x60
      ) {
        this.#single(position, code)
      } else if (code >= 0xab) this.#paired(position, code)
    }
    this.#finish()
  }

  /** Opens a stretch at the start of the paragraph where its first mark is one that closes. */
  #resume(): void {
    const text = this.#text
    for (let position = this.#from; position < this.#to; position++) {
      const code = text.charCodeAt(position)
      const isTicks = code === straightSingle && text.charCodeAt(position + 1) === code
      if (code !== straightDouble && code !== 0x201c && code !== 0x201d && !isTicks) continue
      const width = isTicks ? 2 : 1
      const isClosing =
        code !== 0x201c &&
        position > this.#from &&
        !isSpaceCode(text.charCodeAt(position - 1)) &&
        (position + width >= this.#to || !isWordCode(text.charCodeAt(position + width))) &&
        !this.#mayOpen(position, width)
      const family = isTicks ? Family.ticks : code === 0x201d ? Family.curly : Family.straight
      if (isClosing) this.#push(this.#from, 0, family)
      return
    }
  }

  /** Marks whose form tells opening from closing. */
  #paired(position: number, code: number): void {
    if (code === 0x201c) {
      const low = this.#find(Family.low)
      if (low >= 0) this.#close(low, position, 1)
      else this.#push(position, 1, Family.curly)
    } else if (code === 0x201d) {
      const open = this.#findAny([Family.curly, Family.low, Family.reversed, Family.straight])
      if (open >= 0) this.#close(open, position, 1)
      else if (this.#mayOpen(position, 1)) this.#push(position, 1, Family.reversed)
    } else if (code === 0x201e || code === 0x201f) this.#push(position, 1, Family.low)
    else if (code === 0xab || code === 0xbb) {
      const open = this.#find(Family.guillemet)
      if (open >= 0 && this.#text.charCodeAt(this.#open[open]?.start ?? 0) !== code) {
        this.#close(open, position, 1)
      } else if (code === 0xab || this.#mayOpen(position, 1))
        this.#push(position, 1, Family.guillemet)
    } else if (code === 0x300c) this.#push(position, 1, Family.corner)
    else if (code === 0x300e) this.#push(position, 1, Family.whiteCorner)
    else if (code === 0x300d || code === 0x300f) {
      const open = this.#find(code === 0x300d ? Family.corner : Family.whiteCorner)
      if (open >= 0) this.#close(open, position, 1)
    }
  }

  #mayOpen(position: number, width: number): boolean {
    const after = position + width
    return (
      isOpeningContext(this.#text, position, this.#from) &&
      after < this.#to &&
      !isSpaceCode(this.#text.charCodeAt(after))
    )
  }

  #double(position: number, width: number, family: number): void {
    if (isMeasure(this.#text, position)) return
    const before = position > this.#from ? this.#text.charCodeAt(position - 1) : 32
    const mayOpen = this.#mayOpen(position, width)
    const mayClose = !isSpaceCode(before) && before !== 0x28 && before !== 0x5b
    const open = this.#findAny([family, Family.curly, Family.ticks, Family.straight])
    if (open >= 0 && (mayClose || !mayOpen)) this.#close(open, position, width)
    else if (mayOpen) {
      // An opening mark inside an open stretch of the same family: the first was never closed.
      if (open >= 0) this.#open.length = open
      this.#push(position, width, family)
    }
  }

  #single(position: number, code: number): void {
    const text = this.#text
    const after = position + 1 < this.#to ? text.charCodeAt(position + 1) : 32
    const before = position > this.#from ? text.charCodeAt(position - 1) : 32
    const mayClose = code !== openSingle && !isSpaceCode(before) && !isWordCode(after)
    const open = this.#find(Family.single)
    if (open >= 0 && mayClose) {
      const isStrong = isSentenceMark(before)
      const isPossessive =
        !isStrong &&
        (before === 115 || before === 83) &&
        isSpaceCode(after) &&
        this.#lowerFollows(position)
      const mark = this.#open[open]
      if (mark && isPossessive) {
        if (mark.doubtfulClose < 0) mark.doubtfulClose = position
      } else this.#close(open, position, 1)
      return
    }
    const mayOpen =
      code !== closeSingle &&
      isOpeningContext(text, position, this.#from) &&
      isWordCode(after) &&
      !isElision(text, position)
    if (!mayOpen) return
    if (open >= 0) this.#settleDoubt(open)
    if (this.#find(Family.single) < 0) this.#push(position, 1, Family.single)
  }

  #lowerFollows(position: number): boolean {
    const code = this.#text.charCodeAt(position + 2)
    return code >= 97 && code <= 122
  }

  /** Ends a single stretch at the doubtful mark, or forgets that it was opened. */
  #settleDoubt(index: number): void {
    const mark = this.#open[index]
    if (!mark) return
    if (mark.doubtfulClose >= 0) this.#close(index, mark.doubtfulClose, 1)
    else this.#open.splice(index, 1)
  }

  #push(position: number, width: number, family: number): void {
    if (this.#open.length >= maximalDepth) return
    this.#open.push({
      start: position,
      contentStart: position + width,
      family,
      doubtfulClose: -1,
      finished: this.finished.length,
    })
  }

  #find(family: number): number {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      if (this.#open[index]?.family === family) return index
    }
    return -1
  }

  #findAny(families: readonly number[]): number {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      if (families.includes(this.#open[index]?.family ?? 0)) return index
    }
    return -1
  }

  #close(index: number, position: number, width: number): void {
    const mark = this.#open[index]
    if (!mark) return
    this.#open.length = index
    if (position <= mark.contentStart) return
    this.finished.push({
      start: mark.start,
      end: position + width,
      contentStart: mark.contentStart,
      contentEnd: position,
      single: mark.family === Family.single,
      unclosed: false,
    })
  }

  #finish(): void {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const mark = this.#open[index]
      if (mark?.family === Family.single) this.#settleDoubt(index)
    }
    const outer = this.#open[0]
    if (!outer) return
    let end = this.#to
    while (end > outer.contentStart && isSpaceCode(this.#text.charCodeAt(end - 1))) end--
    if (end === outer.contentStart) return
    this.finished.push({
      start: outer.start,
      end,
      contentStart: outer.contentStart,
      contentEnd: end,
      single: false,
      unclosed: true,
    })
  }
}

/**
 * Returns the stretches between quotation marks of one paragraph, in order of their start, nested
 * ones after the one around them. Knows "…", “…”, „…“, «…», »…«, 「…」, ''…'' and ‘…’, tells
 * apostrophes, plural possessives, decades and inches from marks, and ends what is never closed at
 * the end of the paragraph. With `isInside`, a stretch left open by the paragraph before is closed by a
 * mark that nothing in this one opens. One pass; nesting deeper than six is left flat.
 */
export function pairMarks(text: string, from: number, to: number, isInside = false): Stretch[] {
  const pairing = new MarkPairing(text, from, to)
  pairing.run(isInside)
  const found = pairing.finished.sort((a, b) => a.start - b.start || b.end - a.end)
  const stretches: Stretch[] = []
  const around: number[] = []
  for (const stretch of found) {
    while (around.length > 0 && (stretches[around.at(-1) ?? 0]?.end ?? 0) <= stretch.start)
      around.pop()
    stretches.push({ ...stretch, parent: around.at(-1) ?? -1 })
    around.push(stretches.length - 1)
  }
  return stretches
}
