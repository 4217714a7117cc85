/** What the lexicon and the spelling say about one token, as bits. */
export const WordClass = {
  quote: 1,
  word: 1 << 1,
  punctuation: 1 << 2,
  capitalized: 1 << 3,
  allCapitals: 1 << 4,
  number: 1 << 5,
  determiner: 1 << 6,
  subjectPronoun: 1 << 7,
  objectPronoun: 1 << 8,
  preposition: 1 << 9,
  subordinator: 1 << 10,
  coordinator: 1 << 11,
  /** Forms of be, have and do, and the modals. */
  auxiliary: 1 << 12,
  /** Calls for a base form after it: "would", "did", "to". */
  modal: 1 << 13,
  be: 1 << 14,
  /** Surely a finite verb. */
  finite: 1 << 15,
  adverb: 1 << 16,
  /** "Monday", "yesterday", "January". */
  day: 1 << 17,
  /** "week", "morning". */
  timeNoun: 1 << 18,
  gerund: 1 << 19,
  /** A past or participle form. */
  past: 1 << 20,
  /** "Mr", "Senator", "Prime", "Minister". */
  title: 1 << 21,
  /** Common nouns for those who speak: "spokesman", "officials", "critics". */
  source: 1 << 22,
  possessive: 1 << 23,
  /** A verb form of the present, third person or base. */
  present: 1 << 24,
  negation: 1 << 25,
  /** Nouns for bodies that speak: "ministry", "company". */
  body: 1 << 26,
  honorific: 1 << 27,
  plural: 1 << 28,
  clauseStart: 1 << 29,
} as const
