import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { splitByline } from '../src/byline.ts'
import { readDateline, readDatelineDay } from '../src/dateline.ts'
import { readTimestamp } from '../src/time/timestamp.ts'

// Each line of a fixture that does not begin with an arrow is read, and what is told below is what a careful
// reader takes it for. After a change: `vitest run told-lines -u`, and a look at what moved.
test.each([
  ['bylines', tellByline],
  ['datelines', tellDateline],
  ['times', tellTime],
])('of lines of %s, all is told as by a careful reader', async (name, tell) => {
  const file = `./fixtures/${name}.txt`
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')
  const own = lines.filter((line) => line !== '' && !line.startsWith('→ '))
  const told = own.flatMap((line) => [line, `→ ${tell(line)}`])
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(file)
})

function tellByline(line: string): string {
  const { people, organizations } = splitByline(line)
  const named = people.map(({ name, role, affiliation }) =>
    [name, role && `(${role})`, affiliation && `of ${affiliation}`].filter(Boolean).join(' '),
  )
  const all = named.concat(organizations.map((name) => `no person: ${name}`))
  return all.length === 0 ? 'nobody' : all.join('; ')
}

function tellDateline(line: string): string {
  const day = readDatelineDay(line)
  return `${readDateline(line) ?? 'no place'}${day === null ? '' : ` on ${day}`}`
}

function tellTime(line: string): string {
  const retrievedAt = Date.UTC(2025, 6, 28, 12)
  const read = (dayFirst: boolean) => {
    const time = readTimestamp(line, 'text', { retrievedAt, dayFirst })
    if (time === null) return 'no time'
    const { earliest, latest, precision, relative } = time
    const span = earliest === latest ? `${earliest}` : `${earliest} to ${latest}`
    return `${span} by ${precision}${relative === null ? '' : `, ${relative} back`}`
  }
  const [first, other] = [read(true), read(false)]
  return first === other ? first : `${first}, with the month first ${other}`
}
