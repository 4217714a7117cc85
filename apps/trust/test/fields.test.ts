import { parseFeed, parseHtml } from '@wirecopy/parse'
import { describe, expect, it } from 'vitest'
import { fieldAttacks } from '../src/hostile/field-attacks.ts'
import { findSuperlinear } from '../src/hostile/growth.ts'
import { hostileFields } from '../src/hostile/hostile-fields.ts'
import { isKnownFault } from '../src/hostile/known-faults.ts'
import { readVerdicts } from '../src/patterns/verdict-store.ts'

const attacks = Object.entries(fieldAttacks(readVerdicts()))
const limits = { articles: Number.POSITIVE_INFINITY }

const feedElements = [
  'title',
  'author',
  'dc:creator',
  'pubDate',
  'link',
  'guid',
  'category',
  'description',
]

describe('a field of a page that is attacked', { timeout: 120_000 }, () => {
  it.each(Object.entries(hostileFields))('%s is read in linear time', (_, pageOf) => {
    const slow = attacks.flatMap(([name, attack]) => {
      const growth = findSuperlinear((text) => parseHtml(pageOf(text), { limits }), attack, 20_000)
      return growth === null ? [] : [`${name}: ${growth}`]
    })
    expect(slow).toEqual([])
  })

  it.each(feedElements.filter((element) => !isKnownFault(`field ${element}`)))(
    '%s of a feed is read in linear time',
    (element) => {
      const feedOf = (text: string) =>
        `<rss version="2.0" xmlns:dc="a"><channel><title>a</title><item><title>The pier</title><${element}><![CDATA[${text}]]></${element}></item></channel></rss>`
      const slow = attacks.flatMap(([name, attack]) => {
        const growth = findSuperlinear(
          (text) => parseFeed(feedOf(text), { limits }),
          attack,
          20_000,
        )
        return growth === null ? [] : [`${name}: ${growth}`]
      })
      expect(slow).toEqual([])
    },
  )
})
