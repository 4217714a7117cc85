import type { CoreferenceGold } from './coreference.ts'
import { type Measure, measure } from './measure.ts'

/** The spans of people's names, and of the titles found for them. */
export interface TitleAnswer {
  id: string
  mentions?: { start: number; end: number; type: string; entity: string | null }[]
  entities?: { id: string; roles?: { start: number; end: number; text: string }[] }[]
}

const determiner = /^(?:the|a|an|his|her|their|its|our|my)\s+/i
/** What a person belongs to, and lists of people, stand before the title. */
const before = /^.*(?:[,"“”]|['’]s\s|\band\s(?=\p{Lu}))\s*/u
const honorific = /^(?:mr|mrs|ms|miss|mx|sir|dame)\.?$/i
/** No title ends so: "a panel with Ada Novak". */
const phrase = /(?:^|\s)(?:and|of|with|who|including|for|in|to|by|as|like|such|told)$/i
/** UTF-16 code units before a name: what is longer is a clause. */
const longest = 90

/**
 * Returns how many titles that stand right before a name were found exactly. The gold's mentions of a person hold them,
 * "US Deputy Secretary of State Christopher Landau"; a title that a person has twice counts as found by either.
 */
export function scoreTitles(
  gold: readonly CoreferenceGold[],
  answers: ReadonlyMap<string, TitleAnswer>,
): Measure {
  let right = 0
  let predicted = 0
  let expected = 0
  for (const { id, text, entities } of gold) {
    const { mentions = [], entities: found = [] } = answers.get(id) ?? {}
    const titles = titlesBefore(text, entities)
    const rolesOf = new Map(found.map((entity) => [entity.id, entity.roles ?? []]))
    const roles = [...rolesOf.values()].flat()
    for (const { start, end, type, entity } of mentions) {
      const wanted = type === 'person' ? titles(start, end) : null
      if (wanted === null) continue
      const own = rolesOf.get(entity ?? '') ?? []
      const role =
        roles.find((role) => role.end <= start && text.slice(role.end, start).trim() === '') ??
        own.find((role) => role.text.toLowerCase() === wanted.toLowerCase())
      const given = (role?.text ?? '').replace(determiner, '')
      if (wanted !== '') expected++
      if (given !== '') predicted++
      if (wanted !== '' && wanted.toLowerCase() === given.toLowerCase()) right++
    }
  }
  return measure(right, predicted, expected)
}

/** Tells what the gold has before a name, the longest of its mentions: null where it has no such person. */
function titlesBefore(
  text: string,
  entities: CoreferenceGold['entities'],
): (start: number, end: number) => string | null {
  const people = entities.filter(({ type }) => type === 'person')
  const ranges = people.flatMap(({ mentions }) => mentions)
  return (start, end) => {
    const around = ranges.filter(([first, last]) => first <= start && last === end)
    const from = Math.min(...around.map(([first]) => first))
    if (around.length === 0 || start - from > longest) return null
    const title = text.slice(from, start).replace(before, '').replace(determiner, '').trim()
    return honorific.test(title) || phrase.test(title) ? '' : title
  }
}
