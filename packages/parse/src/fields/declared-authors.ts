import type { Person } from '@wirecopy/document'
import { isCollective, splitByline } from '../byline.ts'
import { type JsonObject, listOf, textOf, typesOf } from '../html/json-ld.ts'
import type { PageData } from '../html/page-data.ts'
import { resolve } from './publisher.ts'

/** The authors of the structured data, else its creators; organizations are added to `organizations`. */
export function authorsOfJsonLd(data: PageData, organizations: string[]): Person[] {
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

/** The authors that elements of the page are marked as. */
export const markedAuthors = (data: PageData, organizations: string[]): Person[] =>
  authorNodes(data).flatMap((node) => splitNames(innermost(data, node), organizations))

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

/** The people of a byline; its organizations are added to `organizations`. */
export function splitNames(text: string, organizations: string[]): Person[] {
  const byline = splitByline(text)
  organizations.push(...byline.organizations)
  return byline.people
}

/** As `split`, of a value that is said to be an author: its groups count, and names in small letters. */
export function splitDeclared(text: string, organizations: string[]): Person[] {
  const byline = splitByline(text)
  organizations.push(...byline.organizations)
  const groups = byline.organizations.filter((name) => isCollective(name))
  if (byline.people.length + byline.organizations.length === 0 && smallName.test(text.trim()))
    return [personOf(text.trim(), null)]
  return [...byline.people, ...groups.map((name) => personOf(name, 'collective'))]
}

/** "ann oak", as some systems keep the names of their users. */
const smallName = /^\p{Ll}{2,20}\s\p{Ll}{2,20}$/u

/** A person of whom only name and role are known. */
export const personOf = (name: string, role: string | null): Person => ({
  name,
  role,
  affiliation: null,
  url: null,
})
