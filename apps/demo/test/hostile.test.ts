import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPageReader, understand } from '../src/pipeline.ts'
import type { PageReading, Report } from '../src/report.ts'
import { browserPath, launch, newPage, type Site, serveSite } from './browser.ts'

const outside = 'https://evil.invalid/x'

const tags = [
  'img',
  'svg',
  'video',
  'audio',
  'body',
  'iframe',
  'input',
  'details',
  'marquee',
  'object',
]
const handlers = [
  'onerror',
  'onload',
  'onfocus',
  'ontoggle',
  'onmouseover',
  'onanimationstart',
  'onbegin',
]

/** Strings that run as a script, leave the page or break out of their place where text is not text. */
const payloads = [
  ...tags.flatMap((tag) =>
    handlers.map((handler) => `<${tag} src=x ${handler}=alert(1) autofocus open>`),
  ),
  ...tags.flatMap((tag) => [
    `"><${tag} src=${outside} onerror=alert(1)>`,
    `'><${tag} data=${outside}>`,
  ]),
  ...[
    '',
    '"',
    "'",
    '`',
    '-->',
    '</title>',
    '</script>',
    '</textarea>',
    '</style>',
    '</svg>',
    ']]>',
    '*/',
    '\\',
    '}',
    '{{',
  ].flatMap((end) => [
    `${end}<script>alert(1)</script>`,
    `${end}<script src=${outside}></script>`,
    `${end}<link rel=stylesheet href=${outside}>`,
  ]),
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  `<meta http-equiv=refresh content="0;url=${outside}">`,
  `<base href=${outside}>`,
  `<form action=${outside}><button>x</button></form>`,
  `<style>@import '${outside}'</style>`,
  `<div style="background:url(${outside})">x</div>`,
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the string is the attack
  '${alert(1)}',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\u202e<script>alert(1)</script>',
  '\u0000<script>alert(1)</script>',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '__proto__',
  'constructor',
  'hasOwnProperty',
]

/** A report in which every field that shows text holds a payload. */
function hostileReport(): Report {
  const readPage = createPageReader()
  const model = readPage({
    id: 'model',
    name: 'model',
    content:
      'Bridge shut until May\nThe bridge stays shut, Mayor Ada Quill said on Monday. "Nobody will cross it before May," Quill told reporters.\nShe thanked the Harbour Trust for its patience, and asked the drivers of Ardmore to take the ferry.\n',
  }).articles[0]
  if (!model) throw new Error('the model page holds no article')
  const [entity] = model.entities
  const quote = model.quotes.find(({ type }) => type === 'direct')
  if (!entity || !quote) throw new Error('the model article holds no name or no quote')
  const pages = payloads.map((payload, at): PageReading => {
    const text = `${payload} said “${payload}” to ${payload}.`
    const span = { start: 0, end: payload.length }
    return {
      id: `page-${at}`,
      name: payload,
      url: payload,
      retrievedAt: null,
      length: text.length,
      page: {
        url: payload,
        site: payload,
        kind: 'text',
        comments: [{ author: payload, publishedAt: null, text: payload }],
        furniture: [{ kind: 'promo', reason: payload, text: payload }],
        regions: [],
        warnings: [{ code: 'x', message: payload }],
      },
      headlines: [{ ...model.article, title: payload, text: '', blocks: [] }],
      articles: [
        {
          key: `page-${at}/main`,
          place: 'main',
          article: {
            ...model.article,
            url: payload,
            title: payload,
            publisher: payload,
            originator: payload,
            byline: [{ name: payload, role: payload, affiliation: null, url: payload }],
            publishedAt: {
              earliest: '2026-03-13T10:00:00Z',
              latest: '2026-03-13T10:00:00Z',
              precision: 'minute',
              relative: null,
              raw: payload,
              source: payload,
            },
            text,
            blocks: [{ start: 0, end: text.length, kind: 'paragraph', level: null }],
          },
          mentions: [
            { ...span, text: payload, type: 'person', entity: 'e', confidence: 1, value: null },
          ],
          entities: [
            {
              ...entity,
              id: 'e',
              type: at % 2 ? 'person' : 'organization',
              name: payload,
              aliases: [payload],
              role: payload,
              roles: [{ ...span, text: payload, organization: payload, country: null }],
              affiliation: payload,
              identifiers: { wikidata: payload },
              mentions: [span],
            },
          ],
          references: [],
          quotes: [
            {
              ...quote,
              text: payload,
              spans: [[payload.length + 7, 2 * payload.length + 7]],
              speaker: {
                ...span,
                text: payload,
                name: payload,
                entity: 'e',
                role: payload,
                affiliation: payload,
                onBehalfOf: payload,
                anonymous: false,
                confidence: 1,
                evidence: [payload],
                candidates: [{ name: payload, confidence: 0.1 }],
              },
              cue: { ...span, text: payload },
              addressee: { ...span, text: payload, name: payload, entity: null },
            },
          ],
        },
      ],
    }
  })
  const keys = pages.map(({ id }) => `${id}/main`)
  const match = { relation: 'near', similarity: 0.9, aInB: 0.9, bInA: 0.9 } as const
  return {
    pages,
    failures: payloads.map((payload, at) => ({
      id: `failed-${at}`,
      name: payload,
      error: { code: payload, message: payload },
    })),
    matches: keys.slice(1).map((key) => ({ a: key, b: 'page-0/main', ...match, evidence: [] })),
    clusters: [
      { id: payloads[0] ?? '', articles: keys, canonical: 'page-0/main', rule: payloads[1] ?? '' },
    ],
    chains: [
      {
        cluster: payloads[0] ?? '',
        originator: payloads[0] ?? '',
        links: [],
        sentence: payloads.join(' → '),
      },
    ],
    stories: [],
    sayings: [
      {
        cluster: payloads[2] ?? '',
        members: keys.map((article) => ({ article, quote: '1' })),
        variants: payloads.map((text, at) => ({
          article: `page-${at}/main`,
          quote: '1',
          text,
          speaker: text,
          verdict: 'other-speaker',
          wording: 'altered',
          similarity: 0.5,
        })),
      },
    ],
  }
}

