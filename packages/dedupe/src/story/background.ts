/** How telling words are in general, learned from other news. */
export interface Background {
  /** Stems from the most to the least frequent, in bands of similar frequency; within a band any order. */
  readonly bands: readonly string[]
  /** The frequency rank at which each band ends. */
  readonly ranks: readonly number[]
}

/** Words up to this rank say nothing about the subject. */
const firstTelling = 60

const lookUps = new WeakMap<Background, (stem: string) => number>()

/** Returns a look-up of stems: 0 for a word that says nothing, 1 for a word too rare to be listed. */
export function weightsOf(background: Background): (stem: string) => number {
  const known = lookUps.get(background)
  if (known) return known
  const rarest = background.ranks[background.ranks.length - 1] as number
  const weights = new Map<string, number>()
  for (const [band, stems] of background.bands.entries()) {
    const from = band === 0 ? 1 : (background.ranks[band - 1] as number)
    const rank = Math.sqrt(from * (background.ranks[band] as number))
    const weight = Math.log(rank / firstTelling) / Math.log(rarest / firstTelling)
    for (const word of stems.split(' ')) weights.set(word, Math.max(0, weight))
  }
  const lookUp = (word: string): number => weights.get(word) ?? 1
  lookUps.set(background, lookUp)
  return lookUp
}
