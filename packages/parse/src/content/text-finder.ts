/** Code units that a place in a text is found by. */
const gram = 12
/** How many places with the same beginning are compared before a text counts as absent. */
const mostPlaces = 16

/**
 * Returns a test whether a text of more than 12 code units occurs in another. The places of the other are
 * listed by a hash of the 12 code units that begin there, so that each test takes the same short time
 * however long the other is; of places that begin alike only the first 16 are compared.
 */
export function createTextFinder(text: string): (part: string) => boolean {
  const places = Math.max(0, text.length - gram + 1)
  const mask = 2 ** Math.ceil(Math.log2(places * 2 + 2)) - 1
  /** The first place of each hash and the next of each place, plus one; 0 for none. */
  const first = new Int32Array(mask + 1)
  const next = new Int32Array(places)
  for (let place = places - 1; place >= 0; place--) {
    const slot = hashAt(text, place) & mask
    next[place] = first[slot] as number
    first[slot] = place + 1
  }
  return (part) => {
    let place = (first[hashAt(part, 0) & mask] as number) - 1
    for (let tried = 0; place >= 0 && tried < mostPlaces; tried++) {
      if (text.startsWith(part, place)) return true
      place = (next[place] as number) - 1
    }
    return false
  }
}

function hashAt(text: string, from: number): number {
  let hash = 0
  for (let at = from; at < from + gram; at++)
    hash = Math.imul(hash, 0x2f0b4a27) + text.charCodeAt(at)
  return hash ^ (hash >>> 15)
}
