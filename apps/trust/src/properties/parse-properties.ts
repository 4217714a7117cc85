import { WirecopyError } from '@wirecopy/document'
import { pageSchema } from '@wirecopy/document/schema'
import { parseText, parseTextPages } from '@wirecopy/parse'
import fc from 'fast-check'
import { anyText, newsText } from './arbitraries.ts'
import { checkPage, checkTiling } from './page-checks.ts'
import { holds, type Property, same } from './property.ts'

/** Lines as aggregators lay them out, with odd ones among them. */
const flatText = fc
  .array(
    fc.oneof(
      newsText(12),
      anyText(40),
      fc.constantFrom('', 'Harbour Post · 2 hours ago', '#harbour', 'Related'),
    ),
    {
      maxLength: 20,
    },
  )
  .map((lines) => lines.join('\n'))

const options = { url: 'https://paper.example/a', retrievedAt: '2026-03-01T12:00:00Z' }

export const parseProperties: Property[] = [
  holds('the regions of a flat text tile it', fc.oneof(anyText(), flatText), (text) => {
    checkTiling(text, parseText(text, options).regions)
  }),
  holds(
    'the regions of all pages of a flat text tile it',
    fc.oneof(anyText(), flatText),
    (text) => {
      checkTiling(
        text,
        parseTextPages(text, options).flatMap(({ regions }) => regions),
      )
    },
  ),
  holds(
    'a flat text gives a page of the model, its blocks spans of their article',
    flatText,
    (text) => {
      const page = parseText(text, options)
      pageSchema.parse(page)
      checkPage(page)
    },
  ),
  holds('a flat text gives the same page every time', flatText, (text) => {
    same(parseText(text, options), parseText(text, options))
  }),
  holds(
    'any time of retrieval is taken or refused with a code',
    fc.tuple(
      flatText,
      fc.oneof(anyText(30), fc.date({ noInvalidDate: false }), fc.double(), fc.constant(null)),
    ),
    ([text, time]) => {
      try {
        parseText(text, { retrievedAt: time as string })
      } catch (error) {
        if (!WirecopyError.isInstance(error)) throw error
      }
    },
  ),
]
