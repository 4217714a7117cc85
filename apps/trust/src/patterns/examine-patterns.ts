import { packageNames } from '../targets/exported-functions.ts'
import { collectPatterns, type Pattern } from './collect-patterns.ts'
import { judgePattern, patternKey, type Verdict } from './judge-pattern.ts'
import { provenHarmless } from './prove-harmless.ts'
import { type Waiver, waivers } from './waivers.ts'

/** The folders whose patterns meet text of strangers. */
export const patternFolders = [
  ...packageNames().map((name) => `packages/${name}/src`),
  'apps/demo/src',
]

export interface Examination {
  patterns: Pattern[]
  /** By pattern key; only patterns that the code holds. */
  verdicts: Map<string, Verdict>
  /** Sentences, one for each pattern that must not stay. */
  problems: string[]
}

/**
 * Returns the verdict on every pattern of the code, and what is wrong with them. Verdicts already
 * known are given as `known`; the others are computed, which takes up to ten seconds each.
 */
export function examinePatterns(known: ReadonlyMap<string, Verdict>): Examination {
  const patterns = patternFolders.flatMap(collectPatterns)
  const verdicts = new Map<string, Verdict>()
  const unused = new Set(waivers)
  const problems: string[] = []
  for (const pattern of patterns) {
    if (pattern.source === null) {
      const waiver = waivers.find((candidate) => matches(candidate, pattern.code))
      if (waiver) unused.delete(waiver)
      else problems.push(`${pattern.place} is built at run time and has no waiver: ${pattern.code}`)
      continue
    }
    const key = patternKey(pattern.source, pattern.flags)
    const verdict =
      verdicts.get(key) ?? known.get(key) ?? judgePattern(pattern.source, pattern.flags)
    verdicts.set(key, verdict)
    const waiver = waivers.find((candidate) => matches(candidate, key))
    if (verdict.status === 'safe') continue
    if (waiver) unused.delete(waiver)
    const problem = problemOf(pattern, verdict, waiver)
    if (problem) problems.push(`${pattern.place} ${key} ${problem}`)
  }
  for (const { pattern } of unused) problems.push(`the waiver of ${pattern} is not needed any more`)
  return { patterns, verdicts, problems }
}

function matches({ pattern }: Waiver, key: string): boolean {
  return pattern.endsWith('…') ? key.startsWith(pattern.slice(0, -1)) : key === pattern
}

function problemOf(pattern: Pattern, verdict: Verdict, waiver: Waiver | undefined): string | null {
  if (!waiver) return `is ${verdict.status} (${verdict.detail}) and has no waiver`
  if (verdict.attack === undefined) return null
  const expression = new RegExp(pattern.source as string, pattern.flags)
  return provenHarmless(expression, verdict.attack, waiver.longestInput)
    ? null
    : `is vulnerable (${verdict.detail}), whatever its waiver says`
}
