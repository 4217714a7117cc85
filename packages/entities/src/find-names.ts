import type { NameType } from '@wirecopy/document'
import { nameType } from './name-types.ts'
import type { Analysis } from './tagger/analysis.ts'
import type { Tagger } from './tagger/tagger.ts'
import type { FoundValue } from './values/found-value.ts'

/** A name in a text: words `first` up to `end`, characters `start` up to `stop`. */
export interface FoundName {
  first: number
  end: number
  start: number
  stop: number
  type: NameType
  confidence: number
}

/** Returns the names of an analyzed text, in order; where a value claims the same words, one of the two stays. */
export function findNames(
  analysis: Analysis,
  tag: Tagger,
  values: readonly FoundValue[],
): { names: FoundName[]; values: FoundValue[] } {
  const { starts, ends } = analysis.words
  const tagged = tag(analysis)
  const names: FoundName[] = []
  const kept: FoundValue[] = []
  let next = 0
  for (const value of values) {
    while (next < tagged.length && (tagged[next] as { end: number }).end <= value.first) add(next++)
    const rival = tagged[next]
    if (rival && rival.first < value.end) {
      // A person called May, the 2024 Olympics: the name says more. US$5: the sum does.
      const name =
        rival.first < value.first || rival.end > value.end || value.confidence < rival.confidence
      if (name && value.type !== 'money' && value.type !== 'percent') continue
      while (next < tagged.length && (tagged[next] as { first: number }).first < value.end) next++
    }
    kept.push(value)
  }
  while (next < tagged.length) add(next++)
  return { names, values: kept }

  function add(index: number): void {
    const name = tagged[index] as (typeof tagged)[number]
    names.push({
      first: name.first,
      end: name.end,
      start: starts[name.first] as number,
      stop: ends[name.end - 1] as number,
      type: nameType(name, analysis),
      confidence: name.confidence,
    })
  }
}
