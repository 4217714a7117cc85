import type { Person } from '@wirecopy/document'
import { splitByline } from '../byline.ts'
import { byLine } from './marked-lines.ts'

/** Returns the outlet of a line "By Ann Oak, Quarry Post" and the people before it, null for other lines. */
export function splitCredit(text: string): { people: Person[]; name: string | null } | null {
  if (!byLine.test(text)) return null
  const { people } = splitByline(text)
  if (people.length === 0) return null
  const last =
    text
      .split(/[,，、|·•]/)
      .at(-1)
      ?.trim() ?? ''
  const isPerson = people.some(({ name }) => text.endsWith(name) && last.includes(name))
  return { people, name: isPerson || last === '' || last === text ? null : last }
}
