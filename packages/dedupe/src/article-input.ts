import { type Timestamp, WirecopyError } from '@wirecopy/document'

/** An article as it comes in. Only `id` and `text` are needed; what else is known makes results better. */
export interface ArticleInput {
  /** Unique within the index. */
  readonly id: string
  readonly text: string
  /** Weighs most in the search for stories. */
  readonly title?: string | null
  /** The outlet; furniture is learned per publisher, and the canonical article is chosen with it. */
  readonly publisher?: string | null
  /** The wire or press-release service that wrote it, where known; read from copies otherwise. */
  readonly originator?: string | null
  /**
   * ISO 8601 or mail-style date, or the time of a parsed article; of an interval the latest end counts,
   * because "on Friday" is no claim to have been first on Friday.
   */
  readonly publishedAt?: string | Timestamp | null
  /** Names of persons, places and organizations in the text; they weigh more in the search for stories. */
  readonly entities?: readonly { readonly name: string }[]
}

/**
 * Returns nothing for a usable article.
 *
 * @throws WirecopyError `invalid-option` where the id or the text is not a string.
 */
export function checkArticle(article: ArticleInput): void {
  if (typeof article?.id !== 'string' || typeof article.text !== 'string') {
    throw new WirecopyError('invalid-option', 'an article needs an id and a text, both strings')
  }
}
