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

const firstYear = Date.UTC(1000, 0)
const lastYear = Date.UTC(9000, 0)

/**
 * Returns the options with their defaults.
 *
 * @throws WirecopyError `invalid-option` for a limit or a time that can't be read.
 */
export function resolveOptions(options: ParseOptions = {}): ResolvedOptions {
  const { retrievedAt } = options
  let moment: number | null = null
  if (retrievedAt !== undefined && retrievedAt !== null) {
    if (retrievedAt instanceof Date) moment = retrievedAt.getTime()
    else moment = typeof retrievedAt === 'string' ? Date.parse(retrievedAt) : Number.NaN
    // Outside these years ISO 8601 dates have another form, and a relative time may leave the range of Date.
    if (!(moment >= firstYear && moment < lastYear)) {
      const given = typeof retrievedAt === 'string' ? retrievedAt : typeof retrievedAt
      throw new WirecopyError('invalid-option', `retrievedAt is not a time: ${given}`)
    }
  }
  return {
    url: options.url ?? null,
    retrievedAt: moment,
    contentType: options.contentType ?? null,
    limits: resolveLimits(options.limits),
  }
}
