import { type Measure, measure } from './measure.ts'

/** The kinds of values that data sets mark. */
export const valueKinds = ['date', 'money', 'percent'] as const
export type ValueKind = (typeof valueKinds)[number]

const kindOf: Record<string, ValueKind> = {
  date: 'date',
  time: 'date',
  tim: 'date',
  duration: 'date',
  money: 'money',
  percent: 'percent',
}

/** Returns what kind of value a gold tag or a mention type means, or null for others. */
export function valueKind(name: string): ValueKind | null {
  return kindOf[name.toLowerCase()] ?? null
}

export interface ValueSpan {
  start: number
  end: number
  kind: ValueKind
}

/** Returns scores of values by overlap, each gold value found once: annotators differ about ends. */
export function scoreValues(
  documents: readonly { gold: readonly ValueSpan[]; found: readonly ValueSpan[] }[],
): Record<ValueKind, Measure> {
  const score = (kind: ValueKind): Measure => {
    let right = 0
    let predicted = 0
    let expected = 0
    for (const document of documents) {
      const gold = document.gold.filter((span) => span.kind === kind)
      const free = new Set(gold)
      const found = document.found.filter((span) => span.kind === kind)
      expected += gold.length
      predicted += found.length
      for (const { start, end } of found) {
        const hit = [...free].find((span) => span.start < end && start < span.end)
        if (!hit) continue
        free.delete(hit)
        right++
      }
    }
    return measure(right, predicted, expected)
  }
  return { date: score('date'), money: score('money'), percent: score('percent') }
}
