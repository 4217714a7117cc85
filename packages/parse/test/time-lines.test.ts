import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTimeLine } from '../src/text/time-line.ts'

// Each line of the fixture that is none of its own ("→ …") is read; what is told below is what a careful reader
// takes it for. After a change: `vitest run time-lines -u`, and a look at what moved.
const file = new URL('./fixtures/time-lines.txt', import.meta.url)
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('→ '))

test('a line says a time and who published it, or is none', async () => {
  const told = lines.flatMap((line) => [line, tell(line)])
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('./fixtures/time-lines.txt')
})

/** What a line says at first reading, and what it says in a place where times are expected. */
function tell(line: string): string {
  const strict = parts(line, false)
  const loose = parts(line, true)
  return `→ ${strict}${loose === strict ? '' : ` → where times stand: ${loose}`}`
}

function parts(line: string, loose: boolean): string {
  const found = readTimeLine(line, { loose })
  if (found === null) return 'no time'
  const { start, end, publisher, author, section, title, bareDay } = found
  const said = Object.entries({ time: { start, end }, publisher, author, section, title })
    .filter(([, span]) => span != null)
    .map(([name, span]) => `${name} “${line.slice(span?.start, span?.end)}”`)
  return said.concat(bareDay ? ['a day alone'] : []).join(', ')
}
