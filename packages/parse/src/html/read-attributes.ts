import { checkLimit, type Limits } from '@wirecopy/document'
import { attributeTable } from './attribute-names.ts'
import type { IntegerList } from './integer-list.ts'

const greaterThan = 62

/**
 * Reads the attributes of a start tag up to its ">" and returns the position behind that. Of each that is
 * kept the number and the span of its value are added to a list.
 *
 * @throws WirecopyError `limit-attributes`.
 */
export function readAttributes(
  source: string,
  from: number,
  attributes: IntegerList,
  limits: Limits,
): number {
  let at = from
  let count = 0
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (code === greaterThan) return at + 1
    if (code <= 32 || code === 47) {
      at++
      continue
    }
    const nameStart = at
    // The first character may be an "=".
    const nameEnd = endOfName(source, at + 1)
    at = skipSpace(source, nameEnd)
    let valueStart = nameEnd
    let valueEnd = nameEnd
    if (source.charCodeAt(at) === 61) {
      at = skipSpace(source, at + 1)
      const quote = source.charCodeAt(at)
      if (quote === 34 || quote === 39) {
        valueStart = at + 1
        const close = source.indexOf(quote === 34 ? '"' : "'", valueStart)
        valueEnd = close < 0 ? source.length : close
        at = valueEnd + 1
      } else {
        valueStart = at
        valueEnd = endOfBareValue(source, at)
        at = valueEnd
      }
    }
    if (++count > limits.attributes) checkLimit(limits, 'attributes', count)
    const number = attributeTable.find(source, nameStart, nameEnd)
    if (number >= 0) {
      attributes.push(number)
      attributes.push(valueStart)
      attributes.push(valueEnd)
    }
  }
  return source.length
}

function skipSpace(source: string, from: number): number {
  let at = from
  while (source.charCodeAt(at) <= 32) at++
  return at
}

function endOfName(source: string, from: number): number {
  let at = from
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code <= 32 || code === 61 || code === greaterThan || code === 47) break
  }
  return at
}

function endOfBareValue(source: string, from: number): number {
  let at = from
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code <= 32 || code === greaterThan) break
  }
  return at
}
