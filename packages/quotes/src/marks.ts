import { isSpaceCode, isWordCode } from './characters.ts'
import {
  closeSingle,
  isElision,
  isMeasure,
  isOpeningContext,
  openSingle,
  straightDouble,
  straightSingle,
} from './mark-context.ts'
import { Family, type FoundStretch, OpenMarks } from './open-marks.ts'

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

class MarkPairing {
  readonly #marks: OpenMarks
  readonly #text: string
  readonly #from: number
  readonly #to: number

  constructor(text: string, from: number, to: number) {
    this.#text = text
    this.#from = from
    this.#to = to
    this.#marks = new OpenMarks(text)
  }

  /** `isInside`: the paragraph before ended inside a stretch, which this one may close. */
  run(isInside: boolean): FoundStretch[] {
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
          this.#marks.find(Family.single) > this.#marks.find(Family.ticks)
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
    this.#marks.finish(this.#to)
    return this.#marks.finished
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
      if (isClosing) this.#marks.push(this.#from, 0, family)
      return
    }
  }

  /** Marks whose form tells opening from closing. */
  #paired(position: number, code: number): void {
    if (code === 0x201c) {
      const low = this.#marks.find(Family.low)
      if (low >= 0) this.#marks.close(low, position, 1)
      else this.#marks.push(position, 1, Family.curly)
    } else if (code === 0x201d) {
      const open = this.#marks.findAny([Family.curly, Family.low, Family.reversed, Family.straight])
      if (open >= 0) this.#marks.close(open, position, 1)
      else if (this.#mayOpen(position, 1)) this.#marks.push(position, 1, Family.reversed)
    } else if (code === 0x201e || code === 0x201f) this.#marks.push(position, 1, Family.low)
    else if (code === 0xab || code === 0xbb) {
      const open = this.#marks.find(Family.guillemet)
      if (open >= 0 && this.#text.charCodeAt(this.#marks.at(open)?.start ?? 0) !== code) {
        this.#marks.close(open, position, 1)
      } else if (code === 0xab || this.#mayOpen(position, 1))
        this.#marks.push(position, 1, Family.guillemet)
    } else if (code === 0x300c) this.#marks.push(position, 1, Family.corner)
    else if (code === 0x300e) this.#marks.push(position, 1, Family.whiteCorner)
    else if (code === 0x300d || code === 0x300f) {
      const open = this.#marks.find(code === 0x300d ? Family.corner : Family.whiteCorner)
      if (open >= 0) this.#marks.close(open, position, 1)
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
    const open = this.#marks.findAny([family, Family.curly, Family.ticks, Family.straight])
    if (open >= 0 && (mayClose || !mayOpen)) this.#marks.close(open, position, width)
    else if (mayOpen) {
      // An opening mark inside an open stretch of the same family: the first was never closed.
      if (open >= 0) this.#marks.forget(open)
      this.#marks.push(position, width, family)
    }
  }

  #single(position: number, code: number): void {
    const text = this.#text
    const after = position + 1 < this.#to ? text.charCodeAt(position + 1) : 32
    const before = position > this.#from ? text.charCodeAt(position - 1) : 32
    const mayClose = code !== openSingle && !isSpaceCode(before) && !isWordCode(after)
    const open = this.#marks.find(Family.single)
    if (open >= 0 && mayClose) {
      const isPossessive =
        (before === 115 || before === 83) && isSpaceCode(after) && this.#lowerFollows(position)
      const mark = this.#marks.at(open)
      if (mark && isPossessive) {
        if (mark.doubtfulClose < 0) mark.doubtfulClose = position
      } else this.#marks.close(open, position, 1)
      return
    }
    const mayOpen =
      code !== closeSingle &&
      isOpeningContext(text, position, this.#from) &&
      isWordCode(after) &&
      !isElision(text, position)
    if (!mayOpen) return
    if (open >= 0) this.#marks.settleDoubt(open)
    if (this.#marks.find(Family.single) < 0) this.#marks.push(position, 1, Family.single)
  }

  #lowerFollows(position: number): boolean {
    const code = this.#text.charCodeAt(position + 2)
    return code >= 97 && code <= 122
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
  const found = new MarkPairing(text, from, to)
    .run(isInside)
    .sort((a, b) => a.start - b.start || b.end - a.end)
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
