import { wirecopyEngines } from '../engines/wirecopy.ts'
import { createInProcessSystem } from './in-process.ts'

/** The Wirecopy packages, called in this process: the same answers as the commands, and faster. */
export const wirecopySystem = createInProcessSystem('wirecopy', wirecopyEngines)
