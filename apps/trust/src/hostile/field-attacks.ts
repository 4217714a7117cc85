import type { Verdict } from '../patterns/judge-pattern.ts'
import { attackOf } from '../patterns/prove-harmless.ts'
import type { Attack } from './attack-growth.ts'
import { attackUnits } from './attack-strings.ts'

const units = [
  'white space of all kinds',
  'capitalized words',
  'commas',
  'dashes',
  'digits',
  'brackets',
  'web addresses',
  'one endless word',
  'names of placeholders',
]

/**
 * Returns texts to put into fields: some attack strings, and the attack that the checker found for each
 * pattern that is not safe in itself. Where the code cuts its input in time, none of them does harm.
 */
export function fieldAttacks(verdicts: ReadonlyMap<string, Verdict>): Record<string, Attack> {
  const attacks: Record<string, Attack> = {}
  for (const name of units) attacks[name] = attackUnits[name] as string
  for (const [key, { attack }] of verdicts) {
    if (attack) attacks[key] = (length) => attackOf(attack, length)
  }
  return attacks
}
