// Rehearses a release of the last commit against a registry of our own: versions, changelogs, tags,
// tarballs, a second run that publishes nothing, and an installation in a foreign project.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../tools/run-command.ts'
import { checkPublished } from './check-published.ts'
import { checkVersions } from './check-versions.ts'
import { installInForeignProject } from './foreign-project.ts'
import { startLocalRegistry } from './local-registry.ts'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))
const keep = process.argv.includes('--keep')
const folder = mkdtempSync(join(tmpdir(), 'wirecopy-release-'))
const copy = join(folder, 'repository')
const pnpm = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')).packageManager
const say = (line: string) => console.log(line)

const registry = await startLocalRegistry(join(folder, 'registry'))
try {
  await runCommand('git', ['clone', '--quiet', '--no-hardlinks', repository, copy], { folder })
  const environment = {
    ...registry.environment,
    PATH: pathWithout(repository),
    GIT_AUTHOR_NAME: 'Rehearsal',
    GIT_AUTHOR_EMAIL: 'rehearsal@localhost',
    GIT_COMMITTER_NAME: 'Rehearsal',
    GIT_COMMITTER_EMAIL: 'rehearsal@localhost',
    TURBO_TELEMETRY_DISABLED: '1',
  }
  const npm = (...given: string[]) => runCommand('npm', given, { folder: copy, environment })

  // The copy stands alone: it gets its own tools from the lockfile, as on the release machine.
  say('pnpm install')
  await npm('exec', '--yes', '--prefer-offline', `--package=${pnpm}`, '--', 'pnpm', 'install')

  say('npm run version')
  await npm('run', 'version')
  const packages = checkVersions(copy)
  for (const { name, version } of packages) say(`  ${name} ${version}`)
  await runCommand('git', ['commit', '-qam', 'Version packages'], { folder: copy, environment })

  say('npm run release')
  await npm('run', 'release')
  await checkPublished(copy, registry.url, packages)
  say(`  ${packages.length} packages published and tagged`)

  say('npm run release, again')
  await npm('run', 'release')
  await checkPublished(copy, registry.url, packages)
  say('  nothing published twice')

  say('npm install in a foreign project')
  for (const line of await installInForeignProject(join(folder, 'foreign'), registry, packages)) {
    say(`  ${line}`)
  }
  say('The release works.')
} finally {
  registry.stop()
  if (keep) say(`kept ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}

/** The search path without the folders of a repository. */
function pathWithout(place: string): string {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => !entry.startsWith(place))
    .join(delimiter)
}
