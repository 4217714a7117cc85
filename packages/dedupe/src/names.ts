import { detectOriginator } from '@wirecopy/document'

/** Names of publishers and services by number; 0 stands for none. */
export class Names {
  private readonly numbers = new Map<string, number>()
  private readonly names: string[] = ['']
  private readonly services = new Set<number>()

  /** Returns the number of a name, a new one where it is new; spellings of one service share it. */
  add(name: string | null | undefined): number {
    const key = keyOf(name)
    if (!key) return 0
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.alias(name as string) ?? this.names.push((name as string).trim()) - 1
    this.numbers.set(key, number)
    if (detectOriginator((name as string).slice(0, longestName))) this.services.add(number)
    return number
  }

  /** Returns true for the name of a wire or press-release service. */
  isService(number: number): boolean {
    return this.services.has(number)
  }

  /** Returns the number of a name, 0 where it is unknown. */
  find(name: string | null | undefined): number {
    const key = keyOf(name)
    return key ? (this.numbers.get(key) ?? 0) : 0
  }

  /** Returns the name of a number, as it was first written; null for 0. */
  get(number: number): string | null {
    return number === 0 ? null : (this.names[number] ?? null)
  }

  /** All names in the order of their numbers. */
  list(): readonly string[] {
    return this.names.slice(1)
  }

  // "Reuters" and "Reuters News Agency" are one service.
  private alias(name: string): number | null {
    const service = detectOriginator(name.slice(0, longestName))?.name
    if (!service || keyOf(service) === keyOf(name)) return null
    return this.add(service)
  }
}

const longestName = 80

function keyOf(name: string | null | undefined): string {
  return name?.trim().toLowerCase() ?? ''
}
