import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outcomeOf, start, wirecopy } from './wirecopy.ts'

const pages = fileURLToPath(new URL('../pages/', import.meta.url))
const aggregator = join(pages, 'newsfold-cable-talks.txt')
const release = join(pages, 'newsreach-fjordlink-release.html')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirecopy-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe.concurrent('wirecopy', () => {
  it('without a command shows the help and exits with 2', async () => {
    const { code, out } = await wirecopy([])
    expect(code).toBe(2)
    expect(out).toContain('Usage')
  })

  it('--help names every command and every exit code', async () => {
    const { code, out } = await wirecopy(['--help'])
    expect(code).toBe(0)
    for (const name of [
      'demo',
      'read',
      'serve',
      'ingest',
      'work',
      'parse',
      'entities',
      'quotes',
      'dedupe',
      'same-quotes',
    ]) {
      expect(out).toContain(`  ${name} `)
    }
    for (const number of [0, 1, 2, 3, 4, 5, 130])
      expect(out).toMatch(new RegExp(`^ {2}${number} {2}`, 'm'))
  })

  it('COMMAND --help gives options and examples', async () => {
    const { code, out } = await wirecopy(['read', '--help'])
    expect(code).toBe(0)
    expect(out).toContain('--allow-fetch')
    expect(out).toContain('Examples')
    expect(await wirecopy(['help', 'read'])).toMatchObject({ code: 0, out })
  })

  it('--version gives a version alone', async () => {
    const { code, out } = await wirecopy(['--version'])
    expect(code).toBe(0)
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    ['frobnicate'],
    ['read'],
    ['read', '--frobnicate', aggregator],
    ['read', '--jobs', 'many', aggregator],
    ['read', '--retrieved-at', 'yesterday', aggregator],
    ['read', '-', '-'],
    ['serve', '--port', '99999'],
  ])('refuses %s %s %s with 2 and points to the help', async (...words) => {
    const { code, out, err } = await wirecopy(words.filter((word) => typeof word === 'string'))
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('--help')
  })
})

