import { expect, test } from 'vitest'
import { loadDefaultModel } from '../src/default-model.ts'
import { analyze } from '../src/tagger/analysis.ts'
import { createFeatureReader, featureCapacity } from '../src/tagger/features.ts'
import { SentenceCase, sentenceCases } from '../src/tagger/sentence-case.ts'
import { readWords } from '../src/tagger/words.ts'

const { lexicon, clusters } = loadDefaultModel()
const nameOf = Object.fromEntries(
  Object.entries(SentenceCase).map(([name, value]) => [value, name]),
)

test.each([
  ['The lock of Elm was closed on Monday.', 'mixed'],
  ['Old Harbour Lock of Elm Closed', 'headline'],
  ['OLD HARBOUR LOCK CLOSED', 'capitals'],
  ['OLD HARBOUR LOCK CLOSED FOR Four WEEKS', 'capitals'],
  ['OLD HARBOUR Lock Closed For Four Weeks', 'headline'],
  // Letters that stand alone are no words in capitals, nor in small ones.
  ['OLD LOCK a b c d e f', 'capitals'],
  ['X Y Z say', 'mixed'],
  ['A', 'mixed'],
  ['12 34', 'mixed'],
])('"%s" is written in %s', (text, name) => {
  expect([...sentenceCases(readWords(text))].map((value) => nameOf[value])).toEqual([name])
})

/** The stretches of a text that can hold names. */
function stretches(text: string): string[] {
  const { segments, words } = analyze(text, lexicon, clusters)
  const found: string[] = []
  for (let at = 0; at < segments.length; at += 2) {
    const [first, end] = [segments[at] as number, segments[at + 1] as number]
    found.push(text.slice(words.starts[first], words.ends[end - 1]))
  }
  return found
}

test.each([
  ['it went to the Bank of Elm in spring', ['Bank of Elm']],
  ['then 300 Elm was sold with Oak 20 there', ['300 Elm', 'Oak 20']],
  ['300 Elm was sold', ['300 Elm']],
  ['it cost 300 and Elm paid', ['Elm']],
  ['it cost 300. Elm paid', ['Elm']],
  ['nothing with a capital', []],
])('names are looked for where capitals are: %s', (text, found) => {
  expect(stretches(text)).toEqual(found)
})

test.each([
  ['It left the U. S. at noon.', ['U.', 'S.']],
  ['It left the U. S... at noon.', ['U.', 'S']],
  ['It left the U. NS. at noon.', ['U.', 'NS']],
  ['It left the UU. S. at noon.', ['UU', 'S']],
  ['S. left the U. S.', ['U.', 'S.']],
])('the second letter of a country keeps its period: %s', (text, pair) => {
  const { starts, ends } = analyze(text, lexicon, clusters).words
  const written = Array.from(starts, (start, index) => text.slice(start, ends[index]))
  for (const word of pair) expect(written).toContain(word)
})

test('what the next sentence says is no feature of the last word of a sentence', () => {
  const featuresOf = (text: string) => {
    const analysis = analyze(text, lexicon, clusters)
    const features = new Uint32Array(featureCapacity)
    const read = createFeatureReader(analysis, features)
    const count = read((analysis.words.sentences[1] as number) - 1)
    return [...features.subarray(0, count)]
  }
  const features = featuresOf('The lock was closed by Elm\n\nnothing was said.')
  expect(features.length).toBeGreaterThan(20)
  expect(featuresOf('The lock was closed by Elm\n\nmany others know.')).toEqual(features)
})
