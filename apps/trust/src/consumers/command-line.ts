import path from 'node:path'
import { runCommand } from '../tools/run-command.ts'
import type { Runtime } from './runtimes.ts'

/**
 * Returns null where the built command line reads the bundled pages (named by a glob) and an archive in a
 * folder takes them in, else why not. It is run from the repository: it is no package that is published.
 */
export async function tryCommandLine(
  root: string,
  folder: string,
  { program, given }: Runtime,
): Promise<string | null> {
  const demo = path.join(root, 'apps/demo')
  const wirecopy = (...asked: string[]) =>
    runCommand(program, [...given, path.join(demo, 'dist/cli.js'), ...asked], { folder })
  const pages = path.join(demo, 'pages/kestrel-bay-*.html')
  try {
    const read = JSON.parse(await wirecopy('read', '--json', '--jobs', '1', pages)).pages.length
    if (read !== 2) throw new Error(`${read} pages instead of 2`)
    const place = path.join(folder, `news-${path.basename(program)}-${process.hrtime.bigint()}`)
    await wirecopy('ingest', '--data-dir', place, '--jobs', '1', pages)
    const found = (await wirecopy('find', '--data-dir', place, 'articles')).trim()
    if (!found) throw new Error('the archive holds nothing')
    return null
  } catch (error) {
    return error instanceof Error ? error.message : `${error}`
  }
}
