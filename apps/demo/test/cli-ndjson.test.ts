import { describe, expect, it } from 'vitest'
import { outcomeOf, start, wirecopy } from './wirecopy.ts'

const ndjson = (...records: unknown[]) =>
  records
    .map((record) => (typeof record === 'string' ? record : JSON.stringify(record)))
    .map((line) => `${line}\n`)
    .join('')

const report = {
  id: 'r1',
  text: 'The bridge stays shut, Mayor Ada Quill said on Monday. "Nobody will cross it before May," Quill told reporters.',
}

describe.concurrent('the NDJSON commands', () => {
  it('answer one line per line, in order, each with its id', async () => {
    const ids = Array.from({ length: 50 }, (_, at) => `article-${at}`)
    const { code, lines } = await wirecopy(
      ['entities'],
      ndjson(...ids.map((id) => ({ ...report, id }))),
    )
    expect(code).toBe(0)
    expect(lines().map(({ id }) => id)).toEqual(ids)
  })

  it('give names as exact spans of the text', async () => {
    const { lines } = await wirecopy(['entities'], ndjson(report))
    const [{ mentions, entities }] = lines()
    expect(mentions.length).toBeGreaterThan(0)
    for (const { start, end, text } of mentions) expect(report.text.slice(start, end)).toBe(text)
    expect(entities.map(({ name }: { name: string }) => name)).toContain('Ada Quill')
  })

  it('give a quote with its speaker by the full name', async () => {
    const { lines } = await wirecopy(['quotes'], ndjson(report))
    const direct = lines()[0].quotes.find(({ type }: { type: string }) => type === 'direct')
    expect(direct.text).toContain('Nobody will cross it before May')
    expect(direct.speaker.name).toBe('Ada Quill')
    const [[start, end]] = direct.spans
    expect(report.text.slice(start, end)).toBe(direct.text)
  })

  it('find quotes without looking for names first, where that is asked for', async () => {
    const { code, lines } = await wirecopy(['quotes', '--no-entities'], ndjson(report))
    expect(code).toBe(0)
    expect(lines()[0].quotes.length).toBeGreaterThan(0)
  })

  it('parse HTML and flat text', async () => {
    const paragraph =
      'The council voted nine to two on Monday to close the bridge until the first of May.'
    const { lines } = await wirecopy(
      ['parse'],
      ndjson(
        {
          id: 1,
          html: `<title>Bridge shut</title><article><h1>Bridge shut</h1><p>${paragraph}</p><p>${paragraph}</p></article>`,
        },
        { id: 2, text: `Bridge shut\n${paragraph}\n${paragraph}\n` },
      ),
    )
    const [html, text] = lines()
    expect(html).toMatchObject({ id: 1, page: { kind: 'html', main: { title: 'Bridge shut' } } })
    expect(text).toMatchObject({ id: 2, page: { kind: 'text', main: { title: 'Bridge shut' } } })
  })

  it('put an error in the place of a line that is no JSON, and go on', async () => {
    const { code, lines } = await wirecopy(
      ['quotes'],
      ndjson(report, '{"id": "broken"', { ...report, id: 'r2' }),
    )
    expect(code).toBe(4)
    expect(lines().map((line) => line.error?.code ?? line.id)).toEqual(['r1', 'invalid-data', 'r2'])
  })

  it('keep the id in the error of a line without a text', async () => {
    const { code, lines } = await wirecopy(['entities'], ndjson({ id: 7 }, { id: 8, text: 5 }))
    expect(code).toBe(4)
    expect(lines()).toMatchObject([
      { id: 7, error: { code: 'invalid-data', message: '"text" is missing' } },
      { id: 8, error: { code: 'invalid-data', message: '"text" is not a string' } },
    ])
  })

  it('refuse a line that has no id, or is an array, or null', async () => {
    const { code, lines } = await wirecopy(['parse'], ndjson({ text: 'x' }, [1], 'null'))
    expect(code).toBe(4)
    expect(lines().map(({ id, error }) => [id, error.code])).toEqual([
      [null, 'invalid-data'],
      [null, 'invalid-data'],
      [null, 'invalid-data'],
    ])
  })

  it('name the line that is not valid UTF-8, by its id', async () => {
    const bad = Buffer.concat([
      Buffer.from('{"id":"a","text":"caf'),
      Buffer.from([0xe9]),
      Buffer.from('"}\n{"id":"b","text":"fine"}\n'),
    ])
    const { code, lines } = await wirecopy(['entities'], bad)
    expect(code).toBe(4)
    expect(lines()[0]).toMatchObject({ id: 'a', error: { code: 'invalid-data' } })
    expect(lines()[1].mentions).toEqual([])
  })

  it('refuse a text over the limit, and answer the next line', async () => {
    const huge = JSON.stringify({ id: 'huge', text: 'word '.repeat(1_100_000) })
    const { code, lines } = await wirecopy(['quotes'], ndjson(huge, report))
    expect(code).toBe(4)
    expect(lines()[0]).toMatchObject({ id: 'huge', error: { code: 'limit-input-length' } })
    expect(lines()[1].quotes.length).toBeGreaterThan(0)
  })

  it('skip blank lines, and read a last line without a line break, and CRLF', async () => {
    const line = JSON.stringify(report)
    const { code, lines } = await wirecopy(['quotes'], `\n${line}\r\n  \n\n${line}`)
    expect(code).toBe(0)
    expect(lines()).toHaveLength(2)
  })

  it('write nothing for no input', async () => {
    for (const command of ['parse', 'entities', 'quotes', 'dedupe', 'same-quotes']) {
      expect(await wirecopy([command])).toMatchObject({ code: 0, out: '' })
    }
  })

  it('take any string as text: lone surrogates, NUL, a right-to-left mark', async () => {
    const texts = ['\ud800', 'a\u0000b', '\u202e"said" he', '', '"'.repeat(1000)]
    const { code, lines } = await wirecopy(
      ['quotes'],
      ndjson(...texts.map((text, id) => ({ id, text }))),
    )
    expect(code).toBe(0)
    expect(lines()).toHaveLength(texts.length)
  })

  it('answer a line before the next one is written', async () => {
    const child = start(['entities'])
    const first = new Promise<string>((resolve) =>
      child.stdout.once('data', (data) => resolve(`${data}`)),
    )
    child.stdin.write(ndjson(report))
    expect(JSON.parse(await first)).toMatchObject({ id: 'r1' })
    const ended = outcomeOf(child)
    child.stdin.end()
    expect((await ended).code).toBe(0)
  })

  it('end quietly where nobody reads on', async () => {
    const child = start(['entities'])
    child.stdin.on('error', () => {})
    const ended = outcomeOf(child)
    child.stdout.destroy()
    for (let at = 0; at < 200; at++) child.stdin.write(ndjson({ ...report, id: at }))
    child.stdin.end()
    const { code, err } = await ended
    expect(err).toBe('')
    expect(code).toBe(0)
  })

  it('stop on an interrupt with 130', async () => {
    const child = start(['entities'])
    child.stdin.on('error', () => {})
    const first = new Promise((resolve) => child.stdout.once('data', resolve))
    const ended = outcomeOf(child)
    child.stdin.write(ndjson(report))
    await first
    child.kill('SIGINT')
    expect((await ended).code).toBe(130)
  })

  it('refuse a file name, and say what reads files', async () => {
    const { code, err } = await wirecopy(['quotes', 'page.html'])
    expect(code).toBe(2)
    expect(err).toContain('wirecopy read page.html')
  })
})

