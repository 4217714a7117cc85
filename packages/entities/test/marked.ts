import type { NameType } from '@wirecopy/document'
import { loadDefaultModel } from '../src/default-model.ts'
import type { FoundName } from '../src/find-names.ts'
import { type Analysis, analyze } from '../src/tagger/analysis.ts'

/** Reads a text with its names in brackets, as a tagger might find them: "[work Mrs. Lund] left [location Oslo]." */
export function readMarked(marked: string): { analysis: Analysis; names: FoundName[] } {
  const spans: { start: number; stop: number; type: NameType }[] = []
  let text = ''
  let last = 0
  for (const { 0: whole, 1: type, 2: name = '', index } of marked.matchAll(
    /\[([a-z]{3,12}) ([^\]]{1,80})\]/g,
  )) {
    text += marked.slice(last, index)
    spans.push({ start: text.length, stop: text.length + name.length, type: type as NameType })
    text += name
    last = index + whole.length
  }
  text += marked.slice(last)
  const { lexicon, clusters } = loadDefaultModel()
  const analysis = analyze(text, lexicon, clusters)
  const { starts, ends } = analysis.words
  const names = spans.map(({ start, stop, type }) => ({
    first: starts.indexOf(start),
    end: ends.indexOf(stop) + 1,
    start,
    stop,
    type,
    confidence: 0.9,
  }))
  return { analysis, names }
}

/** Writes names back into their text. */
export function writeMarked(names: readonly FoundName[], text: string): string {
  let marked = ''
  let last = 0
  for (const { start, stop, type } of names) {
    marked += `${text.slice(last, start)}[${type} ${text.slice(start, stop)}]`
    last = stop
  }
  return marked + text.slice(last)
}
