import { foldText } from '../content/fold-text.ts'
import { type JsonObject, listOf, readJsonObject, textOf } from '../html/json-ld.ts'
import type { PageData } from '../html/page-data.ts'

/** What the data of a page's scripts say of its story. */
export interface StoryData {
  published: string | null
  modified: string | null
  authors: string[]
}

const titleKeys = ['headline', 'title', 'name']
const publishedKeys =
  'publishedAt published_at datePublished publishDate publish_date publicationDate published firstPublished firstPublishedAt pubDate date'.split(
    ' ',
  )
const modifiedKeys =
  'updatedAt updated_at dateModified modifiedAt lastModified modified updated'.split(' ')
const authorKeys = 'authors author byline writers'.split(' ')
const longestScript = 2_000_000
const shortestTitle = 12
const mostObjects = 20_000

/**
 * Returns what the data say from which scripts build the page (`__NEXT_DATA__` and its like): those of the
 * object that bears the page's title. Costly, so asked for only where a page says nothing else.
 */
export function readStoryData(data: PageData): StoryData | null {
  const known = stories.get(data)
  if (known !== undefined) return known
  const story = searchStory(data)
  stories.set(data, story)
  return story
}

/** Authors and times are asked for one after the other. */
const stories = new WeakMap<PageData, StoryData | null>()

function searchStory(data: PageData): StoryData | null {
  if (data.dataScripts.length === 0) return null
  const titles = [
    data.title ?? '',
    ...data.h1.slice(0, 3).map((node) => data.tree.textContent(node, 300)),
  ]
    .map(foldText)
    .filter((title) => title.length >= shortestTitle)
  if (titles.length === 0) return null
  const isTitle = (value: unknown): boolean => {
    if (typeof value !== 'string' || value.length < shortestTitle || value.length > 300)
      return false
    const folded = foldText(value)
    return folded.length >= shortestTitle && titles.some((title) => title.startsWith(folded))
  }
  for (const node of data.dataScripts.slice(0, 4)) {
    const { source, textStart, textEnd } = data.tree
    const [from, to] = [textStart[node] as number, textEnd[node] as number]
    if (to - from > longestScript) continue
    const root = readJsonObject(source.slice(from, to))
    const story = root === null ? null : findStory(root, isTitle)
    if (story !== null) return story
  }
  return null
}

/** Level by level, so that the story stands before what it links to. */
function findStory(root: JsonObject, isTitle: (value: unknown) => boolean): StoryData | null {
  let level: unknown[] = [root]
  let seen = 0
  while (level.length > 0) {
    const next: unknown[] = []
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue
      if (++seen > mostObjects) return null
      if (!Array.isArray(item)) {
        const object = item as JsonObject
        if (titleKeys.some((key) => isTitle(object[key]))) {
          const story = tellStory(object)
          if (story.published !== null || story.authors.length > 0) return story
        }
      }
      for (const child of Object.values(item))
        if (typeof child === 'object' && child !== null) next.push(child)
    }
    level = next
  }
  return null
}

function tellStory(object: JsonObject): StoryData {
  const first = (keys: readonly string[]): string | null => {
    for (const key of keys) {
      const value = object[key]
      if (typeof value === 'string' && value !== '') return value
      if (typeof value === 'number') return String(value)
    }
    return null
  }
  const authors: string[] = []
  for (const key of authorKeys) {
    if (authors.length > 0) break
    for (const item of listOf(object[key]).slice(0, 20)) {
      const name =
        typeof item === 'string' ? item : textOf((item as JsonObject | null)?.name ?? null)
      if (name !== null && name !== '') authors.push(name)
    }
  }
  return { published: first(publishedKeys), modified: first(modifiedKeys), authors }
}
