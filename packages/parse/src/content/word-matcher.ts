/** Finds which lists of words occur in names that are given to it piece by piece. */
export interface WordMatcher {
  /** Forgets what was added. */
  clear(): void
  /** Adds a part of a text as a name of its own, set off from the one before. */
  add(text: string, start: number, end: number): void
  /** Returns the lists with a word in what was added, as bits. */
  match(): number
}

/** How many code units of names are read. */
export const longestNames = 160

/** Symbols that a text is read as: letters are 1 to 26, anything that no word holds is 0 or a digit. */
const digit = 27
const underscore = 28
const hyphen = 29
const symbolCount = 32
/** The highest number of a state; where a word ends, the bit above it is set as well. */
const lastState = 0x7fff
const isWordSymbol = (symbol: number): boolean => symbol > 0 && symbol !== hyphen
const symbolOf = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 48 && code <= 57) return digit
  if (code === 45) return hyphen
  if (code === 95) return underscore
  const letter = (code | 32) - 96
  return code >= 64 && letter >= 1 && letter <= 26 ? letter : 0
})
const symbolsOf = (text: string): number[] =>
  [...text].map((letter) => symbolOf[letter.charCodeAt(0)] as number)

/** A word that counts only where a word begins or ends, or where another does not follow. */
interface Condition {
  bit: number
  length: number
  begins: boolean
  ends: boolean
  unless: readonly number[]
}

/**
 * Returns a matcher for up to 32 lists of words in small letters, parted by blanks. `<` and `>` stand for
 * a border of a word, `x?` for an x that may be missing, `(a|b)` for alternatives, `!rest` at the end
 * for a rest that must not follow. Names are read in small letters, "relatedPosts" as "related-posts".
 * All words are sought in one pass (Aho and Corasick, 1975).
 */
export function compileWords(lists: readonly string[]): WordMatcher {
  const { next, always, conditions } = buildAutomaton(lists)
  const symbols = new Uint8Array(2 * longestNames + 2)
  let length = 1
  let read = 0
  return {
    clear() {
      length = 1
      read = 0
    },
    add(text, start, end) {
      if (read > 0 && read < longestNames) {
        symbols[length++] = 0
        read++
      }
      const to = Math.min(end, start + longestNames - read)
      read += Math.max(0, to - start)
      let isSmall = false
      for (let at = start; at < to; at++) {
        const code = text.charCodeAt(at)
        const symbol = code < 128 ? (symbolOf[code] as number) : 0
        const isCapital = code < 91 && symbol < digit && symbol > 0
        if (isCapital && isSmall) symbols[length++] = hyphen
        symbols[length++] = symbol
        isSmall = !isCapital && symbol > 0 && symbol <= digit
      }
    },
    match() {
      symbols[length] = 0
      let bits = 0
      let state = 0
      for (let at = 1; at < length; at++) {
        const found = next[(state << 5) | (symbols[at] as number)] as number
        state = found & lastState
        if (found <= lastState) continue
        bits |= always[state] as number
        for (const condition of conditions[state] as Condition[])
          if (holds(condition, symbols, at)) bits |= condition.bit
      }
      return bits
    },
  }
}

function holds(condition: Condition, symbols: Uint8Array, last: number): boolean {
  const { length, begins, ends, unless } = condition
  if (ends && isWordSymbol(symbols[last + 1] as number)) return false
  if (begins && isWordSymbol(symbols[last - length] as number)) return false
  return unless.length === 0 || unless.some((symbol, index) => symbols[last + 1 + index] !== symbol)
}

interface Automaton {
  /** The state that follows each state by each symbol. */
  next: Uint16Array
  /** The lists that have a word ending in each state, without and with conditions. */
  always: Int32Array
  conditions: Condition[][]
}

function buildAutomaton(lists: readonly string[]): Automaton {
  const root: Node = { children: [], always: 0, conditions: none }
  const nodes = [root]
  for (const [number, list] of lists.entries()) {
    for (const written of list.trim().split(/\s+/).flatMap(expand)) {
      const [pattern = '', rest = ''] = written.split('!')
      const word = symbolsOf(pattern.replace(/[<>]/g, ''))
      let node = root
      for (const symbol of word) {
        let child = node.children.find((one) => one.symbol === symbol)
        if (child === undefined) {
          child = { symbol, state: nodes.length }
          node.children.push(child)
          nodes.push({ children: [], always: 0, conditions: none })
        }
        node = nodes[child.state] as Node
      }
      const condition: Condition = {
        bit: 1 << number,
        length: word.length,
        begins: pattern.startsWith('<'),
        ends: pattern.endsWith('>'),
        unless: symbolsOf(rest),
      }
      if (!condition.begins && !condition.ends && rest === '') node.always |= condition.bit
      else node.conditions = [...node.conditions, condition]
    }
  }
  return linkNodes(nodes)
}

interface Node {
  children: { symbol: number; state: number }[]
  always: number
  conditions: Condition[]
}

const none: Condition[] = []

/** Where no word goes on, the longest end of what was read that begins a word does. */
function linkNodes(nodes: readonly Node[]): Automaton {
  const next = new Uint16Array(nodes.length * symbolCount)
  const always = new Int32Array(nodes.length)
  const conditions: Condition[][] = new Array(nodes.length)
  const shorter = new Uint16Array(nodes.length)
  const queue = [0]
  for (const state of queue) {
    const node = nodes[state] as Node
    const fallback = shorter[state] as number
    const from = fallback * symbolCount
    const row = state * symbolCount
    next.copyWithin(row, from, from + symbolCount)
    always[state] = node.always | (always[fallback] as number)
    const inherited = state === 0 ? none : (conditions[fallback] as Condition[])
    conditions[state] =
      inherited.length === 0 ? node.conditions : [...node.conditions, ...inherited]
    for (const child of node.children) {
      shorter[child.state] = state === 0 ? 0 : (next[from + child.symbol] as number)
      next[row + child.symbol] = child.state
      queue.push(child.state)
    }
  }
  for (const [at, state] of next.entries())
    if (always[state] !== 0 || conditions[state] !== none) next[at] = state | (lastState + 1)
  return { next, always, conditions }
}

/** Returns what a word with alternatives and optional letters stands for, without either. */
function expand(word: string): string[] {
  const group = /\(([^()]*)\)|(.)\?/.exec(word)
  if (group === null) return [word]
  const [found, alternatives, optional] = group
  const choices = alternatives === undefined ? [optional as string, ''] : alternatives.split('|')
  const before = word.slice(0, group.index)
  const after = word.slice(group.index + found.length)
  return choices.flatMap((choice) => expand(`${before}${choice}${after}`))
}
