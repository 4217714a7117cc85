import type { Reference } from '@wirecopy/document'
import type { NameTable } from './name-table.ts'
import type { Referent } from './referents.ts'
import { type Resolution, resolvedTo } from './resolution.ts'

const leastConfidence = 0.6

/** The pronouns and noun phrases whose entity the caller knows. */
export class GivenReferences {
  readonly #references: readonly Reference[]
  readonly #entities: ReadonlyMap<string, Referent>

  constructor(references: readonly Reference[], table: NameTable) {
    this.#references = references.toSorted((a, b) => a.start - b.start)
    this.#entities = new Map(
      table.referents.flatMap((referent) =>
        referent.entity === null ? [] : [[referent.entity, referent] as const],
      ),
    )
  }

  /** Returns what the reference at an offset stands for, or null. */
  at(position: number): Resolution | null {
    let low = 0
    let high = this.#references.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#references[middle]?.end ?? 0) <= position) low = middle + 1
      else high = middle
    }
    const reference = this.#references[low]
    if (!reference || reference.start > position || reference.confidence < leastConfidence)
      return null
    const referent = this.#entities.get(reference.entity)
    if (!referent) return null
    return resolvedTo(
      referent.name,
      referent,
      reference.confidence,
      'a given reference names the entity',
    )
  }
}
