import type { Analysis } from './analysis.ts'
import type { TaggedName } from './decoder.ts'
import { combine } from './hashing.ts'
import { coarseTypes } from './labels.ts'
import { WordFlag } from './words.ts'

/** Second-stage features of one word at most. */
export const secondCapacity = 24

const types = coarseTypes.length
const templateSeeds = Uint32Array.from(
  { length: 32 },
  (_, index) => Math.imul(index + 1, 2246822519) + 977,
)

/** What the first pass found in a text, summed over every spelling. */
interface NameMemory {
  /** Sum of confidence by spelling and type, and last the number of places outside of names. */
  readonly words: Float32Array
  /** The same for names of two or more words. */
  readonly longer: Float32Array
  /** The same for the last and the first word of such names. */
  readonly last: Float32Array
  readonly start: Float32Array
  /** By hash of a name's spellings. */
  readonly whole: Map<number, Float32Array>
}

/**
 * Returns a function that writes the second-stage features of a word into `features` and returns how many: the
 * labels of the first pass, and which types it gave the same word and name in the rest of the text (after
 * Krishnan & Manning, "An effective two-stage model for exploiting non-local dependencies in named entity
 * recognition", 2006).
 */
export function createSecondReader(
  analysis: Analysis,
  labels: Uint8Array,
  names: readonly TaggedName[],
  features: Uint32Array,
) {
  const { words, memory, matches, runFirst, runLast, sentenceOf } = analysis
  const { spellings } = memory
  // One key a name, not one a word: a name can be as long as the text.
  const wholeKeys = names.map(wholeKey)
  const memoryOfNames = sumNames(analysis, labels, names)
  const nameOf = new Int32Array(words.count).fill(-1)
  names.forEach(({ first, end }, index) => {
    nameOf.fill(index, first, end)
  })
  const others = new Float32Array(types + 1)
  let size = 0
  const add = (template: number, value: number): void => {
    features[size++] = combine(templateSeeds[template] as number, value)
  }

  return function readSecond(index: number): number {
    size = 0
    const label = labels[index] as number
    const sentence = sentenceOf[index] as number
    const before =
      index > 0 && sentenceOf[index - 1] === sentence ? (labels[index - 1] as number) : 31
    const after =
      index + 1 < words.count && sentenceOf[index + 1] === sentence
        ? (labels[index + 1] as number)
        : 31
    add(0, label)
    add(1, before | (label << 5) | (after << 10))
    const spelling = spellings[index] as number
    if (spelling < 0 || !((words.flags[index] as number) & WordFlag.letter)) return size
    const name = nameOf[index] as number
    const found = name < 0 ? undefined : (names[name] as TaggedName)
    const own = found?.confidence ?? 1
    const ownType = found?.type ?? types
    const base = spelling * (types + 1)

    const all = strongest(memoryOfNames.words, base, -1, 0)
    add(2, all | (label << 6))
    const rest = strongest(memoryOfNames.words, base, ownType, own)
    add(3, rest | (label << 6))
    const long = found && found.end - found.first > 1
    const longer = strongest(memoryOfNames.longer, base, long ? ownType : -1, own)
    add(4, longer)
    add(5, longer | (label << 6))
    const single = runFirst[index] === runLast[index] ? 1 : 0
    add(6, strongest(memoryOfNames.last, base, long ? ownType : -1, own) | (single << 6))
    add(7, strongest(memoryOfNames.start, base, long ? ownType : -1, own) | (single << 6))
    add(8, combine(rest, matches.classes[index] as number))
    add(9, (label << 3) | Math.min(7, Math.floor(own * 8)))
    add(10, rest | (longer << 6) | (single << 12))
    if (found) {
      const whole = memoryOfNames.whole.get(wholeKeys[name] as number) as Float32Array
      const same = strongest(whole, 0, ownType, own)
      add(11, same)
      add(12, same | (label << 6))
    }
    return size
  }

  /** Number of the heaviest type, how clear it is and how heavy; `own` is taken off type `type` first. */
  function strongest(sums: Float32Array, base: number, type: number, own: number): number {
    let total = 0
    for (let index = 0; index <= types; index++) {
      const sum = (sums[base + index] as number) - (index === type ? own : 0)
      others[index] = sum
      total += sum
    }
    if (total < 0.05) return 0
    let best = 0
    for (let index = 1; index <= types; index++) {
      if ((others[index] as number) > (others[best] as number)) best = index
    }
    const share = (others[best] as number) / total
    const clear = share > 0.85 ? 2 : share > 0.6 ? 1 : 0
    return (best + 1) | (clear << 3) | (total > 1.5 ? 32 : 0)
  }

  function wholeKey({ first, end }: TaggedName): number {
    let key = 17
    for (let index = first; index < end; index++)
      key = combine(key, (spellings[index] as number) + 2)
    return key
  }

  function sumNames(
    source: Analysis,
    firstLabels: Uint8Array,
    firstNames: readonly TaggedName[],
  ): NameMemory {
    const length = source.memory.spellingCount * (types + 1)
    const sums: NameMemory = {
      words: new Float32Array(length),
      longer: new Float32Array(length),
      last: new Float32Array(length),
      start: new Float32Array(length),
      whole: new Map(),
    }
    for (let index = 0; index < words.count; index++) {
      const spelling = spellings[index] as number
      if (spelling >= 0 && firstLabels[index] === 0) {
        const at = spelling * (types + 1) + types
        sums.words[at] = (sums.words[at] as number) + 1
      }
    }
    for (const [index, name] of firstNames.entries()) {
      const { first, end, type, confidence } = name
      const key = wholeKeys[index] as number
      let whole = sums.whole.get(key)
      if (!whole) {
        whole = new Float32Array(types + 1)
        sums.whole.set(key, whole)
      }
      whole[type] = (whole[type] as number) + confidence
      for (let word = first; word < end; word++) {
        const spelling = spellings[word] as number
        if (spelling < 0) continue
        const at = spelling * (types + 1) + type
        sums.words[at] = (sums.words[at] as number) + confidence
        if (end - first === 1) continue
        sums.longer[at] = (sums.longer[at] as number) + confidence
        if (word === first) sums.start[at] = (sums.start[at] as number) + confidence
        if (word === end - 1) sums.last[at] = (sums.last[at] as number) + confidence
      }
    }
    return sums
  }
}
