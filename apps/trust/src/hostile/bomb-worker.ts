// Runs in a process of its own: reads jobs, answers each with what it cost.
import { readFileSync, writeFileSync } from 'node:fs'
import { WirecopyError } from '@wirecopy/document'
import { allTargets } from '../targets/all-targets.ts'
import { grow, htmlBombs } from './html-bombs.ts'
import type { BombJob, BombOutcome } from './run-bombs.ts'

process.on('message', ({ target, bomb, length }: BombJob) => {
  const run = allTargets.find(({ name }) => name === target)?.run
  const make = htmlBombs[bomb]
  if (!run || !make) throw new Error(`no target ${target} or no bomb ${bomb}`)
  const page = grow(make, length)
  globalThis.gc?.()
  resetPeak()
  const memory = peakBytes()
  const processor = process.cpuUsage()
  let result = 'result'
  try {
    run(page)
  } catch (error) {
    result = WirecopyError.isInstance(error) ? error.code : `${error}`.slice(0, 200)
  }
  const { user, system } = process.cpuUsage(processor)
  const outcome: BombOutcome = {
    target,
    bomb,
    length: page.length,
    result,
    seconds: (user + system) / 1e6,
    megabytes: (peakBytes() - memory) / 1e6,
  }
  process.send?.(outcome)
})
process.send?.('ready')

/** Forgets the highest memory use so far, where the system can. */
function resetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {
    // Other systems than Linux: the peak then counts from the start of the process.
  }
}

function peakBytes(): number {
  try {
    const status = readFileSync('/proc/self/status', 'utf8')
    return Number(/VmHWM:\s{1,20}(\d{1,15})/.exec(status)?.[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}
