import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build as buildWithEsbuild } from 'esbuild'
import { build as buildWithVite } from 'vite'
import type { ForeignProject } from './foreign-project.ts'

/** Makes one classic script for browsers out of a module of a project, and returns its code. */
export type Bundler = (project: ForeignProject, code: string) => Promise<string>

/** Bundles with esbuild. */
export const bundleWithEsbuild: Bundler = async (project, code) => {
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

/** Bundles with Vite. */
export const bundleWithVite: Bundler = async (project, code) => {
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
