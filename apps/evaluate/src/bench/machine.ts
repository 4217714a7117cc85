import os from 'node:os'

/** The machine and moment of a measurement, as a report names them. */
export interface Machine {
  date: string
  processor: string
  cores: number
  memoryGigabytes: number
  system: string
  node: string
  /** Mean number of programs that wanted a processor in the last minute. */
  load: number
}

/** Returns where and when this runs. */
export function describeMachine(): Machine {
  const cpus = os.cpus()
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus[0]?.model.trim() || os.arch(),
    cores: cpus.length,
    memoryGigabytes: Math.round(os.totalmem() / 1024 ** 3),
    system: `${os.type()} ${os.arch()}`,
    node: process.version,
    load: Number((os.loadavg()[0] ?? 0).toFixed(1)),
  }
}
