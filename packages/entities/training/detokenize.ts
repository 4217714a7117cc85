const noSpaceBefore =
  /^(?:[.,;:!?%)\]}…]|\.{2,}|['’](?:s|S|re|ve|ll|d|m|RE|VE|LL|D|M)|[nN]['’][tT]|''|[”’])$/
const noSpaceAfter = /^(?:[([{$£€#]|``|[“‘])$/

/**
 * Returns the text that tokens were probably cut from, and the offset of every token in it. Some sets cut words at
 * hyphens: `joined` says whether to join them again.
 */
export function detokenize(
  tokens: readonly string[],
  joined: boolean,
): { text: string; starts: number[] } {
  let text = ''
  let glued = true
  const starts: number[] = []
  const open = new Map([
    ['"', false],
    ["'", false],
  ])
  tokens.forEach((token, index) => {
    let before = !glued && !noSpaceBefore.test(token)
    let after = !noSpaceAfter.test(token)
    const quoting = open.get(token)
    if (quoting !== undefined) {
      const opens = !quoting && (token === '"' || tokens.indexOf("'", index + 1) > 0)
      if (opens) after = false
      else before = false
      if (opens || quoting) open.set(token, !quoting)
    }
    if (
      joined &&
      token === '-' &&
      index > 0 &&
      index + 1 < tokens.length &&
      /^\p{L}/u.test(tokens[index + 1] as string)
    ) {
      if (/\p{L}$/u.test(tokens[index - 1] as string)) {
        before = false
        after = false
      }
    }
    if (before) text += ' '
    starts.push(text.length)
    text += token
    glued = !after
  })
  return { text, starts }
}
