import { answerEach, type EntityEngine } from './engine.ts'

export const wink: EntityEngine = {
  name: 'wink-nlp',
  command: 'entities',
  packages: ['wink-nlp', 'wink-eng-lite-web-model'],
  note: 'dates, money, percents and the like; no names of people, places or organizations',
  async load() {
    const [{ default: winkNlp }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ])
    const nlp = winkNlp(model, ['sbd', 'ner'])
    const { its } = nlp
    return answerEach(({ text }) => {
      const found = nlp.readDoc(text).entities().out(its.detail) as unknown as {
        value: string
        type: string
      }[]
      // It gives the words of a value and not where they stand; they come in order.
      let position = 0
      const mentions = []
      for (const { value, type } of found) {
        const start = text.indexOf(value, position)
        if (start < 0) continue
        position = start + value.length
        mentions.push({ start, end: position, type: type.toLowerCase() })
      }
      return { mentions }
    })
  },
}
