import type { GoldDocument, GoldName } from './corpus.ts'
import { createRandom } from './crf.ts'
import { makeBody } from './made-bodies.ts'
import { makeName } from './name-pools.ts'
import { frame } from './newswire-frame.ts'
import { readList } from './read-list.ts'

const places = [...readList('region'), ...readList('country')].filter((name) => name.length > 3)
const bodies = [...readList('organization'), ...readList('media')]

/**
 * Returns copies of documents with other names in the same places: made-up people, and places from the
 * lists, and organizations from the lists or made up, so that the words around a name must tell what it is. A person's family name alone
 * is replaced by the same made-up one. One copy in three is framed as news agencies do.
 */
export function augment(
  documents: readonly GoldDocument[],
  share: number,
  seed: number,
): GoldDocument[] {
  const random = createRandom(seed)
  const copies: GoldDocument[] = []
  for (const document of documents) {
    if (document.names.length === 0 || (random() % 1000) / 1000 >= share) continue
    const copy = replaceNames(document, random)
    if (copy) copies.push(random() % 3 === 0 ? frame(copy, random) : copy)
  }
  return copies
}

function replaceNames(document: GoldDocument, random: () => number): GoldDocument | undefined {
  const { text } = document
  const fulls = new Map<string, string>()
  const shorts = new Map<string, string>()
  const others = new Map<string, string>()
  const written = ({ start, end }: GoldName) => text.slice(start, end)
  for (const name of document.names) {
    if (name.type !== 'person') continue
    const words = written(name).split(' ')
    if (words.length < 2 || words.length > 4 || fulls.has(written(name))) continue
    const made = makeName(random)
    fulls.set(written(name), made.full)
    shorts.set(words.at(-1) as string, made.short)
  }
  const result: GoldDocument = { ...document, id: `${document.id}+`, text: '', names: [] }
  let last = 0
  let changed = false
  for (const name of document.names) {
    if (name.start < last) return undefined
    const old = written(name)
    const named = /\bthe $/i.test(text.slice(Math.max(0, name.start - 4), name.start))
    const fresh = replacement(name.type, old, named)
    changed ||= fresh !== old
    result.text += text.slice(last, name.start)
    result.names.push({
      ...name,
      start: result.text.length,
      end: result.text.length + fresh.length,
    })
    result.text += fresh
    last = name.end
  }
  result.text += text.slice(last)
  return changed ? result : undefined

  function replacement(type: GoldName['type'], old: string, named: boolean): string {
    if (type === 'person') return fulls.get(old) ?? shorts.get(old) ?? old
    if (type === 'other' || type === 'unknown' || random() % 3 === 0) return old
    const known = others.get(`${type} ${old}`)
    if (known) return known
    // A place that is part of a longer name elsewhere keeps the text consistent only if left alone.
    const list = type === 'location' ? places : bodies
    // Made-up places would teach that an unknown word is a place.
    const invented = type === 'organization' && random() % 3 === 0
    const fresh = invented ? makeBody(random, named) : (list[random() % list.length] as string)
    others.set(`${type} ${old}`, fresh)
    return fresh
  }
}
