import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledPages } from '../src/bundled-pages.ts'
import { understand } from '../src/pipeline.ts'
import { readPages } from '../src/read-pages.ts'
import { browserPath, launch, newPage, type Site, serveSite } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let site: Site

describe.skipIf(!browserPath)('the web page', () => {
  beforeAll(async () => {
    const report = await understand(readPages(bundledPages(), { jobs: 1 }))
    ;[browser, site] = await Promise.all([launch(), serveSite(report)])
  })
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })

  /** Opens a page and fails on anything that the browser complains about. */
  const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}) => {
    const page = await newPage(browser, options)
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(site.url + path)
    await page.waitForSelector('main h1:not(:text("Loading"))')
    return { page, complaints, close: () => page.context().close() }
  }

  /** What axe finds wrong; its own script comes in beside the policy of the page. */
  const audit = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe)
    return page.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
      const found = await (globalThis as any).axe.run(document, { resultTypes: ['violations'] })
      return found.violations.flatMap((rule: { id: string; nodes: { html: string }[] }) =>
        rule.nodes.map(({ html }) => `${rule.id}: ${html.slice(0, 200)}`),
      )
    })
  }

  const views = [
    '/reader',
    '/reader/newsfold-cable-talks/related-1',
    '/reader/storm-hedda-live/main#quote-1',
    '/quotes',
    '/quotes?speaker=Maureen+Tully',
    '/said-differently',
    '/copies',
    '/copies?a=harbour-courier-strike-deal/main&b=harbour-courier-strike-deal-updated/main',
    '/timeline',
    '/people',
    '/try',
    '/nothing-here',
    '/yours/quotes',
  ]

  it.each(views)('%s is clean by axe, without a complaint', async (path) => {
    const { page, complaints, close } = await open(path)
    expect(await audit(page)).toEqual([])
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
    await close()
  })

  it('is clean by axe in the dark', async () => {
    const { page, close } = await open('/reader', { colorScheme: 'dark' })
    for (const path of ['/quotes', '/said-differently', '/copies', '/try']) {
      expect(await audit(page)).toEqual([])
      await page.goto(site.url + path)
      await page.waitForSelector('main h1:not(:text("Loading"))')
    }
    expect(await audit(page)).toEqual([])
    await close()
  })

  it('fits a width of 320 pixels without scrolling sideways, in every view', async () => {
    const { page, close } = await open('/reader', { viewport: { width: 320, height: 640 } })
    for (const path of views) {
      await page.goto(site.url + path)
      await page.waitForSelector('main h1:not(:text("Loading"))')
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([path, wider]).toEqual([path, 0])
    }
    await close()
  })

  it('keeps the marks visible where the colours are forced', async () => {
    const { page, close } = await open('/reader', { forcedColors: 'active' })
    const border = await page
      .locator('mark')
      .first()
      .evaluate((mark) => getComputedStyle(mark).borderBottomStyle)
    expect(border).not.toBe('none')
    await close()
  })

  it('stands still for those who ask for less motion', async () => {
    const { page, close } = await open('/reader', { reducedMotion: 'reduce' })
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
    ).toBe('auto')
    await close()
  })

  it('shows the names with letters and the quotes with their speakers', async () => {
    const { page, close } = await open('/reader/newsfold-cable-talks/main')
    expect(await page.locator('.name.person sup').first().textContent()).toBe('P')
    expect(await page.locator('.quote .who').count()).toBeGreaterThan(5)
    const quote = page.locator('.quote .who').first()
    await quote.click()
    expect(await page.locator('.side-panel').textContent()).toContain('How was the speaker found?')
    expect(page.url()).toMatch(/#quote-\d+$/)
    await close()
  })

  it('names what was left out of the page, with the reason', async () => {
    const { page, close } = await open('/reader/newsfold-cable-talks/main')
    expect(await page.locator('.furniture li small').count()).toBeGreaterThan(0)
    await close()
  })

  it('narrows the ledger by a facet, keeps that in the address, and leads to the span', async () => {
    const { page, close } = await open('/quotes')
    const all = await page.locator('.quote-row').count()
    await page.getByRole('button', { name: /^Maureen Tully/ }).click()
    const narrowed = await page.locator('.quote-row').count()
    expect(narrowed).toBeGreaterThan(0)
    expect(narrowed).toBeLessThan(all)
    expect(page.url()).toContain('speaker=Maureen+Tully')
    await page.locator('.quote-row .said').first().click()
    await page.waitForSelector('.quote.selected')
    await page.goBack()
    expect(await page.locator('.quote-row').count()).toBe(narrowed)
    await close()
  })

  it('counts the groups anew as the threshold moves', async () => {
    const { page, close } = await open('/copies')
    const slider = page.getByRole('slider')
    await slider.focus()
    const before = await page.locator('output').textContent()
    await page.keyboard.press('End')
    const after = await page.locator('output').textContent()
    expect(after).toContain('100 %')
    expect(after).not.toBe(before)
    await close()
  })

  it('sets the words of an edited article against the earlier ones', async () => {
    const { page, close } = await open(
      '/copies?a=harbour-courier-strike-deal/main&b=harbour-courier-strike-deal-updated/main',
    )
    expect(await page.locator('.sides article').nth(0).locator('del').allTextContents()).toContain(
      '1,140',
    )
    expect(await page.locator('.sides article').nth(1).locator('ins').allTextContents()).toContain(
      '1,180',
    )
    await close()
  })

  it('shows one utterance in two wordings', async () => {
    const { page, close } = await open('/said-differently')
    const card = page.locator('.saying', { hasText: 'Maureen Tully' }).first()
    expect(await card.locator('ins').count()).toBeGreaterThan(0)
    expect(await card.locator('del').count()).toBeGreaterThan(0)
    await close()
  })

  it('can be used by keyboard alone: skip link, views, lists with arrows', async () => {
    const { page, close } = await open('/reader')
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the content')
    await page.getByRole('link', { name: 'Quotes', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.quote-row')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page.locator('.quote-rows [data-item]').first().focus()
    const first = await focused()
    await page.keyboard.press('ArrowDown')
    expect(await focused()).not.toBe(first)
    await page.keyboard.press('Home')
    expect(await focused()).toBe(first)
    expect(await page.locator('.quote-rows [data-item][tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.story')
    await close()
  })

  it('gives every view as JSON and as TypeScript', async () => {
    for (const view of ['reader', 'quotes', 'said-differently', 'copies', 'timeline', 'people']) {
      const { page, close } = await open(`/${view}`)
      const json = await page.getByRole('link', { name: 'JSON' }).getAttribute('href')
      expect((await page.request.get(site.url + json)).ok()).toBe(true)
      await page.getByRole('button', { name: 'Copy as TypeScript' }).click()
      expect(await page.locator('.snippet code').textContent()).toContain("from '@wirecopy/parse'")
      await close()
    }
  })

  it('needs less than 150 kB of script for its first view', async () => {
    const { page, close } = await open('/reader')
    const script = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    )
    expect(script).toBeGreaterThan(1000)
    expect(script).toBeLessThan(150_000)
    await close()
  })

  it('reads pasted text in the browser, with nothing sent anywhere', async () => {
    const { page, complaints, close } = await open('/try')
    const asked: string[] = []
    page.on('request', (request) =>
      asked.push(`${request.method()} ${new URL(request.url()).pathname}`),
    )
    await page.getByRole('button', { name: 'Use an example' }).click()
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.waitForURL(/\/yours\/reader\//)
    expect(await page.locator('h1').textContent()).toContain('Lighthouse at Carrow Head')
    expect(await page.locator('.cast').textContent()).toContain('Brendan Lowe')
    expect(asked.filter((one) => !/^GET \/(assets\/|icon)/.test(one))).toEqual([])
    await page.getByRole('link', { name: 'Quotes', exact: true }).click()
    await page.waitForURL(/\/yours\/quotes/)
    expect(await page.locator('.quote-row').count()).toBeGreaterThan(2)
    expect(complaints).toEqual([])
    await close()
  })

  it('keeps the text where it could not be read, and says what to try', async () => {
    const { page, close } = await open('/try')
    await page.getByLabel('Text or HTML').fill('<html><head></head><body></body></html>')
    await page.getByRole('button', { name: 'Read it' }).click()
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('No article was found')
    expect(await page.getByLabel('Text or HTML').inputValue()).toContain('<body>')
    await close()
  })

  it('takes files, and names the one that is no page', async () => {
    const { page, close } = await open('/try')
    const image = {
      name: 'photo.png',
      mimeType: 'image/png',
      buffer: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    }
    await page.locator('input[type=file]').setInputFiles([image])
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('a PNG image')
    const html = readFileSync(new URL('../pages/island-echo-storm.html', import.meta.url))
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'echo.html', mimeType: 'text/html', buffer: html }])
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.waitForURL(/\/yours\/reader\/echo\/main/)
    expect(await page.locator('.failures').textContent()).toContain('photo.png')
    await close()
  })

  it('explains that this server fetches nothing', async () => {
    const { page, close } = await open('/try')
    await page.locator('#url').fill('https://example.com/')
    await page.getByRole('button', { name: 'Fetch and read' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('--allow-fetch')
    await close()
  })

  it('says so where the findings cannot be loaded, and lets the visitor try again', async () => {
    const page = await newPage(browser)
    await page.route('**/report.json', (route) => route.abort())
    await page.goto(`${site.url}/quotes`)
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    await page.unroute('**/report.json')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.waitForSelector('.quote-row')
    await page.context().close()
  })
})
