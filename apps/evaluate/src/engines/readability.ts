import { answerEach, type ParseEngine } from './engine.ts'

export const readability: ParseEngine = {
  name: 'Readability + linkedom',
  command: 'parse',
  packages: ['@mozilla/readability', 'linkedom'],
  async load() {
    const [{ Readability }, { parseHTML }, { pageText }] = await Promise.all([
      import('@mozilla/readability'),
      import('linkedom'),
      import('./page-text.ts'),
    ])
    return answerEach(({ html = '' }) => {
      const article = new Readability(parseHTML(html).document as unknown as Document).parse()
      if (!article) return { page: { main: null } }
      return {
        page: {
          main: {
            title: article.title ?? null,
            byline: article.byline ?? null,
            publishedAt: article.publishedTime ? { raw: article.publishedTime } : null,
            text: pageText(article.content ?? ''),
          },
        },
      }
    })
  },
}
