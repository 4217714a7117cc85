const brand = Symbol.for('wirecopy.error')

/**
 * The stable codes of `WirecopyError`:
 * `invalid-option` a wrong call, `invalid-data` stored or received data of the wrong shape,
 * `unsupported` data of a version or kind that this release can't read, `not-found` an unknown id,
 * `duplicate-id` an id used twice, `aborted` stopped by a signal, and one `limit-…` code per limit.
 */
export type WirecopyErrorCode =
  | 'invalid-option'
  | 'invalid-data'
  | 'unsupported'
  | 'not-found'
  | 'duplicate-id'
  | 'aborted'
  | 'limit-input-length'
  | 'limit-tree-depth'
  | 'limit-attributes'
  | 'limit-nodes'
  | 'limit-lines'
  | 'limit-articles'
  | 'limit-quotes'

/**
 * The one error class of all Wirecopy packages: a wrong call or an exceeded limit. Messy input never
 * throws; it gives fewer results and warnings.
 *
 * @example
 * try {
 *   parseHtml(html)
 * } catch (error) {
 *   if (WirecopyError.isInstance(error) && error.code === 'limit-input-length') skip(page)
 *   else throw error
 * }
 */
export class WirecopyError extends Error {
  override readonly name = 'WirecopyError'
  readonly code: WirecopyErrorCode

  constructor(code: WirecopyErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
    Object.defineProperty(this, brand, { value: true })
  }

  /**
   * Returns true for a `WirecopyError` of any copy of this package. `instanceof` fails where an
   * application loads both the ESM and the CommonJS build.
   */
  static isInstance(error: unknown): error is WirecopyError {
    return typeof error === 'object' && error !== null && brand in error
  }
}
