/**
 * The source that is mutated, by package: all but generated tables, word lists and type declarations,
 * where a change is not a fault of logic.
 */
export const mutatedFiles: Readonly<Record<string, readonly string[]>> = {
  document: ['src/**/*.ts', '!src/model/**', '!src/abbreviations.ts', '!src/wire-service-names.ts'],
  parse: ['src/**/*.ts'],
  entities: ['src/**/*.ts', '!src/generated/**'],
  quotes: ['src/**/*.ts', '!src/lexicon/cue-verbs.ts'],
  dedupe: ['src/**/*.ts', '!src/kernel/binary.ts'],
  formats: ['src/**/*.ts'],
}
