/** How much of what was predicted is right, and how much of the gold was found. */
export interface Measure {
  gold: number
  predicted: number
  right: number
  precision: number
  recall: number
  f1: number
}

/** Returns precision, recall and F1 from 0 to 1; 0 where there is nothing to divide by. */
export function measure(right: number, predicted: number, gold: number): Measure {
  const precision = share(right, predicted)
  const recall = share(right, gold)
  return { gold, predicted, right, precision, recall, f1: harmonicMean(precision, recall) }
}

/** Returns `part / whole`, and 0 for an empty whole. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** Returns the F1 of a precision and a recall. */
export function harmonicMean(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** Returns the arithmetic mean, and 0 for no values. */
export function mean(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return share(sum, values.length)
}
