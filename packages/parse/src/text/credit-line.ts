import type { Person } from '@wirecopy/document'
import { splitByline } from '../byline.ts'
import { byLine } from './marked-lines.ts'

/** The people and the outlet that one line names; `name` is a slice of the line, null where it names no outlet. */
export interface Credit {
  people: Person[]
  name: string | null
}

/** "Ann Oak / Quarry Post:" above a headline. */
const slashed = /^([^/:]{4,60}?)\s?\/\s?([^/:]{2,40})[:：]$/u
const by = /\s(?:by|von|par|por|door)\s/
/** "Quarry Post by Ann Oak". */
const outletBy =
  /^((?:\p{Lu}[\p{L}\d'’.-]{0,20}|\p{N}{1,4}|&|\+|of|the)(?:\s(?:\p{Lu}[\p{L}\d'’.-]{0,20}|\p{N}{1,4}|&|\+|of|the)){0,4})\s(?:by|von|par|por|door)\s(\p{Lu}\S{0,20}\s\p{Lu}.{1,60})$/u

/** Returns what a line credits in one of three forms, the third "By Ann Oak, Quarry Post"; null for other lines. */
export function splitCredit(text: string): Credit | null {
  if (text.length > 110) return null
  if (byLine.test(text)) return afterPeople(text)
  const pair = text.includes('/') ? slashed.exec(text) : null
  if (pair !== null) return credit(pair[1] as string, pair[2] as string)
  const named = by.test(text) ? outletBy.exec(text) : null
  return named === null ? null : credit(named[2] as string, named[1] as string)
}

function credit(names: string, outlet: string): Credit | null {
  const { people } = splitByline(names)
  return people.length === 0 ? null : { people, name: outlet }
}

function afterPeople(text: string): Credit | null {
  const { people } = splitByline(text)
  if (people.length === 0) return null
  const last = (text.split(/[,，、|·•]/).at(-1) as string).trim()
  const isPerson = people.some(({ name }) => text.endsWith(name) && last.includes(name))
  return { people, name: isPerson || last === text ? null : last }
}
