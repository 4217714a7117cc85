import { parseFeed, parseHtml } from '@wirecopy/parse'
import { describe, expect, it } from 'vitest'
import { findAttackGrowth } from '../src/hostile/attack-growth.ts'
import { fieldAttacks } from '../src/hostile/field-attacks.ts'
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

describe('a field of a page that is attacked', { timeout: 600_000 }, () => {
  it.each(Object.entries(hostileFields))('%s is read in linear time', async (_, pageOf) => {
    const slow: string[] = []
    for (const [name, attack] of attacks) {
      const read = (text: string) => parseHtml(pageOf(text), { limits })
      const growth = await findAttackGrowth(read, attack, 20_000)
      if (growth !== null) slow.push(`${name}: ${growth}`)
    }
    expect(slow).toEqual([])
  })

  it.each(feedElements.filter((element) => !isKnownFault(`field ${element}`)))(
    '%s of a feed is read in linear time',
    async (element) => {
      const feedOf = (text: string) =>
        `<rss version="2.0" xmlns:dc="a"><channel><title>a</title><item><title>The pier</title><${element}><![CDATA[${text}]]></${element}></item></channel></rss>`
      const slow: string[] = []
      for (const [name, attack] of attacks) {
        const read = (text: string) => parseFeed(feedOf(text), { limits })
        const growth = await findAttackGrowth(read, attack, 20_000)
        if (growth !== null) slow.push(`${name}: ${growth}`)
      }
      expect(slow).toEqual([])
    },
  )
})
