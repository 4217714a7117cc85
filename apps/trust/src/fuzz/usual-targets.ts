/** The functions that are fuzzed unless others are named: those that read what strangers wrote. */
export const usualTargets: readonly string[] = [
  'parse.parseHtml',
  'parse.parseText',
  'parse.parseFeed',
  'quotes.createQuoteFinder',
  'quotes.findSameQuotes',
  'entities.createEntityFinder',
  'dedupe.createArticleIndex',
  'dedupe.findEdits',
  'document.segmentSentences',
  'document.detectOriginator',
  'formats.toWebAnnotations',
  'archive.createLinker',
]
