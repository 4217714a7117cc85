import type { Furniture } from '@wirecopy/document'

/** Names of platforms that the furniture of any site speaks about. */
const platforms = new Set(
  'google apple facebook whatsapp telegram twitter instagram youtube android iphone ipad linkedin reddit taboola outbrain disqus cookies play store news tiktok chrome spotify'.split(
    ' ',
  ),
)

/** No name of a site has more code units, with the marks around it. */
const longestName = 60

/**
 * Returns the name of the site, if its promo speaks of exactly one name ("Explore what Daybook can do
 * for you"), else null. Words at the head of a line and lines in capitals say nothing.
 */
export function findSite(furniture: readonly Furniture[]): string | null {
  const names = new Set<string>()
  for (const { kind, text } of furniture) {
    if (kind !== 'promo' && kind !== 'newsletter') continue
    for (const line of text.split('\n', 20)) {
      const words = line.trim().split(/\s+/)
      const latin = words.filter((word) => /^[\p{Script=Latin}\d]+$/u.test(word))
      const small = latin.filter((word) => /^\p{Ll}/u.test(word)).length
      // Among words of another script, a Latin name stands out by itself.
      const foreign = latin.length <= 2 && words.length >= 4
      if (!foreign && small < latin.length / 2) continue
      for (const word of foreign ? latin : words.slice(1)) {
        if (word.length > longestName) continue
        const name = word.replace(/^[“"'‘(]+|[”"'’),.:;!?]+$/g, '').replace(/['’]s$/, '')
        if (/^\p{Lu}[\p{L}\d]{3,}$/u.test(name) && !platforms.has(name.toLowerCase()))
          names.add(name)
      }
    }
  }
  const [name] = names
  return names.size === 1 && name !== undefined ? name : null
}
