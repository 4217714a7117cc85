import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as parse from '../src/index.ts'

it('gives what the example of the README says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const checks: [unknown, unknown][] = []
  const code = example
    .replace(/^import .*$/m, '')
    .replace(/^(page\..*?) \/\/ (.*)$/gm, 'check($1, $2)')
  new Function('parsePage', 'check', code)(parse.parsePage, (found: unknown, expected: unknown) =>
    checks.push([found, expected]),
  )
  expect(checks.length).toBe(5)
  for (const [found, expected] of checks) expect(found).toBe(expected)
})
