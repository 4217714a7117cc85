import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const program = fileURLToPath(new URL('../scripts/build-kernel.mjs', import.meta.url))
const noCompiler = 3

test('the committed kernel is what its source compiles to', ({ skip }) => {
  const { status, stderr } = spawnSync(process.execPath, [program, '--check'], { encoding: 'utf8' })
  skip(status === noCompiler, `not compared: ${stderr.trim()}`)
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
