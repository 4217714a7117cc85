import { usualTargets } from '../fuzz/usual-targets.ts'
import { htmlBombs } from '../hostile/html-bombs.ts'
import { keptKinds } from '../hostile/kept-kinds.ts'
import { allProperties } from '../properties/all-properties.ts'
import { allTargets } from '../targets/all-targets.ts'

/** The smallest piece of the nightly run that is begun, judged and remembered alone. */
export interface Part {
  /** `fuzz parse.parseHtml`: its kind, and what it is about. */
  name: string
  kind: string
  /** What Node.js is given, in the folder of this app. It ends with 0 if all is well. */
  command: readonly string[]
  /** Files and folders, from the folder of this app, whose content decides the outcome. */
  reads: readonly string[]
}

/** How long and how often each kind of part tries. */
export interface Effort {
  propertyRuns: number
  /** UTF-16 code units of a page. */
  bombLength: number
  fuzzSeconds: number
  /** UTF-16 code units of the shorter of the two texts compared. */
  growthLength: number
}

export const nightlyEffort: Effort = {
  propertyRuns: 100_000,
  bombLength: 1_000_000,
  fuzzSeconds: 600,
  growthLength: 400_000,
}

/** The packages, by package, whose code runs in its checks besides its own. */
const beside: Readonly<Record<string, readonly string[]>> = {
  document: [],
  parse: ['document'],
  entities: ['document'],
  quotes: ['document', 'entities'],
  dedupe: ['document'],
  formats: ['document'],
  archive: ['document', 'dedupe', 'formats'],
}

const built = (packageName: string): string[] =>
  [packageName, ...(beside[packageName] as readonly string[])].map(
    (name) => `../../packages/${name}/dist`,
  )
const packageOf = (target: string) => target.split(/[./]/, 1)[0] as string

/** Returns all parts of the nightly run, those first that find the most in the least time. */
export function nightlyParts(effort: Effort = nightlyEffort): Part[] {
  return [
    {
      name: 'patterns',
      kind: 'patterns',
      command: ['src/patterns/main.ts'],
      reads: ['src/patterns', ...Object.keys(beside).map((name) => `../../packages/${name}/src`)],
    },
    ...Object.entries(allProperties).flatMap(([packageName, properties]) =>
      properties.map(({ name }) => ({
        name: `property ${packageName}: ${name}`,
        kind: 'property',
        command: ['src/properties/main.ts', `${effort.propertyRuns}`, packageName, name],
        reads: [
          ...built(packageName),
          `src/properties/${packageName}-properties.ts`,
          'src/properties/arbitraries.ts',
        ],
      })),
    ),
    ...Object.keys(htmlBombs).map((bomb) => ({
      name: `bomb ${bomb}`,
      kind: 'bomb',
      command: ['src/hostile/bombs-main.ts', `${effort.bombLength}`, `--bomb=${bomb}`],
      reads: [...built('parse'), 'src/hostile/html-bombs.ts'],
    })),
    ...keptKinds.map(({ kind, packageName }) => ({
      name: `memory ${kind}`,
      kind: 'memory',
      command: ['--expose-gc', 'src/hostile/kept-memory.ts', kind, '200', '3'],
      reads: [...built(packageName), 'src/hostile/kept-memory.ts'],
    })),
    ...usualTargets.map((target) => ({
      name: `fuzz ${target}`,
      kind: 'fuzz',
      command: ['src/fuzz/main.ts', `--seconds=${effort.fuzzSeconds}`, target],
      reads: [...built(packageOf(target)), 'src/fuzz'],
    })),
    ...allTargets.map(({ name }) => ({
      name: `growth ${name}`,
      kind: 'growth',
      command: ['src/hostile/growth-main.ts', `${effort.growthLength}`, name],
      reads: [
        ...built(packageOf(name)),
        `src/targets/${packageOf(name)}-targets.ts`,
        'src/hostile/attack-strings.ts',
      ],
    })),
  ]
}

/** Returns every `of`-th part from the `share`-th on, so that long kinds are spread over the shares. */
export function shareOf(parts: readonly Part[], share: number, of: number): Part[] {
  return parts.filter((_, index) => index % of === share - 1)
}
