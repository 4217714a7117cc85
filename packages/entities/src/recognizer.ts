import type { NameType, Span } from '@wirecopy/document'
import { WirecopyError } from '@wirecopy/document'
import type { FoundName } from './find-names.ts'
import type { TaggedName } from './tagger/decoder.ts'
import type { Words } from './tagger/words.ts'

/** A name that a recognizer found: a half-open span in UTF-16 code units. */
export interface RecognizedName extends Span {
  type: NameType
  /** 0 to 1; 1 where left out. */
  confidence?: number
}

/** Finds the names of a text: your own list or function, or a model of another library. */
export type NameRecognizer = (text: string) => readonly RecognizedName[]

/**
 * Returns a recognizer of the names of a list, longest first, at word bounds and with the same capitals. Time is linear
 * in the text, whatever the length of the list.
 *
 * @example
 * const recognize = recognizeList([{ name: 'Hanbit Shipping', type: 'organization' }])
 */
export function recognizeList(names: Iterable<{ name: string; type: NameType }>): NameRecognizer {
  const root: ListNode = { next: new Map() }
  for (const { name, type } of names) {
    const words = cutWords(name)
    if (words.length === 0)
      throw new WirecopyError('invalid-option', `${JSON.stringify(name)} has no word to find`)
    if (words.length > 64)
      throw new WirecopyError('invalid-option', 'a name of a list has 64 words at most')
    let node = root
    for (const { text } of words) {
      const known = node.next.get(text)
      const next = known ?? { next: new Map() }
      if (!known) node.next.set(text, next)
      node = next
    }
    node.type = type
  }
  return (text) => {
    const words = cutWords(text)
    const found: RecognizedName[] = []
    let index = 0
    while (index < words.length) {
      const { start } = words[index] as CutWord
      let longest: RecognizedName | undefined
      let node: ListNode | undefined = root
      let after = index
      for (let at = index; at < words.length; at++) {
        const word = words[at] as CutWord
        node = node.next.get(word.text)
        if (!node) break
        if (!node.type) continue
        longest = { start, end: word.end, type: node.type }
        after = at + 1
      }
      if (longest) found.push(longest)
      index = Math.max(after, index + 1)
    }
    return found
  }
}

/** The words that may follow in the names of a list, and the type of the name that ends here. */
interface ListNode {
  next: Map<string, ListNode>
  type?: NameType
}

interface CutWord extends Span {
  text: string
}

/** Words, digits and signs of a text; white space only parts them. */
function cutWords(text: string): CutWord[] {
  const words: CutWord[] = []
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)) {
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length })
  }
  return words
}

/**
 * Returns the names of recognizers and of the tagger together, in order, without overlaps: earlier recognizers win over
 * later ones, all of them over the tagger. Spans grow to whole words.
 *
 * @throws WirecopyError `invalid-data` for a span that is not within the text.
 */
export function joinRecognized(
  words: Words,
  recognized: readonly RecognizedName[],
  tagged: readonly TaggedName[],
): { tagged: TaggedName[]; recognized: FoundName[] } {
  if (recognized.length === 0) return { tagged: [...tagged], recognized: [] }
  const { starts, ends, count, text } = words
  const taken = new Uint8Array(count)
  const names: FoundName[] = []
  for (const { start, end, type, confidence = 1 } of recognized) {
    if (
      !Number.isInteger(start) ||
      !Number.isInteger(end) ||
      start < 0 ||
      end > text.length ||
      start >= end
    ) {
      throw new WirecopyError(
        'invalid-data',
        `a recognizer gave the span ${start}–${end} in a text of ${text.length}`,
      )
    }
    const first = firstEndingAfter(ends, start)
    let last = first
    while (last < count && (starts[last] as number) < end) last++
    if (first >= last || taken.subarray(first, last).includes(1)) continue
    taken.fill(1, first, last)
    names.push({
      first,
      end: last,
      start: starts[first] as number,
      stop: ends[last - 1] as number,
      type,
      confidence: Math.min(1, Math.max(0, confidence)),
    })
  }
  names.sort((left, right) => left.first - right.first)
  return {
    tagged: tagged.filter(({ first, end }) => !taken.subarray(first, end).includes(1)),
    recognized: names,
  }
}

/** Index of the first word that ends after an offset. */
function firstEndingAfter(ends: Uint32Array, offset: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) > offset) high = middle
    else low = middle + 1
  }
  return low
}
