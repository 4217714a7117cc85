import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../tools/run-command.ts'

/** A program that runs JavaScript files of a project. */
export interface Runtime {
  name: string
  program: string
  /** Arguments before the file. */
  given: readonly string[]
  /** Whether it is one that the archive's manifest takes. */
  runsArchive: boolean
}

/** The Node that runs this program. */
export const thisNode: Runtime = {
  name: `Node.js ${process.versions.node}`,
  program: process.execPath,
  given: [],
  runsArchive: true,
}

/** What is tried, as npm packages: the oldest Node of each line that the manifests take, and the newest. */
const known = [
  { name: 'Node.js', package: 'node', version: '20.19.0', runsArchive: false },
  { name: 'Node.js', package: 'node', version: '22.19.0', runsArchive: true },
  { name: 'Node.js', package: 'node', version: '24.11.0', runsArchive: true },
  { name: 'Node.js', package: 'node', version: '26.10.0', runsArchive: true },
  {
    name: 'Deno',
    package: 'deno',
    version: '2.9.6',
    runsArchive: true,
    given: ['run', '--allow-all', '--node-modules-dir=manual', '--no-lock'],
  },
  { name: 'Bun', package: 'bun', version: '1.4.5', runsArchive: true },
] as const

const folder = new URL('../../dist/runtimes/', import.meta.url)

/** Returns all runtimes, after installing those that are missing from the npm registry. */
export async function installRuntimes(): Promise<Runtime[]> {
  const runtimes: Runtime[] = []
  for (const runtime of known) {
    const place = new URL(`${runtime.package}-${runtime.version}/`, folder)
    const program = fileURLToPath(new URL(`node_modules/.bin/${runtime.package}`, place))
    if (!existsSync(program)) {
      mkdirSync(place, { recursive: true })
      writeFileSync(new URL('package.json', place), '{ "private": true }\n')
      const wanted = `${runtime.package}@${runtime.version}`
      await runCommand('npm', ['install', '--no-audit', '--no-fund', wanted], {
        folder: fileURLToPath(place),
      })
    }
    runtimes.push({
      name: `${runtime.name} ${runtime.version}`,
      program,
      given: 'given' in runtime ? runtime.given : [],
      runsArchive: runtime.runsArchive,
    })
  }
  return runtimes
}
