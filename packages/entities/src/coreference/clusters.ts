import type { NameType } from '@wirecopy/document'
import type { FoundName } from '../find-names.ts'
import type { KnowledgeBase, KnownEntity } from '../knowledge/knowledge-base.ts'
import type { PersonName } from './person-names.ts'
import type { FoundRole } from './role-belonging.ts'

/** A name with what the words around it tell. */
export interface NamedMention {
  /** Place among the names of the text; -1 for a name of the headline. */
  index: number
  name: FoundName
  text: string
  /** The word lists have the name for a large city, or for a city and nothing larger. */
  isCity: boolean
  /** For people. */
  person: PersonName | null
  roles: FoundRole[]
  /** Text of the roles in lower case, for comparing. */
  titles: string[]
  gender: 'female' | 'male' | null
}

/** The names of one text that stand for one entity. */
export interface NameCluster {
  type: NameType
  mentions: NamedMention[]
  /** How the headline names it. */
  headline: NamedMention[]
  /** The full person names seen; empty while only parts of a name were. */
  fullNames: PersonName[]
  gender: 'female' | 'male' | null
  known: KnownEntity | undefined
}

/** Returns an empty cluster. */
export function createCluster(type: NameType, known?: KnownEntity): NameCluster {
  return { type, mentions: [], headline: [], fullNames: [], gender: null, known }
}

/** Adds a name to a cluster. */
export function addMention(cluster: NameCluster, mention: NamedMention): void {
  if (mention.index < 0) cluster.headline.push(mention)
  else cluster.mentions.push(mention)
}

/** Returns what the knowledge bases know of a name, the first that does. */
export function findKnown(
  bases: readonly KnowledgeBase[],
  written: string,
  type: NameType,
): KnownEntity | undefined {
  const text = written.replaceAll('’', "'")
  for (const base of bases) {
    const known = base.find(text, type) ?? base.find(text.replace(/^[Tt]he /, ''), type)
    if (known) return known
  }
  return undefined
}
