import { detectOriginator } from '@wirecopy/document'
import type { PageBlocks, TextBlock } from '../content/blocks.ts'
import { Flag } from '../content/element-flags.ts'

const elsewhere = Flag.nav | Flag.hidden | Flag.figure | Flag.figcaption | Flag.footer
/** How many blocks above the text and behind it are looked at. */
const above = 8
const behind = 2
const longest = 40

/**
 * Returns the names of agencies that short lines above the text or right behind it consist of, but for a label:
 * "(dpa)", "Source: Reuters", "AFP, MANILA".
 */
export function agenciesBeside(
  page: PageBlocks,
  headline: number,
  selected: readonly number[],
): string[] {
  const { blocks, flags } = page
  const [first] = selected
  const last = selected.at(-1)
  if (first === undefined || last === undefined) return []
  const names: string[] = []
  const look = (index: number): void => {
    const { text, first: node, links } = blocks[index] as TextBlock
    if (text.length > longest || links > 1 || ((flags[node] as number) & elsewhere) !== 0) return
    const name = agencyOf(text)
    if (name !== null) names.push(name)
  }
  for (let index = Math.max(0, first - above); index < first; index++)
    if ((blocks[index] as TextBlock).last > headline) look(index)
  for (let index = last + 1; index <= Math.min(last + behind, blocks.length - 1); index++)
    look(index)
  return names
}

const ofPicture =
  /^(?:fotos?|photos?|bild(?:er)?|images?|im[aá]genes|imagen|foto's|grafik|video|фото|写真|图)(?!\p{L})/iu

/** The agency that a line names and nothing else, but for a label, brackets and a place behind a comma. */
function agencyOf(line: string): string | null {
  if (ofPicture.test(line)) return null
  const colon = Math.max(line.lastIndexOf(':'), line.lastIndexOf('：'))
  for (const part of line.slice(colon + 1).split(/[|·•,/]/)) {
    const name = withoutBrackets(part)
    const found = name === '' ? null : detectOriginator(name)
    // Two letters alone may be the buttons for the size of letters.
    if (found !== null && found.end - found.start === name.length && (name.length > 2 || colon > 0))
      return name
  }
  return null
}

const outer = ' ([（【)]）】.'

function withoutBrackets(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && outer.includes(text[start] as string)) start++
  while (end > start && outer.includes(text[end - 1] as string)) end--
  return text.slice(start, end)
}
