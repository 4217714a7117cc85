import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import { WirecopyError } from '@wirecopy/document'

/** What stands before the compressed contents in a packed data directory. */
interface Header {
  /** The release of PGlite that made it, and alone may use it. */
  pglite: string
  /** The release of PostgreSQL, such as `18`. */
  postgres: string
  directories: string[]
  files: [path: string, size: number][]
}

// Beside the built entry, and where the entry runs from its source.
const places = ['./data-directory.br', '../../dist/data-directory.br']
const headerBytes = 4

/**
 * Makes the data directory of an archive where there is none: unpacks the one that was made when this
 * package was built, or, where that is of another release of PGlite, has `make` make one, which takes
 * several times as long. It comes into being whole or not at all.
 *
 * @throws WirecopyError `unsupported` where another release of PostgreSQL made the directory.
 */
export async function layDataDirectory(
  path: string,
  make: (path: string) => Promise<void>,
  from: readonly string[] = places,
): Promise<void> {
  const packed = await packedDirectory(from)
  const found = await readFile(join(path, 'PG_VERSION'), 'utf8').catch(() => null)
  if (found !== null) {
    if (packed === null || packed.header.postgres === found.trim()) return
    throw new WirecopyError(
      'unsupported',
      `${path} was made by PostgreSQL ${found.trim()}; this one is ${packed.header.postgres}`,
    )
  }
  const draft = `${path}.draft`
  await rm(draft, { recursive: true, force: true })
  if (packed === null) await make(draft)
  else await unpack(draft, packed)
  await rename(draft, path)
}

/** Returns the packed form of a data directory of this release of PGlite. */
export async function packDirectory(path: string): Promise<Buffer> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const name = (entry: (typeof entries)[number]) =>
    join(entry.parentPath, entry.name).slice(path.length + 1)
  const directories = entries.filter((entry) => entry.isDirectory()).map(name)
  const contents: Buffer[] = []
  const files: Header['files'] = []
  for (const file of entries.filter((entry) => entry.isFile()).map(name)) {
    const content = await readFile(join(path, file))
    contents.push(content)
    files.push([file, content.length])
  }
  const postgres = (await readFile(join(path, 'PG_VERSION'), 'utf8')).trim()
  const pglite = await pgliteVersion()
  const header = Buffer.from(JSON.stringify({ pglite, postgres, directories, files }))
  const length = Buffer.alloc(headerBytes)
  length.writeUInt32LE(header.length)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 7,
    // The three databases of a new directory are much alike, and megabytes apart.
    [constants.BROTLI_PARAM_LGWIN]: 24,
  }
  const compressed = await promisify(brotliCompress)(Buffer.concat(contents), { params })
  return Buffer.concat([length, header, compressed])
}

interface Packed {
  header: Header
  compressed: Buffer
}

/** Returns the directory that was made with this package, or null where PGlite is another release. */
async function packedDirectory(from: readonly string[]): Promise<Packed | null> {
  for (const place of from) {
    const bytes = await readFile(new URL(place, import.meta.url)).catch(() => null)
    if (bytes === null) continue
    const end = headerBytes + bytes.readUInt32LE(0)
    const header: Header = JSON.parse(bytes.toString('utf8', headerBytes, end))
    const isOurs = header.pglite === (await pgliteVersion())
    return isOurs ? { header, compressed: bytes.subarray(end) } : null
  }
  return null
}

async function unpack(path: string, { header, compressed }: Packed): Promise<void> {
  const contents = await promisify(brotliDecompress)(compressed)
  await mkdir(path, { recursive: true, mode: 0o700 })
  for (const directory of header.directories) {
    await mkdir(join(path, directory), { recursive: true, mode: 0o700 })
  }
  let start = 0
  for (const [file, size] of header.files) {
    await writeFile(join(path, file), contents.subarray(start, start + size), { mode: 0o600 })
    start += size
  }
}

async function pgliteVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const manifest = await readFile(join(dirname(entry), '../package.json'), 'utf8')
  return String(JSON.parse(manifest).version)
}