describe.concurrent('dedupe', () => {
  const sentences = [
    'The harbour master of Ardmore counted three ships on Monday that turned away from the eastern quay.',
    'A crack in the old lock has kept it closed since the middle of February, and divers found a second one last week.',
    'Repairs will cost at least four million euros, of which the ministry has promised to pay half.',
    'Fishermen land their catch twenty miles up the coast now and bring it home by lorry through the night.',
    'Two of the five ice factories have sent their people home without saying when they may come back.',
    'The council meets on Thursday to decide whether a temporary gate could be built before the herring arrive.',
    'Engineers who looked at the drawings doubt that it would hold in a storm from the southwest.',
    'Nobody has asked the owners of the marina, who paid for the last repair in a dry summer nine years ago.',
    'Until then the town lives on what the lorries bring and on the patience of its bank.',
    'Older people remember the winter when the whole bay froze and the mail came across on skis.',
  ]
  const long = sentences.join(' ')
  const other =
    'The orchestra of the valley will play four concerts in May. Tickets go on sale on Friday, and children under ten pay nothing at all. The programme ends with a waltz that nobody has heard for ninety years.'

  it('groups copies, keeps the order, and names the matches both ways', async () => {
    const { code, lines } = await wirecopy(
      ['dedupe'],
      ndjson(
        { id: 'wire', text: long, title: 'Ships turn away' },
        { id: 'orchestra', text: other, title: 'Four concerts in May' },
        { id: 'cut', text: sentences.slice(0, 6).join(' '), title: 'Fewer ships' },
      ),
    )
    expect(code).toBe(0)
    const [wire, orchestra, cut] = lines()
    expect([wire.id, orchestra.id, cut.id]).toEqual(['wire', 'orchestra', 'cut'])
    expect(cut.cluster).toBe(wire.cluster)
    expect(orchestra.cluster).not.toBe(wire.cluster)
    expect([wire, cut].filter(({ canonical }) => canonical)).toHaveLength(1)
    expect(wire.matches[0]).toMatchObject({ id: 'cut', relation: 'contains' })
    expect(cut.matches[0]).toMatchObject({ id: 'wire', relation: 'contained' })
    expect(wire.matches[0].contains).toBeGreaterThan(0.8)
    expect(wire.matches[0].contains).toBe(cut.matches[0].contained)
    expect(orchestra.matches).toEqual([])
  })

  it('puts errors in their place, and refuses an id used twice', async () => {
    const { code, lines } = await wirecopy(
      ['dedupe'],
      ndjson({ id: 1, text: long }, 'nonsense', { id: 1, text: other }, { id: 2, text: other }),
    )
    expect(code).toBe(4)
    expect(lines().map(({ id, error }) => [id, error?.code])).toEqual([
      [1, undefined],
      [null, 'invalid-data'],
      [1, 'duplicate-id'],
      [2, undefined],
    ])
  })
})

