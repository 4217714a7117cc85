/** Elements of feeds that name a person, of any namespace. */
const opening =
  /<((?:[\w.-]{1,30}:)?(?:author|creator|contributor|managingeditor|webmaster|name))(?=[\s>])[^<>]{0,300}>\s{0,20}(<!\[CDATA\[)?/gi

/** A person's name, mail address and page are shorter. */
const longest = 1000
const kept = 300

/**
 * Returns the XML with what is too long for a person's name cut in elements that hold one: readers of
 * feeds take quadratic time on the brackets in them. Most feeds come back as they are.
 */
export function cutPersonFields(xml: string): string {
  const parts: string[] = []
  const next = createFinder(xml)
  let from = 0
  opening.lastIndex = 0
  for (let match = opening.exec(xml); match !== null; match = opening.exec(xml)) {
    const start = match.index + match[0].length
    const isSection = match[2] !== undefined
    const end = next(isSection ? ']]>' : `</${match[1]}`, start)
    if (end - start <= longest || end === xml.length) continue
    // An element around others is cut within.
    const content = xml.slice(start, end)
    if (!isSection && /<[a-z]/i.test(content)) continue
    const head = content.slice(0, kept)
    parts.push(xml.slice(from, start), isSection ? head : head.replace(/[<&][^<&]{0,40}$/, ''))
    from = end
    opening.lastIndex = end
  }
  return parts.length === 0 ? xml : parts.join('') + xml.slice(from)
}

/**
 * Returns a function that finds the next place of a mark at or behind a position that only grows, or the
 * end of the text; the text is searched once for each mark, however often it is asked.
 */
function createFinder(text: string): (mark: string, from: number) => number {
  const found = new Map<string, number>()
  return (mark, from) => {
    let at = found.get(mark) ?? -1
    if (at < from) {
      at = text.indexOf(mark, from)
      if (at < 0) at = text.length
      found.set(mark, at)
    }
    return at
  }
}
