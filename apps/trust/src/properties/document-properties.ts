import {
  byteOffsets,
  codePointOffsets,
  detectOriginator,
  resolveLimits,
  segmentSentences,
  tokenize,
  utf16OffsetsFromBytes,
  utf16OffsetsFromCodePoints,
  WirecopyError,
} from '@wirecopy/document'
import * as schema from '@wirecopy/document/schema'
import fc from 'fast-check'
import { anyText, newsText, pollutingJson } from './arbitraries.ts'
import { holds, type Property, same, within } from './property.ts'

const isBlank = (text: string) => /^[\p{White_Space}\p{Cc}\p{Cf}]*$/u.test(text)

/** A text and some offsets within it, in any order. */
const textWithOffsets = anyText().chain((text) =>
  fc.tuple(fc.constant(text), fc.array(fc.nat(text.length), { maxLength: 8 })),
)

const schemas = Object.values(schema) as { safeParse(value: unknown): { success: boolean } }[]

export const documentProperties: Property[] = [
  holds('tokens lie in the text, in order, without overlap', anyText(), (text) => {
    const { count, starts, ends } = tokenize(text)
    let last = 0
    for (let index = 0; index < count; index++) {
      const [start, end] = [starts[index] as number, ends[index] as number]
      within(start, end, text.length)
      if (start < last || end === start) throw new Error(`token ${index} at ${start}`)
      last = end
    }
  }),
  holds('only blanks and unseen characters stand between tokens', anyText(), (text) => {
    const { count, starts, ends } = tokenize(text)
    let last = 0
    for (let index = 0; index <= count; index++) {
      const gap = text.slice(last, index < count ? starts[index] : text.length)
      if (!isBlank(gap)) throw new Error(`lost ${JSON.stringify(gap)}`)
      last = ends[index] as number
    }
  }),
  holds('no token begins or ends inside a character', anyText(), (text) => {
    const { count, starts, ends } = tokenize(text)
    const inside = (at: number) =>
      at > 0 &&
      /[\ud800-\udbff]/.test(text[at - 1] as string) &&
      /[\udc00-\udfff]/.test(text[at] ?? '')
    for (let index = 0; index < count; index++) {
      if (inside(starts[index] as number) || inside(ends[index] as number)) return false
    }
    return true
  }),
  holds(
    'tokens of two paragraphs are those of each',
    fc.tuple(newsText(), newsText()),
    ([a, b]) => {
      const read = (text: string) => {
        const { count, starts, ends } = tokenize(text)
        return Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]))
      }
      same(read(`${a}.\n\n${b}.`), [...read(`${a}.`), ...read(`${b}.`)])
    },
  ),
  holds('sentences lie in the text, in order, without outer blanks', anyText(), (text) => {
    let last = 0
    for (const { start, end } of segmentSentences(text)) {
      within(start, end, text.length)
      if (start < last || text.slice(start, end).trim().length !== end - start) return false
      last = end
    }
    return true
  }),
  holds('only blanks stand between sentences', anyText(), (text) => {
    let last = 0
    for (const { start, end } of [...segmentSentences(text), { start: text.length, end: 0 }]) {
      if (!isBlank(text.slice(last, start))) return false
      last = end
    }
    return true
  }),
  holds(
    'a sentence is not split again when it stands alone in its paragraph',
    newsText(),
    (text) => {
      const whole = segmentSentences(text).length
      return segmentSentences(`${text}\n\n`).length === whole
    },
  ),
  holds('tokens and sentences are the same every time', anyText(), (text) => {
    same(tokenize(text), tokenize(text))
    same(segmentSentences(text), segmentSentences(text))
  }),
  holds('code point offsets agree with Array.from', textWithOffsets, ([text, offsets]) => {
    const expected = offsets.map((offset) => {
      const cut = text.slice(0, offset)
      const split = /[\ud800-\udbff]$/.test(cut) && /^[\udc00-\udfff]/.test(text.slice(offset))
      return Array.from(cut).length - (split ? 1 : 0)
    })
    same(codePointOffsets(text, offsets), expected)
  }),
  holds('code points lead back to where they came from', textWithOffsets, ([text, offsets]) => {
    const points = codePointOffsets(text, offsets)
    same(codePointOffsets(text, utf16OffsetsFromCodePoints(text, points)), points)
  }),
  holds('bytes lead back to where they came from', textWithOffsets, ([text, offsets]) => {
    const bytes = byteOffsets(text, offsets)
    same(byteOffsets(text, utf16OffsetsFromBytes(text, bytes)), bytes)
  }),
  holds('byte offsets agree with the encoder', anyText(), (text) => {
    same(byteOffsets(text, [text.length]), [new TextEncoder().encode(text).length])
  }),
  holds(
    'an offset that is none is refused with a code',
    fc.tuple(anyText(), fc.double()),
    ([text, offset]) => {
      if (Number.isInteger(offset) && offset >= 0 && offset <= text.length) return true
      try {
        codePointOffsets(text, [offset])
        return false
      } catch (error) {
        return WirecopyError.isInstance(error) && error.code === 'invalid-option'
      }
    },
  ),
  holds('a wire service is a span of the text', anyText(), (text) => {
    const found = detectOriginator(text)
    if (found) within(found.start, found.end, text.length)
  }),
  holds('a wire service is found under any amount of text', newsText(30), (text) => {
    const found = detectOriginator(`LUND (Reuters) - The pier closed on Monday. ${text}`)
    return found?.name === 'Reuters'
  }),
  holds(
    'limits are the given ones or an error',
    fc.dictionary(fc.string(), fc.anything()),
    (limits) => {
      try {
        return Object.values(resolveLimits(limits)).every((limit) => limit > 0)
      } catch (error) {
        return WirecopyError.isInstance(error)
      }
    },
  ),
  holds('schemas answer on any value and pollute nothing', pollutingJson(), (json) => {
    const value = JSON.parse(json)
    for (const each of schemas) each.safeParse(value)
    return !('polluted' in {})
  }),
  holds('schemas answer on anything that JavaScript can hold', fc.anything(), (value) => {
    for (const each of schemas) each.safeParse(value)
  }),
]
