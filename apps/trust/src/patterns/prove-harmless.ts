import type { Attack } from './judge-pattern.ts'

/**
 * Returns true if the attack that the checker found does no harm. Checkers count a bounded repetition
 * ("at most 200 characters") as polynomial, because it is so up to its bound; what counts is that the
 * time grows in step with the input beyond it, or stays small on the longest input there can be.
 */
export function provenHarmless(
  pattern: RegExp,
  attack: Attack,
  longestInput: number | undefined,
): boolean {
  if (longestInput !== undefined) return seconds(pattern, attack, longestInput) < 0.02
  let before = 0
  let ratio = 1
  for (const length of lengths) {
    const now = seconds(pattern, attack, length)
    if (now > 0.5) return false
    ratio = now / before
    before = now
  }
  return before < 0.01 || ratio <= 2.5
}

// Short ones first, so that an exponential pattern is given up before it hangs.
const lengths = [1000, 12_500, 25_000, 50_000, 100_000, 200_000]

/** Returns the attack string at about a length. */
export function attackOf({ pumps, suffix }: Attack, length: number): string {
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length)
  const unit = pumps.reduce((sum, { pump }) => sum + pump.length, 0)
  const times = Math.max(1, Math.floor((length - fixed) / unit))
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix
}

/**
 * The shortest of some runs on the attack string at about that length, in processor time where that is
 * counted finely enough: other processes lengthen the elapsed time, threads of the engine the other.
 */
function seconds(pattern: RegExp, attack: Attack, length: number): number {
  const text = attackOf(attack, length)
  let shortest = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 8 && shortest > 0.001; attempt++) {
    // So much processor time is no noise.
    if (attempt > 1 && shortest > 0.3) break
    pattern.lastIndex = 0
    const before = process.cpuUsage()
    const start = performance.now()
    pattern.test(text)
    const elapsed = (performance.now() - start) / 1000
    const { user, system } = process.cpuUsage(before)
    const processor = (user + system) / 1e6
    shortest = Math.min(shortest, processor < elapsed / 20 ? elapsed : processor, elapsed)
  }
  return shortest
}
