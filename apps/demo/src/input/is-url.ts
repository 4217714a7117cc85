/** Returns true for an absolute URL of the web. */
export function isUrl(target: string): boolean {
  return /^https?:\/\//i.test(target)
}
