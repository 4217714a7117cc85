import type { Value, ValueType } from '@wirecopy/document'

/** A value in a text: words `first` up to `end`. */
export interface FoundValue {
  first: number
  end: number
  type: ValueType
  value: Value | null
  confidence: number
}
