/** The attributes that are kept, by position; others are skipped over while reading. */
export const attributeNames =
  'class id href src itemprop itemtype itemscope rel property name content datetime style hidden aria-hidden role type alt lang srcset data-src data-srcset data-original data-lazy-src typeof http-equiv charset title data-testid data-component itemid data-url width height poster aria-label data-type xml:lang data-published data-timestamp data-date media resource data-qa data-test data-module'.split(
    ' ',
  )

const numbers = new Map(attributeNames.map((name, index) => [name, index]))

export type AttributeName =
  | 'class'
  | 'id'
  | 'href'
  | 'src'
  | 'itemprop'
  | 'itemtype'
  | 'itemscope'
  | 'rel'
  | 'property'
  | 'name'
  | 'content'
  | 'datetime'
  | 'style'
  | 'hidden'
  | 'aria-hidden'
  | 'role'
  | 'type'
  | 'alt'
  | 'lang'
  | 'srcset'
  | 'data-src'
  | 'data-srcset'
  | 'data-original'
  | 'data-lazy-src'
  | 'typeof'
  | 'http-equiv'
  | 'charset'
  | 'title'
  | 'data-testid'
  | 'data-component'
  | 'itemid'
  | 'data-url'
  | 'width'
  | 'height'
  | 'poster'
  | 'aria-label'
  | 'data-type'
  | 'xml:lang'
  | 'data-published'
  | 'data-timestamp'
  | 'data-date'
  | 'media'
  | 'resource'
  | 'data-qa'
  | 'data-test'
  | 'data-module'

/** Returns the number of an attribute that is kept, else -1. */
export function attributeNumber(name: string): number {
  return numbers.get(name) ?? -1
}
