import { describe, expect, it } from 'vitest'
import { choose, p, plain } from './choose-blocks.ts'

const image = '<img src="boat.jpg">'
const story = ['One', 'Two', 'Three', 'Four', 'Five', 'Six']
  .map((word) => p(3, plain(word)))
  .join('')
const names = (list: readonly string[]) => list.map((text) => text.split(' ')[0])
const all = ['One', 'Two', 'Three', 'Four', 'Five', 'Six']

describe('a caption', () => {
  it('is a text alone with an image in an element, and no part of the article', () => {
    expect([
      names(
        choose(`${story}<div>${image}${p(3, 'Boats at the lock on Monday.', ' class="x"')}</div>`),
      ),
      names(
        choose(`${story}<div><div>${image}</div>${p(3, 'Boats at the lock on Monday.')}</div>`),
      ),
      names(choose(`${story}<p title="3">${image}Boats at the lock</p>`)),
    ]).toEqual([all, all, all])
  })

  it('is no paragraph that looks like the others and ends like a sentence', () => {
    expect(names(choose(`${story}<p title="3">${image}${plain('Seven')}</p>`))).toEqual([
      ...all,
      'Seven',
    ])
  })

  it('is no item of a gallery, where most of the text stands beside images', () => {
    const slide = (word: string) =>
      `<div class="slide">${image}${p(3, plain(word), ' class="s"')}</div>`
    expect(names(choose(['One', 'Two', 'Three'].map(slide).join('')))).toEqual([
      'One',
      'Two',
      'Three',
    ])
  })

  it('is no long text, and no heading', () => {
    const long = `${plain('Seven')} ${plain('Eight')} ${plain('Nine')} ${plain('Ten')}`
    expect([
      names(choose(`${story}<div>${image}${p(3, long, ' class="x"')}</div>`)),
      names(choose(`${story}<div>${image}<h2 title="3">Harbours</h2></div>${p(3, plain('Last'))}`)),
    ]).toEqual([
      [...all, 'Seven'],
      [...all, 'Harbours', 'Last'],
    ])
  })
})

describe('an offer with a form', () => {
  it('is no part of a short article, in an element named for it', () => {
    const offer = (form: string) =>
      `${p(3, plain('One'))}<aside class="newsletter">${p(3, plain('Letter'))}${form}</aside>${p(3, plain('Two'))}`
    expect([names(choose(offer('<form><input></form>'))), names(choose(offer('')))]).toEqual([
      ['One', 'Two'],
      ['One', 'Letter', 'Two'],
    ])
  })

  it('is left out at the end where it asks for a turn to the channels of the site', () => {
    expect(names(choose(`${story}${p(3, 'Download our app and follow us on Telegram.')}`))).toEqual(
      all,
    )
  })
})
