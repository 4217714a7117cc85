import type { FoundName } from './find-names.ts'
import { hashWord } from './tagger/hashing.ts'
import { WordFlag, type Words } from './tagger/words.ts'

const articles = new Set(
  'al Al el El ul Ul as As ad Ad ar Ar ash Ash an An az Az ath Ath'
    .split(' ')
    .map((word) => hashWord(word)),
)
const hyphen = hashWord('-')

/** Begins a name with the Arabic article before it, "Masri" of "al-Masri", unless that is before the word `taken`. */
export function withArticle(name: FoundName, taken: number, { exact, flags, starts }: Words): void {
  const article = name.first - 2
  if (article < taken || exact[article + 1] !== hyphen) return
  if (!articles.has(exact[article] as number)) return
  if (!((flags[article + 1] as number) & (flags[article + 2] as number) & WordFlag.tight)) return
  name.first = article
  name.start = starts[article] as number
}
