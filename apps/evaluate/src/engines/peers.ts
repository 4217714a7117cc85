import { articleExtractor } from './article-extractor.ts'
import { compromiseNames, compromiseQuotes } from './compromise.ts'
import { defuddle } from './defuddle.ts'
import type { Engine } from './engine.ts'
import { minhash } from './minhash.ts'
import { quoteParser } from './quote-parser.ts'
import { readability } from './readability.ts'
import { wink } from './wink.ts'

/** The JavaScript packages that do one of the tasks, for comparison. */
export const peers: readonly Engine[] = [
  readability,
  defuddle,
  articleExtractor,
  compromiseNames,
  wink,
  compromiseQuotes,
  quoteParser,
  minhash,
]
