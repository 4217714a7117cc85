import { type Limits, resolveLimits, WirecopyError } from '@wirecopy/document'

/** Options of all parse functions. */
export interface ParseOptions {
  /** Where the page was found; relative links and the publisher are read against it. */
  url?: string | undefined
  /** When the page was retrieved (ISO 8601 or a Date); relative times are read against it. */
  retrievedAt?: string | Date | undefined
  /** The content type that the server gave, with its charset. */
  contentType?: string | undefined
  limits?: Partial<Limits> | undefined
  /** What `parsePage` takes the input for, instead of finding out. */
  kind?: 'html' | 'text' | 'feed' | undefined
}

export interface ResolvedOptions {
  url: string | null
  retrievedAt: number | null
  contentType: string | null
  limits: Limits
}

/**
 * Returns the options with their defaults.
 *
 * @throws WirecopyError `invalid-option` for a limit or a time that can't be read.
 */
export function resolveOptions(options: ParseOptions = {}): ResolvedOptions {
  const { retrievedAt } = options
  let moment: number | null = null
  if (retrievedAt !== undefined && retrievedAt !== null) {
    moment = retrievedAt instanceof Date ? retrievedAt.getTime() : Date.parse(String(retrievedAt))
    if (Number.isNaN(moment)) {
      throw new WirecopyError('invalid-option', `retrievedAt is not a time: ${String(retrievedAt)}`)
    }
  }
  return {
    url: options.url ?? null,
    retrievedAt: moment,
    contentType: options.contentType ?? null,
    limits: resolveLimits(options.limits),
  }
}
