/**
 * Returns a function that gives each name an id of its own: short, readable, and safe in a URL.
 *
 * @example
 * const idOf = createSourceIds()
 * idOf('pages/Storm Hedda.html') // 'storm-hedda'
 * idOf('other/storm-hedda.txt') // 'storm-hedda-2'
 */
export function createSourceIds(): (name: string) => string {
  const counts = new Map<string, number>()
  return (name) => {
    const stem = stemOf(name)
    for (let count = (counts.get(stem) ?? 0) + 1; ; count++) {
      const id = count === 1 ? stem : `${stem}-${count}`
      counts.set(stem, count)
      if (count === 1 || !counts.has(id)) {
        if (id !== stem) counts.set(id, 1)
        return id
      }
    }
  }
}

function stemOf(name: string): string {
  const end = name.search(/[?#]/)
  const path = (end < 0 ? name : name.slice(0, end)).replace(/[/\\]{1,9}$/, '')
  const base = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const stem = base.replace(/\.[a-z]{2,5}$/i, '').replace(/\.rss$/i, '')
  const slug = stem
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]{1,200}/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
  return slug || 'page'
}