describe.skipIf(!browserPath)('hostile strings', () => {
  let browser: Browser
  let site: Site
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([launch(), serveSite(hostileReport())])
  })
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })

  it('are at least 150, all different', () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(150)
  })

  /** Opens a page that fails the test on a dialog, a request elsewhere, or a script error. */
  const open = async () => {
    const page = await newPage(browser)
    const incidents: string[] = []
    page.on('dialog', (dialog) => {
      incidents.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('pageerror', (error) => incidents.push(error.message))
    page.on('console', (message) => {
      if (/content security policy|trusted/i.test(message.text())) incidents.push(message.text())
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url) && !request.url().startsWith('blob:')) {
        incidents.push(`request ${request.url()}`)
      }
    })
    return { page, incidents, close: () => page.context().close() }
  }

  it('stay text in the tables, lists, cards and charts of every view', async () => {
    const { page, incidents, close } = await open()
    for (const view of ['quotes', 'said-differently', 'copies', 'timeline', 'people']) {
      await page.goto(`${site.url}/${view}`)
      await page.waitForSelector('main h1:not(:text("Loading"))')
      for (const more of await page.locator('.more button').all()) await more.click()
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      const shown = (await page.locator('#app').textContent()) ?? ''
      expect([view, shown.includes('<img src=x onerror=alert(1) autofocus open>')]).toEqual([
        view,
        true,
      ])
      expect(
        await page
          .locator('main :is(img, script, iframe, object, form[action], base, meta)')
          .count(),
      ).toBe(0)
      expect(
        await page
          .locator('a[href^="javascript" i], a[href^="data:" i], a[href^="vbscript" i]')
          .count(),
      ).toBe(0)
    }
    expect(incidents).toEqual([])
    await close()
  })

  it('stay text in the reader, one article after the other, with the details open', async () => {
    const { page, incidents, close } = await open()
    await page.goto(`${site.url}/reader/page-0/main`)
    await page.waitForSelector('.story')
    for (const [at, payload] of payloads.entries()) {
      await page.evaluate((number) => {
        history.pushState(
          null,
          '',
          `/reader/page-${number}/main#${number % 2 ? 'quote-1' : 'entity-e'}`,
        )
        dispatchEvent(new PopStateEvent('popstate'))
      }, at)
      await page.waitForFunction(
        (text) => document.querySelector('.side-panel .card')?.textContent?.includes(text),
        payload.trim().split('\n')[0]?.replace('\u0000', '') ?? '',
      )
    }
    await page.getByRole('button', { name: 'Copy as TypeScript' }).click()
    expect(await page.locator('main :is(img, script, iframe, object, base, meta)').count()).toBe(0)
    expect(incidents).toEqual([])
    await close()
  })

  it('stay text in addresses, fragments and searches', async () => {
    const { page, incidents, close } = await open()
    await page.goto(`${site.url}/quotes`)
    await page.waitForSelector('.quote-row')
    for (const payload of payloads) {
      await page.evaluate((text) => {
        const safe = text.replaceAll('\ud800', '')
        history.pushState(
          null,
          '',
          `/quotes?speaker=${encodeURIComponent(safe)}&text=${encodeURIComponent(safe)}#${encodeURIComponent(safe)}`,
        )
        dispatchEvent(new PopStateEvent('popstate'))
      }, payload)
    }
    for (const payload of payloads.slice(0, 20)) {
      await page.goto(`${site.url}/${encodeURIComponent(payload)}`)
      await page.waitForSelector('main h1')
    }
    expect(incidents).toEqual([])
    await close()
  })

  it('stay text where the visitor brings them, as HTML, as text and as a file name', async () => {
    const { page, incidents, close } = await open()
    await page.goto(`${site.url}/try`)
    const paragraph = (payload: string) =>
      `The mayor of Ardmore said on Monday: “${payload}” and went home again to ${payload}.`
    const text = `Bridge ${payloads[0]} shut\n${payloads.map(paragraph).join('\n')}\n`
    const html = `<title>${payloads[3]}</title><article><h1>Bridge ${payloads[0]} shut</h1>${payloads.map((payload) => `<p>${paragraph(payload)}</p>`).join('')}</article>`
    await page.getByLabel('Text or HTML').fill(text)
    await page.locator('input[type=file]').setInputFiles([
      {
        name: '<img src=x onerror=alert(1)>.html',
        mimeType: 'text/html',
        buffer: Buffer.from(html),
      },
    ])
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.waitForURL(/\/yours\/reader\//)
    for (const view of ['Quotes', 'Copies and stories', 'People and organizations', 'Timeline']) {
      await page.getByRole('link', { name: view, exact: true }).click()
      await page.waitForSelector('main h1')
    }
    expect(await page.locator('main :is(img, script, iframe, object, base, meta)').count()).toBe(0)
    expect(incidents).toEqual([])
    await close()
  })
})

describe('a report of hostile pages', () => {
  it('is built from any strings without a throw', async () => {
    const readPage = createPageReader()
    const readings = payloads.map((payload, at) =>
      readPage({ id: `${at}`, name: payload, content: `${payload}\n${payload}\n`.repeat(3) }),
    )
    const report = await understand(readings)
    expect(report.pages).toHaveLength(payloads.length)
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})
