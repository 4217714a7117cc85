import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runCommand } from './run-command.ts'

const folder = fileURLToPath(new URL('../../tools/', import.meta.url))

/**
 * Returns the folder of the heavy tools (registry, mutation tests), after installing what is missing
 * from its own lockfile.
 */
export async function toolsFolder(): Promise<string> {
  if (!existsSync(`${folder}node_modules/.modules.yaml`)) {
    await runCommand('pnpm', ['install', '--frozen-lockfile'], { folder })
  }
  return folder
}
