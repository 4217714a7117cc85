import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parsePage } from '../src/index.ts'
import { tellPage } from './tell-page.ts'

// Invented pages, each beside what a careful reader finds on it. After a change: `vitest run -u pages`, and
// a look at what moved.
const folder = new URL('./fixtures/pages/', import.meta.url)
const names = readdirSync(folder).flatMap((file) => file.match(/^(.+)\.page\.txt$/)?.[1] ?? [])

test.each(names)('of the page "%s", all is told as by a careful reader', async (name) => {
  const { page, options } = readFixture(name)
  await expect(tellPage(parsePage(page, options))).toMatchFileSnapshot(
    `./fixtures/pages/${name}.told.txt`,
  )
})

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
