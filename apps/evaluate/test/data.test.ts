import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDataFiles } from '../src/data/data-files.ts'
import { linesOf } from '../src/data/lines.ts'
import { readAllRows } from '../src/data/read-rows.ts'
import { readTexts } from '../src/data/texts.ts'
import type { Answer, System } from '../src/systems/system.ts'
import { evaluateFile } from '../src/tasks/evaluate.ts'

let folder: string

const files: Record<string, unknown[]> = {
  'deep/names.dev.jsonl': [
    { tokens: ['Omar', 'left', '.'], tags: ['B-PER', 'O', 'O'], doc: 'd' },
    { tokens: ['Oslo', 'slept', '.'], tags: ['B-LOC', 'O', 'O'], doc: 'd' },
  ],
  'deep/names.train.jsonl': [{ tokens: ['Oslo'], tags: ['B-LOC'] }],
  'said.dev.jsonl': [
    {
      id: 'q',
      text: '“Ferries run,” said Omar Reyes.',
      quotes: [
        {
          start: 0,
          end: 14,
          type: 'direct',
          core: true,
          speakerSpan: [20, 30],
          speakerName: 'Omar Reyes',
        },
      ],
    },
  ],
  'copies.jsonl': [
    { id: 'a', text: 'one', cluster: 1 },
    { id: 'b', text: 'one', cluster: 1 },
    { id: 'c', text: 'two', cluster: 2 },
  ],
  'pairs.jsonl': [{ a: ['x', 0], b: ['y', 5], ta: 'w', tb: 'w', sa: null, sb: 'Omar', label: 1 }],
  'notes.jsonl': [{ something: 'else' }],
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wirecopy-data-'))
  await mkdir(path.join(folder, 'deep'))
  for (const [name, rows] of Object.entries(files)) {
    await writeFile(path.join(folder, name), rows.map((row) => JSON.stringify(row)).join('\n'))
  }
  const page = {
    id: 'p',
    html: '<p>Ferries run late again today</p>',
    gold: { title: 'Ferries', body: 'Ferries run late again today' },
  }
  await writeFile(path.join(folder, 'pages.jsonl.gz'), gzipSync(`${JSON.stringify(page)}\n`))
  await writeFile(path.join(folder, 'flat.txt'), 'Ferries\nThey run late.\n')
  await writeFile(
    path.join(folder, 'flat.gold.json'),
    JSON.stringify({ title: 'Ferries', body: ['They run late.'], related: [] }),
  )
  await writeFile(path.join(folder, 'lonely.gold.json'), '{}')
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** A system whose answers are given: the tests are about what is asked and scored. */
function scripted(answers: Record<string, Answer[]>): System & { asked: unknown[] } {
  const asked: unknown[] = []
  return {
    name: 'scripted',
    asked,
    async run(command, inputs) {
      asked.push(...inputs)
      return { answers: answers[command] ?? [], seconds: 1 }
    },
  }
}

async function dataFile(name: string) {
  const found = (await findDataFiles(folder)).find((file) => file.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

describe('data files', () => {
  it('are known by their rows, gold pages by their text, and training files are left out', async () => {
    const found = await findDataFiles(folder)
    expect(found.map(({ task, name }) => `${task} ${name}`)).toEqual([
      'parse pages',
      'entities names.dev',
      'quotes said.dev',
      'dedupe copies',
      'same-quotes pairs',
      'flat flat',
    ])
    const all = await findDataFiles(folder, { training: true })
    expect(all.map(({ name }) => name)).toContain('names.train')
  })

  it('are read up to a limit, and a broken line is named', async () => {
    expect(await readAllRows(path.join(folder, 'copies.jsonl'), 2)).toHaveLength(2)
    const broken = path.join(folder, 'broken.txt')
    await writeFile(broken, '{"a":1}\n\n{oops}\n')
    await expect(readAllRows(broken)).rejects.toThrow('broken.txt:3 is not JSON')
  })

  it('give their texts without the gold', async () => {
    expect((await readTexts(await dataFile('names.dev'), 10)).texts).toEqual([
      { id: 'd', text: 'Omar left.\nOslo slept.' },
    ])
    expect((await readTexts(await dataFile('flat'), 10)).pages).toEqual([
      { id: 'flat', text: 'Ferries\nThey run late.\n' },
    ])
  })
})

describe('lines', () => {
  it('end at line feeds alone, wherever the stream is cut', async () => {
    const bytes = new TextEncoder().encode('{"a":"x\u2028y"}\n\n“é👍”\r\nlast')
    for (const size of [1, 2, 3, 7, 100]) {
      async function* chunks() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
      }
      const lines: string[] = []
      for await (const line of linesOf(chunks())) lines.push(line)
      expect(lines).toEqual(['{"a":"x\u2028y"}', '', '“é👍”\r', 'last'])
    }
  })
})

describe('evaluation', () => {
  it('scores names', async () => {
    const system = scripted({
      entities: [{ id: 'd', mentions: [{ start: 0, end: 4, type: 'person' }] }],
    })
    const [report] = await evaluateFile(await dataFile('names.dev'), system)
    expect(system.asked).toEqual([{ id: 'd', text: 'Omar left.\nOslo slept.' }])
    expect(report?.figures).toMatchObject({ precision: 1, recall: 0.5, 'PER F1': 1, 'LOC F1': 0 })
  })

  it('scores quotes for every subset that the file marks', async () => {
    const quotes = [
      { type: 'direct', spans: [[0, 14]], speaker: { start: 20, end: 30, name: 'Omar Reyes' } },
    ]
    const reports = await evaluateFile(
      await dataFile('said.dev'),
      scripted({ quotes: [{ id: 'q', quotes }] }),
    )
    expect(reports.map(({ data }) => data)).toEqual(['said.dev', 'said.dev, core'])
    expect(reports[1]?.figures).toMatchObject({ 'exact F1': 1, 'speaker head': 1, 'full name': 1 })
  })

  it('scores clusters and stories', async () => {
    const dedupe = [
      { id: 'a', cluster: 'x', story: 's' },
      { id: 'b', cluster: 'x', story: 's' },
      { id: 'c', cluster: 'y', story: 's' },
    ]
    const [clusters, stories] = await evaluateFile(await dataFile('copies'), scripted({ dedupe }))
    expect(clusters?.figures['pair F1']).toBe(1)
    expect(stories?.figures['pair precision']).toBeCloseTo(1 / 3)
  })

  it('scores pairs of quotes', async () => {
    const system = scripted({
      'same-quotes': [
        {
          members: [
            { article: 'x', quote: '0' },
            { article: 'y', quote: '5' },
          ],
        },
      ],
    })
    const [report] = await evaluateFile(await dataFile('pairs'), system)
    expect(system.asked).toEqual([
      { id: 'x', quotes: [{ id: '0', text: 'w' }] },
      { id: 'y', quotes: [{ id: '5', text: 'w', speaker: 'Omar' }] },
    ])
    expect(report?.figures.F1).toBe(1)
  })

  it('scores pages and flat pages', async () => {
    const main = {
      title: 'Ferries',
      byline: [],
      publishedAt: null,
      text: 'Ferries run late again today',
      publisher: null,
    }
    const [html] = await evaluateFile(
      await dataFile('pages'),
      scripted({ parse: [{ id: 'p', page: { main } }] }),
    )
    expect(html?.figures).toMatchObject({ 'body F1': 1, title: 1 })
    const page = {
      main: { ...main, text: 'They run late.' },
      related: [],
      regions: [{ start: 0, end: 23 }],
    }
    const [flat] = await evaluateFile(
      await dataFile('flat'),
      scripted({ parse: [{ id: 'flat', page }] }),
    )
    expect(flat?.errors).toEqual([])
    expect(flat?.figures).toEqual({ fields: 1, 'page right': 1 })
  })
})
