import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Report } from '../../src/report.ts'
import { type Address, formatAddress, type ViewName, viewNames } from '../../src/views/address.ts'
import { summarize } from '../../src/views/summary.ts'

const titles: Record<ViewName, string> = {
  reader: 'Reader',
  quotes: 'Quotes',
  'said-differently': 'Said differently',
  copies: 'Copies and stories',
  timeline: 'Timeline',
  people: 'People and organizations',
  try: 'Try yours',
}

export interface ShellProps {
  address: Address | null
  report: Report | null
  yours: Report | null
  children: ComponentChildren
}

/** The frame of the page: name, numbers, navigation. */
export function Shell({ address, report, yours, children }: ShellProps) {
  const desk = address?.desk ?? 'served'
  const current = address?.view
  document.title = `${current ? titles[current] : 'Not found'} · Wirecopy`
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="masthead">
        <div class="brand">
          <a href="/reader" aria-label="Wirecopy, start">
            Wirecopy
          </a>
          <p>Every article on the page, who said what, and what was copied.</p>
        </div>
        {yours && <DeskSwitch desk={desk} view={current ?? 'reader'} />}
        {report && current !== 'try' && <Numbers report={report} desk={desk} />}
        <nav aria-label="Views">
          <ul>
            {viewNames.map((view) => (
              <li key={view}>
                <a
                  href={view === 'try' ? '/try' : formatAddress({ desk, view })}
                  {...(view === current ? { 'aria-current': 'page' as const } : {})}
                >
                  {titles[view]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {report && report.failures.length > 0 && current !== 'try' && <Failures report={report} />}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="colophon">
        <p>
          Found by rules and small models that run on this machine. Every highlight is an exact span
          of its page; what isn't known stays blank.
        </p>
      </footer>
    </>
  )
}

function DeskSwitch({ desk, view }: { desk: Address['desk']; view: ViewName }) {
  const to = view === 'try' ? 'reader' : view
  return (
    <p class="desk-switch">
      <span>Showing</span>
      {(['served', 'yours'] as const).map((name) => (
        <a
          key={name}
          href={formatAddress({ desk: name, view: to })}
          {...(name === desk ? { 'aria-current': 'true' as const } : {})}
        >
          {name === 'yours' ? 'Your pages' : "The desk's pages"}
        </a>
      ))}
    </p>
  )
}

function Numbers({ report, desk }: { report: Report; desk: Address['desk'] }) {
  const numbers = useMemo(() => summarize(report), [report])
  const links: [number, string, ViewName][] = [
    [numbers.articles, numbers.articles === 1 ? 'article' : 'articles', 'reader'],
    [numbers.people, numbers.people === 1 ? 'person' : 'people', 'people'],
    [numbers.quotes, numbers.quotes === 1 ? 'quote' : 'quotes', 'quotes'],
    [numbers.saidDifferently, 'said differently', 'said-differently'],
    [numbers.copyGroups, numbers.copyGroups === 1 ? 'set of copies' : 'sets of copies', 'copies'],
  ]
  return (
    <ul class="numbers" aria-label={`Found on ${numbers.pages} pages`}>
      <li>
        <span>
          <b>{numbers.pages}</b> {numbers.pages === 1 ? 'page' : 'pages'}
        </span>
      </li>
      {links.map(([count, label, view]) => (
        <li key={label}>
          <a href={formatAddress({ desk, view })}>
            <b>{count}</b> {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Failures({ report }: { report: Report }) {
  const { failures, pages } = report
  return (
    <details class="failures">
      <summary>
        {pages.length} of {pages.length + failures.length} pages read; {failures.length} could not
        be
      </summary>
      <ul>
        {failures.map(({ id, name, error }) => (
          <li key={id}>
            <b>{name}</b>: {error.message} <code>{error.code}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}
