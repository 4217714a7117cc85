import type { ArticleInput } from '@wirecopy/dedupe'
import type { Reading } from '@wirecopy/formats'

/** Returns the article of a reading as the index takes it, named by its number. */
export function toInput({ article }: Reading, seq: number): ArticleInput {
  return {
    id: String(seq),
    text: article.text,
    title: article.title,
    publisher: article.publisher,
    originator: article.originator,
    publishedAt: article.publishedAt?.earliest ?? null,
  }
}
