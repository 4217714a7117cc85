import { readFileSync } from 'node:fs'

/** Returns the lines of a hand-made list beside this program. */
export function readList(name: string): string[] {
  const file = new URL(`./lists/${name}.txt`, import.meta.url)
  return readFileSync(file, 'utf8').split('\n').filter(Boolean)
}
