import { CharacterKind, characterKind, isUpperCode, isWordCode } from './characters.ts'
import { type LexiconEntry, lookUp } from './lexicon/lexicon.ts'
import { Word } from './lexicon/named-words.ts'
import { WordClass } from './lexicon/word-class.ts'

/** Tokens as parallel arrays, with what the lexicon says about each. Offsets in UTF-16 code units. */
export interface TokenTable {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly classes: Int32Array
  readonly words: Uint16Array
  readonly cues: Uint16Array
}

const abbreviations = new Set(
  `mr mrs ms dr prof sen sens rep reps gov gen col lt sgt capt rev hon jr sr st vs inc corp co ltd jan feb mar
  apr aug sept sep oct nov dec ft mt maj adm cmdr dept univ assn bros det supt atty pvt cpl messrs mx
  ariz calif colo conn del fla ill ind kan ky md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
  est approx`.split(/\s+/),
)

const apostrophe = 0x27
const curlyApostrophe = 0x2019
const clitics = new Set(['s', 're', 've', 'd', 'll', 'm'])
const longestForm = 24
const mostNames = 5000
const guessedOfNames = WordClass.adverb | WordClass.gerund | WordClass.past

class TokenWriter {
  count = 0
  starts: Int32Array
  ends: Int32Array
  classes: Int32Array
  words: Uint16Array
  cues: Uint16Array
  readonly #seen = new Map<string, LexiconEntry>()
  readonly #text: string
  /** The capitalized word before, if it opens a sentence and only its ending tells its classes; else -1. */
  #openingGuess = -1
  /** Words that were names inside a sentence, and so are names at the start of one. */
  readonly #names = new Set<string>()

  constructor(text: string) {
    this.#text = text
    const size = (text.length >> 2) + 16
    this.starts = new Int32Array(size)
    this.ends = new Int32Array(size)
    this.classes = new Int32Array(size)
    this.words = new Uint16Array(size)
    this.cues = new Uint16Array(size)
  }

  push(start: number, end: number, isWord: boolean): void {
    if (this.count === this.starts.length) this.#grow()
    const entry = this.#describe(start, end, isWord)
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.classes[this.count] = entry.classes
    if ((entry.classes & WordClass.capitalized) !== 0) this.#correctName(start, end, entry.isGuess)
    else this.#openingGuess = -1
    this.words[this.count] = entry.word
    this.cues[this.count] = entry.cue
    this.count++
  }

