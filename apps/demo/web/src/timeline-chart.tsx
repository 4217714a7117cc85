import { type Address, formatAddress } from '../../src/views/address.ts'
import type { Timeline, TimelineItem } from '../../src/views/timeline.ts'
import { useRovingFocus } from './roving.ts'

const rowHeight = 26
const lanePadding = 5
const axisHeight = 28
const radius = 6
/** A dot takes about this share of the width: what is closer is drawn in another row. */
const dotShare = 0.02
const hour = 3_600_000
const day = 24 * hour
const steps = [1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 730].map((hours) => hours * hour)
const mostTicks = 9
const colours = 6

/** The lanes of the outlets over time; widths are shares, so that the names stay beside their lanes. */
export function TimelineChart(props: Timeline & { desk: Address['desk'] }) {
  const { lanes, stories, from, to, desk } = props
  const list = useRovingFocus<HTMLDivElement>()
  const margin = Math.max(hour, (to - from) * 0.03)
  const start = from - margin
  const span = to - from + 2 * margin
  const share = (time: number) => (time - start) / span
  const step = steps.find((size) => span / size <= mostTicks) ?? span / mostTicks
  const ticks: number[] = []
  for (let at = Math.ceil(start / step) * step; at < start + span; at += step) ticks.push(at)
  const colour = (story: string | null) => {
    const at = stories.findIndex(({ id }) => id === story)
    return at < 0 ? '' : ` story-${at % colours}`
  }
  let top = 0
  const placed = lanes.map(({ outlet, items }) => {
    const rows = intoRows(items, share)
    const count = 1 + Math.max(...rows)
    const lane = { outlet, items, rows, top, height: count * rowHeight + 2 * lanePadding }
    top += lane.height
    return lane
  })
  return (
    <div class="chart" ref={list}>
      <div class="lane-names" aria-hidden="true">
        {placed.map(({ outlet, height }) => (
          <span key={outlet} style={{ height: `${height}px` }}>
            {outlet}
          </span>
        ))}
      </div>
      <div class="scroll">
        <svg height={top + axisHeight} aria-label="Articles by outlet and time">
          {ticks.map((tick) => (
            <g key={tick} class="tick">
              <line x1={percent(share(tick))} x2={percent(share(tick))} y1="0" y2={top} />
              <text x={percent(share(tick))} y={top + 19} text-anchor="middle">
                {tickLabel(tick, step)}
              </text>
            </g>
          ))}
          {placed.map((lane) => (
            <g key={lane.outlet}>
              <line
                class="lane"
                x1="0"
                x2="100%"
                y1={lane.top + lane.height}
                y2={lane.top + lane.height}
              />
              {lane.items.map((item, at) => (
                <a
                  key={item.key + item.kind}
                  data-item
                  href={formatAddress({ desk, view: 'reader', article: item.key })}
                >
                  <title>{describe(item)}</title>
                  <Shape
                    item={item}
                    share={share}
                    y={lane.top + lanePadding + ((lane.rows[at] ?? 0) + 0.5) * rowHeight}
                    colour={colour(item.story)}
                  />
                </a>
              ))}
            </g>
          ))}
        </svg>
      </div>
      {stories.length > 0 && (
        <ul class="legend">
          {stories.map(({ id, title }) => (
            <li key={id}>
              <svg width="16" height="16" aria-hidden="true">
                <circle class={`item${colour(id)}`} cx="8" cy="8" r={radius} />
              </svg>
              {title}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface ShapeProps {
  item: TimelineItem
  share: (time: number) => number
  y: number
  /** The class of its story, or empty. */
  colour: string
}

function Shape({ item, share, y, colour }: ShapeProps) {
  const name = `item ${item.kind}${colour}`
  const left = share(item.from)
  const width = share(item.to) - left
  if (width < dotShare)
    return <circle class={name} cx={percent(left + width / 2)} cy={y} r={radius} />
  return (
    <rect
      class={`${name} range`}
      x={percent(left)}
      y={y - radius}
      width={percent(width)}
      height={2 * radius}
      rx={radius}
    />
  )
}

/** The row of each item within its lane: the first one in which nothing is in its way. */
function intoRows(items: readonly TimelineItem[], share: (time: number) => number): number[] {
  const ends: number[] = []
  return items.map(({ from, to }) => {
    const found = ends.findIndex((end) => end < share(from) - dotShare / 2)
    const row = found < 0 ? ends.length : found
    ends[row] = Math.max(share(to), share(from) + dotShare / 2)
    return row
  })
}

/** What a screen reader says of an article, and what the pointer shows. */
function describe({ outlet, time, kind, title }: TimelineItem): string {
  return `${outlet}, ${time}${kind === 'modified' ? ', changed' : ''}: ${title}`
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`

function tickLabel(time: number, step: number): string {
  const date = new Date(time)
  const month = date.toLocaleString('en', { month: 'short', timeZone: 'UTC' })
  const hours = date.getUTCHours()
  if (step < day && hours !== 0) return `${String(hours).padStart(2, '0')}:00`
  return `${date.getUTCDate()} ${month}`
}
