import { NameTable } from './name-table.ts'

const names =
  'class id href src itemprop itemtype rel property name content datetime style hidden aria-hidden role type alt lang srcset data-src data-srcset data-original data-lazy-src http-equiv title data-testid data-component width height aria-label xml:lang typeof' as const

type Split<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? First | Split<Rest>
  : Text

/** The name of an attribute that is kept. */
export type AttributeName = Split<typeof names>

/** The attributes that are kept, by position; others are skipped over while reading. */
export const attributeNames = names.split(' ') as AttributeName[]

/** The number of each attribute that is kept. */
export const Attribute = Object.fromEntries(
  attributeNames.map((name, index) => [name, index]),
) as Readonly<Record<AttributeName, number>>

/** Finds the numbers of attributes in a page. */
export const attributeTable = new NameTable(attributeNames)
