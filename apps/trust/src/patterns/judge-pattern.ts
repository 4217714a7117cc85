// recheck picks its back end when it is imported; the pure one needs no Java.
process.env.RECHECK_BACKEND = 'pure'
const { checkSync } = await import('recheck')

/** Text that makes a pattern slow: each part is its prefix and its pump, repeated; then the suffix. */
export interface Attack {
  pumps: { prefix: string; pump: string }[]
  suffix: string
}

/** `safe` in linear time, `vulnerable` in more, `unknown` where the checker could not decide. */
export interface Verdict {
  status: 'safe' | 'vulnerable' | 'unknown'
  /** The complexity, or why the checker gave up. */
  detail: string
  attack?: Attack
}

/** Returns the verdict of recheck on one pattern, after at most `timeout` milliseconds. */
export function judgePattern(source: string, flags: string, timeout = 10_000): Verdict {
  const result = checkSync(source, flags, { timeout, randomSeed: 1 })
  if (result.status === 'unknown') return { status: 'unknown', detail: result.error.kind }
  const detail = result.complexity.summary
  if (result.status === 'safe') return { status: 'safe', detail }
  const { pumps, suffix } = result.attack
  return {
    status: 'vulnerable',
    detail,
    attack: { pumps: pumps.map(({ prefix, pump }) => ({ prefix, pump })), suffix },
  }
}

/** The name of a pattern among verdicts and waivers. */
export function patternKey(source: string, flags: string): string {
  return `/${source}/${flags}`
}
