import { WirecopyError } from '@wirecopy/document'
import { pageSchema } from '@wirecopy/document/schema'
import { parseFeed, parseHtml, parsePage, parseText, parseTextPages } from '@wirecopy/parse'
import fc from 'fast-check'
import { anyFeed, anyHtml, anyText, newsText } from './arbitraries.ts'
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
  holds(
    'any markup gives a page of the model, its blocks spans of their article',
    anyHtml(),
    (html) => {
      const page = parseHtml(html, options)
      pageSchema.parse(page)
      checkPage(page)
    },
  ),
  holds('any markup gives the same page every time', anyHtml(), (html) => {
    same(parseHtml(html, options), parseHtml(html, options))
  }),
  holds('a page is the same as text and as its bytes', anyHtml(), (html) => {
    const bytes = new TextEncoder().encode(`\ufeff${html}`)
    same(parseHtml(bytes, options), parseHtml(html.toWellFormed().replace(/^\ufeff/, ''), options))
  }),
  holds(
    'a script in front of a page changes nothing that is read',
    fc.tuple(anyHtml(), newsText(8)),
    ([html, text]) => {
      const page = `<body><article><h1>The pier closes</h1>${html}`
      const script = `<script>var a = ${JSON.stringify(text.replaceAll('<', ''))}</script>`
      const { main } = parseHtml(page, options)
      same(
        parseHtml(
          page.replace('<body>', () => `<body>${script}`),
          options,
        ).main?.text,
        main?.text,
      )
    },
  ),
  holds(
    'any feed gives a page of the model, its blocks spans of their article',
    anyFeed(),
    (feed) => {
      const page = parseFeed(feed, options)
      pageSchema.parse(page)
      checkPage(page)
    },
  ),
  holds(
    'whatever a page is, it is read as one of the model',
    fc.oneof(anyHtml(), anyFeed(), flatText),
    (text) => {
      const page = parsePage(text, options)
      pageSchema.parse(page)
      checkPage(page)
    },
  ),
]
