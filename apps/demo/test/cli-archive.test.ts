import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres } from '../../../packages/archive/test/postgres-server.ts'
import { outcomeOf, start, wirecopy } from './wirecopy.ts'

const pages = fileURLToPath(new URL('../pages/', import.meta.url))
const bundled = [join(pages, '*.html'), join(pages, '*.txt')]
const noDatabase = { DATABASE_URL: '' }
const pglite = await import('@electric-sql/pglite').catch(() => null)
if (!pglite) console.warn('@electric-sql/pglite is not installed: tests of archives are skipped.')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirecopy-archive-'))
})
afterAll(() => rm(folder, { recursive: true }))

// One folder for all, since to make a database takes seconds; no test counts on what another kept.
const archive = () => ['--data-dir', join(folder, 'news')]
const ingest = (...words: string[]) =>
  wirecopy(['ingest', ...archive(), '--jobs', '1', ...words], '', noDatabase)
const workUntilEmpty = () => wirecopy(['work', '--until-empty', ...archive()], '', noDatabase)
const addedIn = (err: string) => Number(err.match(/articles added: (\d+)/)?.[1])
const heldIn = (err: string) => err.match(/the archive holds (.+)/)?.[1]

describe('wirecopy ingest and wirecopy work', () => {
  it.each([
    ['ingest', '--data-dir', 'unused'],
    ['ingest', 'page.html'],
    ['ingest', '--data-dir', 'unused', '-'],
    ['ingest', '--data-dir', 'unused', 'https://example.com/'],
    ['work'],
    ['work', '--data-dir', 'unused', 'page.html'],
    ['work', '--data-dir', 'unused', '--jobs', '0'],
    ['find', '--data-dir', 'unused'],
    ['find', '--data-dir', 'unused', 'everything'],
    ['find', '--data-dir', 'unused', 'copies'],
    ['find', '--data-dir', 'unused', 'articles', '--speaker', 'Ada Okoro'],
    ['find', '--data-dir', 'unused', 'quotes', '--format', 'ninjs'],
    ['find', '--data-dir', 'unused', 'quotes', '--limit', '1001'],
    ['find', 'quotes'],
  ])('refuse a wrong use with 2 before anything is opened: %s %s %s %s', async (...words) => {
    const { code, out, err } = await wirecopy(words, '', noDatabase)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('--help')
  })

  it('alone load the archive and what it depends on', async () => {
    const hook =
      "import{registerHooks}from'node:module';registerHooks({resolve(name,context,next){if(/archive|pglite|pg-boss/.test(name))throw(new(Error)('loaded:'+name));return(next(name,context))}})"
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` }
    for (const words of [
      ['--help'],
      ['ingest', '--help'],
      ['demo', '--once'],
      ['read', ...bundled],
    ])
      expect((await wirecopy(words, '', env)).code).toBe(0)
    const { code, err } = await wirecopy(['work', '--data-dir', 'unused'], '', env)
    expect(code).toBe(1)
    expect(err).toContain('loaded:@wirecopy/archive')
  })

  it('tell what is wrong where the database is not there', async () => {
    const env = { DATABASE_URL: 'postgres://127.0.0.1:1/news' }
    const { code, err } = await wirecopy(['work', '--until-empty'], '', env)
    expect(code).toBe(1)
    expect(err).toContain('the archive could not be opened')
  })
})

describe.skipIf(!pglite)('an archive in a folder', () => {
  it('holds the same after the same files are ingested again', async () => {
    const first = await ingest(...bundled)
    expect(first.code).toBe(0)
    expect(first.err).toContain('pages read: 11')
    expect(heldIn(first.err)).toMatch(/articles: [1-9]\d*, quotes: [1-9]\d*, clusters: [1-9]/)
    const second = await ingest(...bundled)
    expect(second.code).toBe(0)
    expect(second.err).toContain('jobs handed in: 0, known already: 0; files known already: 11')
    expect(heldIn(second.err)).toBe(heldIn(first.err))
  })

  describe('searched by find', () => {
    const find = (...words: string[]) => wirecopy(['find', ...words, ...archive()], '', noDatabase)
    const lines = (out: string) =>
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))

    it('lists page by page what it lists at once', async () => {
      const whole = lines((await find('quotes', '--format', 'json', '--limit', '1000')).out)
      const paged: unknown[] = []
      for (let after: string[] = []; ; ) {
        const { out, err } = await find('quotes', '--format', 'json', '--limit', '100', ...after)
        paged.push(...lines(out))
        const next = err.match(/--after (\S+)/)?.[1]
        if (next === undefined) break
        after = [`--after=${next}`]
      }
      expect(whole.length).toBeGreaterThan(100)
      expect(paged).toEqual(whole)
    })

    it('gives the quotes of a speaker, for people and for spreadsheets', async () => {
      const [{ quote }] = lines(
        (await find('quotes', '--format', 'json', '--limit', '1000')).out,
      ).filter(({ quote }) => quote.speaker?.name)
      const speaker = ['--speaker', quote.speaker.name.toUpperCase()]
      const { code, out } = await find('quotes', ...speaker)
      expect(code).toBe(0)
      expect(out).toContain(quote.speaker.name)
      const table = (await find('quotes', ...speaker, '--format', 'csv')).out
      expect(table).toMatch(/^\ufeffarticle,url,title,published,quote,type,speaker,/)
      expect(table.split('\r\n').length).toBeGreaterThan(2)
    })

    it('gives articles in the standards of the trade, and their copies', async () => {
      const [article] = lines((await find('articles', '--format', 'json', '--limit', '1')).out)
      const keyOf = async (format: string) =>
        lines((await find('articles', '--format', format, '--limit', '1')).out)[0]
      expect((await keyOf('schema.org'))['@graph'][0].headline).toBe(article.title)
      expect((await keyOf('ninjs')).headlines[0].value).toBe(article.title)
      expect((await keyOf('annotations')).label).toBe(article.title)
      const copies = await find('copies', article.key, '--format', 'json')
      expect(lines(copies.out)[0].articles.map(({ key }: { key: string }) => key)).toContain(
        article.key,
      )
    })

    it('says so where nothing is found, and where there is no archive', async () => {
      const nothing = await find('articles', '--words', 'Xylopolyphonia', '--strict')
      expect([nothing.code, nothing.out]).toEqual([3, ''])
      const nowhere = ['find', 'articles', '--data-dir', join(folder, 'nowhere')]
      const { code, err } = await wirecopy(nowhere, '', noDatabase)
      expect(code).toBe(1)
      expect(err).toContain('there is no archive in')
    })
  })

  it('has nothing to do for a worker when the queue is empty', async () => {
    const { code, out, err } = await workUntilEmpty()
    expect([code, out, err]).toEqual([0, '', 'wirecopy: nothing waits in the queue\n'])
  })

  it('is complete when an ingest that was ended on its way is repeated', async () => {
    const files = await shortPages(join(folder, 'pages'), 410)
    const child = start(['ingest', ...archive(), '--jobs', '1', ...files], noDatabase)
    const ended = outcomeOf(child)
    const handedIn = new Promise<void>((resolve) => {
      child.stderr.on('data', (chunk: string) => {
        if (chunk.includes('jobs handed in')) resolve()
      })
    })
    await Promise.race([handedIn, ended])
    child.kill('SIGTERM')
    const { code, err } = await ended
    // On a busy machine the signal may come when all is done.
    if (code === 130) expect(err).toMatch(/stopped; jobs done: \d, .* the rest waits in the queue/)
    else expect(code).toBe(0)

    const again = await ingest(...files)
    expect(again.code).toBe(0)
    expect(again.err).toContain('jobs handed in: 0, known already: 0; files known already: 410')
    expect(addedIn(err) + (code === 0 ? 0 : addedIn(again.err))).toBe(410)
  })

  it('has stories where they were asked for', async () => {
    const home = ['--data-dir', join(folder, 'with-stories')]
    const read = await wirecopy(
      ['ingest', ...home, '--stories', '--jobs', '1', ...bundled],
      '',
      noDatabase,
    )
    expect(read.code).toBe(0)
    const found = await wirecopy(['find', 'articles', '--format', 'json', ...home], '', noDatabase)
    const { key } = JSON.parse(found.out.split('\n')[0] ?? '')
    const story = await wirecopy(
      ['find', 'story', key, '--format', 'json', ...home],
      '',
      noDatabase,
    )
    expect(JSON.parse(story.out).articles.map((article: { key: string }) => article.key)).toContain(
      key,
    )
  })

  it('takes only the new files where the list has grown', async () => {
    const files = await shortPages(join(folder, 'growing'), 12)
    const early = files.filter((_, at) => at % 2 === 0)
    expect(addedIn((await ingest(...early)).err)).toBe(6)
    const grown = await ingest(...files)
    expect(grown.err).toContain('jobs handed in: 1, known already: 0; files known already: 6')
    expect(grown.err).toContain('pages read: 6')
  })

  it('names what could not be read, keeps the rest, and exits with 4', async () => {
    const file = join(folder, 'lines.ndjson')
    const text = storyOf(1)
    const lines = [{ id: 1, text }, { id: 'two', html: `<h1>Dam</h1><p>${text}</p>` }, { id: 3 }]
    await writeFile(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot JSON\n`)
    const { code, err } = await ingest(file, join(folder, 'none.html'), pages)
    expect(code).toBe(4)
    expect(err).toContain('there is no such file')
    expect(err).toContain('is a directory')
    expect(err).toContain('neither "html" nor "text"')
    expect(err).toContain('line 4 is not JSON')
    expect(addedIn(err)).toBe(2)
  })

  it('is refused to a second process, and free once a waiting worker was ended', async () => {
    const child = start(['work', ...archive()], noDatabase)
    const ended = outcomeOf(child)
    await Promise.race([new Promise((resolve) => child.stderr.once('data', resolve)), ended])
    const second = await workUntilEmpty()
    expect(second.code).toBe(1)
    expect(second.err).toContain('is in use by process')
    child.kill('SIGTERM')
    expect((await ended).code).toBe(0)
    expect((await workUntilEmpty()).code).toBe(0)
  })
})

