interface Rule {
  allow: boolean
  /** The path as it begins; `*` stands for anything, `$` at the end for the end. */
  pattern: string
}

/** What a site's robots.txt says to one program. */
export interface Robots {
  /** Returns false for an address that the site asks not to fetch. */
  allows(url: URL): boolean
}

/** The cost of a check is that of all rules times this, so a long address is compared up to here. */
const longestPath = 2000

/**
 * Returns the rules of a robots.txt (RFC 9309) for the program of that name: those of its own groups, or
 * else those for all. What is no rule is passed over.
 *
 * Only these rules are kept, so that a file of half a megabyte, which the standard has readers take whole,
 * costs as much however it pairs programs with rules.
 */
export function readRobots(text: string, program: string): Robots {
  const own: Rule[] = []
  const general: Rule[] = []
  let named = false
  let isOwn = false
  let isGeneral = false
  let followsAgent = false
  for (const line of text.split(/[\r\n]/)) {
    const [content = ''] = line.split('#', 1)
    const colon = content.indexOf(':')
    if (colon === -1) continue
    const field = content.slice(0, colon).trim().toLowerCase()
    const value = content.slice(colon + 1).trim()
    if (field === 'user-agent') {
      if (!followsAgent) {
        isOwn = false
        isGeneral = false
      }
      followsAgent = true
      if (value === '*') isGeneral = true
      else if (/^[a-z_-]{0,100}/i.exec(value)?.[0].toLowerCase() === program) {
        isOwn = true
        named = true
      }
    } else if (field === 'allow' || field === 'disallow') {
      followsAgent = false
      if (value === '') continue
      if (isOwn) own.push({ allow: field === 'allow', pattern: value })
      if (isGeneral) general.push({ allow: field === 'allow', pattern: value })
    }
  }
  const rules = named ? own : general
  return {
    allows({ pathname, search }) {
      const path = inUpperCodes(pathname + search).slice(0, longestPath)
      let decisive: Rule = { allow: true, pattern: '' }
      for (const rule of rules) {
        // The longest rule decides; of two as long, the one that allows.
        const longer = rule.pattern.length - decisive.pattern.length
        if (longer < 0 || (longer === 0 && !rule.allow)) continue
        if (matches(encoded(rule.pattern), path)) decisive = rule
      }
      return decisive.allow
    },
  }
}

function matches(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith('$')
  const [first = '', ...others] = (toEnd ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  const last = toEnd ? others.pop() : undefined
  let at = first.length
  for (const part of others) {
    const found = path.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  if (!toEnd) return true
  if (last === undefined) return at === path.length
  return path.length - last.length >= at && path.endsWith(last)
}

/** A rule may be written with the letters that an address has as codes. */
function encoded(pattern: string): string {
  return inUpperCodes(
    encodeURI(pattern.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%25', '%'),
  )
}

function inUpperCodes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
}
