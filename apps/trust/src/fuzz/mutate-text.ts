/** A source of numbers from 0 to 1 that is the same for the same seed. */
export type Random = () => number

/** Returns a generator of numbers (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Returns a text changed in one to four places: cut, doubled, spliced with another, or given a word. */
export function mutateText(
  text: string,
  other: string,
  words: readonly string[],
  random: Random,
  longest = 4000,
): string {
  let changed = text
  for (let rounds = 1 + Math.floor(random() * 4); rounds > 0; rounds--) {
    const at = Math.floor(random() * (changed.length + 1))
    const end = Math.min(changed.length, at + Math.ceil(random() ** 3 * changed.length))
    const head = changed.slice(0, at)
    const word = words[Math.floor(random() * words.length)] ?? ''
    switch (Math.floor(random() * 8)) {
      case 0:
        changed = head + changed.slice(end)
        break
      case 1:
        changed =
          head + changed.slice(at, end).repeat(2 + Math.floor(random() * 6)) + changed.slice(end)
        break
      case 2: {
        const from = Math.floor(random() * other.length)
        changed = head + other.slice(from, from + Math.ceil(random() * 80)) + changed.slice(at)
        break
      }
      case 3:
        changed =
          head + String.fromCharCode(Math.floor(random() ** 4 * 0x10000)) + changed.slice(at + 1)
        break
      case 4:
        changed = head + changed.slice(at, end).split('').reverse().join('') + changed.slice(end)
        break
      default:
        changed = head + word + changed.slice(random() < 0.5 ? at : end)
    }
    if (changed.length > longest) changed = changed.slice(0, longest)
  }
  return changed
}
