import { isSpaceCode } from './characters.ts'

const maximalDepth = 6

/** Families of marks; an opening mark is closed by one of its own family. */
export const Family = {
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

/** A stretch as it is found, before it is known what lies around it. */
export interface FoundStretch {
  start: number
  end: number
  contentStart: number
  contentEnd: number
  single: boolean
  unclosed: boolean
}

/** The marks of one paragraph that are open, innermost last, and the stretches that were closed. */
export class OpenMarks {
  readonly finished: FoundStretch[] = []
  readonly #open: OpenMark[] = []
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  at(index: number): OpenMark | undefined {
    return this.#open[index]
  }

  /** Forgets the marks from an index on. */
  forget(index: number): void {
    this.#open.length = index
  }

  /** The index of the innermost open mark of a family, or -1. */
  find(family: number): number {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      if (this.#open[index]?.family === family) return index
    }
    return -1
  }

  /** The index of the innermost open mark of any of the families, or -1. */
  findAny(families: readonly number[]): number {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      if (families.includes(this.#open[index]?.family ?? 0)) return index
    }
    return -1
  }

  /** Opens a stretch. */
  push(position: number, width: number, family: number): void {
    if (this.#open.length >= maximalDepth) return
    this.#open.push({
      start: position,
      contentStart: position + width,
      family,
      doubtfulClose: -1,
      finished: this.finished.length,
    })
  }

  /** Ends the stretch that the mark at an index opened; what was opened inside is forgotten. */
  close(index: number, position: number, width: number): void {
    const mark = this.#open[index]
    if (!mark) return
    // “He said 'yes' twice”: the inner stretch ends at the mark that could have been a possessive.
    for (let inner = this.#open.length - 1; inner > index; inner--)
      if ((this.#open[inner]?.doubtfulClose ?? -1) >= 0) this.settleDoubt(inner)
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

  /** Ends a single stretch at the doubtful mark, or forgets that it was opened. */
  settleDoubt(index: number): void {
    const mark = this.#open[index]
    if (!mark) return
    if (mark.doubtfulClose >= 0) this.close(index, mark.doubtfulClose, 1)
    else this.#open.splice(index, 1)
  }

  /** Ends what the paragraph leaves open. */
  finish(to: number): void {
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const mark = this.#open[index]
      if (mark?.family === Family.single) this.settleDoubt(index)
    }
    const outer = this.#open[0]
    if (!outer) return
    let end = to
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
