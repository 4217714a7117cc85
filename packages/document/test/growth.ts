/**
 * How much longer `run` takes on a repetition of `unit` that is twice as long: about 2 for linear time,
 * 4 for quadratic time. The smallest of several measurements, because noise only ever adds.
 */
export function growthRatio(
  run: (text: string) => unknown,
  unit: string,
  length = 200_000,
): number {
  const short = unit.repeat(Math.ceil(length / unit.length))
  const long = short + short
  run(short)
  let shortest = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 7 && shortest > 2.2; attempt++) {
    shortest = Math.min(
      shortest,
      Math.max(elapsed(run, long), 1) / Math.max(elapsed(run, short), 1),
    )
  }
  return shortest
}

function elapsed(run: (text: string) => unknown, text: string): number {
  const start = performance.now()
  run(text)
  return performance.now() - start
}
