/** How the time of a function grows from one length to twice that length. */
export interface Growth {
  short: number
  long: number
  /** Time of the long input over that of the short one; about 2 for linear work. */
  ratio: number
  /** Milliseconds of processor time for the long input. */
  milliseconds: number
  /** What the work returned as its error, if it did. */
  error?: string
}

const shortest = 0.5

/**
 * Returns the growth over lengths that double; the least of several runs counts for each. The work
 * returns an error's message, or null.
 */
export async function measureGrowthOf(
  work: (text: string) => Promise<string | null>,
  textOf: (length: number) => string,
  lengths: { short: number; long: number },
  runs = 3,
): Promise<Growth> {
  let error: string | null = null
  const least = async (length: number): Promise<number> => {
    const text = textOf(length)
    let best = Number.POSITIVE_INFINITY
    for (let run = 0; run < runs; run++) {
      const before = process.cpuUsage()
      error ??= await work(text)
      const { user, system } = process.cpuUsage(before)
      best = Math.min(best, (user + system) / 1000)
      // What takes seconds is slow enough to tell from one run.
      if (best > 2000) break
    }
    return best
  }
  await least(1000)
  const short = await least(lengths.short)
  const milliseconds = await least(lengths.long)
  const ratio = milliseconds / Math.max(short, shortest)
  return { ...lengths, ratio, milliseconds, ...(error !== null && { error }) }
}
