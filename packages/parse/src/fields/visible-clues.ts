import { isWriterRole, splitByline } from '../byline.ts'
import type { PageBlocks, TextBlock } from '../content/blocks.ts'
import { Flag } from '../content/element-flags.ts'
import { plainMonth } from '../time/timestamp.ts'
import type { BylineClue } from './authors.ts'
import { spacedLine } from './block-lines.ts'
import {
  authorBit,
  besideTime,
  bylineClue,
  isNamesOnly,
  pieceClue,
  signatureClue,
} from './byline-clues.ts'
import { reportersOfOpening, signersOfClosing } from './east-asian-bylines.ts'
import type { TimeText, VisibleTimes } from './times.ts'
import { isTimeText, timesBehind, timesNear } from './visible-times.ts'

/** What a reader sees around the headline: lines that name an author or a time. */
export interface VisibleClues {
  bylines: BylineClue[]
  times: VisibleTimes
}

/** How many blocks above the headline and below the first paragraph are looked at. */
const above = 8
const below = 14

const besideText = Flag.nav | Flag.hidden | Flag.figure | Flag.figcaption

/** Returns the author and time lines near the headline of an article. */
export function findVisibleClues(
  page: PageBlocks,
  headline: number,
  selected: readonly number[],
  language: string | null = null,
): VisibleClues {
  const { blocks, flags } = page
  const first = selected[0] ?? 0
  const found = headline < 0 ? -1 : blocks.findIndex((block) => block.last > headline)
  // A heading behind the beginning of the text is none of the article's.
  const heading = found < 0 || found > first + 2 ? first : found
  const from = Math.max(0, Math.min(heading, first) - above)
  const end = selected.at(-1) ?? 0
  const to = Math.min(blocks.length, Math.max(heading + below, first + 4))
  const bylines: BylineClue[] = []
  const texts: TimeText[] = []
  let named: Named | null = null
  for (let index = from; index < to; index++) {
    const block = blocks[index] as TextBlock
    // What is called a footer right below the headline is one of its own.
    const unlike = index < Math.max(first, heading + 6) ? besideText : besideText | Flag.footer
    if (block.text.length > 160 || ((flags[block.first] as number) & unlike) !== 0) continue
    const text = spacedLine(page, block)
    const clue =
      bylineClue(page, index, text, index >= heading - 3) ??
      (index >= heading - 3 ? (besideTime(text) ?? pieceClue(page, block)) : null)
    // Behind a text that has its authors stand those of teasers.
    const isTeaser = index > end + 1 && bylines.some(({ weight }) => weight >= 1)
    if (clue !== null && bylines.length < 4 && !isTeaser) {
      clue.line = withRoleBelow(clue.line, blocks[index + 1])
      const list: Named | null =
        named !== null && isStartOf(clue.line, text) && isOneList(page, named, [index, clue])
          ? named
          : null
      if (list === null) bylines.push(clue)
      else list[1].line += `; ${clue.line}`
      if (splitByline(clue.line).people.length > 0) named = [index, list?.[1] ?? clue]
    }
    // Days behind a short text are those of other articles.
    if (
      index >= heading - 3 &&
      index <= end &&
      texts.length < 6 &&
      isTimeText(plainMonth(text, language))
    )
      texts.push({ text: spacedLine(page, block, ' '), distance: Math.abs(index - heading - 0.5) })
  }
  texts.sort((one, other) => one.distance - other.distance)
  for (const index of selected.slice(0, 3)) {
    const opening = blocks[index]?.text ?? ''
    const isHeading = (flags[blocks[index]?.first ?? 0] as number) & (Flag.heading | Flag.figure)
    if (!isHeading && isNamesOnly(opening)) bylines.push({ line: opening, weight: 0.7 })
  }
  for (const index of selected.slice(0, 2)) {
    const reporters = reportersOfOpening(blocks[index]?.text ?? '')
    if (reporters !== null) bylines.push({ line: reporters, weight: 1.3 })
  }
  const signers = signersOfClosing(blocks[end]?.text ?? '')
  if (signers !== null) bylines.push({ line: signers, weight: 1 })
  for (let index = Math.max(first, end - 10); index < blocks.length; index++) {
    if (index > end + behindSigned) break
    const signature = signatureClue(page, index, isLastLine(page, index, end))
    if (signature !== null) bylines.push(signature)
  }
  // The last chosen line is looked at once more here; what it says counts once.
  const behind = timesBehind(page, end, texts.length > 0)
  const isKnown = (line: string): boolean => texts.some(({ text }) => text === line)
  texts.push(...behind.filter((line) => !isKnown(line)).map((text) => ({ text, distance: 0 })))
  // The time may stand right behind a short text; what follows is of other articles.
  const lastNear = selected.length > 0 ? Math.max(heading, Math.min(to - 1, end + 1)) : to - 1
  const near = timesNear(page, blocks[from]?.first ?? 0, blocks[lastNear]?.last ?? 0, headline)
  const lines = new Set<string>()
  const unique = bylines.filter(({ line }) => !lines.has(line) && lines.add(line))
  return { bylines: unique, times: { near, texts } }
}

/** How many blocks behind the text are looked at for a signature. */
const behindSigned = 30

/** A line that begins with a name rather than with what somebody did. */
const isStartOf = (line: string, text: string): boolean => text.startsWith(line.slice(0, 8))

/** "Ann Oak" above "Environment correspondent": what the only author of a line does stands in the next one. */
function withRoleBelow(line: string, next: TextBlock | undefined): string {
  if (next === undefined || !isWriterRole(next.text)) return line
  const { people } = splitByline(line)
  return people.length === 1 && people[0]?.role === null ? `${line}, ${next.text}` : line
}

type Named = [index: number, clue: BylineClue]

/** Whether two lines name one author each of several: items of a list of links, or elements marked alike. */
function isOneList({ tree, blocks, hints }: PageBlocks, before: Named, after: Named): boolean {
  const [one, other] = [before, after].map(([index]) => (blocks[index] as TextBlock).node) as [
    number,
    number,
  ]
  if (one === other || after[0] - before[0] > farthestItem) return false
  if (before[1].linked && after[1].linked && after[0] - before[0] === 1)
    return tree.parent[one] === tree.parent[other] && tree.tag[one] === tree.tag[other]
  const isMarked = ((hints[one] as number) & (hints[other] as number) & authorBit) !== 0
  const [style, otherStyle] = [tree.attribute(one, 'class'), tree.attribute(other, 'class')]
  return (
    isMarked && style === otherStyle && isNamesOnly(before[1].line) && isNamesOnly(after[1].line)
  )
}

/** A role may stand between two names. */
const farthestItem = 3

/** The last chosen block, or the next in the same element, where a name may stand. */
function isLastLine(page: PageBlocks, index: number, end: number): boolean {
  if (index === end) return true
  const { blocks, tree } = page
  const last = blocks[end]
  const next = blocks[index]
  return (
    index === end + 1 &&
    last !== undefined &&
    next !== undefined &&
    tree.parent[last.node] === tree.parent[next.node] &&
    tree.tag[last.node] === tree.tag[next.node]
  )
}
