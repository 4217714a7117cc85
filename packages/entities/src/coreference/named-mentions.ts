import { detach, type NameType } from '@wirecopy/document'
import type { FoundName } from '../find-names.ts'
import type { Analysis } from '../tagger/analysis.ts'
import { classMask } from '../tagger/lexicon.ts'
import type { NamedMention } from './clusters.ts'
import { genderOfTitle } from './gender.ts'
import { readPersonName } from './person-names.ts'
import { rolesOf } from './roles.ts'
import { SentenceWords } from './sentence-words.ts'

/** The headline where it stands apart from the text, with its names. */
export interface Headline {
  analysis: Analysis
  names: readonly FoundName[]
}

/** Returns the names of a text in order, each with what the words around it tell. */
export function describeNames(names: readonly FoundName[], reader: SentenceWords): NamedMention[] {
  const map = {
    at: new Map(names.map((name) => [name.first, name])),
    endingAt: new Map(names.map((name) => [name.end, name])),
  }
  return names.map((name, index) => {
    const bare = plainMention(name, index, reader)
    if (name.type !== 'person') return bare
    const roles = rolesOf(name, map, reader)
    const titles = roles
      .filter(({ honorific }) => !honorific)
      .map(({ first, end }) => reader.phrase(first, end).toLowerCase())
    let gender: 'female' | 'male' | null = null
    for (const role of roles) gender ??= genderOfTitle(reader.phrase(role.first, role.end))
    return { ...bare, roles, titles, gender }
  })
}

/** Returns the names of a headline, which tell no roles: it drops too many words. */
export function describeHeadline(
  headline: Headline,
  names: readonly FoundName[],
  reader: SentenceWords,
): NamedMention[] {
  const title = new SentenceWords(headline.analysis)
  const types = typesByWord(names, reader)
  return headline.names.map((name) => {
    const known = name.end - name.first > 1 ? types.get(title.word(name.first)) : null
    return plainMention({ ...name, type: known ?? name.type }, -1, title)
  })
}

function plainMention(name: FoundName, index: number, reader: SentenceWords): NamedMention {
  const { first, end, type } = name
  return {
    index,
    name,
    text: detach(reader.phrase(first, end)),
    isCity: isCity(name, reader),
    person: type === 'person' ? readPersonName(reader, first, end) : null,
    roles: [],
    titles: [],
    gender: null,
  }
}

/** The type of the names that begin with a word, where they all have one: a headline says too little to tell. */
function typesByWord(
  names: readonly FoundName[],
  reader: SentenceWords,
): Map<string, NameType | null> {
  const types = new Map<string, NameType | null>()
  for (const { first, type } of names) {
    const word = reader.word(first)
    const known = types.get(word)
    types.set(word, known === undefined || known === type ? type : null)
  }
  return types
}

const largeCityMask = classMask('large-city')
const cityMask = classMask('city')
const landMask = classMask('country', 'state', 'region')

/** Whether the word lists have a name of one word for a large city, or for a city and nothing larger. */
function isCity({ type, first, end }: FoundName, reader: SentenceWords): boolean {
  if (type !== 'location' || end - first > 1) return false
  const classes = reader.classes(first)
  return (classes & largeCityMask) !== 0 || ((classes & cityMask) !== 0 && !(classes & landMask))
}
