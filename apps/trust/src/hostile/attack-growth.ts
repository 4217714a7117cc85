import { WirecopyError } from '@wirecopy/document'
import { findSuperlinear } from '@wirecopy/testing'
import { attackString } from './attack-strings.ts'

/** A unit that is repeated, or a function that gives a text of about that length. */
export type Attack = string | ((length: number) => string)

/** Returns what was measured where `run` takes more than linear time on the attack, else null. */
export function findAttackGrowth(
  run: (text: string) => unknown,
  attack: Attack,
  length: number,
): Promise<string | null> {
  const textOf = (size: number) =>
    typeof attack === 'string' ? attackString(attack, size) : attack(size)
  return findSuperlinear((text: string) => answer(run, text), textOf, length)
}

/** A limit is an answer, too. */
async function answer(run: (text: string) => unknown, text: string): Promise<unknown> {
  try {
    return await run(text)
  } catch (error) {
    if (!WirecopyError.isInstance(error) || !error.code.startsWith('limit-')) throw error
    return null
  }
}
