import type { Analysis } from '../src/tagger/analysis.ts'
import { coarseTypes, labelCount, labelOf, Place } from '../src/tagger/labels.ts'
import type { GoldDocument } from './corpus.ts'

/** Every label allowed. */
export const anyLabel = 2 ** labelCount - 1

const other = coarseTypes.indexOf('other')
const outsideOrOther =
  1 |
  (1 << labelOf(other, Place.begin)) |
  (1 << labelOf(other, Place.inside)) |
  (1 << labelOf(other, Place.end)) |
  (1 << labelOf(other, Place.single))

/**
 * Returns the set of allowed labels of every word, as bits. A name whose bounds are not those of words, or
 * that leaves its segment, leaves its words free.
 */
export function goldMasks(analysis: Analysis, document: GoldDocument): Uint32Array {
  const { words, segments } = analysis
  const { starts, ends, count } = words
  const masks = new Uint32Array(count).fill(document.otherUnmarked ? outsideOrOther : 1)
  const segmentOf = new Int32Array(count).fill(-1)
  for (let segment = 0; segment < segments.length; segment += 2) {
    segmentOf.fill(segment, segments[segment], segments[segment + 1])
  }
  let word = 0
  for (const name of document.names) {
    while (word < count && (ends[word] as number) <= name.start) word++
    let end = word
    while (end < count && (starts[end] as number) < name.end) end++
    if (end === word) continue
    const exact = starts[word] === name.start && ends[end - 1] === name.end
    const whole = segmentOf[word] !== -1 && segmentOf[word] === segmentOf[end - 1]
    // "U.S.-led" as one `other` token: let the model find "U.S." in it.
    const joined =
      name.type === 'other' &&
      end - word > 2 &&
      /^\S+-\p{Ll}+$/u.test(document.text.slice(name.start, name.end))
    if (name.type === 'unknown' || !exact || !whole || joined) {
      masks.fill(anyLabel, word, end)
      continue
    }
    const type = coarseTypes.indexOf(name.type)
    for (let index = word; index < end; index++) {
      const place =
        end - word === 1
          ? Place.single
          : index === word
            ? Place.begin
            : index === end - 1
              ? Place.end
              : Place.inside
      masks[index] = 1 << labelOf(type, place)
    }
  }
  return masks
}
