import { describe, expect, it } from 'vitest'
import { parseHtml } from '../src/index.ts'
import { long, short } from './variants.ts'

const story = `<p>${long('lock')}</p><p>${long('weir')}</p><p>${short}</p>`
const read = (head: string, body: string) =>
  parseHtml(`<html lang="en"><head><title>Old lock closes</title>${head}</head><body>
    <nav><a href="/">Home</a><a href="/news">News</a></nav><main><article><h1>Old lock closes</h1>
    ${body}</article></main></body></html>`).main

describe('the standfirst', () => {
  const lead = 'The oldest lock of the canal closes for the winter. Boats take the new one instead.'

  it('belongs to the text where the description of the page repeats it', () => {
    const menu = Array.from({ length: 20 }, (_, item) => `<button>Text size ${item}</button>`)
    const description = `<meta name="description" content="${lead}">`
    const main = read(description, `${menu.join('')}<div>Lund · ${lead}</div>${story}`)
    expect(main?.text.startsWith(`Lund · ${lead}`)).toBe(true)
  })

  it('belongs to the text where it stands as a paragraph under the headline', () => {
    const main = read('', `<p class="strap">${lead}</p><p>By Ann Oak</p>${story}`)
    expect(main?.text.startsWith(lead)).toBe(true)
  })

  it('is no caption', () => {
    const main = read(
      '',
      `<figure><img src="a.jpg"><figcaption>${lead}</figcaption></figure>${story}`,
    )
    expect(main?.text).not.toContain(lead)
  })
})

describe('links to other articles within the text', () => {
  it('go as a list, with its heading', () => {
    const items = ['Storm: Bridge closed to all cars', 'Harbour: Ferry stays on the quay']
    const list = items.map((item) => {
      const [label, rest] = item.split(': ')
      return `<li>${label}: <a href="/${label}">${rest}</a></li>`
    })
    const main = read('', `${story}<h3>More news for you</h3><ul>${list.join('')}</ul>${story}`)
    expect(main?.text).not.toContain('Bridge closed')
    expect(main?.text).not.toContain('More news')
  })

  it('go as paragraphs with the same label', () => {
    const teaser = (text: string) =>
      `<p><b>READ IT HERE | <a href="/x">${text} to be mended by the county</a></b></p>`
    const more = `<p>${long('bridge')}</p><p>${long('quay')}</p>`
    const main = read(
      '',
      `${story}${teaser('Bridge')}${more}${teaser('Quay')}<p>${long('dam')}</p>`,
    )
    expect(main?.text).not.toContain('READ IT HERE')
  })

  it('stay where they are parts of the story', () => {
    const list =
      '<ul><li><a href="/a">The first lock</a> was built of oak.</li><li>The second of stone.</li></ul>'
    const main = read('', `${story}<p>What is known of the locks:</p>${list}${story}`)
    expect(main?.text).toContain('was built of oak.')
    expect(main?.text).toContain('The second of stone.')
  })
})
