import { HashTable } from './hash-table.ts'
import { combine, hashLowered } from './hashing.ts'
import { ByteReader, decodeBase64 } from './packed-bytes.ts'
import { titleCaseHash } from './title-case.ts'
import { WordFlag, type Words } from './words.ts'

/** The classes of the word lists; a phrase may be in several. Bit `i` of a mask is class `i`. */
export const lexiconClasses = [
  'city',
  'large-city',
  'country',
  'state',
  'region',
  'demonym',
  'first-name',
  'family-name',
  'organization',
  'organization-word',
  'location-word',
  'title',
  'role',
  'date-word',
  'speech-verb',
  'place-preposition',
  'event-word',
  'work-word',
  'law-word',
  'product',
  'group',
  'event',
  'family-first',
  'media',
  'club',
  'venue',
  'figure',
] as const
export type LexiconClass = (typeof lexiconClasses)[number]

/** Set where a longer phrase begins with this one. */
export const prefixBit = 1 << 30

/** Returns the mask of some classes. */
export function classMask(...classes: readonly LexiconClass[]): number {
  let mask = 0
  for (const name of classes) mask |= 1 << lexiconClasses.indexOf(name)
  return mask
}

/** Phrases by hash with the mask of their classes. */
export interface Lexicon {
  readonly phrases: HashTable
}

/** Returns the lexicon of a packed text written by `training/build-lexicon.ts`. */
export function unpackLexicon(packed: string): Lexicon {
  const reader = new ByteReader(decodeBase64(packed))
  const keys = reader.ascending()
  const masks = new Uint32Array(reader.count())
  for (let index = 0; index < masks.length; index++) masks[index] = reader.count()
  const values = new Uint32Array(keys.length)
  for (let index = 0; index < keys.length; index++) {
    values[index] = masks[reader.count()] as number
  }
  return { phrases: new HashTable(keys, values) }
}

/** Words in a phrase at most. */
export const longestPhrase = 7

/** The hash of a phrase is its words' hashes combined from the left. */
export function extendPhrase(phrase: number, word: number): number {
  return phrase === 0 ? word : combine(phrase, word)
}

/** The classes of every word of a text, and its place in the phrases that gave them. */
export interface LexiconMatches {
  readonly classes: Uint32Array
  /** Bits: 1 first word of a phrase, 2 inner, 4 last, 8 the only one. */
  readonly places: Uint8Array
}

const roleMask = 1 << lexiconClasses.indexOf('role')

/** Returns whether the lexicon has the singular of a word, in small letters, as what people do: "Dockworkers". */
export function isRolePlural(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  if (text.charCodeAt(end - 1) !== 0x73) return false
  const mask = lexicon.phrases.get(hashLowered(text, start, end - 1))
  return mask >= 0 && (mask & roleMask) !== 0
}

/**
 * Returns the longest phrases of the lexicon over every word of a text. A word inside a phrase of two or
 * more words forgets the classes that it has alone.
 */
export function matchLexicon(
  words: Words,
  allCapitals: Uint8Array,
  lexicon: Lexicon,
): LexiconMatches {
  const { count, exact, flags, sentences } = words
  const classes = new Uint32Array(count)
  const places = new Uint8Array(count)
  const covered = new Uint8Array(count)
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    const last = sentences[sentence + 1] as number
    const shouted = allCapitals[sentence] === 2
    for (let first = sentences[sentence] as number; first < last; first++) {
      let phrase = 0
      for (let index = first; index < last && index - first < longestPhrase; index++) {
        const word =
          (flags[index] as number) & WordFlag.capitals && (shouted || isShouted(index))
            ? titleCaseHash(words.text, words.starts[index] as number, words.ends[index] as number)
            : (exact[index] as number)
        phrase = extendPhrase(phrase, word)
        const found = lexicon.phrases.get(phrase)
        if (found < 0) break
        const mask = found & ~prefixBit
        if (mask !== 0) mark(first, index, mask)
        if (!(found & prefixBit)) break
      }
    }
  }
  return { classes, places }

  /** "LONDON" in a dateline: longer than most acronyms, and no phrase as it stands. */
  function isShouted(index: number): boolean {
    const length = (words.ends[index] as number) - (words.starts[index] as number)
    return length > 3 && lexicon.phrases.get(exact[index] as number) < 0
  }

  function mark(first: number, last: number, mask: number): void {
    const length = last - first + 1
    for (let index = first; index <= last; index++) {
      const longest = covered[index] as number
      if (length < longest) continue
      if (length > longest) {
        covered[index] = length
        if (length > 1) {
          classes[index] = 0
          places[index] = 0
        }
      }
      classes[index] = (classes[index] as number) | mask
      const place = length === 1 ? 8 : index === first ? 1 : index === last ? 4 : 2
      places[index] = (places[index] as number) | place
    }
  }
}
