// Writes the reference of all packages into dist/reference; ends with 1 if there was any warning.
import { fileURLToPath } from 'node:url'
import { buildReference } from './build-reference.ts'

const folder = fileURLToPath(new URL('../../dist/reference/', import.meta.url))
const warnings = await buildReference(folder)
console.log(`${folder}index.html, ${warnings} warnings`)
process.exitCode = warnings > 0 ? 1 : 0
