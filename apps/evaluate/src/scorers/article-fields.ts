/**
 * Returns the text as titles and names are compared: compatibility forms, case, quote marks, dashes
 * and white space made equal, outer marks dropped.
 */
export function foldText(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛`´′]/g, "'")
    .replace(/[“”„«»″‹›]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[ "']+|[ "']+$/g, '')
}

/** A byline as gold files and pages write it: one string, or a list of strings or persons. */
export type Byline = string | readonly (string | { name?: string | null })[] | null | undefined

const bylinePrefix = /^(by|von|por|de|par|door|af|av|text|foto)\b[: ]+/
const nameSeparator = /\s*(?:,|;|\/|\||&| and | und | y | et | e | en | og | och )\s*/

/** Returns the folded names of a byline; joined names are taken apart. */
export function authorNames(byline: Byline): Set<string> {
  const entries = byline == null ? [] : typeof byline === 'string' ? [byline] : byline
  const names = new Set<string>()
  for (const entry of entries) {
    const text = foldText(typeof entry === 'string' ? entry : entry.name).replace(bylinePrefix, '')
    for (const part of text.split(nameSeparator)) {
      const name = part.replace(/^[ .@]+|[ .@]+$/g, '')
      if (name !== '') names.add(name)
    }
  }
  return names
}

/** A date as gold files write it, or the `Timestamp` of an article. */
export type DateLike =
  | string
  | { value?: string | null; earliest?: string | null; raw?: string | null }
  | null
  | undefined

/** Returns the calendar day `YYYY-MM-DD`, or null where none can be read. */
export function calendarDay(date: DateLike): string | null {
  if (!date) return null
  const value = typeof date === 'object' ? (date.value ?? date.earliest ?? date.raw) : date
  const iso = /^(\d{4}-\d{2}-\d{2})/.exec(String(value))
  if (iso) return iso[1] as string
  const parsed = new Date(String(value))
  return Number.isNaN(parsed.getTime()) ? null : parsed.toISOString().slice(0, 10)
}
