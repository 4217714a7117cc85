import type {
  Article,
  Comment,
  Furniture,
  FurnitureKind,
  Page,
  Region,
  Span,
  Warning,
} from '@wirecopy/document'
import { detach } from '@wirecopy/document'
import type { MarkedLine } from './marked-lines.ts'

/** Collects what the lines of a flat text were taken for; `finish` makes it tile the input. */
export class PageBuilder {
  readonly related: Article[] = []
  readonly comments: Comment[] = []
  readonly furniture: Furniture[] = []
  readonly warnings: Warning[] = []
  main: Article | null = null
  private regions: Region[] = []
  private readonly used = new Set<MarkedLine>()
  private readonly mainLines: MarkedLine[] = []

  readonly input: string
  readonly lines: readonly MarkedLine[]

  constructor(input: string, lines: readonly MarkedLine[]) {
    this.input = input
    this.lines = lines
  }

  isUsed(line: MarkedLine): boolean {
    return this.used.has(line)
  }

  /** Gives a line, or a part of it, to an article or comment. */
  take(
    line: MarkedLine,
    kind: Region['kind'],
    index: number | null,
    field: string,
    span: Span = line,
  ): void {
    this.used.add(line)
    if (kind === 'main') this.mainLines.push(line)
    if (span.end > span.start)
      this.regions.push({ start: span.start, end: span.end, kind, index, field })
  }

  /** Takes back what was given to the main article: its lines are free again. */
  releaseMain(): void {
    for (const line of this.mainLines) this.used.delete(line)
    this.regions = this.regions.filter((region) => region.kind !== 'main')
  }

  /** Drops neighbouring lines as one piece of furniture. */
  drop(lines: readonly MarkedLine[], kind: FurnitureKind, reason: string): void {
    const first = lines[0]
    const last = lines.at(-1)
    if (first === undefined || last === undefined) return
    for (const line of lines) this.used.add(line)
    this.regions.push({
      start: first.start,
      end: last.end,
      kind: 'furniture',
      index: this.furniture.length,
      field: null,
    })
    this.furniture.push({ kind, reason, text: detach(this.input.slice(first.start, last.end)) })
  }

  /** Returns the page; whatever lies between regions is furniture or blank. */
  finish(start: number, end: number): Pick<Page, 'regions'> {
    this.regions.sort((a, b) => a.start - b.start)
    const tiled: Region[] = []
    let at = start
    for (const region of this.regions) {
      if (region.start < at) continue
      if (region.start > at) tiled.push(...this.between(at, region.start))
      tiled.push(region)
      at = region.end
    }
    if (end > at) tiled.push(...this.between(at, end))
    return { regions: tiled }
  }

  /** White space is blank; marks between two fields of a line ("·", "- ") are furniture. */
  private between(start: number, end: number): Region[] {
    const text = this.input.slice(start, end)
    if (text.trim() === '') return [{ start, end, kind: 'blank', index: null, field: null }]
    return [{ start, end, kind: 'furniture', index: null, field: null }]
  }
}
