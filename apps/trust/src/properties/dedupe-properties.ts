import { compareTexts, createArticleIndex, findEdits, restoreArticleIndex } from '@wirecopy/dedupe'
import { WirecopyError } from '@wirecopy/document'
import { clusterSchema, matchSchema } from '@wirecopy/document/schema'
import fc from 'fast-check'
import { anyText, newsText } from './arbitraries.ts'
import { holds, type Property, same, within } from './property.ts'

const twoTexts = fc.tuple(anyText(300), anyText(300))

/** Articles some of which share their text or parts of it. */
const articles = fc
  .tuple(
    fc.array(newsText(60), { minLength: 1, maxLength: 3 }),
    fc.array(fc.nat(5), { maxLength: 8 }),
  )
  .map(([texts, picks]) =>
    picks.map((pick, index) => {
      const text = texts[pick % texts.length] as string
      return { id: `${index}`, text: pick > 3 ? text.slice(text.length >> 1) : text }
    }),
  )

function indexOf(list: readonly { id: string; text: string }[]) {
  const index = createArticleIndex()
  for (const article of list) index.add(article)
  return index
}

export const dedupeProperties: Property[] = [
  holds('shares are between 0 and 1, and the same from both sides', twoTexts, ([a, b]) => {
    const forth = compareTexts(a, b)
    const back = compareTexts(b, a)
    same(
      [forth.similarity, forth.aInB, forth.identical],
      [back.similarity, back.bInA, back.identical],
    )
    return [forth.similarity, forth.aInB, forth.bInA].every((share) => share >= 0 && share <= 1)
  }),
  holds('a text with words is identical to itself', newsText(), (words) => {
    const { similarity, identical } = compareTexts(`pier ${words}`, `pier ${words}`)
    return identical && similarity === 1
  }),
  holds('passages are spans of both texts', twoTexts, ([a, b]) => {
    for (const passage of compareTexts(a, `${a} ${b}`).passages) {
      within(passage.a.start, passage.a.end, a.length)
      within(passage.b.start, passage.b.end, a.length + 1 + b.length)
    }
  }),
  holds(
    'every article is in one cluster, with a canonical article of its own',
    articles,
    (list) => {
      const clusters = indexOf(list).clusters()
      for (const cluster of clusters) {
        clusterSchema.parse(cluster)
        if (!cluster.articles.includes(cluster.canonical)) return false
      }
      same(clusters.flatMap((cluster) => cluster.articles).sort(), list.map(({ id }) => id).sort())
    },
  ),
  holds('matches have the shape of the model and name articles of the index', articles, (list) => {
    const index = createArticleIndex()
    for (const article of list) {
      for (const match of index.add(article).matches) {
        matchSchema.parse(match)
        if (!index.has(match.b) || match.a !== article.id) return false
      }
    }
    return index.size === list.length
  }),
  holds('the plain kernel gives the results of WebAssembly', articles, (list) => {
    const plain = createArticleIndex({ kernel: 'plain' })
    const fast = createArticleIndex()
    for (const article of list) same(plain.add(article), fast.add(article))
    same(plain.clusters(), fast.clusters())
  }),
  holds('what was removed is found no more', articles, (list) => {
    const index = indexOf(list)
    for (const { id } of list) if (!index.remove(id)) return false
    return (
      index.size === 0 &&
      index.clusters().length === 0 &&
      list.every((article) => index.query(article).length === 0)
    )
  }),
  holds('an id is taken once, whatever it is', fc.tuple(anyText(40), newsText()), ([id, text]) => {
    const index = indexOf([{ id, text }])
    try {
      index.add({ id, text })
      return false
    } catch (error) {
      return WirecopyError.isInstance(error) && error.code === 'duplicate-id' && index.size === 1
    }
  }),
  holds('a query changes nothing', articles, (list) => {
    const index = indexOf(list)
    const before = JSON.stringify(index.clusters())
    for (const article of list) index.query({ ...article, id: 'other' })
    return JSON.stringify(index.clusters()) === before && index.size === list.length
  }),
  holds(
    'the same articles are together in whatever order they come',
    fc.tuple(articles, fc.nat()),
    ([list, turn]) => {
      const at = list.length === 0 ? 0 : turn % list.length
      const turned = [...list.slice(at), ...list.slice(0, at)].reverse()
      const together = (given: typeof list) =>
        indexOf(given)
          .clusters()
          .map((cluster) => cluster.articles.toSorted().join())
          .sort()
      same(together(turned), together(list))
    },
  ),
  holds('an index that was saved goes on as if it had not been', articles, (list) => {
    const half = list.length >> 1
    const whole = indexOf(list)
    const restored = restoreArticleIndex(indexOf(list.slice(0, half)).snapshot())
    for (const article of list.slice(half)) restored.add(article)
    same(restored.clusters(), whole.clusters())
    for (const article of list) {
      const asked = { ...article, id: 'other' }
      same(restored.query(asked), whole.query(asked))
    }
  }),
  holds('what was removed leaves no trace', articles, (list) => {
    const half = list.length >> 1
    const index = indexOf(list)
    for (const { id } of list.slice(half)) index.remove(id)
    const never = indexOf(list.slice(0, half))
    const together = (given: typeof index) =>
      given
        .clusters()
        .map((cluster) => cluster.articles.toSorted().join())
        .sort()
    same(together(index), together(never))
  }),
  holds('a version has no edits against itself', newsText(60), (words) => {
    // Runs of fewer than six words don't count as unchanged.
    const text = `The old pier closed on Monday morning ${words}`
    return findEdits(text, text).length === 0
  }),
  holds(
    'edits are spans of the version that they name, in the order of the newer',
    fc.tuple(newsText(40), newsText(20), newsText(40)),
    ([a, b, c]) => {
      const [older, newer] = [`${a} ${b} ${c}`, `${a} ${c} ${b}`]
      let last = 0
      for (const { before, after } of findEdits(older, newer)) {
        if (before) within(before.start, before.end, older.length)
        if (!after) continue
        within(after.start, after.end, newer.length)
        if (after.start < last) return false
        last = after.start
      }
      return true
    },
  ),
]
