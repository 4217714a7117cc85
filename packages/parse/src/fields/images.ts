import type { Image } from '@wirecopy/document'
import { detach } from '@wirecopy/document'
import { type JsonObject, listOf, textOf } from '../html/json-ld.ts'
import { metaOf, type PageData } from '../html/page-data.ts'
import { Tag } from '../html/tags.ts'
import type { HtmlTree } from '../html/tree.ts'
import { resolveUrl, withoutQuery } from '../html/url.ts'
import { readPictureCaption } from './picture-caption.ts'

const mostImages = 60

/**
 * Returns the images of an article: the lead image that the head names first, then those between `from`
 * and `to` in the tree, with their captions. Lazy-loaded and AMP images give the real source.
 */
export function readImages(data: PageData, from: number, to: number, base: string | null): Image[] {
  const images = new Map<string, Image>()
  const add = (
    src: string | null,
    alt: string | null,
    caption: string | null,
    credit: string | null,
  ): void => {
    const url = src === null ? null : resolveUrl(src, base)
    if (url === null || images.size >= mostImages) return
    const key = withoutQuery(url)
    const known = images.get(key)
    if (known) {
      known.caption ??= caption
      known.alt ??= alt
      known.credit ??= credit
    } else
      images.set(key, {
        url: detach(url),
        alt: alt === null ? null : detach(alt),
        caption: caption === null ? null : detach(caption),
        credit: credit === null ? null : detach(credit),
      })
  }
  add(
    metaOf(data, 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    metaOf(data, 'og:image:alt', 'twitter:image:alt'),
    null,
    null,
  )
  for (const image of listOf(data.article?.image).slice(0, 4)) {
    const object = typeof image === 'object' && image !== null ? (image as JsonObject) : null
    add(
      object ? textOf(object.url ?? object.contentUrl ?? object['@id']) : textOf(image),
      null,
      object ? textOf(object.caption) : null,
      object ? textOf(object.creditText ?? object.copyrightHolder) : null,
    )
  }
  const { tree } = data
  for (let node = from; node < to; node++) {
    const tag = tree.tag[node] as number
    if (tag !== Tag.img && tag !== Tag.ampImg) continue
    if (isTiny(tree, node)) continue
    const { caption, credit } = readPictureCaption(tree, node)
    add(sourceOf(tree, node), tree.attribute(node, 'alt') || null, caption, credit)
  }
  return [...images.values()]
}

function sourceOf(tree: HtmlTree, node: number): string | null {
  for (const name of ['data-src', 'data-original', 'data-lazy-src'] as const) {
    const source = tree.attribute(node, name)
    if (source) return source
  }
  const source = tree.attribute(node, 'src')
  if (
    source &&
    !/^data:|(?:blank|spacer|placeholder|pixel|transparent)[\w-]{0,40}\.(?:gif|png|svg)/i.test(
      source,
    )
  )
    return source
  const set =
    tree.attribute(node, 'srcset') ??
    tree.attribute(node, 'data-srcset') ??
    pictureSource(tree, node)
  return set === null ? null : (set.split(/,\s+/).at(-1)?.trim().split(/\s+/)[0] ?? null)
}

function pictureSource(tree: HtmlTree, node: number): string | null {
  const parent = tree.parent[node] as number
  if (parent < 0 || tree.tag[parent] !== Tag.picture) return null
  for (let at = parent + 1; at < node; at++)
    if (tree.tag[at] === Tag.source)
      return tree.attribute(at, 'srcset') ?? tree.attribute(at, 'data-srcset')
  return null
}

function isTiny(tree: HtmlTree, node: number): boolean {
  const width = Number(tree.attribute(node, 'width') ?? 999)
  const height = Number(tree.attribute(node, 'height') ?? 999)
  return width < 40 || height < 40
}
