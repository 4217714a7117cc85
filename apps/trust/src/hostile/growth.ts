import { WirecopyError } from '@wirecopy/document'
import { attackString } from './attack-strings.ts'

/** How the time of a call grows when its input is twice as long. */
export interface Growth {
  /** 2 for linear time, 4 for quadratic time; null where the long input takes too short to tell. */
  ratio: number | null
  /** Milliseconds for the long input. */
  milliseconds: number
}

const tooShort = 5
const mostAttempts = 9
const enough = 2.3

/** A unit that is repeated, or a function that gives a text of about that length. */
export type Growing = string | ((length: number) => string)

const grown = (growing: Growing, length: number): string =>
  typeof growing === 'string' ? attackString(growing, length) : growing(length)

/**
 * Returns how the time of `run` grows from `length` to twice that length of a repeated unit. Noise only
 * ever adds, so the shortest of several attempts counts, and measuring ends when the ratio is good.
 */
export function measureGrowth(
  run: (text: string) => unknown,
  unit: Growing,
  length: number,
): Growth {
  const shortText = grown(unit, length)
  const longText = grown(unit, 2 * length)
  attempt(run, shortText)
  let short = Number.POSITIVE_INFINITY
  let long = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < mostAttempts && !(long / short <= enough); attempt++) {
    long = Math.min(long, milliseconds(run, longText))
    if (long < tooShort) return { ratio: null, milliseconds: long }
    short = Math.min(short, milliseconds(run, shortText))
  }
  return { ratio: long / short, milliseconds: long }
}

/**
 * Returns the lengths and ratios of a growth that is more than linear, else null. A ratio over `most`
 * is measured again on longer inputs, where a real one only gets worse and noise gets less.
 */
export function findSuperlinear(
  run: (text: string) => unknown,
  unit: Growing,
  length: number,
  most = 2.5,
): string | null {
  const ratios: string[] = []
  for (const factor of [1, 2, 4]) {
    const { ratio, milliseconds: time } = measureGrowth(run, unit, length * factor)
    if (ratio === null || ratio <= most) return null
    ratios.push(`${length * factor * 2} code units: ${ratio.toFixed(2)} × (${time.toFixed(0)} ms)`)
    if (time > 5000) break
  }
  return ratios.join(', ')
}

// Processor time of a thread is counted in ticks of 4 ms here, too coarse for a ratio.
function milliseconds(run: (text: string) => unknown, text: string): number {
  const start = performance.now()
  attempt(run, text)
  return performance.now() - start
}

/** A limit is an answer, too. */
function attempt(run: (text: string) => unknown, text: string): void {
  try {
    run(text)
  } catch (error) {
    if (!WirecopyError.isInstance(error) || !error.code.startsWith('limit-')) throw error
  }
}
