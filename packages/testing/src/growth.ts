/** How the time of a call grows when its input becomes longer. */
export interface Growth {
  /** Time of the long input over that of the short one; null where the long one takes too short to tell. */
  ratio: number | null
  /** Milliseconds for the long input. */
  milliseconds: number
}

/** How much longer the long input is, and what ratio of times is still called linear. */
export interface GrowthOptions {
  /** Length of the long input over that of the short one; 2 unless given. */
  factor?: number
  /** The largest ratio that passes; 1.25 times the factor unless given. */
  most?: number
}

const tooShort = 5
const mostAttempts = 6

/**
 * Returns how the time of `run` grows from an input of `length` to one `factor` times as long.
 *
 * Noise only ever adds, so the least time of several attempts counts, and measuring ends as soon as the
 * ratio is good: linear work passes on a busy machine too, and quadratic work never does.
 */
export async function measureGrowth<Input>(
  run: (input: Input) => unknown,
  inputOf: (length: number) => Input,
  length: number,
  { factor = 2, most = 1.25 * factor }: GrowthOptions = {},
): Promise<Growth> {
  const shortInput = inputOf(length)
  const longInput = inputOf(length * factor)
  await run(shortInput)
  let short = Number.POSITIVE_INFINITY
  let long = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < mostAttempts && !(long / short <= most); attempt++) {
    long = Math.min(long, await timeOf(run, longInput))
    if (long < tooShort) return { ratio: null, milliseconds: long }
    // Twice, for a short input that seems long would hide a growth.
    for (let again = 0; again < 2; again++) {
      short = Math.min(short, await timeOf(run, shortInput))
    }
  }
  return { ratio: long / short, milliseconds: long }
}

/**
 * Returns the lengths and ratios of a growth that is more than linear, else null. A ratio over `most` is
 * measured again on inputs twice and four times as long, where a real one only gets worse.
 *
 * @example
 * expect(await findSuperlinear(tokenize, (length) => '“'.repeat(length), 50_000)).toBeNull()
 */
export async function findSuperlinear<Input>(
  run: (input: Input) => unknown,
  inputOf: (length: number) => Input,
  length: number,
  options: GrowthOptions = {},
): Promise<string | null> {
  const { factor = 2, most = 1.25 * factor } = options
  const ratios: string[] = []
  for (const longer of [1, 2, 4]) {
    const growth = await measureGrowth(run, inputOf, length * longer, { factor, most })
    if (growth.ratio === null || growth.ratio <= most) return null
    ratios.push(
      `${length * longer * factor}: ${growth.ratio.toFixed(2)} × (${growth.milliseconds.toFixed(0)} ms)`,
    )
    if (growth.milliseconds > 5000) break
  }
  return ratios.join(', ')
}

/** Milliseconds: other processes lengthen the elapsed time, threads of the engine the processor time. */
async function timeOf<Input>(run: (input: Input) => unknown, input: Input): Promise<number> {
  const before = process.cpuUsage()
  const start = performance.now()
  await run(input)
  const elapsed = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  const processor = (user + system) / 1000
  // Where processor time is counted in coarse ticks, a short call takes none.
  return processor < elapsed / 20 ? elapsed : Math.min(elapsed, processor)
}
