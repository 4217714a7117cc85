import type { FurnitureKind } from '@wirecopy/document'
import type { InterfaceKind } from './interface-words.ts'

const furnitureOf: Record<InterfaceKind, FurnitureKind> = {
  related: 'heading',
  comments: 'comments',
  'no-comments': 'comments',
  tags: 'tags',
  advertisement: 'advertisement',
  newsletter: 'newsletter',
  share: 'share-bar',
  navigation: 'navigation',
  more: 'other',
  copyright: 'other',
}

/** The kind of furniture that a line of interface words makes. */
export const furnitureKind = (words: InterfaceKind | null): FurnitureKind =>
  words === null ? 'promo' : furnitureOf[words]

/** "Photo: Ann Oak / Lund Herald", "Photos by Ann Oak" names who took a picture that a flat text lacks. */
export const photoCredit =
  /^(?:photos?|images?|pictures?|fotos?|photographs?|bild|bilder|фото|写真|图片|圖片|사진|الصورة|gambar|ảnh)(?:\s(?:by|credit|de|von))?\s?[:：/]\s?\S.{0,90}$|^(?:photos?|pictures?|photography|photographs?) by \p{L}.{1,60}$/iu
