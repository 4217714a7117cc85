import type { NameType } from '@wirecopy/document'
import type { FoundName } from './find-names.ts'

/**
 * Gives a name that a text writes the same way several times the type that it mostly has, by how sure
 * the tagger was: an article uses a name in one sense (Gale, Church & Yarowsky, "One sense per discourse", 1992).
 */
export function agreeOnTypes(names: readonly FoundName[], text: string): void {
  const sums = new Map<string, Map<NameType, number>>()
  for (const { start, stop, type, confidence } of names) {
    const written = text.slice(start, stop)
    const types = sums.get(written)
    if (types) types.set(type, (types.get(type) ?? 0) + confidence)
    else sums.set(written, new Map([[type, confidence]]))
  }
  for (const name of names) {
    const types = sums.get(text.slice(name.start, name.stop)) as Map<NameType, number>
    if (types.size === 1) continue
    for (const [type, sum] of types) if (sum > (types.get(name.type) ?? 0)) name.type = type
  }
}
