/** Returns the root of an article in a forest of parents, and shortens the way to it. */
export function rootIn(forest: Uint32Array, article: number): number {
  let at = article
  while (forest[at] !== at) {
    forest[at] = forest[forest[at] as number] as number
    at = forest[at] as number
  }
  return at
}

/** Joins the trees of two articles; the lower root stays one. */
export function joinRoots(forest: Uint32Array, one: number, other: number): void {
  const first = rootIn(forest, one)
  const second = rootIn(forest, other)
  forest[Math.max(first, second)] = Math.min(first, second)
}
