import { foldText } from '../content/fold-text.ts'
import { type JsonObject, listOf, textOf, typesOf } from '../html/json-ld.ts'
import { metaOf, type PageData } from '../html/page-data.ts'
import { type Candidate, type Chosen, chooseByVote } from './candidate.ts'
import { publisherInTitle } from './title-publisher.ts'

/** Returns the names by which a page calls its site or publisher, best known first, and its host. */
export function readSiteNames(data: PageData): string[] {
  const names = new Set<string>()
  const add = (name: string | null | undefined): void => {
    if (name && name.length < 60 && !/^https?:/.test(name)) names.add(name.trim())
  }
  add(publisherName(data, data.article))
  add(metaOf(data, 'og:site_name'))
  add(metaOf(data, 'application-name'))
  add(metaOf(data, 'apple-mobile-web-app-title'))
  for (const object of data.objects.slice(0, 200)) {
    // An author may be called an organization; that does not make it the site.
    if (listOf(data.article?.author).includes(object)) continue
    if (
      typesOf(object).some((type) => /^(?:WebSite|NewsMediaOrganization|Organization)$/.test(type))
    ) {
      add(textOf(object.name))
      add(textOf(object.alternateName))
    }
  }
  // The page may show by itself that the title of the window names the site.
  if (names.size === 0) add(publisherInTitle(data, hostName(data)))
  add(hostName(data))
  return [...names].slice(0, 12)
}

/** The host without "www" and top-level domain: "thequarry" of "www.thequarry.co.uk". */
export function hostName(data: PageData): string | null {
  const host = hostOf(data.url) ?? hostOf(data.canonical) ?? hostOf(metaOf(data, 'og:url'))
  if (host === null) return null
  const labels = host.replace(/^www\d?\./, '').split('.')
  const generic = new Set([
    'com',
    'co',
    'org',
    'net',
    'gov',
    'ac',
    'edu',
    'or',
    'ne',
    'go',
    'gob',
    'web',
  ])
  while (labels.length > 1 && (labels.length > 2 ? generic.has(labels.at(-2) as string) : false))
    labels.pop()
  return labels.length > 1 ? (labels.at(-2) as string) : (labels[0] as string)
}

export function hostOf(url: string | null): string | null {
  const match = /^https?:\/\/(?:[^/@?#]*@)?([^/:?#]{1,253})/i.exec(url ?? '')
  return match ? (match[1] as string).toLowerCase() : null
}

function publisherName(data: PageData, article: JsonObject | null): string | null {
  for (const item of listOf(article?.publisher)) {
    const resolved = resolve(data, item)
    const name = textOf(resolved)
    if (name && !/^https?:/.test(name)) return name
  }
  return null
}

/** Follows a reference such as `{"@id": "#organization"}` to the object that it names. */
export function resolve(data: PageData, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const object = value as JsonObject
  if (object.name !== undefined || typeof object['@id'] !== 'string') return value
  return (
    data.objects.find((other) => other['@id'] === object['@id'] && other.name !== undefined) ??
    value
  )
}

/** Returns the outlet that shows the article. */
export function readPublisher(data: PageData): Chosen<string> | null {
  const candidates: Candidate<string>[] = []
  const add = (value: string | null, source: string, weight: number): void => {
    if (value && value.length < 80 && !/^https?:/.test(value))
      candidates.push({ value: value.replace(/\s+/g, ' ').trim(), source, weight })
  }
  add(publisherName(data, data.article), 'json-ld publisher', 1.2)
  add(metaOf(data, 'og:site_name'), 'og:site_name', 1)
  add(metaOf(data, 'application-name', 'dc.publisher', 'publisher'), 'meta', 0.5)
  if (candidates.length === 0) {
    const site = data.objects.find((object) =>
      typesOf(object).some((type) => /^(?:WebSite|NewsMediaOrganization)$/.test(type)),
    )
    add(textOf(site?.name ?? null), 'json-ld site', 0.8)
  }
  if (candidates.length === 0)
    add(publisherInTitle(data, hostName(data)), 'title element, named elsewhere on the page', 0.7)
  return chooseByVote(
    candidates,
    (value) => foldText(value),
    (value) => value,
  )
}
