import * as z from 'zod'

export const timestampPrecisionSchema = z.enum([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
])
export type TimestampPrecision = z.infer<typeof timestampPrecisionSchema>

/**
 * A point in time as well as it is known: the interval from `earliest` to `latest`.
 *
 * Both ends are ISO 8601 with the UTC offset that the page gave (`2025-07-26T09:30:00+09:00`); where
 * the page gave none, without an offset. "11 hours ago" becomes an interval once the caller says when the
 * page was retrieved; until then both ends are null and `relative` holds the ISO 8601 duration
 * (`PT11H`) that the page lies back.
 */
export const timestampSchema = z.object({
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  precision: timestampPrecisionSchema,
  relative: z.string().nullable(),
  /** The words or the attribute value that the time was read from. */
  raw: z.string(),
  /** Where `raw` was found: `json-ld`, `meta`, `microdata`, `time-element`, `text`, `url`, `feed` … */
  source: z.string(),
})
export type Timestamp = z.infer<typeof timestampSchema>
