import { describe, expect, it } from 'vitest'
import { htmlBombs } from '../src/hostile/html-bombs.ts'
import { isKnownFault } from '../src/hostile/known-faults.ts'
import { faultOf, runBombs } from '../src/hostile/run-bombs.ts'

const bombs = Object.keys(htmlBombs)

/** What is wrong with the outcomes of all bombs of these lengths. */
async function faults(target: string, lengths: number[]): Promise<string[]> {
  const jobs = bombs
    .filter((bomb) => !isKnownFault(`bomb ${target} ${bomb}`))
    .flatMap((bomb) => lengths.map((length) => ({ target, bomb, length })))
  const outcomes = await runBombs(jobs)
  expect(outcomes.length).toBe(jobs.length)
  return outcomes.map(faultOf).filter((fault) => fault !== null)
}

// Each is a result or a typed limit, within 2 s of processor time and 256 MB.
describe('hostile pages', { timeout: 1_800_000 }, () => {
  it('are of more than 36 kinds', () => {
    expect(bombs.length).toBeGreaterThanOrEqual(36)
  })

  it('of three sizes are read by parseHtml', async () => {
    expect(await faults('parse.parseHtml', [4000, 40_000, 400_000])).toEqual([])
  })

  it.each(['parse.parsePage', 'parse.parseFeed', 'parse.parseText'])(
    'are read by %s',
    async (target) => {
      expect(await faults(target, [100_000])).toEqual([])
    },
  )
})

describe('runBombs', () => {
  it('says what is wrong with an outcome', () => {
    const outcome = {
      target: 'a',
      bomb: 'b',
      length: 1,
      result: 'result',
      seconds: 1,
      megabytes: 1,
    }
    expect(faultOf(outcome)).toBeNull()
    expect(faultOf({ ...outcome, result: 'limit-tree-depth' })).toBeNull()
    expect(faultOf({ ...outcome, result: 'RangeError: stack' })).toContain('RangeError')
    expect(faultOf({ ...outcome, seconds: 3 })).toContain('3.0 s')
    expect(faultOf({ ...outcome, megabytes: 300 })).toContain('300 MB')
  })
})
