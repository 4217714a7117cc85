import type { Engine } from './engine.ts'

/** The Wirecopy packages, answering as the NDJSON commands do. */
export const wirecopyEngines: readonly Engine[] = []
