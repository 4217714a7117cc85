// Makes dist/data-directory.br, from which an archive in a folder starts: an empty PGlite with the
// schema of the archive and of its queue. Part of the build; without it, archives start some seconds
// later. node scripts/build-data-directory.ts
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packDirectory } from '../src/node/data-directory.ts'
import { isNodeArchive, openArchive, openWorkQueue } from '../src/node.ts'

const target = new URL('../dist/data-directory.br', import.meta.url)
// It would be what the archive starts from.
await rm(target, { force: true })
const folder = await mkdtemp(join(tmpdir(), 'wirecopy-data-directory-'))
try {
  const archive = await openArchive({ dataDirectory: folder })
  const queue = await openWorkQueue(archive)
  await queue.close()
  if (isNodeArchive(archive)) await archive.database.query('checkpoint')
  await archive.close()
  await writeFile(target, await packDirectory(join(folder, 'data')))
} finally {
  await rm(folder, { recursive: true, force: true })
}
