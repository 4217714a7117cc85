/**
 * The source that is mutated, by package and area: all but generated tables, word lists and type
 * declarations, where a change is not a fault of logic. An area is as much as one run takes.
 */
export const mutatedFiles: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  document: {
    text: [
      'src/tokens.ts',
      'src/word.ts',
      'src/sentences.ts',
      'src/character-class.ts',
      'src/wire-services.ts',
    ],
    rest: ['src/detach.ts', 'src/errors.ts', 'src/limits.ts', 'src/offsets.ts'],
  },
  parse: {
    time: ['src/time/**/*.ts'],
    html: ['src/html/**/*.ts'],
    text: ['src/text/**/*.ts'],
    fields: ['src/fields/**/*.ts', 'src/byline.ts', 'src/dateline.ts'],
    content: ['src/content/**/*.ts'],
    pages: ['src/*.ts', 'src/feed/**/*.ts', '!src/byline.ts', '!src/dateline.ts'],
  },
  entities: {
    values: ['src/values/**/*.ts', '!src/values/vocabulary.ts'],
    knowledge: ['src/knowledge/**/*.ts', 'src/identity/**/*.ts', '!src/knowledge/country-table.ts'],
    coreference: ['src/coreference/**/*.ts'],
    tagger: ['src/tagger/**/*.ts'],
    finder: ['src/*.ts'],
  },
  quotes: {
    same: ['src/same/**/*.ts'],
    speakers: ['src/speakers/**/*.ts'],
    lexicon: ['src/lexicon/**/*.ts', '!src/lexicon/cue-verbs.ts', '!src/lexicon/word-lists.ts'],
    rules: ['src/*.ts'],
  },
  dedupe: {
    kernel: ['src/kernel/**/*.ts', '!src/kernel/binary.ts'],
    story: ['src/story/**/*.ts'],
    texts: ['src/edits.ts', 'src/compare-*.ts', 'src/words.ts', 'src/names.ts', 'src/tally.ts'],
    index: [
      'src/*.ts',
      '!src/edits.ts',
      '!src/compare-*.ts',
      '!src/words.ts',
      '!src/names.ts',
      '!src/tally.ts',
    ],
  },
  formats: { all: ['src/**/*.ts'] },
}
