// Loads a tiny model, made here, with the real @huggingface/transformers and its native runtime through
// `@wirecopy/entities/transformers`. The library and its runtimes take 470 MB, which no one wants with
// `npm start`: they are installed under dist/ by this script alone, without running any install script.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createEntityFinder } from '@wirecopy/entities'
import { loadTransformers, type TransformersOptions } from '@wirecopy/entities/transformers'
import { runCommand } from '../tools/run-command.ts'
import { writeTinyModel } from './tiny-model.ts'

type Library = NonNullable<TransformersOptions['transformers']> & {
  env: { allowRemoteModels: boolean; localModelPath: string }
}

const version = '4.3.1'
const folder = fileURLToPath(new URL('../../dist/adapter/', import.meta.url))
const installed = `${folder}node_modules/@huggingface/transformers/`
if (!existsSync(installed)) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}package.json`, JSON.stringify({ private: true, type: 'module' }))
  const library = `@huggingface/transformers@${version}`
  await runCommand('npm', ['install', '--ignore-scripts', '--no-audit', library], { folder })
}
const entry = pathToFileURL(`${installed}dist/transformers.node.mjs`).href
const transformers = (await import(entry)) as Library
// Nothing may come from a network: the model is made here.
transformers.env.allowRemoteModels = false
transformers.env.localModelPath = `${folder}models/`
writeTinyModel(`${folder}models/tiny`)

const recognize = await loadTransformers({
  model: 'tiny',
  pipelineOptions: { dtype: 'fp32', device: 'cpu', local_files_only: true },
  transformers,
})
const text = 'Lena Quist runs Zorbital Works in Velden.'
const names = await recognize(text)
assert.deepEqual(
  names.map(({ start, end, type }) => [text.slice(start, end), type]),
  [
    ['Lena Quist', 'person'],
    ['Zorbital Works', 'organization'],
    ['Velden', 'location'],
  ],
)
assert(names.every(({ confidence = 0 }) => confidence > 0.9 && confidence <= 1))
const { mentions } = createEntityFinder({ recognizers: [() => names] })({ text })
assert.deepEqual(
  mentions.map(({ text: name, type }) => [name, type]),
  names.map(({ start, end, type }) => [text.slice(start, end), type]),
)
// Longer than the 512 pieces that such a model reads at once.
const long = `${text} `.repeat(60)
const many = await recognize(long)
assert.equal(many.length, 60 * names.length)
assert(
  many.every(({ start, end }) =>
    /^(?:Lena Quist|Zorbital Works|Velden)$/.test(long.slice(start, end)),
  ),
)
await assert.rejects(loadTransformers({ model: 'absent', transformers }))
console.log(
  `@huggingface/transformers ${version}: names found with exact spans, ${many.length} in a long text`,
)
