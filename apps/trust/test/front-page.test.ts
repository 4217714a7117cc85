import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { runCommand } from '../src/tools/run-command.ts'

const root = new URL('../../../', import.meta.url)

const page = `<html lang="en"><head><title>Bridge to open in May - Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"></head><body><article>
<h1>Bridge to open in May</h1>
<p>The new bridge over the Arden will open to traffic in May, three months late, the city of Bergen said on Monday.</p>
<p>“We lost the winter to the storms, and we will not lose the spring,” said Mayor Ada Okoro.
The contractor, Vogt Marine, promised to keep two crews at work until the last bolt is in.</p>
</article></body></html>`

it('runs the program of the front page', { timeout: 60_000 }, async () => {
  const readme = readFileSync(new URL('README.md', root), 'utf8')
  const program = /```ts\n(.*?)```/s.exec(readme)?.[1] ?? ''
  expect(program).toContain('parsePage(html')
  // Under this app, so that the packages are found as they are by a user.
  const folder = new URL('../dist/front-page/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const given = `const html = ${JSON.stringify(page)}\nconst url = 'https://harbour.example/bridge'\n`
  writeFileSync(new URL('front-page.ts', folder), given + program)
  const printed = await runCommand(process.execPath, ['front-page.ts'], {
    folder: fileURLToPath(folder),
    environment: { NODE_NO_WARNINGS: '1' },
  })
  expect(printed).toContain('Ada Okoro said “We lost the winter')
  expect(printed).toContain('canonical:')
})
