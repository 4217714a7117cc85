import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Part } from './plan.ts'

/** How a part ended, on what. */
export interface Outcome {
  name: string
  passed: boolean
  seconds: number
  /** When it ended, in ISO 8601. */
  at: string
  /** What it printed. */
  output: string
  fingerprint: string
}

/**
 * Remembers how parts ended, a file for each, so that processes that share the parts out can keep one
 * ledger. What a part ran on is remembered with it: an outcome counts as long as that is the same.
 */
export class Ledger {
  readonly #folder: string
  /** The folder that the parts' files are named from. */
  readonly #root: string
  readonly #hashes = new Map<string, string>()

  constructor(folder: string, root: string) {
    this.#folder = folder
    this.#root = root
    mkdirSync(folder, { recursive: true })
  }

  /** Returns how the part ended on the files as they are, or null where it did not run on them. */
  outcomeOf(part: Part): Outcome | null {
    const path = this.#pathOf(part)
    if (!existsSync(path)) return null
    const outcome: Outcome = JSON.parse(readFileSync(path, 'utf8'))
    return outcome.fingerprint === this.fingerprintOf(part) ? outcome : null
  }

  /** The fingerprint is that of before the run: files that change meanwhile were perhaps not read. */
  keep(part: Part, outcome: Outcome): void {
    const path = this.#pathOf(part)
    writeFileSync(`${path}.new`, JSON.stringify(outcome, null, 2))
    renameSync(`${path}.new`, path)
  }

  fingerprintOf({ command, reads }: Part): string {
    const hash = createHash('sha256').update(JSON.stringify(command))
    for (const path of reads) hash.update(this.#hashOf(path))
    return hash.digest('hex')
  }

  /** Forgets which files it knows, so that a change between two parts is seen. */
  lookAgain(): void {
    this.#hashes.clear()
  }

  /** Forgets all outcomes. */
  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true })
    mkdirSync(this.#folder, { recursive: true })
  }

  #pathOf({ name }: Part): string {
    const readable = name.replace(/[^a-zA-Z0-9]{1,80}/g, '-').slice(0, 80)
    const sign = createHash('sha256').update(name).digest('hex').slice(0, 8)
    return join(this.#folder, `${readable}-${sign}.json`)
  }

  #hashOf(path: string): string {
    let known = this.#hashes.get(path)
    if (known === undefined) {
      const hash = createHash('sha256')
      for (const file of filesOf(join(this.#root, path))) hash.update(readFileSync(file))
      known = hash.digest('hex')
      this.#hashes.set(path, known)
    }
    return known
  }
}

/** Source maps and declarations are no code that runs, and are written anew by every build. */
const isCode = (name: string) => !/\.(?:map|d\.c?ts)$/.test(name)

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => join(path, name))
    .filter((file) => isCode(file) && statSync(file).isFile())
}
