import type { FoundName } from '../find-names.ts'
import { appositionAfter, appositionBefore } from './appositions.ts'
import { roleBefore } from './role-before.ts'
import type { FoundRole, NameMap } from './role-belonging.ts'
import { forms, honorifics } from './role-words.ts'
import type { SentenceWords } from './sentence-words.ts'

/** Returns the roles that the words around a person's name give, the one before the name first. */
export function rolesOf(name: FoundName, names: NameMap, reader: SentenceWords): FoundRole[] {
  const roles: FoundRole[] = []
  const before = roleBefore(name, names, reader)
  // "His counterpart, Sheikh Hamad": a form of address says less than what stands before it.
  const address = before && isAddress(before, reader)
  if (before && !address) roles.push(before)
  else {
    const apposed = appositionBefore(name, before?.first ?? name.first, names, reader)
    if (apposed) roles.push(apposed)
  }
  const after = appositionAfter(name, names, reader)
  if (after) roles.push(after)
  if (before && address) roles.push(before)
  return roles
}

const isAddress = ({ first, end }: FoundRole, reader: SentenceWords): boolean =>
  end - first === 1 && (forms.has(reader.lower(first)) || honorifics.has(reader.lower(first)))
