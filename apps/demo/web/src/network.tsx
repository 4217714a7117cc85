import type { Figure, Tie } from '../../src/views/people.ts'

const size = { width: 900, height: 520 }
const most = 24

/** Who is quoted in the same article as whom: a picture of the table above, for the eye alone. */
export function Network({ figures, ties }: { figures: readonly Figure[]; ties: readonly Tie[] }) {
  const tied = new Set(ties.flatMap(({ a, b }) => [a, b]))
  const nodes = figures.filter(({ id }) => tied.has(id)).slice(0, most)
  if (nodes.length < 3) return null
  const ids = new Map(nodes.map(({ id }, at) => [id, at]))
  const edges = ties.flatMap(({ a, b, articles }) => {
    const from = ids.get(a)
    const to = ids.get(b)
    return from === undefined || to === undefined ? [] : [{ from, to, articles }]
  })
  const places = layOut(nodes.length, edges)
  return (
    <figure class="network">
      <figcaption>
        <h2>Quoted side by side</h2>
        <p>
          A line joins two who are quoted in the same article; its width is the number of articles,
          the size of a dot the number of quotes.
        </p>
      </figcaption>
      <div class="scroll">
        <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
          {edges.map(({ from, to, articles }) => (
            <line
              key={`${from}-${to}`}
              x1={places[from]?.x}
              y1={places[from]?.y}
              x2={places[to]?.x}
              y2={places[to]?.y}
              stroke-width={Math.min(6, articles)}
            />
          ))}
          {nodes.map((figure, at) => (
            <g key={figure.id} class={figure.type}>
              <circle
                cx={places[at]?.x}
                cy={places[at]?.y}
                r={5 + Math.min(12, 2 * Math.sqrt(figure.quotes))}
              />
              <text x={places[at]?.x} y={(places[at]?.y ?? 0) - 12} text-anchor="middle">
                {figure.name}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </figure>
  )
}

interface Point {
  x: number
  y: number
}

/** Springs along the edges, repulsion elsewhere (Fruchterman and Reingold, 1991), from a circle. */
function layOut(count: number, edges: readonly { from: number; to: number }[]): Point[] {
  const middle = { x: size.width / 2, y: size.height / 2 }
  const points = Array.from({ length: count }, (_, at): Point => {
    const angle = (2 * Math.PI * at) / count
    return { x: middle.x + 300 * Math.cos(angle), y: middle.y + 190 * Math.sin(angle) }
  })
  const ideal = 0.75 * Math.sqrt((size.width * size.height) / count)
  const rounds = 300
  for (let round = 0; round < rounds; round++) {
    const pushes = points.map((): Point => ({ x: 0, y: 0 }))
    const push = (at: number, other: number, force: number, dx: number, dy: number) => {
      const one = pushes[at] as Point
      const two = pushes[other] as Point
      one.x += dx * force
      one.y += dy * force
      two.x -= dx * force
      two.y -= dy * force
    }
    const apart = (at: number, other: number) => {
      const dx = (points[at] as Point).x - (points[other] as Point).x
      const dy = (points[at] as Point).y - (points[other] as Point).y
      return { dx, dy, distance: Math.max(1, Math.hypot(dx, dy)) }
    }
    for (let at = 0; at < count; at++) {
      for (let other = at + 1; other < count; other++) {
        const { dx, dy, distance } = apart(at, other)
        push(at, other, (ideal * ideal) / (distance * distance), dx, dy)
      }
    }
    for (const { from, to } of edges) {
      const { dx, dy, distance } = apart(from, to)
      push(from, to, -distance / ideal, dx, dy)
    }
    const reach = 40 * (1 - round / rounds)
    for (const [at, point] of points.entries()) {
      const { x, y } = pushes[at] as Point
      // A pull to the middle keeps groups that share no edge from drifting apart.
      const dx = x * 0.02 + (middle.x - point.x) * 0.02
      const dy = y * 0.02 + (middle.y - point.y) * 0.03
      const length = Math.max(0.01, Math.hypot(dx, dy))
      const move = Math.min(reach, length)
      point.x = Math.min(size.width - 110, Math.max(110, point.x + (dx / length) * move))
      point.y = Math.min(size.height - 16, Math.max(30, point.y + (dy / length) * move))
    }
  }
  return spread(points)
}

const labelWidth = 120
const labelHeight = 26

/** Moves points up and down until their names don't lie on each other. */
function spread(points: Point[]): Point[] {
  for (let round = 0; round < 200; round++) {
    let moved = false
    for (const [at, one] of points.entries()) {
      for (const two of points.slice(at + 1)) {
        const overlap = labelHeight - Math.abs(one.y - two.y)
        if (Math.abs(one.x - two.x) >= labelWidth || overlap <= 0.1) continue
        const [upper, lower] = one.y <= two.y ? [one, two] : [two, one]
        upper.y = Math.max(30, upper.y - overlap / 2)
        lower.y = Math.min(size.height - 16, lower.y + overlap / 2)
        moved = true
      }
    }
    if (!moved) break
  }
  return points
}
