import type { Analysis } from './analysis.ts'
import { lowerUnit } from './characters.ts'
import { combine, hashLowered, hashSeed, hashUnit } from './hashing.ts'
import { clusterPrefix } from './word-clusters.ts'
import { WordFlag } from './words.ts'

/** Features of one word at most. */
export const featureCapacity = 160

const sentenceBefore = hashLowered('<s>')
const sentenceAfter = hashLowered('</s>')

const templateCount = 160
/** One seed per template, so that equal values of two templates are two features. */
const seeds = new Uint32Array(templateCount)
for (let index = 0; index < templateCount; index++) {
  seeds[index] = Math.imul(index, 2654435761) + 12345
}

/**
 * Returns a function that writes the hashed features of a word into `features` and returns how many.
 *
 * The templates follow Ratinov & Roth, "Design challenges and misconceptions in named entity recognition"
 * (2009): words, shapes and affixes in a window of two, word clusters, word lists, and what the rest of the
 * text tells about the word.
 */
export function createFeatureReader(analysis: Analysis, features: Uint32Array) {
  const { words, cases, matches, memory, sentenceOf, runFirst, runLast } = analysis
  const { codes: clusters, known } = analysis.clusters
  const { text, starts, ends, exact, lower, shape, outline, flags, sentences } = words
  const { classes, places } = matches
  const { traits, inside, acronyms } = memory
  let size = 0

  const add = (template: number, value: number): void => {
    features[size++] = combine(seeds[template] as number, value)
  }

  return function readFeatures(index: number): number {
    size = 0
    const sentence = sentenceOf[index] as number
    const first = sentences[sentence] as number
    const end = sentences[sentence + 1] as number
    const kind = cases[sentence] as number
    const flag = flags[index] as number
    const has1 = index > first
    const has2 = index > first + 1
    const next1 = index + 1 < end
    const next2 = index + 2 < end
    const word = lower[index] as number
    const before = has1 ? (lower[index - 1] as number) : sentenceBefore
    const before2 = has2 ? (lower[index - 2] as number) : sentenceBefore
    const after = next1 ? (lower[index + 1] as number) : sentenceAfter
    const after2 = next2 ? (lower[index + 2] as number) : sentenceAfter
    const form = outline[index] as number
    const formBefore = has1 ? (outline[index - 1] as number) : sentenceBefore
    const formAfter = next1 ? (outline[index + 1] as number) : sentenceAfter
    const tightBefore = flag & WordFlag.tight ? 1 : 0
    const tightAfter = next1 && (flags[index + 1] as number) & WordFlag.tight ? 1 : 0
    const capital = flag & WordFlag.capital ? 1 : 0
    const atStart = has1 ? 0 : 1

    add(0, 0)
    add(1, exact[index] as number)
    add(2, word)
    add(3, before)
    add(4, after)
    add(5, before2)
    add(6, after2)
    add(7, combine(before, word))
    add(8, combine(word, after))
    add(9, combine(before, after))
    add(44, combine(before2, before))
    add(45, combine(after, after2))
    add(10, shape[index] as number)
    add(11, form)
    add(12, combine(formBefore, form))
    add(13, combine(form, formAfter))
    add(14, combine(combine(formBefore, form), formAfter))
    add(15, formBefore)
    add(16, formAfter)
    add(17, tightBefore + tightAfter * 2 + capital * 4)

    readAffixes(index)
    if (next1) addSuffix(28, index + 1)
    if (has1) addSuffix(29, index - 1)

    const position = atStart | (kind << 1)
    add(30, position | (capital << 3) | ((next1 ? 0 : 1) << 4))
    add(31, combine(form, position))
    if (index - first < 3) add(32, index - first)
    else if (end - index < 3) add(32, 100 + end - index)

    const cluster = clusters[index] as number
    const clusterBefore = has1 ? (clusters[index - 1] as number) : 0
    const clusterAfter = next1 ? (clusters[index + 1] as number) : 0
    const cluster8 = clusterPrefix(cluster, 8)
    const cluster6 = clusterPrefix(cluster, 6)
    const before8 = clusterPrefix(clusterBefore, 8)
    const before6 = clusterPrefix(clusterBefore, 6)
    const after8 = clusterPrefix(clusterAfter, 8)
    const after6 = clusterPrefix(clusterAfter, 6)
    add(50, clusterPrefix(cluster, 4))
    add(51, cluster6)
    add(52, cluster8)
    add(53, cluster)
    if (capital) add(54, (known[index] as number) | (position << 2))
    add(55, before6)
    add(56, before8)
    add(57, clusterBefore)
    add(59, after6)
    add(60, after8)
    add(61, clusterAfter)
    if (has2) add(62, clusterPrefix(clusters[index - 2] as number, 8))
    if (next2) add(63, clusterPrefix(clusters[index + 2] as number, 8))
    add(64, combine(before8, cluster8))
    add(65, combine(cluster8, after8))
    add(66, combine(before6, combine(cluster6, after6)))
    add(67, combine(cluster8, form))
    add(68, combine(before, cluster8))
    add(69, combine(cluster8, after))

    const mask = classes[index] as number
    const maskBefore = has1 ? (classes[index - 1] as number) : 99999
    const maskAfter = next1 ? (classes[index + 1] as number) : 99999
    addClasses(80, mask, places[index] as number)
    if (has1) addClasses(81, maskBefore, places[index - 1] as number)
    if (next1) addClasses(82, maskAfter, places[index + 1] as number)
    add(83, mask)
    add(84, combine(maskBefore, mask))
    add(85, combine(mask, maskAfter))
    add(86, combine(combine(maskBefore, mask), combine(maskAfter, capital)))
    if (has2) add(87, combine(classes[index - 2] as number, maskBefore))
    if (next2) add(88, combine(maskAfter, classes[index + 2] as number))

    if (capital) {
      const from = runFirst[index] as number
      const to = runLast[index] as number
      const ahead = Math.min(to - index, 4)
      const length = Math.min(to - from, 3)
      add(90, lower[to] as number)
      add(91, combine(classes[to] as number, to > index ? 1 : 0))
      add(92, combine(classes[from] as number, from < index ? 1 : 0))
      add(93, ahead * 8 + Math.min(index - from, 4))
      add(94, combine(from > first ? (lower[from - 1] as number) : sentenceBefore, length))
      add(95, combine(to + 1 < end ? (lower[to + 1] as number) : sentenceAfter, length))
      add(96, lower[from] as number)
    }

    if (flag & WordFlag.letter && (capital || kind !== 0)) {
      const found = traits[index] as number
      add(100, (found >>> 13) * 4 + (inside[index] as number) + atStart * 16 + kind * 32)
      for (let bits = found & 0x1fff; bits !== 0; bits &= bits - 1) add(101, bits & -bits)
      add(102, found)
      add(103, combine(found, mask))
      if (flag & WordFlag.capitals && (ends[index] as number) - (starts[index] as number) <= 8) {
        add(104, acronyms[index] as number)
      }
    }
    return size
  }

  function readAffixes(index: number): void {
    const start = starts[index] as number
    const end = ends[index] as number
    const reach = Math.min(4, end - start - 1)
    let prefix = hashSeed
    let suffix = hashSeed
    for (let length = 0; length < reach; length++) {
      prefix = hashUnit(prefix, lowerUnit(text.charCodeAt(start + length)))
      suffix = hashUnit(suffix, lowerUnit(text.charCodeAt(end - 1 - length)))
      add(20 + length, prefix)
      add(24 + length, suffix)
    }
  }

  function addSuffix(template: number, index: number): void {
    const end = ends[index] as number
    if (end - (starts[index] as number) <= 3) return
    let hash = hashSeed
    for (let length = 1; length <= 3; length++) {
      hash = hashUnit(hash, lowerUnit(text.charCodeAt(end - length)))
    }
    add(template, hash)
  }

  function addClasses(template: number, mask: number, place: number): void {
    for (let bits = mask; bits !== 0; bits &= bits - 1) {
      add(template, (31 - Math.clz32(bits & -bits)) * 16 + place)
    }
  }
}
