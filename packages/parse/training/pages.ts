import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { resolveLimits } from '@wirecopy/document'
import { findBlocks } from '../src/content/blocks.ts'
import { computeFeatures } from '../src/content/features.ts'
import { makeWitness } from '../src/content/witness.ts'
import { readPageData } from '../src/html/page-data.ts'
import { parseTree } from '../src/html/parse-tree.ts'
import { labelBlocks } from './labels.ts'

/** The blocks of one page with features and labels. */
export interface TrainingPage {
  id: string
  texts: string[]
  values: Float32Array
  width: number
  labels: Uint8Array
  gold: string
  groups: string[]
  parents: number[]
  grands: number[]
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
    const { values, width } = computeFeatures(page, makeWitness(readPageData(tree, url)))
    const texts = page.blocks.map((block) => ` ${block.text}`.slice(1))
    const parents = page.blocks.map((block) => Math.max(0, tree.parent[block.node] as number))
    const grands = parents.map((node) => Math.max(0, tree.parent[node] as number))
    const groups = page.blocks.map(
      (block, index) =>
        `${tree.tag[block.node]} ${tree.attribute(block.node, 'class') ?? ''}|${tree.attribute(parents[index] as number, 'class') ?? ''}`,
    )
    pages.push({
      groups,
      parents,
      grands,
      id,
      texts,
      values,
      width,
      labels: labelBlocks(texts, gold.body),
      gold: gold.body,
    })
  }
  return pages
}
