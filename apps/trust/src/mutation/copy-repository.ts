import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../tools/run-command.ts'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))

/**
 * Copies what the tests of packages read, so that nothing of the working tree is ever changed: the last
 * commit, or the files as they are.
 */
export async function copyRepository(folder: string, committed: boolean): Promise<void> {
  const git = (...given: string[]) => runCommand('git', given, { folder: repository })
  if (committed) {
    const archive = join(folder, 'committed.tar')
    await git('archive', '--output', archive, 'HEAD')
    await runCommand('tar', ['-xf', archive], { folder })
    rmSync(join(folder, 'apps'), { recursive: true })
  } else {
    const listed = await git('ls-files', '-co', '--exclude-standard', 'packages', '*.*')
    for (const file of new Set(listed.split('\n'))) {
      // A file that was just deleted is listed, too.
      if (file === '' || file.startsWith('apps/') || !existsSync(join(repository, file))) continue
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      cpSync(join(repository, file), join(folder, file))
    }
  }
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  for (const name of readdirSync(join(folder, 'packages'))) {
    const modules = join('packages', name, 'node_modules')
    if (existsSync(join(repository, modules))) {
      symlinkSync(join(repository, modules), join(folder, modules))
    }
  }
}
