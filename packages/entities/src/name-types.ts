import type { NameType } from '@wirecopy/document'
import type { Analysis } from './tagger/analysis.ts'
import type { TaggedName } from './tagger/decoder.ts'
import { coarseTypes } from './tagger/labels.ts'
import { classMask } from './tagger/lexicon.ts'
import { WordFlag } from './tagger/words.ts'

const groupMask = classMask('demonym', 'group')
const eventMask = classMask('event-word', 'event')
const lawMask = classMask('law-word')
const workMask = classMask('work-word')
const productMask = classMask('product')
const quotes = new Set([0x22, 0x27, 0x201c, 0x2018])

/** Returns the type of a name; the tagger's coarse `other` is told apart by the words of the name. */
export function nameType(name: TaggedName, analysis: Analysis): NameType {
  const coarse = coarseTypes[name.type]
  if (coarse !== 'other' && coarse !== undefined) return coarse
  const { words, matches } = analysis
  const { classes } = matches
  const head = classes[name.end - 1] as number
  let all = 0
  let digits = false
  for (let index = name.first; index < name.end; index++) {
    all |= classes[index] as number
    if ((words.flags[index] as number) & WordFlag.digit) digits = true
  }
  const before =
    name.first > 0 ? words.text.charCodeAt((words.starts[name.first] as number) - 1) : 0
  if (head & groupMask) return 'group'
  if (head & lawMask) return 'law'
  if (head & eventMask) return 'event'
  if (quotes.has(before)) return 'work'
  if (all & lawMask) return 'law'
  if (all & eventMask) return 'event'
  if (all & workMask) return 'work'
  if (all & productMask || digits) return 'product'
  return name.end - name.first === 1 ? 'product' : 'work'
}
