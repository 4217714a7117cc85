import type { ArticleReading, PageReading, Report } from '../report.ts'

/** Returns an article by key, with its page, or null. */
export function findArticle(
  report: Pick<Report, 'pages'>,
  key: string,
): { page: PageReading; reading: ArticleReading } | null {
  for (const page of report.pages) {
    const reading = page.articles.find((candidate) => candidate.key === key)
    if (reading) return { page, reading }
  }
  return null
}

/** Returns a text in the form in which names and words are compared: no case, no marks, no accents. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]{1,100}/gu, ' ')
    .trim()
}
