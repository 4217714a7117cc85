import fc from 'fast-check'

/** Something that holds for every input. */
export interface Property {
  name: string
  property: fc.IRawProperty<unknown[]>
}

/** Returns a property that a check holds for all values of one arbitrary; the check throws or returns false if not. */
export function holds<T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  // biome-ignore lint/suspicious/noConfusingVoidType: a check may end without a word.
  check: (value: T) => boolean | void,
): Property {
  return { name, property: fc.property(arbitrary, check) as fc.IProperty<unknown[]> }
}

/** The same with a check that takes its time. */
export function holdsLater<T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  check: (value: T) => Promise<void>,
): Property {
  return { name, property: fc.asyncProperty(arbitrary, check) as fc.IAsyncProperty<unknown[]> }
}

/** Throws with the values if they are not deeply equal. Plain JSON comparison: it is much faster. */
export function same(actual: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (left !== right) throw new Error(`${left}\nis not\n${right}`)
}

/** Throws unless `start` and `end` are a span of a text of that length. */
export function within(start: number, end: number, length: number): void {
  if (
    !(
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      0 <= start &&
      start <= end &&
      end <= length
    )
  ) {
    throw new Error(`[${start}, ${end}) is no span of ${length} code units`)
  }
}

/** Throws unless the annotation lies in the text and its own text is what stands there. */
export function slices(
  text: string,
  annotation: { start: number; end: number; text: string },
): void {
  within(annotation.start, annotation.end, text.length)
  const found = text.slice(annotation.start, annotation.end)
  if (found !== annotation.text)
    throw new Error(`${JSON.stringify(annotation)} covers ${JSON.stringify(found)}`)
}
