import { archiveTargets } from './archive-targets.ts'
import { dedupeTargets } from './dedupe-targets.ts'
import { documentTargets } from './document-targets.ts'
import { entitiesTargets } from './entities-targets.ts'
import { formatsTargets } from './formats-targets.ts'
import { parseTargets } from './parse-targets.ts'
import { quotesTargets } from './quotes-targets.ts'
import type { Target } from './target.ts'

/** A call of every exported function of every package. */
export const allTargets: readonly Target[] = [
  ...documentTargets,
  ...parseTargets,
  ...entitiesTargets,
  ...quotesTargets,
  ...dedupeTargets,
  ...formatsTargets,
  ...archiveTargets,
]
