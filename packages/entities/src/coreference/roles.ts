import type { FoundName } from '../find-names.ts'
import { appositionAfter, appositionBefore, endsApposition } from './appositions.ts'
import { officeBefore } from './office-before.ts'
import { roleBefore } from './role-before.ts'
import type { FoundRole, NameMap } from './role-belonging.ts'
import { forms, honorifics } from './role-words.ts'
import type { SentenceWords } from './sentence-words.ts'

/** Returns the roles that the words around a person's name give, the one before the name first. */
export function rolesOf(name: FoundName, names: NameMap, reader: SentenceWords): FoundRole[] {
  const roles: FoundRole[] = []
  const before = withoutLate(roleBefore(name, names, reader), reader)
  // "His counterpart, Sheikh Hamad": a form of address says less than what stands before it.
  const address = before && isAddress(before, reader)
  if (before && !address) roles.push(before)
  else {
    const at = before?.first ?? name.first
    const apposed =
      appositionBefore(name, at, names, reader) ??
      (endsApposition(name, reader) ? officeBefore(name, at, names, reader) : undefined)
    if (apposed) roles.push(apposed)
  }
  const after = appositionAfter(name, names, reader)
  if (after) roles.push(after)
  if (before && address) roles.push(before)
  return roles
}

/** "economist" of "the late economist Ada Novak". */
function withoutLate(role: FoundRole | undefined, reader: SentenceWords): FoundRole | undefined {
  const late = role && role.end - role.first > 1 && reader.lower(role.first) === 'late'
  return late ? { ...role, first: role.first + 1 } : role
}

const isAddress = ({ first, end }: FoundRole, reader: SentenceWords): boolean =>
  end - first === 1 && (forms.has(reader.lower(first)) || honorifics.has(reader.lower(first)))
