import { answerEach, type ParseEngine } from './engine.ts'
import { pageText } from './page-text.ts'

export const defuddle: ParseEngine = {
  name: 'Defuddle + linkedom',
  command: 'parse',
  packages: ['defuddle', 'linkedom'],
  async load() {
    const [{ Defuddle }, { parseHTML }] = await Promise.all([
      import('defuddle/node'),
      import('linkedom'),
    ])
    return answerEach(async ({ html = '', url }) => {
      const document = parseHTML(html).document as unknown as Document
      const article = await Defuddle(document, url ?? 'https://news.example/', { useAsync: false })
      return {
        page: {
          main: {
            title: article.title || null,
            byline: article.author || null,
            publishedAt: article.published ? { raw: article.published } : null,
            text: pageText(article.content),
          },
        },
      }
    })
  },
}
