import { isSpaceCode, isWordCode } from './characters.ts'

export const straightDouble = 0x22
export const straightSingle = 0x27
export const openSingle = 0x2018
export const closeSingle = 0x2019

/** Returns true where a mark may open: at the start, after a space, a dash, a bracket or another mark. */
export function isOpeningContext(text: string, position: number, from: number): boolean {
  if (position <= from) return true
  const code = text.charCodeAt(position - 1)
  if (isSpaceCode(code)) return true
  // ( [ — – - / : , and other opening marks
  return (
    code === 0x28 ||
    code === 0x5b ||
    code === 0x2014 ||
    code === 0x2013 ||
    code === 0x2d ||
    code === 0x2f ||
    code === 0x3a ||
    code === 0x2c ||
    code === straightDouble ||
    code === straightSingle ||
    code === 0x201c ||
    code === openSingle ||
    code === 0x2026
  )
}

const elisions = new Set([
  'em',
  'tis',
  'twas',
  'til',
  'cause',
  'n',
  'bout',
  'round',
  'cuz',
  'neath',
  'nuff',
  'kay',
])

/** Returns true for the apostrophe of '98, 'em and 'twas. */
export function isElision(text: string, position: number): boolean {
  const code = text.charCodeAt(position + 1)
  if (code >= 48 && code <= 57) {
    const second = text.charCodeAt(position + 2)
    const third = text.charCodeAt(position + 3)
    return second >= 48 && second <= 57 && !(third >= 48 && third <= 57)
  }
  let end = position + 1
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++
  return elisions.has(text.slice(position + 1, end).toLowerCase())
}

/** Returns true where `position` holds the inch mark of 6'2" or 5-foot-9". */
export function isMeasure(text: string, position: number): boolean {
  let before = position - 1
  while (before >= 0 && before > position - 4 && isDigit(text.charCodeAt(before))) before--
  if (before === position - 1) return false
  const code = text.charCodeAt(before)
  return (code === straightSingle || code === closeSingle) && isDigit(text.charCodeAt(before - 1))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
