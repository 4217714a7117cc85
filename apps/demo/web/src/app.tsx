import { useEffect, useRef, useState } from 'preact/hooks'
import type { Report } from '../../src/report.ts'
import type { Address } from '../../src/views/address.ts'
import { Copies } from './copies.tsx'
import { Loading, Trouble } from './notice.tsx'
import { People } from './people.tsx'
import { Quotes } from './quotes.tsx'
import { Reader } from './reader.tsx'
import { followLink, usePlace } from './router.ts'
import { SaidDifferently } from './said-differently.tsx'
import { Shell } from './shell.tsx'
import { Timeline } from './timeline.tsx'
import { TryYours } from './try-yours.tsx'
import type { ViewProps } from './view.ts'

type Served = { report: Report } | { error: string } | null

/** The whole page: the findings of the server, those of the visitor, and one view of either. */
export function App() {
  const { address, fragment } = usePlace()
  const [served, setServed] = useState<Served>(null)
  const [yours, setYours] = useState<Report | null>(null)
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    addEventListener('click', followLink)
    return () => removeEventListener('click', followLink)
  }, [])
  useEffect(() => {
    setServed(null)
    loadReport().then(
      (report) => setServed({ report }),
      (error: Error) => setServed({ error: error.message }),
    )
  }, [attempt])
  useAnnouncedTitle(address)

  const report =
    address?.desk === 'yours' ? yours : served && 'report' in served ? served.report : null
  return (
    <Shell address={address} report={report} yours={yours}>
      {!address ? (
        <Trouble title="There is no such page" code="not-found">
          <p>
            The address leads nowhere. <a href="/reader">Start with the reader</a>.
          </p>
        </Trouble>
      ) : address.view === 'try' ? (
        <TryYours onReport={setYours} />
      ) : report ? (
        <View address={address} report={report} fragment={fragment} />
      ) : address.desk === 'yours' ? (
        <Trouble title="Nothing of yours is open" code="empty">
          <p>
            Your pages stay in this tab, and only until it is closed or reloaded.{' '}
            <a href="/try">Bring some</a>.
          </p>
        </Trouble>
      ) : served && 'error' in served ? (
        <Trouble title="The findings could not be loaded" code="network">
          <p>{served.error}</p>
          <p>
            Is <code>wirecopy serve</code> still running? You can still{' '}
            <a href="/try">read pages of your own</a>: that works without the server.
          </p>
          <button type="button" onClick={() => setAttempt(attempt + 1)}>
            Try again
          </button>
        </Trouble>
      ) : (
        <Loading />
      )}
    </Shell>
  )
}

function View(props: ViewProps) {
  switch (props.address.view) {
    case 'quotes':
      return <Quotes {...props} />
    case 'said-differently':
      return <SaidDifferently {...props} />
    case 'copies':
      return <Copies {...props} />
    case 'timeline':
      return <Timeline {...props} />
    case 'people':
      return <People {...props} />
    default:
      return <Reader {...props} />
  }
}

async function loadReport(): Promise<Report> {
  const response = await fetch('/report.json')
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return response.json()
}

/** Moves the focus to the heading of a view that was navigated to, as a page load would. */
function useAnnouncedTitle(address: Address | null): void {
  const first = useRef(true)
  const place = address ? `${address.desk}/${address.view}/${address.article}` : ''
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const heading = document.querySelector<HTMLElement>('main h1')
    if (location.hash || !heading) return
    heading.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [place])
}
