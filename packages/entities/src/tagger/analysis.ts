import { apartDatelines } from './datelines.ts'
import { type DocumentMemory, rememberDocument } from './document-memory.ts'
import { type Lexicon, type LexiconMatches, matchLexicon } from './lexicon.ts'
import { nameSegments } from './segments.ts'
import { sentenceCases } from './sentence-case.ts'
import { type ClusterMatches, matchClusters, type WordClusters } from './word-clusters.ts'
import { readWords, WordFlag, type Words } from './words.ts'

/** Everything that the tagger's features are computed from, for one text. */
export interface Analysis {
  readonly lexicon: Lexicon
  readonly words: Words
  /** `SentenceCase` of every sentence. */
  readonly cases: Uint8Array
  readonly matches: LexiconMatches
  readonly clusters: ClusterMatches
  readonly memory: DocumentMemory
  /** Pairs of first word and end: the stretches that can hold names. */
  readonly segments: Uint32Array
  /** Sentence of every word. */
  readonly sentenceOf: Uint32Array
  /** First and last word of the run of capitalized words around every capitalized word. */
  readonly runFirst: Uint32Array
  readonly runLast: Uint32Array
}

/** Returns the analysis of a text; time is linear in its length. */
export function analyze(text: string, lexicon: Lexicon, clusters: WordClusters): Analysis {
  const written = readWords(text)
  const words = { ...written, sentences: apartDatelines(written) }
  const cases = sentenceCases(words)
  const matches = matchLexicon(words, cases, lexicon)
  return {
    lexicon,
    words,
    cases,
    matches,
    clusters: matchClusters(words, clusters),
    memory: rememberDocument(words, cases, matches),
    segments: nameSegments(words, matches.classes),
    ...runs(words),
  }
}

function runs(words: Words): Pick<Analysis, 'sentenceOf' | 'runFirst' | 'runLast'> {
  const { count, flags, sentences } = words
  const sentenceOf = new Uint32Array(count)
  const runFirst = new Uint32Array(count)
  const runLast = new Uint32Array(count)
  const both = WordFlag.capital | WordFlag.letter
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    const last = sentences[sentence + 1] as number
    let index = sentences[sentence] as number
    while (index < last) {
      let end = index
      while (end < last && ((flags[end] as number) & both) === both) end++
      if (end === index) end++
      for (let word = index; word < end; word++) {
        sentenceOf[word] = sentence
        runFirst[word] = index
        runLast[word] = end - 1
      }
      index = end
    }
  }
  return { sentenceOf, runFirst, runLast }
}
