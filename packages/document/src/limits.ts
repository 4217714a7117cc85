import { WirecopyError, type WirecopyErrorCode } from './errors.ts'

/** Upper bounds on what one call reads or returns; exceeding one throws its `limit-…` code. */
export interface Limits {
  /** UTF-16 code units of one input text or page. */
  inputLength: number
  /** Open elements of an HTML page. */
  treeDepth: number
  /** Attributes of one element. */
  attributes: number
  /** Nodes of an HTML page. */
  nodes: number
  /** Lines of a flat text that hold something. */
  lines: number
  /** Articles of one page or feed. */
  articles: number
  /** Quotes of one text. */
  quotes: number
}

/** The limits that hold where the caller sets none. */
export const defaultLimits: Readonly<Limits> = Object.freeze({
  inputLength: 5_000_000,
  treeDepth: 512,
  attributes: 1000,
  nodes: 500_000,
  lines: 100_000,
  articles: 1000,
  quotes: 10_000,
})

const codes: Record<keyof Limits, WirecopyErrorCode> = {
  inputLength: 'limit-input-length',
  treeDepth: 'limit-tree-depth',
  attributes: 'limit-attributes',
  nodes: 'limit-nodes',
  lines: 'limit-lines',
  articles: 'limit-articles',
  quotes: 'limit-quotes',
}

/**
 * Returns all limits, the given ones over the defaults. `Infinity` switches a limit off.
 *
 * @throws WirecopyError `invalid-option` for an unknown name or a value that is not a positive number.
 */
export function resolveLimits(limits: Partial<Limits> = {}): Limits {
  const resolved = { ...defaultLimits }
  for (const [name, value] of Object.entries(limits)) {
    if (!Object.hasOwn(defaultLimits, name)) {
      throw new WirecopyError('invalid-option', `there is no limit named ${JSON.stringify(name)}`)
    }
    if (value === undefined) continue
    if (typeof value !== 'number' || !(value > 0)) {
      throw new WirecopyError(
        'invalid-option',
        `limit ${name} must be a positive number, not ${value}`,
      )
    }
    resolved[name as keyof Limits] = value
  }
  return resolved
}

/**
 * Returns nothing if `count` is within the limit of that name.
 *
 * @throws WirecopyError with the `limit-…` code of the name otherwise.
 */
export function checkLimit(limits: Limits, name: keyof Limits, count: number): void {
  if (count > limits[name]) {
    throw new WirecopyError(codes[name], `${name} is ${count}, over the limit of ${limits[name]}`)
  }
}
