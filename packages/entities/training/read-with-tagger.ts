import { analyze } from '../src/tagger/analysis.ts'
import { coarseTypes } from '../src/tagger/labels.ts'
import type { Lexicon } from '../src/tagger/lexicon.ts'
import type { Tagger } from '../src/tagger/tagger.ts'
import type { WordClusters } from '../src/tagger/word-clusters.ts'
import type { TokenSpan } from './conventions.ts'
import type { TokenRow } from './corpus.ts'
import { detokenize } from './detokenize.ts'

/** Returns the people, organizations and places that a tagger finds in every row of a text, as spans of its tokens. */
export function readWithTagger(
  rows: readonly TokenRow[],
  tag: Tagger,
  lexicon: Lexicon,
  clusters: WordClusters,
): TokenSpan[][] {
  const offsets: { row: number; token: number; start: number; end: number }[] = []
  let text = ''
  rows.forEach(({ tokens }, row) => {
    const line = detokenize(tokens, false)
    tokens.forEach((word, token) => {
      const start = text.length + (line.starts[token] as number)
      offsets.push({ row, token, start, end: start + word.length })
    })
    text += `${line.text}\n`
  })
  const analysis = analyze(text, lexicon, clusters)
  const { starts, ends } = analysis.words
  const spans: TokenSpan[][] = rows.map(() => [])
  for (const name of tag(analysis)) {
    const type = coarseTypes[name.type] as TokenSpan['type']
    const start = starts[name.first] as number
    const end = ends[name.end - 1] as number
    const inside = offsets.filter((token) => token.start < end && token.end > start)
    const first = inside[0]
    const last = inside.at(-1)
    if (first && last && type !== 'other') {
      spans[first.row]?.push({ first: first.token, end: last.token + 1, type })
    }
  }
  return spans
}
