import { expect, it } from 'vitest'
import { detach } from '../src/index.ts'

it('gives back the same characters, however short or long', () => {
  const text = 'Dockworkers at Port Calder voted on Sunday. \ud83d\udc69 \ud800'
  for (let end = 0; end <= text.length; end++) {
    expect(detach(text.slice(0, end))).toBe(text.slice(0, end))
  }
})
