/** The properties of `T` without null and undefined values; those that can be either are optional. */
export type Compact<T> = {
  [K in keyof T as null extends T[K] ? never : undefined extends T[K] ? never : K]: T[K]
} & {
  [K in keyof T as null extends T[K] ? K : undefined extends T[K] ? K : never]?: NonNullable<T[K]>
}

/** Returns a copy without the properties that are null, undefined or an empty list. */
export function compact<T extends object>(properties: T): Compact<T> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(properties)) {
    if (value == null || (Array.isArray(value) && value.length === 0)) continue
    kept[name] = value
  }
  return kept as Compact<T>
}
