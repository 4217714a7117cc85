/** The coarse types that the tagger tells apart. */
export const coarseTypes = ['person', 'organization', 'location', 'other'] as const
export type CoarseType = (typeof coarseTypes)[number]

/** Outside, and begin, inside, end, single of every coarse type (the BIOES scheme). */
export const labelCount = 1 + 4 * coarseTypes.length

export const Place = { begin: 0, inside: 1, end: 2, single: 3 } as const

/** Returns the label of a coarse type, by its number, at a place of a name. */
export const labelOf = (type: number, place: number): number => 1 + 4 * type + place
/** Returns the number of the coarse type of a label that is not outside. */
export const typeOf = (label: number): number => (label - 1) >> 2
/** Returns the place of a label that is not outside. */
export const placeOf = (label: number): number => (label - 1) & 3

const opens = (label: number) => label > 0 && placeOf(label) <= Place.inside
const begins = (label: number) =>
  label === 0 || placeOf(label) === Place.begin || placeOf(label) === Place.single

/** Returns whether a label may follow another; 0 stands for outside and for both ends of a segment. */
export function mayFollow(left: number, right: number): boolean {
  if (!opens(left)) return begins(right)
  return right > 0 && typeOf(left) === typeOf(right) && !begins(right)
}

/** For every label the labels that may stand before it. */
export const predecessors: readonly Uint8Array[] = Array.from({ length: labelCount }, (_, right) =>
  Uint8Array.from(
    Array.from({ length: labelCount }, (_, left) => left).filter((left) => mayFollow(left, right)),
  ),
)
