import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { jsonAddress } from '../../src/views/address.ts'
import { snippetFor } from '../../src/views/snippet.ts'
import { viewData } from '../../src/views/view-data.ts'
import type { ViewProps } from './view.ts'

/** The head of a view: its title, what it shows, and the two ways to take it along. */
export function ViewHead(
  props: Pick<ViewProps, 'address' | 'report'> & { title: string; children?: ComponentChildren },
) {
  const { address, report, title, children } = props
  const [code, setCode] = useState(false)
  return (
    <header class="view-head">
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {children}
      </div>
      <div class="take-along">
        {address.desk === 'served' ? (
          <a class="button" href={jsonAddress(address)}>
            <span aria-hidden="true">{'{ }'}</span> JSON
          </a>
        ) : (
          <button type="button" onClick={() => saveJson(address.view, viewData(report, address))}>
            <span aria-hidden="true">{'{ }'}</span> JSON
          </button>
        )}
        <button type="button" aria-expanded={code} onClick={() => setCode(!code)}>
          Copy as TypeScript
        </button>
      </div>
      {code && <Snippet code={snippetFor(address, report)} />}
    </header>
  )
}

function Snippet({ code }: { code: string }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <section class="snippet" aria-label="The same in TypeScript">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard must reach it */}
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
      <p>
        <button type="button" onClick={copy}>
          Copy
        </button>{' '}
        <span role="status">
          {copied === true
            ? 'Copied.'
            : copied === false
              ? 'Not allowed here; select the text.'
              : ''}
        </span>
      </p>
    </section>
  )
}

function saveJson(name: string, data: unknown): void {
  const blob = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${name}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
