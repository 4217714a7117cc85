import * as z from 'zod'

/**
 * A half-open stretch of a text in UTF-16 code units: `text.slice(start, end)` is what was meant.
 *
 * Every annotation of Wirecopy is such a span over an immutable text. The unit is the one of
 * JavaScript strings; `toCodePointOffsets` and `toByteOffsets` convert for other languages.
 */
export const spanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type Span = z.infer<typeof spanSchema>

/** A span together with the text that it covers, so that a stored annotation can be read alone. */
export const textSpanSchema = spanSchema.extend({ text: z.string() })
export type TextSpan = z.infer<typeof textSpanSchema>

/** A number from 0 (a guess) to 1 (certain). */
export const confidenceSchema = z.number().min(0).max(1)
