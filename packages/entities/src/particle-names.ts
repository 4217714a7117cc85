import type { FoundName } from './find-names.ts'
import type { Analysis } from './tagger/analysis.ts'
import { hashWord } from './tagger/hashing.ts'
import { classMask } from './tagger/lexicon.ts'
import { WordFlag } from './tagger/words.ts'

const hashes = (list: string) => new Set(list.split(/\s+/).map((word) => hashWord(word)))

/** Particles of family names that the tagger ends a name before, as they stand in few other names. */
const particles = hashes('ter te ten vom af av ap dello degli delle dalla dagli ould')
const atStart = hashes('Ter Te Ten Vom Af Av Ap Dello Degli Dalla Ould')
/** The article of "van 't Hof", which is two words, and what stands before it. */
const article = hashWord('t')
const apostrophes = hashes("' ’ ‘")
const outer = hashes('van Van in In op Op aan Aan')
const givenName = classMask('first-name')

/**
 * Returns the names with "Sigrid ter Braak" and "Jan te Velde" as one, of which the tagger took the parts for names, and
 * with "ter Braak" where the text names one in full before.
 */
export function joinParticles(
  names: readonly FoundName[],
  { words, matches }: Analysis,
): FoundName[] {
  const { exact, flags, starts } = words
  const families = new Set<number>()
  const joined: FoundName[] = []
  for (const name of names) {
    const particle = name.type === 'person' ? particleBefore(name.first) : -1
    if (particle < 0) {
      joined.push(name)
      continue
    }
    const family = exact[name.first] as number
    const known = families.has(family)
    // "Van" of "Van 't Hof" alone.
    if (known && joined.at(-1)?.first === particle) joined.pop()
    const before = joined.at(-1)
    const isLower = !((flags[particle] as number) & WordFlag.capital)
    if (isLower && before?.end === particle && before.type === 'person') {
      before.end = name.end
      before.stop = name.stop
      before.confidence = Math.min(before.confidence, name.confidence)
      families.add(family)
      continue
    }
    joined.push(name)
    const taken = before?.end ?? 0
    if (isLower && taken < particle && isGiven(particle - 1)) {
      begin(name, particle - 1)
      families.add(family)
    } else if (taken <= particle && known) begin(name, particle)
  }
  return joined

  function begin(name: FoundName, first: number): void {
    name.first = first
    name.start = starts[first] as number
  }

  /** Where the particle right before a word begins, or -1. */
  function particleBefore(index: number): number {
    const last = index - 1
    if (last < 0 || (flags[index] as number) & WordFlag.line) return -1
    const word = exact[last] as number
    if (particles.has(word) || atStart.has(word)) return last
    if (word !== article || last === 0 || !apostrophes.has(exact[last - 1] as number)) return -1
    return last > 1 && outer.has(exact[last - 2] as number) ? last - 2 : last - 1
  }

  function isGiven(index: number): boolean {
    return (
      index >= 0 &&
      ((flags[index] as number) & WordFlag.capital) !== 0 &&
      ((matches.classes[index] as number) & givenName) !== 0
    )
  }
}
