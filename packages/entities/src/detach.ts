/**
 * Returns an equal string that holds no longer string in memory: engines keep a slice as a view of the text
 * that it was cut from.
 */
export function detach(slice: string): string {
  return ` ${slice}`.slice(1)
}
