import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowRight: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
}

/**
 * Makes the elements marked `data-item` inside the referenced element one stop of the Tab key: the
 * arrow keys, Home and End move between them.
 */
export function useRovingFocus<Container extends HTMLElement>(): RefObject<Container | null> {
  const container = useRef<Container>(null)
  useEffect(() => {
    const list = container.current
    if (!list) return
    const items = () => [...list.querySelectorAll<HTMLElement>('[data-item]')]
    const hold = (held: HTMLElement | undefined) => {
      for (const item of items()) item.tabIndex = item === held ? 0 : -1
    }
    const all = items()
    hold(all.find((item) => item.tabIndex === 0 && item === document.activeElement) ?? all[0])
    const onKey = (event: KeyboardEvent) => {
      const step = steps[event.key]
      const found = items()
      const at = found.indexOf(event.target as HTMLElement)
      if (!step || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      found[step(at, found.length)]?.focus()
    }
    const onFocus = (event: FocusEvent) => {
      const item = (event.target as HTMLElement).closest<HTMLElement>('[data-item]')
      if (item) hold(item)
    }
    list.addEventListener('keydown', onKey)
    list.addEventListener('focusin', onFocus)
    return () => {
      list.removeEventListener('keydown', onKey)
      list.removeEventListener('focusin', onFocus)
    }
  })
  return container
}
