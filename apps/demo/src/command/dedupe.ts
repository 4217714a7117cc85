import { type ArticleInput, createArticleIndex } from '@wirecopy/dedupe'
import { englishBackground } from '@wirecopy/dedupe/english'
import type { Cluster, Match, Relation } from '@wirecopy/document'
import { readRecords, writeLines } from './annotate.ts'
import type { Run } from './command.ts'
import { ExitCode } from './exit-code.ts'
import {
  failureOf,
  type Id,
  type InputRecord,
  type LineError,
  optionalText,
  requiredText,
} from './record.ts'

/** A match as the answer to one article names it. */
interface AnswerMatch {
  id: Id
  relation: Relation
  similarity: number
  /** Share of the other article that this one holds. */
  contains: number
  /** Share of this article that the other one holds. */
  contained: number
}

/** `wirecopy dedupe`: articles to copies and stories, answered at the end of the input. */
export const dedupe: Run = async (invocation) => {
  const index = createArticleIndex({ stories: englishBackground })
  const ids = new Map<string, Id>()
  const noted: Match[] = []
  const answers: (string | LineError)[] = []
  for await (const record of readRecords(invocation)) {
    if ('error' in record) {
      answers.push(record)
      continue
    }
    const key = String(record.id)
    try {
      const added = index.add(articleOf(record, key))
      ids.set(key, record.id)
      answers.push(key)
      noted.push(...added.matches)
    } catch (error) {
      answers.push(failureOf(record.id, error))
    }
  }
  const { terminal } = invocation
  if (terminal.signal.aborted) return ExitCode.interrupted
  const matches = new Map<string, AnswerMatch[]>()
  for (const match of noted) {
    // What two articles shared may have turned out to be boilerplate since.
    if (index.compare(match.a, match.b) === null) continue
    noteMatch(matches, match.a, { id: ids.get(match.b) as Id, ...fromA(match) })
    noteMatch(matches, match.b, { id: ids.get(match.a) as Id, ...fromB(match) })
  }
  await writeLines(terminal, answersOf(answers, index, ids, matches))
  return answers.some((answer) => typeof answer !== 'string') ? ExitCode.someFailed : ExitCode.ok
}

function* answersOf(
  answers: readonly (string | LineError)[],
  index: ReturnType<typeof createArticleIndex>,
  ids: ReadonlyMap<string, Id>,
  matches: ReadonlyMap<string, AnswerMatch[]>,
) {
  const clusterOf = new Map<string, Cluster>()
  for (const cluster of index.clusters()) {
    for (const key of cluster.articles) clusterOf.set(key, cluster)
  }
  const storyOf = new Map<string, string>()
  for (const story of index.stories()) {
    for (const cluster of story.clusters) storyOf.set(cluster, story.id)
  }
  for (const answer of answers) {
    if (typeof answer !== 'string') {
      yield answer
      continue
    }
    const cluster = clusterOf.get(answer)
    yield {
      id: ids.get(answer),
      cluster: cluster?.id ?? answer,
      story: storyOf.get(cluster?.id ?? answer) ?? null,
      canonical: cluster?.canonical === answer,
      matches: matches.get(answer) ?? [],
    }
  }
}

function articleOf(record: InputRecord, id: string): ArticleInput {
  return {
    id,
    text: requiredText(record, 'text'),
    title: optionalText(record, 'title') ?? null,
    publisher: optionalText(record, 'publisher') ?? null,
    publishedAt: optionalText(record, 'publishedAt') ?? null,
  }
}

function noteMatch(matches: Map<string, AnswerMatch[]>, key: string, match: AnswerMatch): void {
  const found = matches.get(key)
  if (found) found.push(match)
  else matches.set(key, [match])
}

function fromA({ relation, similarity, aInB, bInA }: Match): Omit<AnswerMatch, 'id'> {
  return { relation, similarity, contains: bInA, contained: aInB }
}

const mirrored: Partial<Record<Relation, Relation>> = {
  contains: 'contained',
  contained: 'contains',
}

function fromB({ relation, similarity, aInB, bInA }: Match): Omit<AnswerMatch, 'id'> {
  return { relation: mirrored[relation] ?? relation, similarity, contains: aInB, contained: bInA }
}
