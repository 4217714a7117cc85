import { Tag } from '../html/tags.ts'
import type { HtmlTree } from '../html/tree.ts'

/** What stands below a picture, and who made it. */
export interface PictureCaption {
  caption: string | null
  credit: string | null
}

/** Returns the caption of the figure around an image, and the credit inside of it. */
export function readPictureCaption(tree: HtmlTree, image: number): PictureCaption {
  let figure = tree.parent[image] as number
  for (let step = 0; step < 8 && figure > 0 && tree.tag[figure] !== Tag.figure; step++)
    figure = tree.parent[figure] as number
  if (figure <= 0 || tree.tag[figure] !== Tag.figure) return { caption: null, credit: null }
  for (let node = figure + 1; node < (tree.end[figure] as number); node++) {
    if (tree.tag[node] !== Tag.figcaption) continue
    const marked = markedCredit(tree, node)
    const text = tree.textContent(node, 800)
    if (marked === null) return splitCredit(text)
    const caption = text.endsWith(marked) ? text.slice(0, -marked.length).trim() : text
    return { caption: caption || null, credit: bareCredit(marked) || null }
  }
  return { caption: null, credit: null }
}

/** The text of the first element of a caption that is named for a credit, null where none holds any. */
function markedCredit(tree: HtmlTree, caption: number): string | null {
  for (let node = caption + 1; node < (tree.end[caption] as number); node++) {
    if (
      tree.tag[node] !== 0 &&
      /credit|copyright|source|photographer|author/i.test(tree.attribute(node, 'class') ?? '')
    )
      return tree.textContent(node, 200) || null
  }
  return null
}

const label =
  /(?:photographs?|photography|photos?|pictures?|images?|illustrations?|graphics?|credits?|courtesy|fotos?|fotografie|fotografía|fotografia|bilder|bild|crédits?|imagen|imagem|immagine|zdjęcie|kuva|фотография|фото|φωτογραφία|写真|撮影|사진|图片来源|图片|摄影)(?:(?:\s(?:credits?|photos?|by|of|von|par|por|de|di|da|av|af|door)){0,2}\s?[:：]|\s(?:by|von|par|por|de|di|da|av|af|door|courtesy of)\s)\s?©?\s?|©\s?/giu
/** "(AP Photo/Jo Kett)", "(Jo Kett/Quarry Post via Getty Images)". */
const inBrackets = /[(（]([^()（）]{3,70})[)）]\s?\.?$/u
const isAgencyLike = /\S\/\S|photo|foto|images|getty|reuters|\bafp\b|\bap\b|\bdpa\b|shutterstock/i
const longestCredit = 80

/** Returns a caption without the credit with which it ends ("… in May. Photograph: Jo Kett/Quarry Post"). */
export function splitCredit(text: string): PictureCaption {
  const [bracket, inner] = inBrackets.exec(text) ?? []
  if (bracket !== undefined && inner !== undefined && isAgencyLike.test(inner))
    return { caption: text.slice(0, -bracket.length).trim() || null, credit: bareCredit(inner) }
  for (const match of text.matchAll(label)) {
    const before = text.slice(0, match.index)
    const credit = bareCredit(text.slice(match.index + match[0].length))
    // Within a sentence "photo by" tells of another picture.
    const isApart = before === '' || /[.!?"”’»)|/•·,。」–—-]\s?$|[(（[]$/u.test(before)
    const isName =
      /^(?:[\p{Lu}\p{Lo}@]|dpa|epa|epd|apa|sda|ddp)/u.test(credit) && !/[.!?]\s\S/.test(credit)
    if (!isApart || !isName || credit.length > longestCredit) continue
    const caption = before.replace(/[\s|/•·,(（[–—-]{1,6}$/u, '')
    return { caption: caption || null, credit }
  }
  const ending = isAgencyLike.test(text) ? makerAndAgency(text) : null
  if (ending === null) return { caption: text || null, credit: null }
  return { caption: text.slice(0, -ending.length).trim() || null, credit: ending }
}

/** "The lock. Jo Kett/Getty Images": what stands behind the last sentence. */
function makerAndAgency(text: string): string | null {
  const slash = text.lastIndexOf('/')
  if (slash < 0 || text.length - slash > longestCredit / 2) return null
  for (let at = slash; at > 1 && at > slash - longestCredit / 2; at--) {
    if (text[at - 1] !== ' ' || !/[.!?”"]/.test(text[at - 2] as string)) continue
    const ending = text.slice(at)
    return /^\p{Lu}/u.test(ending) && !/[.!?]/.test(ending) ? ending : null
  }
  return null
}

/** "Photograph: Jo Kett/Quarry Post." names "Jo Kett/Quarry Post". */
function bareCredit(text: string): string {
  const clean = text.replace(/^[\s(（[]{1,4}/u, '').replace(/[\s)）\].]{1,4}$/u, '')
  const [lead] = clean.matchAll(label)
  return lead?.index === 0 && lead[0].length < clean.length ? clean.slice(lead[0].length) : clean
}
