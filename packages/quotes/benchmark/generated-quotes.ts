/** A quote made for measuring, and the number of the quote that it repeats, if it does. */
export interface GeneratedQuote {
  article: string
  quote: string
  text: string
  speaker: string | null
  repeats: number | null
}

const plain =
  'the of to and a in that it is we for on they be have not with this will are was as you but our at do their there has been by from all what can or people would going more so'.split(
    ' ',
  )
const beginnings =
  'ba be bi bo bu da de do fa fe fi ga go ha he ja ka ke ko la le li lo ma me mi mo na'
const endings = 'rn st ll nt th ck sh rd ng mp nk lt rk ff ss pt'
const vocabularySize = 30_000
const phraseCount = 120_000

/**
 * Yields quotes with the statistics that make an index work: words and phrases of two to four words are
 * as uneven as in speech (some phrases stand in thousands of quotes), and one quote in five repeats an
 * earlier one: word for word, trimmed, with words left out, or with words changed.
 */
export function* generateQuotes(count: number, seed: number): Generator<GeneratedQuote> {
  const random = numbers(seed)
  const words = vocabulary(random)
  const phrases: string[][] = []
  for (let index = 0; index < phraseCount; index++) {
    const length = 2 + Math.floor(random() * 3)
    phrases.push(
      Array.from({ length }, () =>
        random() < 0.5 ? uneven(random, plain) : uneven(random, words),
      ),
    )
  }
  const sources: { number: number; words: string[]; speaker: string }[] = []
  for (let number = 0; number < count; number++) {
    const source = sources[Math.floor(random() * sources.length)]
    const place = { article: `article-${number >> 2}`, quote: `${number & 3}` }
    if (source && random() < 0.2) {
      const text = vary(random, source.words, words).join(' ')
      yield { ...place, text, speaker: source.speaker, repeats: source.number }
      continue
    }
    const length = 6 + Math.floor(random() * random() * 60)
    const row: string[] = []
    while (row.length < length) row.push(...uneven(random, phrases))
    const speaker = `Ada ${words[Math.floor(random() * 20_000)] ?? ''}`.replace(
      / (.)/,
      (_, letter: string) => ` ${letter.toUpperCase()}`,
    )
    // A pool of limited size, replaced at random, so that old and new quotes are repeated alike.
    const kept = { number, words: row, speaker }
    if (sources.length < 20_000) sources.push(kept)
    else if (random() < 0.1) sources[Math.floor(random() * sources.length)] = kept
    yield { ...place, text: row.join(' '), speaker, repeats: null }
  }
}

function vary(random: () => number, source: readonly string[], words: readonly string[]): string[] {
  const kind = random()
  if (kind < 0.4) return [...source]
  if (kind < 0.7) {
    const length = Math.max(6, Math.floor(source.length * (0.4 + random() * 0.5)))
    const from = Math.floor(random() * Math.max(1, source.length - length))
    return source.slice(from, from + length)
  }
  const row = [...source]
  const changes = Math.max(1, Math.floor(row.length / 15))
  for (let change = 0; change < changes; change++) {
    const place = Math.floor(random() * row.length)
    if (kind < 0.85) row.splice(place, 1)
    else row[place] = uneven(random, words)
  }
  return row
}

/** An item whose place falls off as in Zipf's law. */
function uneven<Item>(random: () => number, items: readonly Item[]): Item {
  return items[Math.floor(items.length ** random()) - 1] as Item
}

function vocabulary(random: () => number): string[] {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? ''
  const first = beginnings.split(' ')
  const last = endings.split(' ')
  const words = new Set<string>()
  while (words.size < vocabularySize) {
    let word = pick(first)
    while (random() < 0.55) word += pick(first)
    words.add(word + pick(last))
  }
  return [...words]
}

/** Numbers from 0 up to 1 that depend on nothing but the seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
