import type { Match } from '@wirecopy/document'
import { type ArticleInput, checkArticle } from './article-input.ts'
import { compareTexts } from './compare-texts.ts'
import type { IndexState } from './index-state.ts'
import { judge } from './judgement.ts'
import { recordedComparison, reversed, toMatch } from './reports.ts'

/** Returns how two articles relate, each an id of the index or an article with its text. */
export function compareInputs(
  state: IndexState,
  a: string | ArticleInput,
  b: string | ArticleInput,
): Match | null {
  if (typeof a === 'string' && typeof b === 'string') {
    const comparison = recordedComparison(state, state.numberOf(a), state.numberOf(b))
    return comparison && toMatch(state, a, b, comparison)
  }
  if (typeof a !== 'string' && typeof b !== 'string') return compareWithTexts(state, a, b)
  const given = (typeof a === 'string' ? b : a) as ArticleInput
  checkArticle(given)
  const id = (typeof a === 'string' ? a : b) as string
  const number = state.numberOf(id)
  const found = state.queryArticle(given).find(({ article }) => article === number)
  if (!found) return null
  return given === a
    ? toMatch(state, given.id, id, found)
    : toMatch(state, id, given.id, reversed(found))
}

// Shares are judged as counts of so many samples, enough for any threshold of overlap.
const scale = 1000

function compareWithTexts(state: IndexState, a: ArticleInput, b: ArticleInput): Match | null {
  checkArticle(a)
  checkArticle(b)
  const { similarity, aInB, bInA, identical, passages } = compareTexts(a.text, b.text)
  const overlap = Math.round(aInB * scale)
  const relation = judge(
    {
      overlap,
      base: overlap,
      own: scale,
      other: bInA > 0 ? Math.round(overlap / bInA) : 0,
      level: 0,
      ownDiscount: 0,
      otherDiscount: 0,
      identical,
    },
    state.engine.thresholds,
  )
  if (relation === null) return null
  return { a: a.id, b: b.id, relation, similarity, aInB, bInA, evidence: passages }
}
