import { detach } from '@wirecopy/document'
import { foldText } from '../content/fold-text.ts'
import { type JsonObject, listOf, textOf, typesOf } from '../html/json-ld.ts'
import { metaOf, type PageData } from '../html/page-data.ts'
import { resolveUrl } from '../html/url.ts'

/** Returns the canonical URL of the page, the caller's where the page names none. */
export function readUrl(data: PageData): { url: string | null; source: string } {
  const base = data.url
  for (const [href, source] of [
    [data.canonical, 'link canonical'],
    [metaOf(data, 'og:url'), 'og:url'],
  ] as const) {
    const url = href === null ? null : resolveUrl(href, base)
    // The home page as canonical URL of every article is a mistake of the site.
    if (
      url !== null &&
      (base === null || new URL(url).pathname.length > 1 || new URL(base).pathname.length <= 1)
    )
      return { url: detach(url), source }
  }
  return { url: base, source: 'caller' }
}

const sectionNames = [
  'article:section',
  'parsely-section',
  'section',
  'cxenseparse:section',
  'sailthru.section',
  'dcterms.subject',
  'category',
  'og:article:section',
  'articlesection',
]

export function readSection(data: PageData): { section: string | null; source: string } {
  const structured = listOf(data.article?.articleSection)
  const section = textOf(structured[0])
  if (section !== null && section.length < 80)
    return { section: detach(section), source: 'json-ld articleSection' }
  for (const name of sectionNames) {
    const content = metaOf(data, name)
    if (content !== null && content.length < 80)
      return { section: detach(content), source: `meta ${name}` }
  }
  const trail = sectionOfTrail(data)
  return { section: trail, source: trail === null ? '' : 'json-ld breadcrumbs' }
}

/** The last step of the declared path to the page that is neither the home page nor the page itself. */
function sectionOfTrail(data: PageData): string | null {
  const trail = data.objects.find((object) => typesOf(object).includes('BreadcrumbList'))
  const steps = listOf(trail?.itemListElement).flatMap((step) => {
    const { name, item } = (step ?? {}) as JsonObject
    const target = typeof item === 'string' ? item : textOf((item as JsonObject)?.['@id'] ?? null)
    const words = textOf(name ?? (item as JsonObject)?.name ?? null)
    return words === null ? [] : [{ words, url: target && resolveUrl(target, data.url) }]
  })
  const [first] = steps
  // Without addresses nothing tells whether the first is the home page, and the last the page.
  if (first?.url == null || new URL(first.url).pathname.length > 1) return null
  const heads = [data.title, metaOf(data, 'og:title')].map((title) => foldText(title ?? ''))
  const isPage = ({ words, url }: { words: string; url: string | null }): boolean =>
    url === null || url === data.url || heads.some((head) => head.startsWith(foldText(words)))
  const section = steps.slice(1).findLast((step) => !isPage(step) && !shelf.test(step.words))?.words
  return section !== undefined && section.length < 80 ? detach(section) : null
}

/** Steps of a path that hold everything of the site, and are no section. */
const shelf =
  /^(?:category:|all|articles?|archives?|blogs?|home|index|news|nachrichten|resources?|uncategori[sz]ed)(?!\p{L})/iu

const mostTags = 60

export function readTags(data: PageData): string[] {
  const tags = new Map<string, string>()
  const add = (text: string): void => {
    for (const part of text.slice(0, 8000).split(/[,;|、，]/)) {
      const tag = part.trim()
      if (tag.length > 1 && tag.length < 80 && tags.size < mostTags && !tags.has(tag.toLowerCase()))
        tags.set(tag.toLowerCase(), detach(tag))
    }
  }
  for (const item of listOf(data.article?.keywords).slice(0, 100)) {
    const text = typeof item === 'string' ? item : textOf((item as JsonObject | null)?.name ?? null)
    if (text) add(text)
  }
  for (const name of [
    'article:tag',
    'news_keywords',
    'keywords',
    'parsely-tags',
    'sailthru.tags',
  ]) {
    if (tags.size > 0 && name === 'keywords') break
    for (const content of data.meta.get(name) ?? []) add(content)
  }
  return [...tags.values()]
}

/** A BCP 47 code from what the page declares: "en_US" gives "en-US". */
export function readLanguage(data: PageData): { language: string | null; source: string } {
  const claims: [string | null, string][] = [
    [textOf(data.article?.inLanguage ?? null), 'json-ld inLanguage'],
    [data.language, 'html lang'],
    [metaOf(data, 'og:locale', 'language', 'content-language', 'dc.language'), 'meta'],
  ]
  for (const [claim, source] of claims) {
    const match = /^\s{0,3}([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?\b/i.exec(
      claim ?? '',
    )
    if (match === null) continue
    const [, language = '', script, region] = match
    const code = [
      language.toLowerCase(),
      script && script[0]?.toUpperCase() + script.slice(1).toLowerCase(),
      region?.toUpperCase(),
    ].filter(Boolean)
    return { language: code.join('-'), source }
  }
  return { language: null, source: '' }
}

/** Whether the page says that a part of its text is locked. */
export function readAccess(data: PageData): 'full' | 'partial' | null {
  for (const object of [data.article, ...data.objects.slice(0, 50)]) {
    const free = object?.isAccessibleForFree
    if (free === undefined) continue
    if (/^(?:false|no)$/i.test(String(free))) return 'partial'
    if (object === data.article) return 'full'
  }
  const tier = metaOf(data, 'article:content_tier', 'og:article:content_tier')
  if (tier === 'locked' || tier === 'metered') return 'partial'
  return tier === 'free' ? 'full' : null
}
