import { answerEach, type ParseEngine } from './engine.ts'

export const defuddle: ParseEngine = {
  name: 'Defuddle + linkedom',
  command: 'parse',
  packages: ['defuddle', 'linkedom'],
  async load() {
    const [{ Defuddle }, { parseHTML }, { pageText }] = await Promise.all([
      import('defuddle/node'),
      import('linkedom'),
      import('./page-text.ts'),
    ])
    return answerEach(async ({ html = '', url }) => {
      const document = parseHTML(html).document as unknown as Document
      const article = await quietly(() =>
        Defuddle(document, url ?? 'https://news.example/', { useAsync: false }),
      )
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

/** It writes the broken JSON-LD of a page to the console, stack and all. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const { error } = console
  console.error = () => {}
  try {
    return await work()
  } finally {
    console.error = error
  }
}
