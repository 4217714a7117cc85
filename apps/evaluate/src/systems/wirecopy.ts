import { quotesAloneEngines, wirecopyEngines } from '../engines/wirecopy.ts'
import { createInProcessSystem } from './in-process.ts'

/** The Wirecopy packages, called in this process: the same answers as the commands, and faster. */
export const wirecopySystem = createInProcessSystem('wirecopy', wirecopyEngines)

/** The quotes package by itself, which the names of `@wirecopy/entities` should only make better. */
export const quotesAloneSystem = createInProcessSystem('quotes alone', quotesAloneEngines)
