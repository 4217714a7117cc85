const closing = /^(?:[.,;:!?%)\]}…]+|\.{2,})$/
const clitic = /^(?:['’](?:s|S|re|ve|ll|d|m|RE|VE|LL|D|M)|[nN]['’][tT])$/
const opening = /^(?:[([{$£€#]|``|[“‘])$/
const closingQuote = /^(?:''|[”])$/

/** A text made of tokens; token `i` covers `text.slice(...offsets[i])`. */
export interface Detokenized {
  text: string
  offsets: [start: number, end: number][]
}

/**
 * Returns tokens written as a text with the spacing of running English, so that a system sees what
 * the gold spans are measured on. Straight quotes alternate between opening and closing.
 */
export function detokenize(tokens: readonly string[]): Detokenized {
  let text = ''
  const offsets: [number, number][] = []
  let glued = true
  let doubleOpen = false
  let singleOpen = false
  for (const [index, token] of tokens.entries()) {
    let spaceBefore = !glued
    let spaceAfter = true
    if (closing.test(token) || clitic.test(token) || closingQuote.test(token)) spaceBefore = false
    else if (opening.test(token)) spaceAfter = false
    else if (token === '"') {
      if (doubleOpen) spaceBefore = false
      else spaceAfter = false
      doubleOpen = !doubleOpen
    } else if (token === "'") {
      // It closes an open quote; else opens one that a later mark closes; else is a possessive.
      if (singleOpen) {
        spaceBefore = false
        singleOpen = false
      } else if (tokens.indexOf("'", index + 1) > 0) {
        spaceAfter = false
        singleOpen = true
      } else spaceBefore = false
    } else if (token === '’') spaceBefore = false
    if (spaceBefore) text += ' '
    offsets.push([text.length, text.length + token.length])
    text += token
    glued = !spaceAfter
  }
  return { text, offsets }
}
