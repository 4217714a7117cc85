import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

export interface PackageSize {
  packages: string[]
  /** Bytes of the browser bundle, minified and gzipped, dependencies and data included. */
  bundled: number | null
  /** Why there is no figure, else null. */
  failure: string | null
}

/** Returns what a browser downloads for packages: one bundle of all their exports. */
export async function measureSize(packages: readonly string[], from: string): Promise<PackageSize> {
  const contents = packages
    .map(
      (name, index) =>
        `import * as package${index} from '${name}'; globalThis.p${index} = package${index}`,
    )
    .join('\n')
  try {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: from },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      logLevel: 'silent',
    })
    const bytes = outputFiles.map(({ contents: code }) => gzipSync(code, { level: 9 }).length)
    return {
      packages: [...packages],
      bundled: bytes.reduce((sum, length) => sum + length, 0),
      failure: null,
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return {
      packages: [...packages],
      bundled: null,
      failure: message.split('\n').find((line) => line.includes('ERROR')) ?? message,
    }
  }
}
