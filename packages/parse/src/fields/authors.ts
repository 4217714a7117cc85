import type { Person } from '@wirecopy/document'
import { isCollective, splitByline } from '../byline.ts'
import { foldText } from '../content/fold-text.ts'
import { type JsonObject, listOf, textOf, typesOf } from '../html/json-ld.ts'
import { isNewsPage, metaOf, type PageData } from '../html/page-data.ts'
import { type Candidate, type Chosen, chooseByVote } from './candidate.ts'
import { readSection } from './details.ts'
import { resolve } from './publisher.ts'

/** A line near the text that may name its authors. */
export interface BylineClue {
  line: string
  weight: number
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
    const isOutlet = ({ name }: Person): boolean => {
      const folded = foldText(name)
      if (owned.has(folded) || !isSite(name, sites)) return false
      // A site may bear the name of its author; then no organization bears it as well.
      return outlets.has(folded) || !/\s/.test(name) || !sites.includes(folded)
    }
    const kept = people.filter((person) => !isOutlet(person))
    for (const person of people) if (isOutlet(person)) organizations.push(person.name)
    if (kept.length > 0) candidates.push({ value: unique(kept), source, weight })
  }
  add(fromJsonLd(data, organizations), 'json-ld author', 3)
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
    'citation_author',
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
      .flatMap((text) => splitDeclared(text, organizations))
    add(people, `meta ${name}`, name === 'author' ? 2 : 1.5)
  }
  const marked = authorNodes(data).flatMap((node) => split(innermost(data, node), organizations))
  add(marked, 'microdata author', 1.6)
  for (const { line, weight } of bylines) {
    // A lone word near the headline is a label rather than a name.
    const people = split(line, organizations).filter(
      ({ name }) =>
        /\s|[\u3040-\u9fff\uac00-\ud7af]/.test(name) &&
        (weight >= 1 || (unlabelledName.test(name) && !isTopic(name, data))),
    )
    add(people, 'text: byline', weight)
  }
  widen(candidates)
  const links = data.authorLinks
    .slice(0, 4)
    .flatMap((node) => split(data.tree.textContent(node, 120), organizations))
  add(links, 'link rel=author', 1.2)
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
    candidates,
    (list) =>
      list
        .map(({ name }) => foldText(name))
        .sort()
        .join(' '),
    (list) => list.map(({ name }) => name).join(', '),
  )
  return { people, organizations: [...new Set(organizations)] }
}

const isSite = (name: string, sites: readonly string[]): boolean => {
  const folded = foldText(name)
  return sites.some((site) => site === folded || (site.length > 5 && folded.startsWith(site)))
}

/** Names of people who publish the site themselves: its publisher is a person in the structured data. */
function ownSiteNames(data: PageData): Set<string> {
  const names = new Set<string>()
  for (const item of listOf(data.article?.publisher)) {
    const publisher = resolve(data, item) as JsonObject
    if (
      typeof publisher !== 'object' ||
      publisher === null ||
      !typesOf(publisher).includes('Person')
    )
      continue
    const name = textOf(publisher.name)
    if (name !== null && /\s/.test(name)) names.add(foldText(name))
  }
  return names
}

/** Names that the structured data gives to organizations; news sites without any are taken at their word. */
function organizationNames(data: PageData): Set<string> {
  const names = new Set<string>()
  for (const object of data.objects.slice(0, 300)) {
    if (listOf(data.article?.author).includes(object)) continue
    if (!typesOf(object).some((type) => /Organization$|^Corporation$|Business$/.test(type)))
      continue
    if (typesOf(object).includes('Person')) continue
    const name = textOf(object.name)
    if (name !== null) names.add(foldText(name))
  }
  const site = metaOf(data, 'og:site_name')
  if (site !== null && isNewsPage(data)) names.add(foldText(site))
  return names
}

/** The first element marked as author and those beside it; later ones belong to comments or cards. */
function authorNodes(data: PageData): number[] {
  const nodes = data.itemprops.get('author') ?? []
  const [first] = nodes
  if (first === undefined) return []
  const parent = data.tree.parent[first]
  return nodes.filter((node) => data.tree.parent[node] === parent).slice(0, 8)
}

/** `itemprop=author` may hold a card: its own `name`, if marked, is the author's. */
function innermost(data: PageData, node: number): string {
  const { tree } = data
  const content = tree.attribute(node, 'content')
  if (content !== null) return content
  for (const name of data.itemprops.get('name') ?? []) {
    if (name > node && name < (tree.end[node] as number))
      return tree.attribute(name, 'content') ?? tree.textContent(name, 120)
  }
  return tree.textContent(node, 160)
}

function split(text: string, organizations: string[]): Person[] {
  const byline = splitByline(text)
  organizations.push(...byline.organizations)
  return byline.people
}

/** As `split`, of a value that is said to be an author: its groups count, and names in small letters. */
function splitDeclared(text: string, organizations: string[]): Person[] {
  const byline = splitByline(text)
  organizations.push(...byline.organizations)
  const groups = byline.organizations.filter((name) => isCollective(name))
  if (byline.people.length + byline.organizations.length === 0 && smallName.test(text.trim()))
    return [personOf(text.trim(), null)]
  return [...byline.people, ...groups.map((name) => personOf(name, 'collective'))]
}

/** "ann oak", as some systems keep the names of their users. */
const smallName = /^\p{Ll}{2,20}\s\p{Ll}{2,20}$/u

const personOf = (name: string, role: string | null): Person => ({
  name,
  role,
  affiliation: null,
  url: null,
})

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

/** A name without the title before it. */
const plainName = (name: string): string =>
  foldText(name.replace(/^(?:dr|prof|mr|mrs|ms|sir)\.?\s/i, ''))

function fromJsonLd(data: PageData, organizations: string[]): Person[] {
  const people: Person[] = []
  const authors = listOf(data.article?.author).flat(2)
  const creators = authors.length > 0 ? authors : listOf(data.article?.creator).flat(2)
  for (const item of creators.slice(0, 40)) {
    const author = resolve(data, item)
    if (typeof author === 'string') {
      people.push(...splitDeclared(author, organizations))
      continue
    }
    if (typeof author !== 'object' || author === null) continue
    const object = author as JsonObject
    const name = nameOf(object)
    if (name === null) continue
    if (typesOf(object).some((type) => type.endsWith('Organization') || type === 'Corporation')) {
      organizations.push(name)
      continue
    }
    const found = splitDeclared(name, organizations)
    const [only] = found
    if (found.length === 1 && only) {
      only.role ??= textOf(object.jobTitle)
      only.affiliation ??= textOf((object.affiliation as JsonObject | undefined)?.name ?? null)
      const url = textOf(object.url ?? object.sameAs)
      only.url = url !== null && /^https?:/.test(url) ? url : null
    }
    people.push(...found)
  }
  return people
}

function nameOf(object: JsonObject): string | null {
  const name = textOf(object.name)
  if (name !== null) return name
  const parts = [textOf(object.givenName), textOf(object.familyName)].filter(
    (part) => part !== null,
  )
  return parts.length > 0 ? parts.join(' ') : null
}

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
