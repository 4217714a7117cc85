import { WirecopyError } from '@wirecopy/document'
import { quoteSchema } from '@wirecopy/document/schema'
import { createEntityFinder } from '@wirecopy/entities'
import { alignWords, createQuoteFinder, findSameQuotes } from '@wirecopy/quotes'
import fc from 'fast-check'
import { anyText, newsText } from './arbitraries.ts'
import { holds, type Property, same, slices, within } from './property.ts'

const findQuotes = createQuoteFinder()
const findEntities = createEntityFinder()

const articles = fc.array(
  fc
    .array(newsText(12), { maxLength: 4 })
    .map((texts) => texts.map((text, id) => ({ id: `${id}`, text }))),
  { maxLength: 4 },
)

export const quotesProperties: Property[] = [
  holds('quotes are spans of the text, joined by a space', anyText(), (text) => {
    for (const quote of findQuotes({ text })) {
      for (const [start, end] of quote.spans) within(start, end, text.length)
      const joined = quote.spans.map(([start, end]) => text.slice(start, end)).join(' ')
      if (joined !== quote.text) throw new Error(`${JSON.stringify(quote)} covers ${joined}`)
    }
  }),
  holds('cues, speakers and addressees are slices of the text', newsText(), (text) => {
    for (const { cue, speaker, addressee } of findQuotes({ text })) {
      for (const part of [cue, speaker, addressee]) if (part) slices(text, part)
    }
  }),
  holds('the spans of a quote come in order, without overlap', newsText(), (text) =>
    findQuotes({ text }).every(({ spans }) =>
      spans.every(([start, end], index) => start < end && (spans[index - 1]?.[1] ?? 0) <= start),
    ),
  ),
  holds('quotes come in the order of the text', newsText(), (text) => {
    const starts = findQuotes({ text }).map(({ spans }) => spans[0]?.[0] as number)
    same(
      starts,
      starts.toSorted((left, right) => left - right),
    )
  }),
  holds('a speaker is an entity that was given', newsText(), (text) => {
    const annotations = findEntities({ text })
    const ids = new Set(annotations.entities.map(({ id }) => id))
    return findQuotes({ text, ...annotations }).every(
      ({ speaker }) => !speaker?.entity || ids.has(speaker.entity),
    )
  }),
  holds('results have the shape of the model', anyText(), (text) => {
    quoteSchema.array().parse(findQuotes({ text, title: text }))
  }),
  holds('results are the same every time', newsText(), (text) => {
    same(findQuotes({ text }), createQuoteFinder()({ text }))
  }),
  holds('a text is aligned with itself without a change', anyText(), (text) =>
    alignWords(text, text).every(({ kind }) => kind === 'equal'),
  ),
  holds(
    'an alignment covers both texts in order',
    fc.tuple(newsText(12), newsText(12)),
    ([a, b]) => {
      let lastA = 0
      let lastB = 0
      for (const change of alignWords(a, b)) {
        slices(a, change.a)
        slices(b, change.b)
        if (change.a.start < lastA || change.b.start < lastB) return false
        lastA = change.a.end
        lastB = change.b.end
      }
      return true
    },
  ),
  holds('a quote is in one group at most', articles, (lists) => {
    const groups = findSameQuotes(lists.map((quotes, id) => ({ id: `${id}`, quotes })))
    const members = groups.flatMap((group) =>
      group.members.map(({ article, quote }) => `${article} ${quote}`),
    )
    return (
      new Set(members).size === members.length && groups.every((group) => group.members.length > 1)
    )
  }),
  holds('the same words in two articles are one group', newsText(30), (words) => {
    const text = `The ferry board closed the old pier ${words}`
    const groups = findSameQuotes([
      { id: 'a', quotes: [{ id: '1', text }] },
      { id: 'b', quotes: [{ id: '1', text }] },
    ])
    return groups.length === 1
  }),
  holds('what is no text is refused with a code', fc.anything(), (value) => {
    if (typeof value === 'string') return true
    try {
      findQuotes({ text: value as string })
      return false
    } catch (error) {
      return WirecopyError.isInstance(error)
    }
  }),
  holds('the same quotes are together in whatever order their articles come', articles, (lists) => {
    const given = lists.map((quotes, id) => ({ id: `${id}`, quotes }))
    const together = (list: typeof given) =>
      findSameQuotes(list)
        .map(({ members }) =>
          members
            .map(({ article, quote }) => `${article} ${quote}`)
            .sort()
            .join(),
        )
        .sort()
    same(together(given.toReversed()), together(given))
  }),
]
