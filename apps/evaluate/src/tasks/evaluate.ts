import type { DataFile, Task } from '../data/data-files.ts'
import type { System } from '../systems/system.ts'
import { evaluateDedupe } from './dedupe.ts'
import { evaluateEntities } from './entities.ts'
import { evaluateFlat } from './flat.ts'
import { evaluateParse } from './parse.ts'
import { evaluateQuotes } from './quotes.ts'
import { defaultTaskOptions, type Report, type TaskOptions } from './report.ts'
import { evaluateSameQuotes } from './same-quotes.ts'

type Evaluation = (file: DataFile, system: System, options: TaskOptions) => Promise<Report[]>

const evaluations: Record<Task, Evaluation> = {
  parse: evaluateParse,
  entities: evaluateEntities,
  quotes: evaluateQuotes,
  dedupe: evaluateDedupe,
  'same-quotes': evaluateSameQuotes,
  flat: evaluateFlat,
}

/** Returns the reports of one system on one data file. */
export async function evaluateFile(
  file: DataFile,
  system: System,
  options: Partial<TaskOptions> = {},
): Promise<Report[]> {
  return evaluations[file.task](file, system, { ...defaultTaskOptions, ...options })
}
