import type { EntityGold, TypedSpan } from './entity-gold.ts'

/**
 * Returns the names of a tagged document as spans of the text that it was tagged on, or null where that is another
 * text: the two may differ in white space alone.
 */
export function placeNames(text: string, gold: EntityGold): TypedSpan[] | null {
  const places = offsetsWithoutSpace(text)
  const written = offsetsWithoutSpace(gold.text)
  if (places.length !== written.length) return null
  const order = new Map<number, number>()
  for (let index = 0; index < written.length; index++) {
    const [there, here] = [written[index] as number, places[index] as number]
    if (gold.text[there] !== text[here]) return null
    order.set(there, here)
  }
  return gold.mentions.flatMap(({ start, end, type }) => {
    const first = order.get(start)
    const last = order.get(end - 1)
    if (type === null || first === undefined || last === undefined) return []
    return [{ start: first, end: last + 1, type }]
  })
}

function offsetsWithoutSpace(text: string): number[] {
  const offsets: number[] = []
  for (let index = 0; index < text.length; index++) {
    if (!/\s/.test(text.charAt(index))) offsets.push(index)
  }
  return offsets
}