describe('an archive in a PostgreSQL server', () => {
  it('takes jobs from ingest, which several workers share', async (context) => {
    const server = await startPostgres()
    if (!server) return context.skip('no PostgreSQL was found on this machine')
    try {
      const env = { DATABASE_URL: server.url }
      const files = await shortPages(join(folder, 'shared-out'), 450)
      const handedIn = await wirecopy(['ingest', ...files], '', env)
      expect(handedIn.code).toBe(0)
      expect(handedIn.err).toContain('jobs that wait: 3; wirecopy work does them')
      const worker = () => wirecopy(['work', '--until-empty', '--jobs', '1'], '', env)
      const workers = await Promise.all([worker(), worker()])
      expect(workers.map(({ code }) => code)).toEqual([0, 0])
      const again = await wirecopy(['ingest', ...files], '', env)
      expect(again.err).toContain('jobs handed in: 0, known already: 0; files known already: 450')
      expect(heldIn(again.err)).toMatch(/^articles: 450,/)
    } finally {
      await server.stop()
    }
  })
})

async function shortPages(directory: string, count: number): Promise<string[]> {
  await mkdir(directory)
  const files = Array.from({ length: count }, (_, at) => join(directory, `page-${at}.txt`))
  for (const [at, file] of files.entries()) await writeFile(file, storyOf(at))
  return files
}

function storyOf(number: number): string {
  return `Bridge ${number} shut until May\nThe council voted on Monday to close bridge ${number} until the first of May, after a crack was found. Drivers will have to take the long way round over the dam at Ardmore until then, and buses will leave ${number} minutes earlier than they do now.\n`
}
