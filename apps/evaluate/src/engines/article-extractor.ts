import { answerEach, type ParseEngine } from './engine.ts'

export const articleExtractor: ParseEngine = {
  name: 'article-extractor',
  command: 'parse',
  packages: ['@extractus/article-extractor'],
  async load() {
    const [{ extractFromHtml }, { pageText }] = await Promise.all([
      import('@extractus/article-extractor'),
      import('./page-text.ts'),
    ])
    return answerEach(async ({ html = '', url }) => {
      const article = await extractFromHtml(html, url ?? 'https://news.example/')
      if (!article) return { page: { main: null } }
      return {
        page: {
          main: {
            title: article.title || null,
            byline: article.author || null,
            publishedAt: article.published ? { raw: article.published } : null,
            text: pageText(article.content ?? ''),
          },
        },
      }
    })
  },
}
