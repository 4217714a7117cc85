import type { Entity, Mention } from '@wirecopy/document'
import type { Candidate } from './name-candidates.ts'
import { createReferent, type Referent } from './referents.ts'

/** Names that another tool found in the same text. */
export interface GivenNames {
  readonly mentions: readonly Mention[]
  readonly entities: readonly Entity[]
}

/** Finds the given entity of every name that overlaps one of its mentions. */
export function linkGiven(
  candidates: readonly Candidate[],
  given: GivenNames,
): Map<Candidate, Referent> {
  const referents = new Map<string, Referent>()
  for (const entity of given.entities) {
    const kind =
      entity.type === 'person'
        ? 'person'
        : entity.type === 'organization' || entity.type === 'group'
          ? 'organization'
          : 'other'
    const referent = createReferent(entity.name, entity.name.toLowerCase().split(/\s+/), kind)
    referent.entity = entity.id
    referent.isGroup = entity.type === 'group'
    referent.role = entity.role
    referent.affiliation = entity.affiliation
    if (entity.gender) {
      referent.gender = entity.gender
      referent.isGenderCertain = true
    }
    for (const role of entity.roles) {
      const head = role.text.toLowerCase().split(/\s(?:of|for|at|in|to)\s/)[0] ?? ''
      referent.roles.add(head.trim().split(/\s+/).at(-1) ?? '')
    }
    referents.set(entity.id, referent)
  }
  const mentions = given.mentions
    .filter((mention) => mention.entity !== null)
    .sort((a, b) => a.start - b.start)
  const linked = new Map<Candidate, Referent>()
  let next = 0
  for (const candidate of candidates) {
    while (next < mentions.length && (mentions[next]?.end ?? 0) <= candidate.start) next++
    const overlapping: Referent[] = []
    for (let at = next; at < mentions.length; at++) {
      const { start, entity } = mentions[at] as Mention
      if (start >= candidate.end) break
      const referent = referents.get(entity ?? '')
      if (referent) overlapping.push(referent)
    }
    // "Labour MP Tariq Boyle": of several names, a person's is what the others describe.
    const referent = overlapping.find(({ kind }) => kind === 'person') ?? overlapping[0]
    if (referent) linked.set(candidate, referent)
  }
  return linked
}

/** Whether an entity of one word ("Kim", "WHO") is rather somebody that the text names in full. */
export function isNameOfSomeoneElse(
  referent: Referent,
  people: ReadonlyMap<string, readonly Referent[]>,
  acronyms: ReadonlyMap<string, Referent>,
): boolean {
  if (referent.words.length !== 1) return false
  if (acronyms.has(referent.name)) return true
  return (people.get(referent.words[0] ?? '') ?? []).some((other) => other !== referent)
}

/** Whether a given name ends in the middle of a word of the text. */
export function isCutShort(referent: Referent, candidate: Candidate): boolean {
  const { surface } = candidate
  const { name } = referent
  return surface.startsWith(name) && surface.length > name.length && surface[name.length] === '-'
}
