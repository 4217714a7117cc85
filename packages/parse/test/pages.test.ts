import { readdirSync, readFileSync } from 'node:fs'
import { resolveLimits } from '@wirecopy/document'
import { expect, test } from 'vitest'
import { findBlocks } from '../src/content/blocks.ts'
import { scoreBlocks } from '../src/content/select-blocks.ts'
import { makeWitness } from '../src/content/witness.ts'
import { readPageData } from '../src/html/page-data.ts'
import { parseTree } from '../src/html/parse-tree.ts'
import { parsePage } from '../src/index.ts'
import { tellPage } from './tell-page.ts'

// Invented pages, each beside what a careful reader finds on it; what is known to be wrong stands above the
// page as a "known fault". After a change: `vitest run pages -u`, and
// a look at what moved.
const folder = new URL('./fixtures/pages/', import.meta.url)
const names = readdirSync(folder).flatMap((file) => file.match(/^(.+)\.page\.txt$/)?.[1] ?? [])

test.each(names)('of the page "%s", all is told as by a careful reader', async (name) => {
  const { page, options } = readFixture(name)
  await expect(tellPage(parsePage(page, options), page)).toMatchFileSnapshot(
    `./fixtures/pages/${name}.told.txt`,
  )
})

test('how sure the model is of each block of these pages stays as it was', async () => {
  const lines = names.flatMap((name) => {
    const { page, options } = readFixture(name)
    return /^<(?!\?xml|rss)/i.test(page) ? [name, ...scoresOf(page, options.url), ''] : []
  })
  await expect(lines.join('\n')).toMatchFileSnapshot('./fixtures/block-scores.txt')
})

function scoresOf(html: string, url: string | undefined): string[] {
  const tree = parseTree(html, resolveLimits())
  const page = findBlocks(tree)
  const scores = scoreBlocks(page, makeWitness(readPageData(tree, url ?? null)))
  return page.blocks.map(
    ({ text }, at) => `${scores[at]?.toFixed(2).padStart(6)} ${text.slice(0, 50)}`,
  )
}

/** A page with the address and the time of retrieval that stand above it. */
function readFixture(name: string) {
  const file = readFileSync(new URL(`${name}.page.txt`, folder), 'utf8')
  const [head = '', ...rest] = file.split('---\n')
  const told = new Map(head.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]))
  return {
    page: rest.join('---\n'),
    options: {
      url: told.get('url'),
      retrievedAt: told.get('retrieved'),
      contentType: told.get('type'),
    },
  }
}
