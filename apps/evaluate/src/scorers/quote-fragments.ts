/** `[start, end]` in UTF-16 code units. */
export type Range = readonly [start: number, end: number]

const quoteMarks = '"“”„«»‘’\'`「」『』'
const leading = new Set([...quoteMarks, ...' \n\t\r\u00a0,.….:;-–—('])
const trailing = new Set([...quoteMarks, ...' \n\t\r\u00a0,.;:!?…-–—)'])

/**
 * Returns the range without what annotators and systems cut differently: outer white space, quote
 * marks and punctuation, and a leading "that".
 */
export function trimRange(text: string, [start, end]: Range): Range {
  let from = start
  let to = end
  for (let changed = true; changed; ) {
    changed = false
    while (from < to && leading.has(text[from] as string)) {
      from++
      changed = true
    }
    if (/^that\s/i.test(text.slice(from, from + 5)) && to - from > 5) {
      from += 5
      changed = true
    }
  }
  while (to > from && trailing.has(text[to - 1] as string)) to--
  return [from, to]
}

/** Returns the trimmed pieces of spans, cut at line breaks; empty pieces are dropped. */
export function quoteFragments(text: string, spans: readonly Range[]): Range[] {
  const fragments: Range[] = []
  for (const [start, end] of spans) {
    let from = start
    const cut = (to: number): void => {
      if (to > from) {
        const fragment = trimRange(text, [from, to])
        if (fragment[1] > fragment[0]) fragments.push(fragment)
      }
    }
    for (const line of text.slice(start, end).matchAll(/\n+/g)) {
      cut(start + line.index)
      from = start + line.index + line[0].length
    }
    cut(end)
  }
  return fragments
}

/** Returns where the words of a range start. */
export function wordStarts(text: string, [start, end]: Range): number[] {
  const starts: number[] = []
  for (const word of text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)) {
    starts.push(start + word.index)
  }
  return starts
}

/** Returns the stretches between double quote marks; an open mark ends with its line. */
export function quotedStretches(text: string): Range[] {
  const stretches: Range[] = []
  let inside = false
  let start = -1
  const leave = (at: number): void => {
    if (start >= 0 && at > start) stretches.push([start, at])
    start = -1
  }
  for (let index = 0; index < text.length; index++) {
    const char = text[index] as string
    const pair = text.slice(index, index + 2)
    if (char === '\n') {
      leave(index)
      inside = false
    } else if (pair === "''" || pair === '``' || char === '"') {
      leave(index)
      inside = !inside
      if (char !== '"') index++
    } else if ('“„«'.includes(char)) {
      leave(index)
      inside = true
    } else if ('”»'.includes(char)) {
      leave(index)
      inside = false
    } else if (inside && start < 0) start = index
  }
  leave(text.length)
  return stretches
}
