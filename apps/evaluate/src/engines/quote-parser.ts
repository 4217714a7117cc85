import { answerEach, type QuoteEngine } from './engine.ts'

interface ParsedQuote {
  index: number
  text: string
  name: { index: number; text: string }
}

export const quoteParser: QuoteEngine = {
  name: 'quote-parser',
  command: 'quotes',
  packages: ['quote-parser'],
  note: 'direct quotes; its name span is a guess by its own word',
  async load() {
    const { default: parser } = (await import('quote-parser')) as {
      default: { parse(text: string, language: string, options: object): ParsedQuote[] }
    }
    return answerEach(({ text }) => {
      if (text === '') return { quotes: [] }
      return {
        quotes: parser.parse(text, 'en', {}).map((quote) => ({
          type: 'direct',
          spans: [[quote.index, quote.index + quote.text.length]],
          text: quote.text,
          cue: null,
          speaker: {
            start: quote.name.index,
            end: quote.name.index + quote.name.text.length,
            text: quote.name.text,
            name: quote.name.text.trim(),
          },
        })),
      }
    })
  },
}
