import type { FoundName } from './find-names.ts'
import type { Analysis } from './tagger/analysis.ts'
import { hashWord } from './tagger/hashing.ts'

const articles = new Set(['the', 'The'].map((word) => hashWord(word)))

/** Takes "the Novaks" for a group where the text names a Novak in full; the tagger doesn't know what they are. */
export function familiesAsGroups(names: readonly FoundName[], { words }: Analysis): void {
  const { exact, starts, ends, text } = words
  const families = new Set<string>()
  for (const { first, end, type } of names) {
    if (type === 'person' && end - first > 1)
      families.add(text.slice(starts[end - 1], ends[end - 1]))
  }
  for (const name of names) {
    if (name.end - name.first !== 1 || !articles.has(exact[name.first - 1] as number)) continue
    const plural = text.slice(name.start, name.stop)
    if (families.has(plural.replace(/e?s$/, '')) || families.has(plural.replace(/s$/, '')))
      name.type = families.has(plural) ? name.type : 'group'
  }
}
