import { useEffect, useRef, useState } from 'preact/hooks'
import type { Report } from '../../src/report.ts'
import { formatAddress } from '../../src/views/address.ts'
import { fetchPage, type GivenPage, readPages } from './reading.ts'
import { navigate } from './router.ts'

type State =
  | { kind: 'idle' }
  | { kind: 'reading'; done: number; total: number }
  | { kind: 'failed'; message: string; advice: string }

const largest = 5_000_000

/** Two people of one surname, a spokeswoman, three kinds of quotation marks. */
const example = `Lighthouse at Carrow Head to be lit again after forty years
By Una Marsh
The lighthouse at Carrow Head, dark since 1986, will be lit again on Friday, the town council of Ardmore said.
"We are not doing this for the ships, who have satellites," Mayor Brendan Lowe told reporters. "We are doing it for the people who look out at night."
Restoring the lamp cost 240,000 euros ($281,000), of which the Northern Lights Trust gave half. 'It's the best money we've spent,' said Clara Voss, a spokeswoman for the trust.
Not everyone is pleased. Councillor Ellen Lowe, the mayor's sister, voted against it. She said the roof of the school should have come first. “A town that can pay for a lamp can pay for a roof,” Lowe said.
According to the harbour office, 31 boats still use the old landmark to find the channel.
`

/** The visitor's own pages: pasted, dropped, chosen or named; read in the browser. */
export function TryYours({ onReport }: { onReport: (report: Report) => void }) {
  const [text, setText] = useState('')
  const [url, setUrl] = useState('')
  const [files, setFiles] = useState<File[]>([])
  const [state, setState] = useState<State>({ kind: 'idle' })
  const [over, setOver] = useState(false)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const run = async (collect: (signal: AbortSignal) => Promise<GivenPage[]>, advice: string) => {
    const controller = new AbortController()
    running.current = controller
    setState({ kind: 'reading', done: 0, total: 0 })
    try {
      const pages = await collect(controller.signal)
      const progress = (done: number, total: number) => setState({ kind: 'reading', done, total })
      const report = await readPages(pages, progress, controller.signal)
      const first = report.pages.find((page) => page.articles.length > 0)
      if (!first) {
        setState({ kind: 'failed', ...diagnose(report) })
        return
      }
      setState({ kind: 'idle' })
      onReport(report)
      const article = first.articles[0]?.key ?? null
      navigate(formatAddress({ desk: 'yours', view: 'reader', article }))
    } catch (error) {
      if (controller.signal.aborted) setState({ kind: 'idle' })
      else setState({ kind: 'failed', message: (error as Error).message, advice })
    }
  }

  const readText = () =>
    run(
      async () => [
        ...(text.trim() === '' ? [] : [{ name: 'Pasted text', content: text, ...now() }]),
        ...(await Promise.all(files.map(toPage))),
      ],
      'Your text is still here. Try a shorter piece of it, or the page as a file.',
    )
  const readUrl = () =>
    run(
      async (signal) => [await fetchPage(url, signal)],
      'Open the page yourself, save it or copy its text, and bring it here.',
    )
  const add = (list: FileList | null | undefined) => {
    if (list) setFiles([...files, ...list])
  }
  const nothing = text.trim() === '' && files.length === 0

  return (
    <section class="try">
      <header class="view-head">
        <div>
          <h1 tabIndex={-1}>Try yours</h1>
          <p>
            Paste the text or the HTML of a news page. It is read in this tab:{' '}
            <b>your text never leaves the browser</b>.
          </p>
        </div>
      </header>
      <form
        class={`drop${over ? ' over' : ''}`}
        onSubmit={(event) => {
          event.preventDefault()
          readText()
        }}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          add(event.dataTransfer?.files)
        }}
      >
        <label for="yours">Text or HTML of a page</label>
        <textarea
          id="yours"
          rows={12}
          spellcheck={false}
          value={text}
          placeholder="A headline, and the story below it …"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {text.length > largest && (
          <p class="problem">
            {text.length.toLocaleString('en')} characters are over the limit of{' '}
            {largest.toLocaleString('en')}. The command line can raise it: --max-bytes.
          </p>
        )}
        <div class="files">
          <label class="button">
            Choose files
            <input
              type="file"
              multiple
              accept=".html,.htm,.txt,.xml,.rss,.json,text/*"
              onChange={(event) => {
                add(event.currentTarget.files)
                event.currentTarget.value = ''
              }}
            />
          </label>
          <button type="button" onClick={() => setText(example)}>
            Use an example
          </button>
          <span class="quiet">or drop files here: HTML, text, RSS, Atom, JSON feeds</span>
          {files.length > 0 && (
            <ul>
              {files.map((file, at) => (
                <li key={at}>
                  {file.name}{' '}
                  <button
                    type="button"
                    class="plain"
                    aria-label={`Take ${file.name} away`}
                    onClick={() => setFiles(files.filter((_, other) => other !== at))}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
        <p class="go">
          <button type="submit" class="primary" disabled={nothing || state.kind === 'reading'}>
            Read it
          </button>
          {state.kind === 'reading' && (
            <>
              <progress
                aria-label="Reading"
                {...(state.total > 0 ? { value: state.done, max: state.total } : {})}
              />
              <span role="status">
                {state.total > 0
                  ? `${state.done} of ${state.total} pages`
                  : 'Loading the word lists …'}
              </span>
              <button type="button" onClick={() => running.current?.abort()}>
                Stop
              </button>
            </>
          )}
        </p>
      </form>
      <form
        class="by-url"
        onSubmit={(event) => {
          event.preventDefault()
          readUrl()
        }}
      >
        <label for="url">Or the address of a page, fetched by the server</label>
        <div>
          <input
            id="url"
            type="url"
            required
            placeholder="https://"
            value={url}
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
          <button type="submit" disabled={state.kind === 'reading'}>
            Fetch and read
          </button>
        </div>
        <p class="quiet">
          Off unless the server was started with <code>--allow-fetch</code>; robots.txt is
          respected.
        </p>
      </form>
      {state.kind === 'failed' && (
        <div class="notice trouble" role="alert">
          <h2>That could not be read</h2>
          <p>{state.message}</p>
          <p>{state.advice}</p>
        </div>
      )}
    </section>
  )
}

const now = () => ({ retrievedAt: new Date().toISOString() })

async function toPage(file: File): Promise<GivenPage> {
  if (file.size > largest) {
    throw new Error(`${file.name} has ${file.size} bytes, over the limit of ${largest}.`)
  }
  return {
    name: file.name,
    content: await file.arrayBuffer(),
    ...(file.type ? { contentType: file.type } : {}),
    ...now(),
  }
}

function diagnose(report: Report): { message: string; advice: string } {
  const [failure] = report.failures
  if (failure) {
    return {
      message: `${failure.name}: ${failure.error.message}`,
      advice: 'Bring it as HTML, plain text or a feed.',
    }
  }
  const reasons = report.pages.flatMap(({ page }) => page.warnings.map(({ message }) => message))
  return {
    message: ['No article was found.', ...new Set(reasons)].join(' '),
    advice:
      'Paste the whole page, headline included. Pages drawn by scripts hold no text in their HTML: copy the text that you see instead.',
  }
}
