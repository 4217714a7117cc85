import { foldText } from '../content/fold-text.ts'
import { type JsonObject, listOf, textOf, typesOf } from '../html/json-ld.ts'
import { isNewsPage, metaOf, type PageData } from '../html/page-data.ts'
import { resolve } from './publisher.ts'

/** Whether a name is one of the site, or begins with it. */
export const isSite = (name: string, sites: readonly string[]): boolean => {
  const folded = foldText(name)
  return sites.some((site) => site === folded || (site.length > 5 && folded.startsWith(site)))
}

/** Names of people who publish the site themselves: its publisher is a person in the structured data. */
export function ownSiteNames(data: PageData): Set<string> {
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
export function organizationNames(data: PageData): Set<string> {
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
