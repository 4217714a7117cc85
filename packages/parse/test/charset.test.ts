import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../src/html/charset.ts'

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodeBytes', () => {
  it('reads a short page in windows-1252 that declares nothing as such', () => {
    expect(decodeBytes(latin1('<h1>Caf\u00e9 ferm\u00e9</h1>'), null)).toMatchObject({
      text: '<h1>Caf\u00e9 ferm\u00e9</h1>',
      charset: 'windows-1252',
      warning: expect.any(String),
    })
  })

  it('keeps UTF-8 with a stray byte, or cut in the middle of a character', () => {
    const stray = Uint8Array.from([
      ...utf8('Zw\u00f6lf Boote, f\u00fcnf '),
      0xff,
      ...utf8(' H\u00e4fen'),
    ])
    expect(decodeBytes(stray, null).text).toBe('Zw\u00f6lf Boote, f\u00fcnf \ufffd H\u00e4fen')
    expect(decodeBytes(utf8('A price of \u20ac').slice(0, -1), null).charset).toBe('utf-8')
  })

  it('does not believe markup that says it is in UTF-16', () => {
    const page = '<meta charset="utf-16"><h1>Caf\u00e9</h1>'
    expect(decodeBytes(utf8(page), null).text).toBe(page)
  })

  it('follows a content type that says so', () => {
    const bytes = Uint8Array.from([0x41, 0, 0xe9, 0])
    expect(decodeBytes(bytes, 'text/html; charset=utf-16le').text).toBe('A\u00e9')
  })
})
