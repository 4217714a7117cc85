import { useEffect, useState } from 'preact/hooks'
import { type Address, readAddress } from '../../src/views/address.ts'

/** Where the browser is: an address of ours (null for none), and the fragment. */
export interface Place {
  address: Address | null
  fragment: string
}

const listeners = new Set<() => void>()

/** Goes to a path of ours without loading the page anew. */
export function navigate(path: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', path)
  else history.pushState(null, '', path)
  for (const listener of listeners) listener()
}

/** Returns the place that the address bar shows, and keeps up with it. */
export function usePlace(): Place {
  const [place, setPlace] = useState(readPlace)
  useEffect(() => {
    const update = () => setPlace(readPlace())
    listeners.add(update)
    addEventListener('popstate', update)
    addEventListener('hashchange', update)
    return () => {
      listeners.delete(update)
      removeEventListener('popstate', update)
      removeEventListener('hashchange', update)
    }
  }, [])
  return place
}

/** Follows links to our own views without loading the page anew. */
export function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = (event.target as Element).closest?.('a')
  if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin)
    return
  if (link.pathname.endsWith('.json')) return
  if (link.pathname === location.pathname && link.search === location.search && link.hash) return
  event.preventDefault()
  navigate(link.pathname + link.search + link.hash)
}

function readPlace(): Place {
  const { pathname, search, hash } = location
  let fragment = ''
  try {
    fragment = decodeURIComponent(hash.slice(1))
  } catch {
    // A fragment that can't be decoded names nothing.
  }
  return { address: readAddress(pathname, search), fragment }
}
