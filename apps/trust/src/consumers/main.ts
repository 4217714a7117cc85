// Tries the packed packages as somebody else has them: installed by npm from their tarballs, in several
// runtimes, under the type checker, and bundled in a real browser. Needs the npm registry. With
// `--write` it puts the table into docs/runs-on.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { browserPath, runInBrowser } from './browser.ts'
import { type Bundler, bundleWithEsbuild, bundleWithVite } from './bundles.ts'
import { tryCommandLine } from './command-line.ts'
import { installForeignProject } from './foreign-project.ts'
import { importNames } from './imports.ts'
import { packPackages, publicPackages } from './pack.ts'
import { installRuntimes } from './runtimes.ts'
import { sampleAnswers, sampleUse } from './sample-use.ts'
import { type Tried, tryRuntime } from './try-runtime.ts'
import { resolutions, typecheck } from './types.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const page = new URL('../../../../docs/runs-on.md', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'wirecopy-consumers-'))
const rows: string[] = []

function report(name: string, tried: Tried): void {
  for (const [what, fault] of Object.entries(tried)) {
    console.log(`${fault === null ? 'works ' : 'FAILS '} ${name}: ${what}`)
    if (fault !== null) {
      console.log(fault.slice(0, 2000))
      process.exitCode = 1
    }
  }
  const parts = Object.entries(tried).map(([what, fault]) =>
    fault === null ? what : `**not: ${what}**`,
  )
  rows.push(`| ${name} | ${parts.join(', ')} |`)
}

async function tryBundle(name: string, bundle: Bundler): Promise<void> {
  const script = await bundle(project, `${sampleUse}\nglobalThis.answers = answers`)
  const { version, page, worker, requests } = await runInBrowser(script)
  const fault = (got: unknown) =>
    isDeepStrictEqual(got, sampleAnswers) ? null : JSON.stringify(got)
  report(`${name}, in Chromium ${version}`, {
    'use in a page without WebAssembly': fault(page),
    'use in a worker': fault(worker),
    'no requests': requests.length === 0 ? null : requests.join(' '),
  })
}

const packed = await packPackages(root, [...publicPackages(root).keys()], folder)
const project = await installForeignProject(join(folder, 'project'), packed)
try {
  const names = await importNames(project)
  for (const runtime of await installRuntimes()) {
    const tried = await tryRuntime(project, runtime, names)
    if (runtime.name.startsWith('Node.js')) {
      tried['command line'] = await tryCommandLine(root, folder, runtime)
    }
    report(runtime.name, tried)
  }
  const compiler = join(root, 'node_modules/.bin/tsc')
  for (const resolution of resolutions) {
    const fault = await typecheck(project, project.entries, names, resolution, {
      compiler,
      types: ['node'],
    }).then(
      () => null,
      (error: Error) => error.message,
    )
    const kinds = resolution === 'bundler' ? 'types as ESM' : 'types as ESM and CommonJS'
    report(`TypeScript, moduleResolution ${resolution}`, { [kinds]: fault })
  }
  if (browserPath) {
    await tryBundle('Vite', bundleWithVite)
    await tryBundle('esbuild', bundleWithEsbuild)
  } else {
    console.log('No Chromium is installed: bundles were not tried.')
    process.exitCode = 1
  }
  if (process.argv.includes('--write')) {
    const start = '| where | what works |\n| --- | --- |\n'
    const text = readFileSync(page, 'utf8')
    const before = text.slice(0, text.indexOf(start) + start.length)
    const after = text.slice(text.indexOf('\n\n', before.length - 1))
    const day = new Date().toISOString().slice(0, 10)
    writeFileSync(page, `${before.replace(/\d{4}-\d{2}-\d{2}/, day)}${rows.join('\n')}${after}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
