/** The views of the web page, in the order of its navigation. */
export const viewNames = [
  'reader',
  'quotes',
  'said-differently',
  'copies',
  'timeline',
  'people',
  'try',
] as const
export type ViewName = (typeof viewNames)[number]

/** Where the visitor is: which pages, which view of them, and what it is narrowed to. */
export interface Address {
  /** The pages that the server was started on, or those that the visitor brought. */
  desk: 'served' | 'yours'
  view: ViewName
  /** Key of the article that the reader shows; null for the first. */
  article: string | null
  params: Record<string, string>
}

/**
 * Returns the address that a path and query stand for, or null where there is none:
 * `/reader/PAGE/main`, `/quotes?speaker=NAME`, `/yours/people`.
 */
export function readAddress(path: string, query = ''): Address | null {
  let segments: string[]
  try {
    segments = path.split('/').filter(Boolean).map(decodeURIComponent)
  } catch {
    return null
  }
  const params = Object.fromEntries(new URLSearchParams(query))
  const desk = segments[0] === 'yours' ? 'yours' : 'served'
  const [view = 'reader', ...rest] = desk === 'yours' ? segments.slice(1) : segments
  if (!isViewName(view)) return null
  if (rest.length > 0 && (view !== 'reader' || rest.length !== 2)) return null
  return { desk, view, article: rest.length > 0 ? rest.join('/') : null, params }
}

/** Returns the path and query of an address. */
export function formatAddress({
  desk = 'served',
  view,
  article = null,
  params = {},
}: Partial<Address> & { view: ViewName }): string {
  const segments = [
    ...(desk === 'yours' ? ['yours'] : []),
    view,
    ...(article ? article.split('/') : []),
  ]
  const given = Object.entries(params).filter(([, value]) => value !== '')
  const query = new URLSearchParams(given).toString()
  return `/${segments.map(encodeURIComponent).join('/')}${query ? `?${query}` : ''}`
}

/** Returns the address of the same findings as JSON. */
export function jsonAddress(address: Address): string {
  const [path, query] = formatAddress(address).split('?')
  return `${path}.json${query ? `?${query}` : ''}`
}

function isViewName(text: string): text is ViewName {
  return (viewNames as readonly string[]).includes(text)
}
