import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { resolveLimits } from '@wirecopy/document'
import { findBlocks, type PageBlocks } from '../src/content/blocks.ts'
import { findTables } from '../src/content/data-tables.ts'
import { computeFeatures, type Witness } from '../src/content/features.ts'
import { makeWitness } from '../src/content/witness.ts'
import { readPageData } from '../src/html/page-data.ts'
import { parseTree } from '../src/html/parse-tree.ts'
import { labelBlocks } from './labels.ts'

/** The blocks of one page with features and labels. */
export interface TrainingPage {
  id: string
  /** Registered name of the site, near enough: pages of one site are never on both sides of a fold. */
  site: string
  page: PageBlocks
  witness: Witness
  texts: string[]
  values: Float32Array
  width: number
  labels: Uint8Array
  gold: string
}

/** Reads the pages of a gzipped or plain JSON lines file of `{id, url, html, gold: {body}}`. */
export function readPages(file: string): TrainingPage[] {
  let bytes: Uint8Array = readFileSync(file)
  if (file.endsWith('.gz')) bytes = gunzipSync(bytes)
  const limits = resolveLimits({
    nodes: Number.POSITIVE_INFINITY,
    treeDepth: Number.POSITIVE_INFINITY,
  })
  const pages: TrainingPage[] = []
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    if (line === '') continue
    const { id, url, html, gold } = JSON.parse(line)
    if (!gold.body) continue
    const tree = parseTree(html, limits)
    const page = findBlocks(tree)
    const witness = makeWitness(readPageData(tree, url))
    const { values, width } = computeFeatures(page, witness)
    const texts = page.blocks.map(({ text }) => text)
    pages.push({
      id,
      site: new URL(url).hostname.split('.').slice(-2).join('.'),
      page,
      witness,
      texts,
      values,
      width,
      labels: labelBlocks(texts, gold.body, [...findTables(page)]),
      gold: gold.body,
    })
  }
  return pages
}
