/**
 * Returns a group number per item, in order of first appearance: items are joined, the closest groups
 * first, as long as the mean similarity between two groups is at least `least`.
 *
 * Takes memory quadratic in the number of items, time a little more.
 */
export function averageLink(
  count: number,
  similarity: (one: number, other: number) => number,
  least: number,
): number[] {
  const matrix = new Float64Array(count * count)
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < one; other++) {
      const value = similarity(one, other)
      matrix[one * count + other] = value
      matrix[other * count + one] = value
    }
  }
  const sizes = new Float64Array(count).fill(1)
  const active = Array.from({ length: count }, (_, item) => item)
  const group = Int32Array.from({ length: count }, (_, item) => item)
  const nearest = Int32Array.from(active, (item) => nearestOf(item, active, matrix, count))
  while (active.length > 1) {
    let one = active[0] as number
    for (const item of active) {
      if (nearestValue(item, nearest, matrix, count) > nearestValue(one, nearest, matrix, count))
        one = item
    }
    const other = nearest[one] as number
    if (other < 0 || (matrix[one * count + other] as number) < least) break
    const kept = Math.min(one, other)
    const gone = Math.max(one, other)
    mix(kept, gone, active, matrix, sizes, count)
    group[gone] = kept
    active.splice(active.indexOf(gone), 1)
    for (const item of active) {
      const near = nearest[item] as number
      if (item === kept || near === kept || near === gone) {
        nearest[item] = nearestOf(item, active, matrix, count)
      } else if (
        (matrix[item * count + kept] as number) > (matrix[item * count + near] as number)
      ) {
        nearest[item] = kept
      }
    }
  }
  return Array.from(group, (_, item) => {
    let root = item
    while (group[root] !== root) root = group[root] as number
    return root
  })
}

function mix(
  kept: number,
  gone: number,
  active: readonly number[],
  matrix: Float64Array,
  sizes: Float64Array,
  count: number,
): void {
  const a = sizes[kept] as number
  const b = sizes[gone] as number
  for (const item of active) {
    if (item === kept || item === gone) continue
    const mean =
      ((matrix[kept * count + item] as number) * a + (matrix[gone * count + item] as number) * b) /
      (a + b)
    matrix[kept * count + item] = mean
    matrix[item * count + kept] = mean
  }
  sizes[kept] = a + b
}

function nearestOf(
  item: number,
  active: readonly number[],
  matrix: Float64Array,
  count: number,
): number {
  let nearest = -1
  let best = 0
  for (const other of active) {
    if (other === item) continue
    const value = matrix[item * count + other] as number
    if (value > best) {
      best = value
      nearest = other
    }
  }
  return nearest
}

function nearestValue(
  item: number,
  nearest: Int32Array,
  matrix: Float64Array,
  count: number,
): number {
  const near = nearest[item] as number
  return near < 0 ? -1 : (matrix[item * count + near] as number)
}
