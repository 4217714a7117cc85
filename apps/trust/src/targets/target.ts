/** An exported function, called in the way that gives a stranger's text most to do. */
export interface Target {
  /** The package without its scope, and the exported name: `document.tokenize`. */
  name: string
  /** Calls the function on a text and returns its result, or a promise of it. */
  run: (text: string) => unknown
}

/** Calls of the functions that a module exports, by exported name. */
export type Calls = Record<string, (text: string) => unknown>

/** Returns the targets of one package. */
export function targetsOf(packageName: string, calls: Calls): Target[] {
  return Object.entries(calls).map(([name, run]) => ({ name: `${packageName}.${name}`, run }))
}
