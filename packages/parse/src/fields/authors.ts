import type { Person } from '@wirecopy/document'
import { isCollective } from '../byline.ts'
import { foldText } from '../content/fold-text.ts'
import { metaOf, type PageData } from '../html/page-data.ts'
import { type Candidate, type Chosen, chooseByVote } from './candidate.ts'
import {
  authorsOfJsonLd,
  markedAuthors,
  personOf,
  splitDeclared,
  splitNames,
} from './declared-authors.ts'
import { readSection } from './details.ts'
import { isSite, organizationNames, ownSiteNames } from './outlet-names.ts'
import { readStoryData } from './story-data.ts'

/** A line near the text that may name its authors. */
export interface BylineClue {
  line: string
  weight: number
  /** The line is a link to the page of its author. */
  linked?: boolean
}

/** People of the byline, and the organizations that stood there as well. */
export interface Authors {
  people: Chosen<Person[]> | null
  organizations: string[]
}

/**
 * Returns who wrote the article. The first of these that names a person decides: the structured data,
 * meta elements, microdata, links to authors, a line that begins with "by" near the headline. Names that
 * are those of the site are no persons.
 */
export function readAuthors(
  data: PageData,
  siteNames: readonly string[],
  bylines: readonly BylineClue[],
): Authors {
  const organizations: string[] = []
  const sites = siteNames.map(foldText)
  const owned = ownSiteNames(data)
  const outlets = organizationNames(data)
  const candidates: Candidate<Person[]>[] = []
  const add = (people: readonly Person[], source: string, weight: number): void => {
    const isOutlet = ({ name, role }: Person): boolean => {
      const folded = foldText(name)
      // "Harbour Life Expert" may be a site rather than somebody of that role.
      if (role !== null && sites.some((site) => site.endsWith(foldText(`${name} ${role}`))))
        return true
      if (owned.has(folded) || !isSite(name, sites)) return false
      // A site may bear the name of its author; then no organization bears it as well.
      return outlets.has(folded) || !/\s/.test(name) || !sites.includes(folded)
    }
    const kept = people.filter((person) => !isOutlet(person))
    for (const person of people) if (isOutlet(person)) organizations.push(person.name)
    if (kept.length > 0) candidates.push({ value: unique(kept), source, weight })
  }
  add(authorsOfJsonLd(data, organizations), 'json-ld author', 3)
  const meta = [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dc.author',
    'dcterms.creator',
    'byl',
    'cxenseparse:author',
    'article:author_name',
    'articleauthor',
    'dc.creator.personalname',
    'citation_author',
    'citation_authors',
    'twitter:data1',
  ]
  for (const name of meta) {
    const contents = data.meta.get(name)
    if (
      !contents ||
      (name === 'twitter:data1' &&
        !/written|author|verfasst|escrit|écrit/i.test(metaOf(data, 'twitter:label1') ?? ''))
    )
      continue
    const people = contents
      .filter((text) => !/^https?:|@\w+\.|^\d+$|\(www\./.test(text))
      .flatMap((text) =>
        splitDeclared(bibliographic.test(name) ? inReadingOrder(text) : text, organizations),
      )
    add(people, `meta ${name}`, name === 'author' ? 2 : 1.5)
  }
  add(markedAuthors(data, organizations), 'microdata author', 1.6)
  for (const { line, weight } of bylines) {
    // A lone word near the headline is a label rather than a name.
    const people = splitNames(line, organizations).filter(
      ({ name }) =>
        /\s|[\u3040-\u9fff\uac00-\ud7af]/.test(name) &&
        (weight >= 1 || (unlabelledName.test(name) && !isTopic(name, data))),
    )
    add(people, 'text: byline', weight)
  }
  widen(candidates)
  const links = data.authorLinks
    .slice(0, 4)
    .flatMap((node) => splitNames(data.tree.textContent(node, 120), organizations))
  add(links, 'link rel=author', 1.2)
  if (candidates.length === 0) {
    const names = readStoryData(data)?.authors ?? []
    add(
      names.flatMap((name) => splitDeclared(name, organizations)),
      'data of a script',
      1,
    )
  }
  if (candidates.length === 0) {
    const group = organizations.find(
      (name) => isCollective(name) && !sites.includes(foldText(name)),
    )
    if (group !== undefined) {
      const value = [personOf(group, 'collective')]
      candidates.push({ value, source: 'byline of a group', weight: 0.8 })
    }
  }
  const people = chooseByVote(
    withoutSiteNames(candidates, ({ name }) => isSite(name, sites) && !owned.has(foldText(name))),
    (list) =>
      list
        .map(({ name }) => foldText(name))
        .sort()
        .join(' '),
    (list) => list.map(({ name }) => name).join(', '),
  )
  if (people !== null) complete(people.value, candidates)
  return { people, organizations: [...new Set(organizations)] }
}

/** What a source weighs that says who the author is, rather than naming somebody. */
const labelled = 1.2

/** A name that is also the site's is nobody's where others are named. */
function withoutSiteNames(
  candidates: readonly Candidate<Person[]>[],
  isOfSite: (person: Person) => boolean,
): readonly Candidate<Person[]>[] {
  const others = candidates.filter(({ value }) => !value.every(isOfSite))
  return others.some(({ weight }) => weight >= labelled) ? others : candidates
}

/** What one source says of a person, the others may say of the same name: a role, a page of their own. */
function complete(people: Person[], candidates: readonly Candidate<Person[]>[]): void {
  for (const person of people) {
    const name = plainName(person.name)
    for (const { value } of candidates) {
      for (const other of value) {
        if (other === person || plainName(other.name) !== name) continue
        // "Enora GUIVARC'H" in the data, "Enora Guivarc'h" for readers.
        if (shout.test(person.name) && !shout.test(other.name)) person.name = other.name
        person.role ??= other.role
        person.affiliation ??= other.affiliation
        person.url ??= other.url
      }
    }
  }
}

/**
 * A line at the headline that begins with "by" and names more people than the structured data, among
 * them the same, is the fuller one.
 */
function widen(candidates: Candidate<Person[]>[]): void {
  const line = candidates.find(({ source }) => source === 'text: byline')
  if (line === undefined) return
  const names = new Set(line.value.map(({ name }) => plainName(name)))
  for (const candidate of candidates) {
    if (candidate === line || candidate.value.length >= line.value.length) continue
    if (candidate.value.every(({ name }) => names.has(plainName(name))))
      candidate.value = line.value
  }
}

/** Names of meta elements of libraries, where the family name may stand first. */
const bibliographic = /^(?:citation|dc|dcterms)[._]/

/** "Okafor, Ngozi; Ahonen, P. J." as they are said: "Ngozi Okafor; P. J. Ahonen". */
const inReadingOrder = (names: string): string =>
  names
    .split(';')
    .map((name) => {
      const [family = '', given, ...more] = name.split(',').map((part) => part.trim())
      const isTurned = given !== undefined && more.length === 0 && !/\s\S{3,20}\s/.test(family)
      return isTurned && (!/\s/.test(family) || !/\s/.test(given)) ? `${given} ${family}` : name
    })
    .join(';')

/** Only scripts with capitals, and short East Asian names, tell a name from other words. */
const unlabelledName = /\p{Lu}\p{M}?\p{Ll}|\p{Lu}.+\p{Lu}|[\u3040-\u9fff\uac00-\ud7af]/u

/** Whether a name without a label is rather a section, or words of the title. */
function isTopic(name: string, data: PageData): boolean {
  const folded = foldText(name)
  return (
    foldText(data.title ?? '').startsWith(folded) ||
    foldText(metaOf(data, 'og:title') ?? '').startsWith(folded) ||
    folded === foldText(readSection(data).section ?? '')
  )
}

/** A name of which a word stands in capitals. */
const shout = /\p{Lu}{3}/u

/** A name without the title before it. */
const plainName = (name: string): string =>
  foldText(name.replace(/^(?:dr|prof|mr|mrs|ms|sir)\.?\s/i, ''))

function unique(people: readonly Person[]): Person[] {
  const seen = new Map<string, Person>()
  for (const person of people) {
    const key = foldText(person.name)
    const known = seen.get(key)
    if (known === undefined) seen.set(key, person)
    else {
      known.role ??= person.role
      known.url ??= person.url
    }
  }
  return [...seen.values()]
}
