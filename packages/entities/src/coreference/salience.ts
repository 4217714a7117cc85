/** What an entity's share of attention is counted from. */
export interface Attention {
  /** Offsets of its names. */
  starts: readonly number[]
  /** Pronouns and noun phrases that stand for it. */
  references: number
  /** The headline names it. */
  inTitle: boolean
}

/**
 * Returns the share of every entity in an article's attention, summing to 1: its names count by how early they stand,
 * references half, and the headline as three early names.
 */
export function salienceOf(entities: readonly Attention[], length: number): number[] {
  const weights = entities.map(({ starts, references, inTitle }) => {
    let weight = references * 0.5 + (inTitle ? 6 : 0)
    for (const start of starts) weight += 1 + Math.exp((-4 * start) / Math.max(1, length))
    return weight
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => (total > 0 ? weight / total : 0))
}
