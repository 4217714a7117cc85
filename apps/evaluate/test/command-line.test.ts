import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatMarkdownTable, formatTable, significant } from '../src/table.ts'

const program = fileURLToPath(new URL('../src/cli.ts', import.meta.url))
let folder: string

/** A command line as `--command` takes it: every capitalized word is a person. */
const namer = `
import { createInterface } from 'node:readline'
if (process.argv[2] !== 'entities') process.exit(9)
for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line)
  const mentions = [...text.matchAll(/[A-Z][a-z]+/g)].map((word) => ({
    start: word.index, end: word.index + word[0].length, type: 'person',
  }))
  console.log(JSON.stringify({ id, mentions }))
}
process.exitCode = 4
`

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wirecopy-evaluate-'))
  const rows = [
    { tokens: ['Omar', 'left', 'Oslo'], tags: ['B-PER', 'O', 'B-LOC'], id: '1' },
    { tokens: ['Yuna', 'slept'], tags: ['B-PER', 'O'], id: '2' },
  ]
  await writeFile(
    path.join(folder, 'names.jsonl'),
    rows.map((row) => JSON.stringify(row)).join('\n'),
  )
  await writeFile(path.join(folder, 'namer.mjs'), namer)
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

function evaluate(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr })
    })
  })
}

describe('the command line', () => {
  it('scores another program on the data of a folder', async () => {
    const command = path.join(folder, 'namer.mjs')
    const { code, stdout } = await evaluate(folder, '--command', command, '--json')
    expect(code).toBe(0)
    const [report] = JSON.parse(stdout)
    expect(report).toMatchObject({ task: 'entities', data: 'names', items: 2, failed: 0 })
    expect(report.figures).toMatchObject({ 'PER F1': 0.8, recall: 2 / 3 })
  })

  it('prints a table and the errors asked for', async () => {
    const command = path.join(folder, 'namer.mjs')
    const { stdout } = await evaluate(folder, '--command', command, '--errors', '5')
    expect(stdout).toMatch(/^entities +system +items/)
    expect(stdout).toContain('LOC taken for PER')
  })

  it.each([
    [[], 2],
    [['--help'], 0],
    [['--unknown'], 2],
    [['.', '--task', 'poetry'], 2],
  ] as const)('ends %j with %i', async (args, code) => {
    expect((await evaluate(...args)).code).toBe(code)
  })

  it('fails when the program does', async () => {
    const broken = path.join(folder, 'broken.mjs')
    await writeFile(broken, 'process.exit(7)')
    const { code, stderr } = await evaluate(folder, '--command', broken)
    expect(code).toBe(1)
    expect(stderr).toContain('ended with exit code 7')
  })
})

describe('tables', () => {
  const rows = [
    { name: 'a', value: '1.5' },
    { name: 'long', value: '20', note: 'x' },
  ]

  it('align figures to the right', () => {
    expect(formatTable(rows)).toBe('name  value  note\na       1.5\nlong     20  x')
  })

  it('have a Markdown form', () => {
    expect(formatMarkdownTable(rows)).toBe(
      '| name | value | note |\n| --- | ---: | --- |\n| a | 1.5 |  |\n| long | 20 | x |',
    )
  })

  it('write numbers with three digits', () => {
    expect([0.12345, 12.345, 123.45, 1234567].map(significant)).toEqual([
      '0.123',
      '12.3',
      '123',
      '1,234,567',
    ])
  })
})
