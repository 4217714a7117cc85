import { coarseTypes } from '../src/tagger/labels.ts'
import type { Model } from '../src/tagger/model.ts'
import { createTagger } from '../src/tagger/tagger.ts'
import type { Example } from './material.ts'

interface Counts {
  gold: number
  found: number
  right: number
}

/**
 * Returns one line with precision, recall and F1 over persons, organizations and locations, and F1 by type; tells
 * `onError` of every name that was missed or invented.
 */
export function evaluate(
  model: Model,
  examples: readonly Example[],
  onError?: (message: string) => void,
): string {
  const tag = createTagger(model)
  const counts = new Map<string, Counts>(
    coarseTypes.map((type) => [type, { gold: 0, found: 0, right: 0 }]),
  )
  for (const { document, analysis } of examples) {
    const { starts, ends } = analysis.words
    const gold = new Set<string>()
    for (const { start, end, type } of document.names) {
      gold.add(`${start} ${end} ${type}`)
      count(type).gold++
    }
    for (const name of tag(analysis)) {
      const type = coarseTypes[name.type] as string
      count(type).found++
      const key = `${starts[name.first]} ${ends[name.end - 1]} ${type}`
      if (gold.delete(key)) count(type).right++
      else onError?.(`invented ${show(document.text, key)}`)
    }
    for (const key of gold) onError?.(`missed ${show(document.text, key)}`)
  }
  const sum = { gold: 0, found: 0, right: 0 }
  for (const type of ['person', 'organization', 'location']) {
    const { gold, found, right } = count(type)
    sum.gold += gold
    sum.found += found
    sum.right += right
  }
  const percent = (value: number) => (100 * value).toFixed(2)
  const f = ({ gold, found, right }: Counts) => percent((2 * right) / Math.max(1, gold + found))
  return [
    `F ${f(sum)} (P ${percent(sum.right / Math.max(1, sum.found))} R ${percent(sum.right / Math.max(1, sum.gold))})`,
    ...coarseTypes.map((type) => `${type.slice(0, 3)} ${f(count(type))}`),
  ].join('  ')

  function count(type: string): Counts {
    return counts.get(type) as Counts
  }
}

function show(text: string, key: string): string {
  const [start, end, type] = key.split(' ')
  const around = (from: number, to: number) =>
    text.slice(Math.max(0, from), to).replaceAll('\n', ' ')
  const [first, last] = [Number(start), Number(end)]
  return `${type}: ${around(first - 40, first)}[${around(first, last)}]${around(last, last + 30)}`
}
