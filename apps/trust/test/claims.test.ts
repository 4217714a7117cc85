import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

/** The first cells of a table, without marks. */
const firstCells = (markdown: string): string[] =>
  [...markdown.matchAll(/^\| ([^|\n]{3,200}) \|/gm)].map((match) => match[1] as string)

describe('the front page', () => {
  it('measures nothing that docs/claims.md does not give a command for', () => {
    const part = read('README.md').split('## How good is it?')[1]?.split('\n## ')[0] ?? ''
    const measured = firstCells(part).map((cell) => cell.split(',')[0] as string)
    expect(measured.length).toBeGreaterThan(5)
    const claims = read('docs/claims.md')
    for (const claim of measured) expect(claims).toContain(claim)
  })

  const evaluateSource = readdirSync(new URL('apps/evaluate/src/', root), {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((name) => name === 'cli.ts' || name.startsWith('commands/'))
    .map((name) => (name.endsWith('.ts') ? read(`apps/evaluate/src/${name}`) : ''))
    .join('\n')
  const rows = read('docs/claims.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:claim|---)/.test(line))
    .map((line) => line.split(' | '))

  it.each(rows)('has a command for the claim: %s', (_, command = '') => {
    const given = [...command.matchAll(/`([^`]{1,200})`/g)].map((match) => match[1] as string)
    const scripts = JSON.parse(read('package.json')).scripts
    let found = /the same (?:row|run)|the commands themselves/.test(command)
    for (const text of given) {
      const words = text.split(' ')
      if (words[0] === 'npm') expect(scripts[words[1] as string], text).toBeDefined()
      else if (words[0] === 'evaluate') {
        const task = /--task ([\w-]{1,30})/.exec(text)?.[1]
        const asked = task ?? words.find((word) => word === 'bench' || word === 'results')
        expect(evaluateSource, text).toContain(asked)
      } else if (/^[\w./-]{1,100}\.ts$/.test(text))
        expect(existsSync(new URL(text, root))).toBe(true)
      else if (!/^(?:node|pnpm) /.test(text)) continue
      found = true
    }
    expect(found, command).toBe(true)
  })

  it('names commands that exist', () => {
    const scripts = JSON.parse(read('apps/trust/package.json')).scripts
    const named = [...read('docs/claims.md').matchAll(/@wirecopy\/trust run ([\w-]+)/g)]
    expect(named.length).toBeGreaterThan(3)
    for (const [, name] of named) expect(scripts[name as string], name).toBeDefined()
    for (const [, path] of read('docs/claims.md').matchAll(/`node ([\w./-]+\.m?[jt]s)/g)) {
      expect(existsSync(new URL(path as string, root)), path).toBe(true)
    }
  })
})

/** Every Markdown file that a reader can come to. */
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...['docs', 'packages', 'apps'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !/node_modules|(^|\/)dist\//.test(name))
      .map((name) => `${folder}/${name}`),
  ),
]

describe('the documentation', () => {
  it.each(documents)('%s links to files that exist', (path) => {
    const folder = dirname(path) === '.' ? '' : `${dirname(path)}/`
    const links = [
      ...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]{1,200})(?:#[^)]*)?\)/g),
    ]
    for (const [, target] of links) {
      expect(existsSync(new URL(folder + target, root)), target).toBe(true)
    }
  })
})
