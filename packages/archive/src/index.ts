export type {
  Archive,
  ArticleQuery,
  ArticleSummary,
  Batch,
  Counts,
  Kept,
  KeptCluster,
  KeptMatch,
  KeptQuote,
  KeptStory,
  LinkedEntry,
  LinkSession,
  LinkStore,
  Links,
  LogEntry,
  Paging,
  QuoteQuery,
  ResultPage,
} from './archive.ts'
export {
  createLinker,
  type Linked,
  type Linker,
  type LinkerOptions,
  type LinkOptions,
} from './linker.ts'
export { createMemoryArchive } from './memory-archive.ts'
export type { Database, Row, Sql } from './sql/database.ts'
export { openSqlArchive, type SqlArchive } from './sql/sql-archive.ts'
