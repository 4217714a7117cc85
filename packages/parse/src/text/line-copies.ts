import { width } from './lines.ts'
import { bareText, type MarkedLine } from './marked-lines.ts'

/** What `findCopies` says of a line. */
export const copy = 1
export const copiedAsTitle = 2
export const copiedAsName = 3

/** Copies stand at most this many lines below. */
const copyReach = 7

/** Marks headlines that stand twice and names of outlets repeated behind a mark, and what they repeat. */
export function findCopies(lines: readonly MarkedLine[], from: number, to: number): Uint8Array {
  const marks = new Uint8Array(to - from)
  for (let index = from + 1; index < to; index++) {
    const line = lines[index] as MarkedLine
    if (line.rule || line.text.length > 300) continue
    const text = bareText(line)
    const isTitle = text.length >= 20 || width(text) >= 20
    for (let other = index - 1; other >= from && index - other <= copyReach; other--) {
      const original = lines[other] as MarkedLine
      if (bareText(original) !== text) {
        // Behind a text another record has begun.
        if (original.running && line.bullet === 0 && !line.running) break
        continue
      }
      const isName = lines[index + 1]?.time != null && lines[other + 1]?.time != null
      if (line.bullet === 0 && (isName || original.bullet > 0)) break
      const isNear = other === index - 1
      const isFirst = isNear && original.bullet === 0
      // A sentence may stand twice by chance, a name without a mark in the next record.
      if (line.running ? !isNear : !isTitle && line.bullet === 0 && !isFirst) break
      marks[index - from] = copy
      if (marks[other - from] !== copy)
        marks[other - from] = line.bullet > 0 && !isNear ? copiedAsName : copiedAsTitle
      break
    }
  }
  return marks
}
