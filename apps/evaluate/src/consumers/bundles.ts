import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import vm from 'node:vm'
import { build as buildWithEsbuild } from 'esbuild'
import { build as buildWithVite } from 'vite'
import type { ForeignProject } from './foreign-project.ts'

/** Bundles that script for browsers with esbuild; returns the code of one classic script. */
export async function bundleWithEsbuild(project: ForeignProject, code: string): Promise<string> {
  const { outputFiles } = await buildWithEsbuild({
    stdin: { contents: code, resolveDir: project.folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** Bundles that script for browsers with Vite; returns the code of one classic script. */
export async function bundleWithVite(project: ForeignProject, code: string): Promise<string> {
  const entry = path.join(project.folder, 'vite-entry.js')
  await writeFile(entry, code)
  const result = await buildWithVite({
    root: project.folder,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'consumer', fileName: 'consumer' },
    },
  })
  const outputs = [result].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []))
  const [chunk] = outputs.filter((output) => output.type === 'chunk')
  return chunk?.code ?? ''
}

/**
 * Runs a script where only what browsers and Node share exists, and returns what it put into
 * `globalThis.answers`. There is no `process`, no `require`, no `Buffer`.
 */
export function runInBrowserLikeRealm(code: string): unknown {
  const shared = {
    AbortController,
    AbortSignal,
    atob,
    btoa,
    console,
    queueMicrotask,
    structuredClone,
    TextDecoder,
    TextEncoder,
    URL,
    URLSearchParams,
    performance,
  }
  const realm = vm.createContext({ ...shared })
  vm.runInContext(code, realm, { timeout: 20_000 })
  return JSON.parse(vm.runInContext('JSON.stringify(globalThis.answers)', realm) as string)
}