  /** Capitals inside a sentence or in a row make a name of "Carly", "Manning" and "Reed", whatever their endings. */
  #correctName(start: number, end: number, isGuess: boolean): void {
    const last = this.count - 1
    const isNear = last >= 0 && start - (this.ends[last] ?? 0) <= 1
    if (isNear && this.#openingGuess === last)
      this.classes[last] = (this.classes[last] ?? 0) & ~guessedOfNames
    this.#openingGuess = -1
    if (!isGuess) return
    const follows = WordClass.word | WordClass.possessive
    const isInside =
      isNear && (((this.classes[last] ?? 0) & follows) !== 0 || this.words[last] === Word.comma)
    const name = this.#text.slice(start, Math.min(end, start + longestForm))
    if (isInside && this.#names.size < mostNames) this.#names.add(name)
    if (isInside || this.#names.has(name))
      this.classes[this.count] = (this.classes[this.count] ?? 0) & ~guessedOfNames
    else this.#openingGuess = this.count
  }

  #describe(start: number, end: number, isWord: boolean): LexiconEntry {
    const surface = this.#text.slice(start, Math.min(end, start + longestForm))
    let entry = this.#seen.get(surface)
    if (entry) return entry
    const form = surface.toLowerCase().replaceAll('\u2019', "'")
    const known = lookUp(form)
    let classes = known.classes
    if (isWord) {
      classes |= WordClass.word
      const first = surface.charCodeAt(0)
      if (isUpperCode(first)) {
        classes |= WordClass.capitalized
        if (surface.length > 1 && isUpperCode(surface.charCodeAt(1))) {
          const last = surface.charCodeAt(surface.length - 1)
          if (isUpperCode(last) || (last === 115 && surface.length > 2) || last === 46) {
            classes |= WordClass.allCapitals
          }
        }
      }
      if (characterKind(first) === CharacterKind.digit) classes |= WordClass.number
      if (form.charCodeAt(0) === apostrophe) {
        classes |= form === "'s" ? WordClass.possessive : WordClass.auxiliary | WordClass.finite
      }
    } else classes |= WordClass.punctuation
    entry = { ...known, classes }
    if (this.#seen.size < 50_000) this.#seen.set(surface, entry)
    return entry
  }

  #grow(): void {
    const size = this.starts.length * 2
    const copy = <T extends Int32Array | Uint16Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    this.starts = copy(this.starts, new Int32Array(size))
    this.ends = copy(this.ends, new Int32Array(size))
    this.classes = copy(this.classes, new Int32Array(size))
    this.words = copy(this.words, new Uint16Array(size))
    this.cues = copy(this.cues, new Uint16Array(size))
  }
}

/** Returns the end of the word that starts at `start`. */
function wordEnd(text: string, start: number): number {
  const length = text.length
  let position = start
  while (position < length) {
    const code = text.charCodeAt(position)
    if (isWordCode(code)) {
      position++
      continue
    }
    if (position + 1 >= length || !isWordCode(text.charCodeAt(position + 1))) break
    if (code === apostrophe || code === curlyApostrophe || code === 0x2d || code === 0x26) {
      position++
      continue
    }
    if (code === 0x2c) {
      const isNumber =
        characterKind(text.charCodeAt(position - 1)) === CharacterKind.digit &&
        characterKind(text.charCodeAt(position + 1)) === CharacterKind.digit
      if (!isNumber) break
      position++
      continue
    }
    if (code !== 0x2e) break
    // A full stop inside a word: "U.S", "3.5", "a.m", "example.com", but not "end.Next".
    const isSingle = position - start === 1 || text.charCodeAt(position - 2) === 0x2e
    if (!isSingle && isUpperCode(text.charCodeAt(position + 1))) break
    position++
  }
  return position
}

/** Returns the length of the clitic ("'s", "'ve") that ends a word, or 0. */
function cliticLength(text: string, start: number, end: number): number {
  for (let length = 2; length <= 3; length++) {
    const position = end - length
    if (position <= start) return 0
    const code = text.charCodeAt(position)
    if (code !== apostrophe && code !== curlyApostrophe) continue
    return clitics.has(text.slice(position + 1, end).toLowerCase()) ? length : 0
  }
  return 0
}

function takesFullStop(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length === 1) return isUpperCode(text.charCodeAt(start)) && text.charCodeAt(start) !== 0x49
  if (length > 6) return false
  const form = text.slice(start, end)
  if (form.includes('.')) return true
  return (
    (isUpperCode(text.charCodeAt(start)) || form === 'vs') && abbreviations.has(form.toLowerCase())
  )
}

/**
 * Returns the tokens of a text. Clitics are split off ("he" + "'s"), abbreviations keep their full
 * stop, and marks stand alone except `''`, two backticks, `--` and `...`.
 */
export function scanTokens(text: string): TokenTable {
  const tokens = new TokenWriter(text)
  const length = text.length
  let position = 0
  while (position < length) {
    const code = text.charCodeAt(position)
    const kind = characterKind(code)
    if (kind === CharacterKind.space) {
      position++
      continue
    }
    if (kind === CharacterKind.other) {
      let end = position + 1
      if (code === 0x2e) {
        while (end < length && end - position < 3 && text.charCodeAt(end) === 0x2e) end++
        if (end - position === 2) end--
      } else if (code === apostrophe || code === 0x60 || code === 0x2d) {
        if (text.charCodeAt(end) === code) end++
      }
      tokens.push(position, end, false)
      position = end
      continue
    }
    let end = wordEnd(text, position)
    const clitic = cliticLength(text, position, end)
    if (clitic > 0) {
      tokens.push(position, end - clitic, true)
      tokens.push(end - clitic, end, true)
    } else {
      if (text.charCodeAt(end) === 0x2e && takesFullStop(text, position, end)) end++
      tokens.push(position, end, true)
    }
    position = end
  }
  return tokens
}
