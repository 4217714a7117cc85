import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { encodeBase64 } from '../src/tagger/packed-bytes.ts'

/** Writes `src/generated/NAME.ts`, a module with the bytes as one base64 string; reports its size. */
export function writeModule(name: string, constant: string, bytes: Uint8Array): void {
  const file = new URL(`../src/generated/${name}.ts`, import.meta.url)
  const source = `// Written by the programs in training/; see MODEL_CARD.md.\nexport const ${constant} =\n  '${encodeBase64(bytes)}'\n`
  writeFileSync(file, source)
  console.log(`${name}.ts: ${bytes.length} bytes, gzipped module ${gzipSync(source).length}`)
}
