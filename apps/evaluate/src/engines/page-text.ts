import { parseHTML } from 'linkedom'

const blockEnd =
  /<\/(?:p|div|h[1-6]|li|ul|ol|blockquote|section|article|figure|figcaption|table|tr|td|th|pre|dd|dt)>|<(?:br|hr)\b[^>]{0,200}>/gi

/** Returns the words of an HTML fragment; blocks stay apart, which `textContent` alone doesn't do. */
export function pageText(html: string): string {
  const separated = html.replace(blockEnd, '$&\n')
  return parseHTML(`<html><body>${separated}</body></html>`).document.body.textContent ?? ''
}
