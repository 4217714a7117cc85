import type { PageBlocks, TextBlock } from './blocks.ts'
import { hintBit } from './class-hints.ts'
import { Flag } from './element-flags.ts'
import type { Witness } from './features.ts'
import { foldText } from './fold-text.ts'

/** How many blocks may stand between the headline and a standfirst that the description does not repeat. */
const standfirstReach = 6
const leadBit = hintBit('lead')

/** Returns the paragraph between headline and text that the description of the page repeats, or -1. */
export function findStandfirst(
  page: PageBlocks,
  witness: Witness,
  scores: Float64Array,
  chosen: readonly number[],
): number {
  const { blocks, tree, hints, flags } = page
  const first = chosen[0]
  if (first === undefined || witness.headline < 0) return -1
  const headline = blocks.findIndex((block) => block.last > witness.headline)
  if (headline < 0 || headline > first) return -1
  const described = createDescriptionTest(witness.description)
  for (let index = headline + 1; index < first; index++) {
    const { text, node, linked, first: start } = blocks[index] as TextBlock
    if (
      text.length < 40 ||
      text.length > 1500 ||
      linked > 0.5 ||
      (flags[start] as number) &
        (Flag.nav | Flag.figcaption | Flag.figure | Flag.list | Flag.hidden)
    )
      continue
    if (described(text)) return index
    if (index > headline + standfirstReach) continue
    const lead =
      ((hints[node] as number) | (hints[Math.max(0, tree.parent[node] as number)] as number)) &
      leadBit
    const words = text.split(' ').length
    const sentence = /[.!?…]["”’»)]?$/.test(text)
    if (lead && (sentence || words > 8)) return index
    if (sentence && words > 9 && (scores[index] as number) > -1.5) return index
  }
  return -1
}

/** Returns a test whether a text says what the description of the page says, perhaps in part. */
function createDescriptionTest(description: string): (text: string) => boolean {
  const folded = foldText(description)
  if (folded.length < 30) return () => false
  const head = folded.slice(0, 50)
  return (text) => {
    const other = foldText(text.slice(0, 300))
    return other.slice(0, 100).includes(head) || folded.startsWith(other.slice(0, 50))
  }
}