describe.concurrent('same-quotes', () => {
  it('joins an utterance over articles, and leaves the rest out', async () => {
    const said = 'We will keep the harbour open all winter long, whatever the ice does.'
    const { code, lines } = await wirecopy(
      ['same-quotes'],
      ndjson(
        { id: 'a', quotes: [{ id: 1, text: said, speaker: 'Ada Quill' }] },
        { id: 'b', quotes: [{ id: 1, text: 'The music was too loud for everybody in the hall.' }] },
        {
          id: 'c',
          quotes: [
            { id: 9, text: 'We will keep the harbour open all winter long', speaker: 'Quill' },
          ],
        },
      ),
    )
    expect(code).toBe(0)
    expect(lines()).toHaveLength(1)
    expect(lines()[0].members).toEqual([
      { article: 'a', quote: 1 },
      { article: 'c', quote: 9 },
    ])
  })

  it('takes the quotes that the quotes command gives', async () => {
    const { lines } = await wirecopy(
      ['same-quotes'],
      ndjson(
        ...['a', 'b'].map((id) => ({
          id,
          quotes: [
            {
              id: 'q',
              text: 'Nobody goes home before the work is done.',
              speaker: { name: 'Ada Quill' },
            },
          ],
        })),
      ),
    )
    expect(lines()[0].variants[1]).toMatchObject({ verdict: 'identical', speaker: 'Ada Quill' })
  })

  it('refuses a line whose quotes are none, whole', async () => {
    const { code, lines } = await wirecopy(
      ['same-quotes'],
      ndjson(
        { id: 1, quotes: 'x' },
        { id: 2, quotes: [{ id: 1, text: 'a b c d e' }, {}] },
        { id: 3 },
      ),
    )
    expect(code).toBe(4)
    expect(lines().map(({ id, error }) => [id, error.code])).toEqual([
      [1, 'invalid-data'],
      [2, 'invalid-data'],
      [3, 'invalid-data'],
    ])
  })
})
