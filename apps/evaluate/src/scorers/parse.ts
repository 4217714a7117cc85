import { authorNames, type Byline, calendarDay, type DateLike, foldText } from './article-fields.ts'
import { harmonicMean, type Measure, mean, measure, share } from './measure.ts'
import { countShingles, overlapShingles } from './shingles.ts'

export interface PageGold {
  id: string
  url?: string | null
  gold: {
    title?: string | null
    byline?: Byline
    published?: DateLike
    body?: string | null
  }
}

/** The part of an answer of `wirecopy parse` that is scored. */
export interface PageAnswer {
  id: string
  page?: {
    main: {
      title?: string | null
      byline?: Byline
      publishedAt?: DateLike
      text?: string | null
    } | null
  } | null
  error?: unknown
}

/** Shares of the gold values of one field: equal, another value given, none given. */
export interface FieldShares {
  count: number
  right: number
  wrong: number
  missing: number
}

export interface PageScores {
  pages: number
  errors: number
  /** 4-word shingles: F1 of the mean precision and recall; accuracy counts bodies exactly right. */
  body: { f1: number; precision: number; recall: number; accuracy: number }
  title: FieldShares
  authors: Measure
  day: FieldShares
  /** Body F1 of each page with a gold body, worst first. */
  perPage: { id: string; url: string | null; f1: number }[]
  /** Fields with another value than the gold's, or none. */
  fieldErrors: { id: string; field: string; expected: string; given: string | null }[]
}

/**
 * Returns the scores of parsed pages against gold bodies, titles, authors and days, counted as in
 * scrapinghub's article-extraction-benchmark (precision is averaged over pages with any text).
 */
export function scorePages(
  gold: readonly PageGold[],
  answers: ReadonlyMap<string, PageAnswer>,
): PageScores {
  const precisions: number[] = []
  const recalls: number[] = []
  const exact: number[] = []
  const perPage: PageScores['perPage'] = []
  const fieldErrors: PageScores['fieldErrors'] = []
  const title = tally('title', fieldErrors)
  const day = tally('day', fieldErrors)
  const authors = { right: 0, predicted: 0, gold: 0 }
  let errors = 0
  for (const { id, url, gold: expected } of gold) {
    const answer = answers.get(id)
    if (!answer || answer.error) errors++
    const main = answer?.page?.main ?? null
    if (expected.body) {
      const score = scoreBody(expected.body, main?.text ?? '')
      if (score.precision !== null) precisions.push(score.precision)
      recalls.push(score.recall)
      exact.push(score.exact ? 1 : 0)
      perPage.push({ id, url: url ?? null, f1: harmonicMean(score.precision ?? 0, score.recall) })
    }
    title.add(id, expected.title, main?.title, foldText)
    day.add(id, calendarDay(expected.published), calendarDay(main?.publishedAt))
    const names = authorNames(expected.byline)
    if (names.size === 0) continue
    const found = authorNames(main?.byline)
    authors.gold += names.size
    authors.predicted += found.size
    const shared = [...found].filter((name) => names.has(name)).length
    authors.right += shared
    if (shared < names.size || shared < found.size) {
      const [left, right] = [[...names].join('; '), [...found].join('; ')]
      fieldErrors.push({ id, field: 'authors', expected: left, given: right || null })
    }
  }
  const precision = mean(precisions)
  const recall = mean(recalls)
  return {
    pages: gold.length,
    errors,
    body: { f1: harmonicMean(precision, recall), precision, recall, accuracy: mean(exact) },
    title: title.shares(),
    authors: measure(authors.right, authors.predicted, authors.gold),
    day: day.shares(),
    perPage: perPage.sort((left, right) => left.f1 - right.f1),
    fieldErrors,
  }
}

/** Returns precision (null where nothing was predicted) and recall over 4-word shingles. */
function scoreBody(
  gold: string,
  predicted: string,
): { precision: number | null; recall: number; exact: boolean } {
  const { shared, onlyPredicted, onlyGold } = overlapShingles(
    countShingles(gold),
    countShingles(predicted),
  )
  const total = shared + onlyPredicted
  return {
    precision: total === 0 ? null : shared / total,
    recall: share(shared, shared + onlyGold),
    exact: onlyPredicted === 0 && onlyGold === 0,
  }
}

function tally(field: string, errors: PageScores['fieldErrors']) {
  let right = 0
  let wrong = 0
  let missing = 0
  return {
    add(
      id: string,
      expected: string | null | undefined,
      given: string | null | undefined,
      fold: (value: string) => string = (value) => value,
    ) {
      if (!expected) return
      if (given && fold(expected) === fold(given)) {
        right++
        return
      }
      if (given) wrong++
      else missing++
      errors.push({ id, field, expected, given: given || null })
    },
    shares(): FieldShares {
      const count = right + wrong + missing
      return {
        count,
        right: share(right, count),
        wrong: share(wrong, count),
        missing: share(missing, count),
      }
    },
  }
}
