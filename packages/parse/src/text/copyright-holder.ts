import { detach, detectOriginator, type Furniture } from '@wirecopy/document'

const notice =
  /^(?:©|\(c\)|copyright)\s?(?:©|\(c\)|by)?\s?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?,?\s)?(?:by\s)?(\p{L}[^.,;:|·•()©]{1,40}?)(?:\s(?:19|20)\d\d)?(?:[.,;|·•(]|\s[-–—]\s|$)/iu

/** Words at the end of a company's name: it may own many outlets. */
const company =
  /\s(?:media|group|holdings?|network|communications|publishing|publishers|company|corp|corporation|inc|llc|llp|ltd|limited|plc|gmbh|ag|s\.?a|b\.?v|verlag|medien|editorial|grupo|groupe)$/i

/** Returns who the only copyright notice of a page names, "© 2026 Lund Herald. All rights reserved", else null; agencies and companies are none. */
export function copyrightHolder(furniture: readonly Furniture[]): string | null {
  const names = new Set<string>()
  for (const { text } of furniture) {
    for (const line of text.split('\n', 20)) {
      const name = line.length < 200 ? notice.exec(line.trim())?.[1]?.trim() : undefined
      if (name === undefined || !isHolder(name)) continue
      names.add(name)
    }
  }
  const [name] = names
  return names.size === 1 && name !== undefined ? detach(name) : null
}

const isHolder = (name: string): boolean =>
  /\p{Lu}|[\u3040-\u9fff\uac00-\ud7af]/u.test(name[0] ?? '') &&
  !/\ball rights|reserved|notice|policy\b/i.test(name) &&
  name.split(' ').length <= 6 &&
  !company.test(name) &&
  detectOriginator(name) === null
