import { type ChildProcess, fork } from 'node:child_process'

export interface BombJob {
  /** The name of a target that reads HTML. */
  target: string
  /** The name of a bomb. */
  bomb: string
  /** UTF-16 code units, about. */
  length: number
}

export interface BombOutcome extends BombJob {
  /** `result`, the code of a `WirecopyError`, another error, or `killed`. */
  result: string
  /** Processor time. */
  seconds: number
  /** Highest memory use above that before the call. */
  megabytes: number
}

// Long: what is judged is processor time, and a busy machine may give little of it.
const patience = 120_000

/**
 * Returns what each job cost, in the order given. They run one after another in a process of their
 * own; one that does not answer within two minutes, or takes its process down, is `killed`.
 */
export async function runBombs(jobs: readonly BombJob[]): Promise<BombOutcome[]> {
  const outcomes: BombOutcome[] = []
  let child: ChildProcess | null = null
  for (const job of jobs) {
    child ??= await startWorker()
    const outcome = await ask(child, job)
    outcomes.push(outcome)
    if (outcome.result === 'killed') {
      child.kill('SIGKILL')
      child = null
    }
  }
  child?.kill()
  return outcomes
}

/** Returns what is wrong with an outcome, else null. */
export function faultOf({ target, bomb, length, result, seconds, megabytes }: BombOutcome) {
  const faults: string[] = []
  if (result !== 'result' && !result.startsWith('limit-')) faults.push(result)
  if (seconds > 2) faults.push(`${seconds.toFixed(1)} s of processor time`)
  if (megabytes > 256) faults.push(`${megabytes.toFixed(0)} MB`)
  return faults.length > 0 ? `${target} on ${bomb} of ${length}: ${faults.join(', ')}` : null
}

function startWorker(): Promise<ChildProcess> {
  const child = fork(new URL('./bomb-worker.ts', import.meta.url), {
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)))
  })
}

function ask(child: ChildProcess, job: BombJob): Promise<BombOutcome> {
  return new Promise((resolve) => {
    const done = (outcome: BombOutcome) => {
      clearTimeout(timer)
      child.off('message', done)
      child.off('exit', killed)
      resolve(outcome)
    }
    const killed = () => done({ ...job, result: 'killed', seconds: patience / 1000, megabytes: 0 })
    const timer = setTimeout(killed, patience)
    child.on('message', done)
    child.on('exit', killed)
    child.send(job)
  })
}
