import { foldText } from '../content/fold-text.ts'
import type { PageData } from '../html/page-data.ts'
import { Tag } from '../html/tags.ts'

const marks = /\s+[|｜»«·•–—-]\s+|\s*[|｜ㅣ]\s*|\s[-–—]\s?/u
const longestName = 50

/**
 * Returns the outlet that the title element names at either end ("Lock closes | Lund Herald"), where the
 * address, a link to the home page or the copyright line names it as well; else null.
 */
export function publisherInTitle(data: PageData, host: string | null): string | null {
  const parts = (data.title ?? '').slice(0, 600).split(marks)
  if (parts.length < 2) return null
  const ends = [parts.at(-1), parts[0]].map((part) => (part ?? '').trim())
  const names = ends.filter((part) => part.length > 1 && part.length <= longestName)
  if (names.length === 0) return null
  const label = host === null ? '' : foldText(host)
  const found = names.find((name) => isOfHost(foldText(name), label))
  return found ?? namedOnPage(data, names)
}

/** "Lund Herald" of "lundherald", "Lund" of "lundherald" and "Lund Herald Online" of "lundherald". */
function isOfHost(name: string, label: string): boolean {
  if (name.length < 4 || label.length < 4) return name !== '' && name === label
  return name.startsWith(label) || label.startsWith(name)
}

function namedOnPage(data: PageData, names: readonly string[]): string | null {
  const folded = names.map(foldText)
  const { tree } = data
  for (let node = 0; node < tree.length; node++) {
    const tag = tree.tag[node]
    let text = ''
    if (tag === Tag.a && isHome(tree.attribute(node, 'href'))) text = linkText(data, node)
    else if (tag === Tag.text) {
      const raw = tree.text(node)
      if (raw.length < 300 && /©|\(c\)|copyright/i.test(raw))
        text = tree.textContent(parentOf(data, node), 300)
    }
    if (text === '') continue
    const other = foldText(text)
    const at = folded.findIndex((name) => name.length > 2 && other.includes(name))
    if (at >= 0) return names[at] as string
  }
  return null
}

const parentOf = (data: PageData, node: number): number =>
  Math.max(0, data.tree.parent[node] as number)

const isHome = (href: string | null): boolean =>
  href !== null &&
  /^(?:https?:\/\/[^/?#]{1,200})?\/?(?:index\.\w{2,5})?$/i.test(href) &&
  href !== ''

/** The text of a link, or what its image shows. */
function linkText(data: PageData, link: number): string {
  const { tree } = data
  const text = tree.textContent(link, 120)
  if (text !== '') return text
  for (let node = link; node < (tree.end[link] as number); node++) {
    const alt = tree.tag[node] === Tag.img ? tree.attribute(node, 'alt') : null
    if (alt !== null && alt !== '') return alt
  }
  return tree.attribute(link, 'aria-label') ?? tree.attribute(link, 'title') ?? ''
}
