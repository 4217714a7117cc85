import { hintNames } from './class-hints.ts'
import { Flag } from './element-flags.ts'

/** What an element inherits from those around it, as features of their own. */
export const flagFeatures: [name: string, flag: number][] = [
  ['nav', Flag.nav],
  ['aside', Flag.aside],
  ['footer', Flag.footer],
  ['header', Flag.header],
  ['article', Flag.article],
  ['main', Flag.main],
  ['figure', Flag.figure],
  ['figcaption', Flag.figcaption],
  ['list', Flag.list],
  ['table', Flag.table],
  ['quote', Flag.quote],
  ['form', Flag.form],
  ['button', Flag.button],
  ['code', Flag.code],
  ['aria-hidden', Flag.ariaHidden],
  ['article-body', Flag.articleBody],
  ['dialog', Flag.dialog],
  ['summary', Flag.summary],
  ['time', Flag.time],
  ['hidden', Flag.hidden],
]

const ownNames = [
  'characters',
  'words',
  'link-share',
  'bold-share',
  'links',
  'stops',
  'commas',
  'ends-in-stop',
  'ends-in-colon',
  'starts-upper',
  'starts-digit',
  'word-length',
  'digit-share',
  'upper-share',
  'tag',
  'heading-level',
  'is-title',
  'in-body-witness',
  'in-description',
  'interface-words',
  'date-like',
  'byline-like',
  'repeated',
  'begins-like-furniture',
  'mark-at-start',
]
const placeNames = [
  'text-before',
  'text-after',
  'headline-distance',
  'group-characters',
  'group-count',
  'group-share',
  'group-links',
  'group-siblings',
  'card-repeat',
  'parent-characters',
  'parent-links',
  'parent-share',
  'parent-paragraphs',
  'grand-links',
  'grand-share',
  'images-near',
  'best-inside',
  'best-distance',
  'mass-inside',
  'articles',
]
const dominantNames = [
  'dominant-group',
  'dominant-up',
  'dominant-down',
  'dominant-between',
  'dominant-edge',
  'dominant-share',
  'branch-share',
  'branch-links',
  'branch-good',
  'branch-images',
  'branch-tag',
  'path-cards',
]
/** What is known of each neighbour, at each of the steps. */
export const neighbourNames = [
  'characters',
  'link-share',
  'stops',
  'tag',
  'heading-level',
  'up',
  'down',
  'same-group',
  'furniture',
]
export const steps = [-2, -1, 1, 2]
const hintPlaces = ['own', 'near', 'path']

/** The names of all features, in the order of their columns. */
export const featureNames: readonly string[] = [
  ...ownNames,
  ...placeNames,
  ...dominantNames,
  ...flagFeatures.map(([name]) => `in-${name}`),
  ...hintPlaces.flatMap((where) => hintNames.map((name) => `${where}-${name}`)),
  ...steps.flatMap((step) => neighbourNames.map((name) => `${step}-${name}`)),
]
