// Writes dist/json-schema/<name>.json for every exported schema of the model.
import { mkdirSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import * as schemas from '../dist/schema.js'

const folder = new URL('../dist/json-schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [exportName, schema] of Object.entries(schemas)) {
  const name = exportName
    .replace(/Schema$/, '')
    .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const json = { $id: `urn:wirecopy:schema:${name}`, ...z.toJSONSchema(schema) }
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(json, null, 2)}\n`)
}
