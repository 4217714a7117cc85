import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { readAllRows } from './read-rows.ts'

export const tasks = [
  'parse',
  'entities',
  'coreference',
  'quotes',
  'dedupe',
  'same-quotes',
  'flat',
] as const
export type Task = (typeof tasks)[number]

/** A file of gold rows (or, for `flat`, a gold file beside its text), and what it measures. */
export interface DataFile {
  task: Task
  file: string
  /** The file name without its endings: `gum-news.dev`. */
  name: string
  /** For `coreference`, the file of the same name that tags the names of the same documents. */
  names?: string
}

const deepest = 4
const rowFile = /\.jsonl(?:\.gz)?$/
const goldFile = /\.gold\.json$/

/**
 * Returns the data files in a folder and its subfolders, in order of task and name. A file is known
 * by the fields of its first row, so further sets of the same kinds are found too; a `.gold.json`
 * file needs its `.txt` beside it. Files whose name says `.train` are left out unless asked for.
 *
 * @throws Error for a folder that cannot be read.
 */
export async function findDataFiles(
  folder: string,
  options: { training?: boolean } = {},
): Promise<DataFile[]> {
  const found: DataFile[] = []
  for (const file of await filesIn(folder, deepest)) {
    const name = path.basename(file).replace(rowFile, '').replace(goldFile, '')
    if (goldFile.test(file)) {
      if (await exists(textFileOf(file))) found.push({ task: 'flat', file, name })
      continue
    }
    if (!rowFile.test(file) || (!options.training && /\.train(?:\.|$)/.test(name))) continue
    const [row] = await readAllRows<Record<string, unknown>>(file, 1)
    for (const task of row ? tasksOf(row) : []) found.push({ task, file, name })
  }
  for (const data of found) {
    if (data.task !== 'coreference') continue
    const tagged = found.find(({ task, name }) => task === 'entities' && name === data.name)
    if (tagged) data.names = tagged.file
  }
  const order = (file: DataFile): string => `${tasks.indexOf(file.task)} ${file.file}`
  return found.sort((left, right) => (order(left) < order(right) ? -1 : 1))
}

/** Returns the text file that a `.gold.json` file describes. */
export function textFileOf(goldFileName: string): string {
  return goldFileName.replace(goldFile, '.txt')
}

/** Returns what a row measures; nothing for rows without gold. */
export function tasksOf(row: Record<string, unknown>): Task[] {
  const has = (...fields: string[]): boolean => fields.every((field) => field in row)
  if (has('html', 'gold')) return ['parse']
  if (has('tokens', 'tags')) return ['entities']
  if (has('text', 'quotes', 'entities')) return ['coreference', 'quotes']
  if (has('text', 'quotes')) return ['quotes']
  if (has('ta', 'tb', 'label')) return ['same-quotes']
  if (has('id', 'text', 'cluster')) return ['dedupe']
  return []
}

async function filesIn(folder: string, depth: number): Promise<string[]> {
  const files: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name)
    if (entry.isFile()) files.push(full)
    else if (entry.isDirectory() && depth > 0 && !entry.name.startsWith('.')) {
      if (entry.name !== 'node_modules') files.push(...(await filesIn(full, depth - 1)))
    }
  }
  return files
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
