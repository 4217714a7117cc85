/**
 * Writes the sentences of the training sets that their labels and a model of the other sets read differently, for a
 * person to decide.
 *
 *     node training/differences.ts DATA silver > differences.txt
 *     node training/differences.ts DATA gold > differences.txt
 *
 * One line a sentence: its number, its words with the names that both found in brackets, and every stretch that they
 * read differently between `<1` and `>`; then, after `||`, what the set (`s`) and the model (`m`) say of each.
 */
import { packedLexicon } from '../src/generated/lexicon.ts'
import { packedClusters } from '../src/generated/word-clusters.ts'
import { unpackLexicon } from '../src/tagger/lexicon.ts'
import { createTagger, type Tagger } from '../src/tagger/tagger.ts'
import { unpackClusters } from '../src/tagger/word-clusters.ts'
import { joinArticles } from './articles.ts'
import { numberGold, readCorpus, readSilverRows, type TokenRow } from './corpus.ts'
import { describeDifference } from './describe-difference.ts'
import { type Example, readExamples } from './material.ts'
import { readWithTagger } from './read-with-tagger.ts'
import { goldSets, silverSets } from './sets.ts'
import { trainFirst, usualOptions } from './train-first.ts'
import { readWritten } from './written.ts'

const [folder, part] = process.argv.slice(2)
if (!folder || (part !== 'silver' && part !== 'gold')) {
  console.error('usage: node training/differences.ts DATA silver|gold > differences.txt')
  process.exit(2)
}
const lexicon = unpackLexicon(packedLexicon)
const clusters = unpackClusters(packedClusters)
const written = readExamples(readWritten(), 1, lexicon, clusters)

if (part === 'silver') {
  const tagger = train(goldSets.flatMap(([name, weight]) => readSet(name, weight)))
  const articles = joinArticles(readSilverRows(folder, silverSets))
  for (const article of articles) {
    print(
      tagger,
      article.map((row) => ({ row, number: Number(row.doc) })),
    )
  }
} else {
  const numbered = numberGold(folder)
  // A set is read by a model of those of other origin, so that no model has seen what it reads.
  for (const origin of new Set(goldSets.map(([name]) => originOf(name)))) {
    const others = goldSets.filter(([name]) => originOf(name) !== origin)
    const tagger = train(others.flatMap(([name, weight]) => readSet(name, weight)))
    for (const document of numbered) {
      if (originOf(document.set) === origin) print(tagger, document.rows)
    }
  }
}

function originOf(name: string): string {
  return name.replace(/[-.].*$/, '')
}

function readSet(name: string, weight: number): Example[] {
  return readExamples(readCorpus(folder as string, name), weight, lexicon, clusters)
}

function train(examples: readonly Example[]): Tagger {
  const { stage } = trainFirst([...examples, ...written], {
    ...usualOptions,
    log: (message) => console.error(message),
  })
  return createTagger({ first: stage, second: null })
}

function print(tagger: Tagger, rows: readonly { row: TokenRow; number: number }[]): void {
  const read = readWithTagger(
    rows.map(({ row }) => row),
    tagger,
    lexicon,
    clusters,
  )
  rows.forEach(({ row, number }, index) => {
    const line = describeDifference(row, read[index] ?? [])
    if (line) console.log(`${number} ${line}`)
  })
}
