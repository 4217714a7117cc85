import { answerEach, type EntityEngine, type QuoteEngine } from './engine.ts'

interface Found {
  text: string
  offset: { start: number; length: number }
}

/** Offsets count from the first letter, but the length takes marks before and after with it. */
const outerMarks = /^[\s"'“”‘’(]+|(?:['’]s)?[\s"'“”‘’,.;:!?)…—-]*$/g

export const compromiseNames: EntityEngine = {
  name: 'compromise',
  command: 'entities',
  packages: ['compromise'],
  async load() {
    const { default: nlp } = await import('compromise')
    return answerEach(({ text }) => {
      const document = nlp(text)
      const mentions = (found: Found[], type: string) =>
        found.map(({ text: words, offset: { start } }) => ({
          start,
          end: start + words.replace(outerMarks, '').length,
          type,
        }))
      // Its types know no `terms: false`, which spares it work.
      const options = { offset: true, terms: false } as object
      return {
        mentions: [
          ...mentions(document.people().json(options) as Found[], 'person'),
          ...mentions(document.places().json(options) as Found[], 'location'),
          ...mentions(document.organizations().json(options) as Found[], 'organization'),
        ],
      }
    })
  },
}

export const compromiseQuotes: QuoteEngine = {
  name: 'compromise',
  command: 'quotes',
  packages: ['compromise'],
  note: 'direct quotes within a sentence, no speakers',
  async load() {
    const { default: nlp } = await import('compromise')
    return answerEach(({ text }) => {
      const found = nlp(text)
        .quotations()
        .json({ offset: true, terms: false } as object) as Found[]
      return {
        quotes: found.map(({ text: words, offset: { start } }) => ({
          type: 'direct',
          spans: [[start, Math.min(text.length, start + words.replace(outerMarks, '').length)]],
          text: words,
          cue: null,
          speaker: null,
        })),
      }
    })
  },
}