describe.concurrent('wirecopy read', () => {
  it('tells articles, people with roles, and who said what', async () => {
    const { code, out, err } = await wirecopy(['read', aggregator])
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toContain('Who said what')
    expect(out).toContain('Astrid Haugen')
    expect(out).toContain('Donegal Beacon')
  })

  it('writes one JSON object with --json, and nothing else', async () => {
    const { code, out } = await wirecopy(['read', '--json', aggregator, release])
    expect(code).toBe(0)
    const report = JSON.parse(out)
    expect(report.pages.map(({ id }: { id: string }) => id)).toEqual([
      'newsfold-cable-talks',
      'newsreach-fjordlink-release',
    ])
    expect(report.failures).toEqual([])
    expect(report.clusters.length).toBeGreaterThan(0)
  })

  it('reads standard input', async () => {
    const { code, out } = await wirecopy(
      ['read', '-'],
      'Bridge shut until May\nThe council voted on Monday to close the bridge until the first of May, after a crack was found.\n',
    )
    expect(code).toBe(0)
    expect(out).toContain('Bridge shut until May')
  })

  it('expands a glob that the shell left alone, in order of name', async () => {
    const { out } = await wirecopy(['read', '--json', join(pages, 'kestrel-bay-*.html')])
    expect(JSON.parse(out).pages.map(({ id }: { id: string }) => id)).toEqual([
      'kestrel-bay-gazette-maternity',
      'kestrel-bay-gazette-strike',
    ])
  })

  it.each([
    ['kestrel-bay-{post,gazette-strike}*.html', 1],
    ['**/kestrel-bay-gazette-?a*.html', 1],
    ['kestrel-bay-gazette-[ms]*.html', 2],
    ['../pages/kestrel-bay-gazette-*.html', 2],
  ])('takes the glob %s', async (glob, count) => {
    const { out } = await wirecopy(['read', '--json', `${pages}/${glob}`])
    expect(JSON.parse(out).pages).toHaveLength(count)
  })

  it('takes a file whose name looks like a glob as the file', async () => {
    const odd = join(folder, 'page[1].html')
    await copyFile(join(pages, 'kestrel-bay-gazette-strike.html'), odd)
    const { code, out } = await wirecopy(['read', '--json', odd])
    expect(code).toBe(0)
    expect(JSON.parse(out).pages).toMatchObject([{ name: odd }])
  })

  it('names a missing file and a directory, reads the rest, and exits with 4', async () => {
    const { code, out, err } = await wirecopy([
      'read',
      '--json',
      join(folder, 'none.html'),
      folder,
      release,
    ])
    expect(code).toBe(4)
    expect(err).toContain('there is no such file')
    expect(err).toContain('is a directory')
    const { pages: read, failures } = JSON.parse(out)
    expect(read).toHaveLength(1)
    expect(failures.map(({ error }: { error: { code: string } }) => error.code)).toEqual([
      'enoent',
      'eisdir',
    ])
  })

  it('gives an empty file as a page without articles; --strict makes that 3', async () => {
    const file = join(folder, 'empty.html')
    await writeFile(file, '')
    const { code, out } = await wirecopy(['read', file])
    expect(code).toBe(0)
    expect(out).toContain('No article was found')
    expect((await wirecopy(['read', '--strict', file])).code).toBe(3)
  })

  it('refuses binary data by its bytes, whatever the name', async () => {
    const image = join(folder, 'image.html')
    await writeFile(
      image,
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
    )
    const noise = join(folder, 'noise.txt')
    await writeFile(noise, Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)))
    const { code, err } = await wirecopy(['read', image, noise])
    expect(code).toBe(4)
    expect(err).toContain('a PNG image')
    expect(err).toContain('binary data')
  })

  it('refuses a file of 20 MB before reading it, unless --max-bytes allows it', async () => {
    const file = join(folder, 'large.txt')
    await writeFile(
      file,
      'The council met again on Monday, and nothing came of it. \n'.repeat(345_000),
    )
    const { code, err } = await wirecopy(['read', file])
    expect(code).toBe(4)
    expect(err).toContain('over the limit of 5000000')
  })

  it('reads bytes that are not UTF-8 as what they most likely are, with a warning', async () => {
    const file = join(folder, 'latin.html')
    const html =
      '<title>Café</title><h1>Café fermé</h1><p>Le café de la rue Haute ne rouvrira pas avant le mois de mai, a annoncé la mairie.</p>'
    await writeFile(file, Buffer.from(html, 'latin1'))
    const { code, out } = await wirecopy(['read', '--json', file])
    expect(code).toBe(0)
    const [page] = JSON.parse(out).pages
    expect(page.articles[0].article.title).toBe('Café fermé')
    expect(page.page.warnings.map(({ code: name }: { code: string }) => name)).toContain('charset')
  })

  it('turns "9 hours ago" into a time once it is told when the page was fetched', async () => {
    const timeOf = async (...options: string[]) => {
      const { out } = await wirecopy(['read', '--json', ...options, aggregator])
      return JSON.parse(out).pages[0].articles[1].article.publishedAt
    }
    expect(await timeOf()).toMatchObject({ earliest: null, relative: 'PT9H' })
    const known = await timeOf('--retrieved-at', '2026-03-13T19:30:00Z')
    expect(known.earliest).toContain('2026-03-13')
  })

  it('does not fetch a URL unless it may', async () => {
    const { code, err } = await wirecopy(['read', 'http://example.com/'])
    expect(code).toBe(2)
    expect(err).toContain('--allow-fetch')
  })

  it('refuses an address inside the network, with 5', async () => {
    const { code, err } = await wirecopy(['read', '--allow-fetch', 'http://127.0.0.1/latest'])
    expect(code).toBe(5)
    expect(err).toContain('not on the public internet')
  })

  it('gives the same results in the same order on one thread and on several', async () => {
    const many = Array.from({ length: 3 }, () => [aggregator, release]).flat()
    const all = [...many, ...many, ...many]
    const one = await wirecopy(['read', '--json', '--jobs', '1', ...all])
    const several = await wirecopy(['read', '--json', '--jobs', '3', ...all])
    expect(one.code).toBe(0)
    expect(several.out).toBe(one.out)
  })

  it('stops many pages on an interrupt, says how far it came, and exits with 130', async () => {
    const many = Array.from({ length: 4000 }, () => aggregator)
    const child = start(['read', '--json', '--jobs', '2', ...many])
    const first = new Promise((resolve) => child.stdout.once('data', resolve))
    const ended = outcomeOf(child)
    await first
    child.kill('SIGINT')
    const { code, err } = await ended
    expect(code).toBe(130)
    expect(err).toMatch(/interrupted after \d+ pages/)
  })

  it('writes no colour to a pipe, and some where it is forced; NO_COLOR wins', async () => {
    const sequence = String.fromCharCode(27)
    const env = { NO_COLOR: '', FORCE_COLOR: '' }
    expect((await wirecopy(['read', release], '', env)).out).not.toContain(sequence)
    expect((await wirecopy(['read', release], '', { ...env, FORCE_COLOR: '1' })).out).toContain(
      sequence,
    )
    const both = { NO_COLOR: '1', FORCE_COLOR: '1' }
    expect((await wirecopy(['read', release], '', both)).out).not.toContain(sequence)
  })

  it('never lets a page drive the terminal', async () => {
    const { out } = await wirecopy(
      ['read', '-'],
      'Bridge\u001b]0;owned\u0007 shut\u001b[2J until May\nThe council\u009b31m voted on Monday to close the bridge until the first of May, it said.\nDrivers from both sides of the river will have to take the long way round over the dam at Ardmore until then, and the buses will leave a quarter of an hour earlier than they do now.\n',
    )
    expect(out).toContain('shut')
    for (const character of ['\u001b', '\u0007', '\u009b']) expect(out).not.toContain(character)
  })
})

describe.concurrent('wirecopy demo', () => {
  it('--once tells what was found on the bundled pages, and ends', async () => {
    const { code, out } = await wirecopy(['demo', '--once'])
    expect(code).toBe(0)
    expect(out).toMatch(/Read 12 bundled pages/)
    expect(out).toContain('Maureen Tully')
    expect(out).toContain('Copied')
    expect(out).toContain('Said differently')
  })

  it('serves the page on a free port until it is interrupted', async () => {
    const child = start(['demo', '--port', '0'])
    const url = new Promise<string>((resolve) => {
      let told = ''
      child.stderr.on('data', (chunk) => {
        told += chunk
        const found = told.match(/Open (\S+)/)
        if (found?.[1]) resolve(found[1])
      })
    })
    const ended = outcomeOf(child)
    const response = await fetch(await url)
    expect(response.status).toBe(200)
    child.kill('SIGINT')
    expect((await ended).code).toBe(0)
  })
})
