import { formatAddress } from '../../src/views/address.ts'
import { timelineOf } from '../../src/views/timeline.ts'
import { Empty } from './notice.tsx'
import { TimelineChart } from './timeline-chart.tsx'
import type { ViewProps } from './view.ts'
import { ViewHead } from './view-head.tsx'

/** When each outlet published, and how well that is known. */
export function Timeline({ address, report }: ViewProps) {
  const timeline = timelineOf(report)
  const { lanes, undated } = timeline
  return (
    <>
      <ViewHead address={address} report={report} title="Timeline">
        <p>
          One lane per outlet. A dot is an article whose minute is known; a bar spans the time in
          which it may have appeared (“a day ago”). Hollow: a later change. Times are UTC.
        </p>
      </ViewHead>
      {lanes.length === 0 ? (
        <Empty title="No times found">
          <p>
            No page tells when its articles appeared. “3 hours ago” becomes a time once it is known
            when the page was fetched (<code>--retrieved-at</code>).
          </p>
        </Empty>
      ) : (
        <>
          <TimelineChart {...timeline} desk={address.desk} />
          <Twin lanes={lanes} desk={address.desk} />
        </>
      )}
      {undated.length > 0 && (
        <section class="undated">
          <h2>Without a time</h2>
          <ul>
            {undated.map(({ key, title, outlet }) => (
              <li key={key}>
                <a href={formatAddress({ desk: address.desk, view: 'reader', article: key })}>
                  {title}
                </a>{' '}
                <small>{outlet}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type Desk = ViewProps['address']['desk']

function Twin({ lanes, desk }: { lanes: ReturnType<typeof timelineOf>['lanes']; desk: Desk }) {
  const items = lanes.flatMap((lane) => lane.items).sort((left, right) => left.from - right.from)
  return (
    <details class="twin" open>
      <summary>The same as a table</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">On the page</th>
              <th scope="col">Outlet</th>
              <th scope="col">Article</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.key + item.kind}>
                <td>
                  {item.time}
                  {item.kind === 'modified' && ' (changed)'}
                </td>
                <td>
                  <q>{item.raw}</q>
                </td>
                <td>{item.outlet}</td>
                <td>
                  <a href={formatAddress({ desk, view: 'reader', article: item.key })}>
                    {item.title}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
