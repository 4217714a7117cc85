/** A JSON object of unknown shape. */
export type JsonObject = { [key: string]: unknown }

const mostObjects = 4000
const mostScripts = 1000
const deepest = 24

/**
 * Returns all typed objects of a page's JSON-LD scripts, outermost first, with references by `@id`
 * left in place. Broken scripts are mended where that is safe, and counted in `broken` otherwise.
 */
export function readJsonLd(scripts: readonly string[]): { objects: JsonObject[]; broken: number } {
  const objects: JsonObject[] = []
  let broken = 0
  for (const script of scripts.slice(0, mostScripts)) {
    const value = parseForgiving(script)
    if (value === undefined) broken++
    else collect(value, objects)
  }
  return { objects, broken }
}

/** Level by level, so that the article stands before the organization inside of it. */
function collect(value: unknown, objects: JsonObject[]): void {
  let level: unknown[] = [value]
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const next: unknown[] = []
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue
      if (objects.length >= mostObjects) return
      if (!Array.isArray(item) && ('@type' in item || '@id' in item))
        objects.push(item as JsonObject)
      for (const child of Object.values(item)) {
        if (typeof child === 'object' && child !== null && next.length < mostObjects)
          next.push(child)
      }
    }
    level = next
  }
}

/** Returns the object that a text is in JSON, mended where that is safe; else null. */
export function readJsonObject(text: string): JsonObject | null {
  const value = parseForgiving(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : null
}

function parseForgiving(script: string): unknown {
  const text = script
    .trim()
    .replace(/^(?:<!--|\/\*\s?<!\[CDATA\[\s?\*\/|\/\/\s?<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s?\]\]>\s?\*\/|\/\/\s?\]\]>|\]\]>|;)\s{0,4}$/, '')
    .trim()
  if (text === '') return {}
  for (const mend of [(value: string): string => value, mendJson]) {
    try {
      return JSON.parse(mend(text))
    } catch {
      // Broken JSON is common; the next mending, or none, decides.
    }
  }
  return undefined
}

/** Escapes line breaks inside strings, drops commas before a closing bracket and text behind the end. */
function mendJson(text: string): string {
  const parts: string[] = []
  let inString = false
  let from = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === 92) at++
      else if (code === 34) inString = false
      else if (code < 32) {
        parts.push(text.slice(from, at), code === 10 ? '\\n' : code === 9 ? '\\t' : ' ')
        from = at + 1
      }
      continue
    }
    if (code === 34) inString = true
    else if (code === 123 || code === 91) depth++
    else if (code === 125 || code === 93) {
      depth--
      if (depth === 0) return `${parts.join('')}${text.slice(from, at + 1)}`
    } else if (code === 44) {
      let next = at + 1
      while (text.charCodeAt(next) <= 32) next++
      const closing = text.charCodeAt(next)
      if (closing === 125 || closing === 93) {
        parts.push(text.slice(from, at))
        from = at + 1
      }
    }
  }
  return parts.join('') + text.slice(from)
}

/** Returns the types of an object without their prefix: `NewsArticle` of `https://schema.org/NewsArticle`. */
export function typesOf(object: JsonObject): string[] {
  const type = object['@type']
  const list = Array.isArray(type) ? type : [type]
  return list
    .filter((name) => typeof name === 'string')
    .map((name) => (name as string).replace(/^.*[/#:]/, ''))
}

const articleType = /^(?:[A-Z]\w*)?(?:Article|BlogPosting|Report|Review|Posting|Recipe)$/

/** True for schema.org's kinds of article, a live blog included. */
export const isArticle = (object: JsonObject): boolean =>
  typesOf(object).some((type) => articleType.test(type) && type !== 'JobPosting')

/**
 * Returns a string of a property that may be a string, a list of them or an object with a value; null
 * where it lies deeper than any page means it.
 */
export function textOf(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null || depth > deepest) return null
  if (Array.isArray(value)) {
    for (const item of value) {
      const text = textOf(item, depth + 1)
      if (text !== null) return text
    }
    return null
  }
  const object = value as JsonObject
  return textOf(
    object['@value'] ?? object.name ?? object.url ?? object.contentUrl ?? null,
    depth + 1,
  )
}

/** Returns a value as a list. */
export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
