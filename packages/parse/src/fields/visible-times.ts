import type { PageBlocks, TextBlock } from '../content/blocks.ts'
import { hintBit } from '../content/class-hints.ts'
import { Flag } from '../content/element-flags.ts'
import { Tag } from '../html/tags.ts'
import { readTimeLine } from '../text/time-line.ts'
import { parseDateTime } from '../time/date-time.ts'

const commentBit = hintBit('comment')
/** How many blocks behind the text are looked at for a time, labelled or alone. */
const behindLabelled = 40
const behindAlone = 8
const publishedLabel =
  /^(?:datum|date|published|publish(?:ed|ing)?\s(?:date|on)|publication date|posted(?:\son)?|veröffentlicht|erschienen|publié|publicado|pubblicato|publicerad|опубликовано|yayınlanma|diterbitkan)\b/iu
const firstPublished =
  /\b(?:originally|first|previously)\s(?:published|posted|appeared|ran)\b[^.]{0,60}/iu

/** Times that stand behind the text: with a label, as a note, or alone where none stands above. */
export function timesBehind(page: PageBlocks, end: number, isKnown: boolean): string[] {
  const { blocks, flags } = page
  const texts: string[] = []
  for (let index = end; index < Math.min(blocks.length, end + behindLabelled); index++) {
    const { text, first, linked } = blocks[index] as TextBlock
    if (text.length > 200 || linked > 0 || (flags[first] as number) & (Flag.nav | Flag.footer))
      continue
    if (isInComment(page, first, blocks[end]?.last ?? 0)) continue
    const note = firstPublished.exec(text)
    if (note !== null) {
      texts.push(note[0])
      break
    }
    if (text.length > 80) continue
    const labelled =
      publishedLabel.test(text) ||
      (publishedLabel.test(blocks[index - 1]?.text ?? '') &&
        (blocks[index - 1]?.text.length ?? 0) < 24)
    if (!labelled && (isKnown || index > end + behindAlone)) continue
    if (!isTimeText(text)) continue
    texts.push(text)
    break
  }
  return texts
}

/** Whether a node stands in an element named for comments that begins behind another node. */
function isInComment({ tree, hints }: PageBlocks, node: number, behind: number): boolean {
  for (let at = node; at > behind; at = tree.parent[at] as number)
    if (((hints[at] as number) & commentBit) !== 0) return true
  return false
}

/** A short text that says a day and not much more. */
export function isTimeText(text: string): boolean {
  if (text.length > 120) return false
  if (readTimeLine(text) !== null) return true
  const date = parseDateTime(text)
  return date !== null && date.day > 0 && !/\p{Ll}{2}[.!?]\s+\p{Lu}/u.test(text)
}

/** Time elements between two nodes, those behind the headline first. */
export function timesNear(page: PageBlocks, from: number, to: number, headline: number): number[] {
  const { tree } = page
  const times: number[] = []
  for (let node = from; node <= to && node < tree.length; node++)
    if (tree.tag[node] === Tag.time) times.push(node)
  return times.sort((a, b) => Number(a < headline) - Number(b < headline) || a - b)
}
