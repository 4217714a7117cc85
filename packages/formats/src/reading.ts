import type { Article, Entity, Mention, Quote, Reference } from '@wirecopy/document'

/**
 * An article with what was found in it: the input of every writer, and what the reader gives back.
 * Annotations that were not made are left out; the offsets of all of them count in `article.text`.
 */
export interface Reading {
  /** The name of the article where `article.id` alone is not unique, else it is left out. */
  key?: string
  article: Article
  mentions?: Mention[]
  entities?: Entity[]
  references?: Reference[]
  quotes?: Quote[]
}

/** Returns the name under which the article of a reading is known: its key, else its id. */
export function keyOf(reading: Reading): string {
  return reading.key ?? reading.article.id
}
