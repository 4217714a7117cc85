import { createHash } from 'node:crypto'

/** Returns the UUID (version 8) by which pg-boss knows a job: the same for the same name. */
export function jobId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
