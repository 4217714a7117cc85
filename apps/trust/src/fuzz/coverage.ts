import { Session } from 'node:inspector'

interface FunctionCoverage {
  ranges: { startOffset: number; endOffset: number; count: number }[]
}

interface ScriptCoverage {
  scriptId: string
  url: string
  functions: FunctionCoverage[]
}

/**
 * Counts which blocks of the packages' code run, with V8's own block coverage, so that no code has to
 * be changed to be fuzzed.
 */
export class Coverage {
  readonly #session = new Session()

  constructor() {
    this.#session.connect()
    this.#post('Profiler.enable')
    this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  /**
   * Returns what ran since the last call: a number for each block together with the order of magnitude
   * of how often it ran.
   */
  take(): Set<number> {
    const { result } = this.#post('Profiler.takePreciseCoverage') as { result: ScriptCoverage[] }
    const features = new Set<number>()
    for (const { scriptId, url, functions } of result) {
      if (!/\/packages\/[a-z]+\/dist\//.test(url)) continue
      for (const { ranges } of functions) {
        for (const { startOffset, endOffset, count } of ranges) {
          if (count === 0) continue
          const magnitude = 31 - Math.clz32(count)
          let hash = Math.imul(Number(scriptId), 0x9e3779b1) ^ Math.imul(startOffset, 0x85ebca6b)
          hash = Math.imul(hash ^ endOffset, 0xc2b2ae35) ^ magnitude
          features.add(hash)
        }
      }
    }
    return features
  }

  close(): void {
    this.#session.disconnect()
  }

  #post(method: string, parameters?: object): unknown {
    let answer: unknown
    // Without a second thread in between, the answer comes before `post` returns.
    this.#session.post(
      method as 'Profiler.takePreciseCoverage',
      parameters as never,
      (error, result) => {
        if (error) throw error
        answer = result
      },
    )
    return answer
  }
}
