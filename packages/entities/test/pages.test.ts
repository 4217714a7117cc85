import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createEntityFinder } from '../src/index.ts'

/** What is written of a page, in the shape that `apps/evaluate` scores as well. */
interface WrittenPage {
  page: {
    main: {
      title: string
      paragraphs: string[]
      entities: {
        type: string
        name: string
        mentions: string[]
        role?: string
        country?: string
      }[]
    }
  }
}

const folder = new URL('./fixtures/pages/', import.meta.url)
const findEntities = createEntityFinder()

const pages = readdirSync(folder).filter((name) => name.endsWith('.gold.json'))

describe.each(pages)('%s', (file) => {
  const { main } = (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as WrittenPage).page
  const text = main.paragraphs.join('\n\n')
  const bare = (form: string) => form.replace(/^[Tt]he /, '')

  test.each(main.entities)('$name has all its names, and none of another', (gold) => {
    const { mentions, references, entities } = findEntities({ text, title: main.title })
    const formsOf = (id: string, aliases: readonly string[]) => {
      const spans = [...mentions, ...references.filter(({ form }) => form === 'nominal')]
      const own = spans.filter(({ entity }) => entity === id)
      return new Set([...own.map((span) => span.text), ...aliases].map(bare))
    }
    const wanted = gold.mentions.map(bare)
    const shared = (forms: Set<string>) => wanted.filter((form) => forms.has(form)).length
    const [entity] = entities
      .map(({ id, aliases, ...rest }) => ({ ...rest, forms: formsOf(id, aliases) }))
      .sort((left, right) => shared(right.forms) - shared(left.forms))
    const type = gold.type === 'place' ? 'location' : gold.type
    expect([...(entity?.forms ?? [])]).toEqual(expect.arrayContaining(wanted))
    expect(entity).toMatchObject({ type })
    if (gold.role) expect(entity?.role).toBe(gold.role)
    if (gold.country) expect(entity?.country).toBe(gold.country)
    const others = main.entities.filter((other) => other !== gold)
    for (const form of others.flatMap((other) => other.mentions.map(bare))) {
      expect(entity?.forms.has(form), form).toBe(false)
    }
  })
})
