// A set of indexed articles and of questions about them: copies and excerpts made by known edits, and
// articles that are none. Pairs of originals that really share text count neither way.
import { chance, readRows, wordsOf } from './corpus.mjs'
import { createEdits, createSites } from './edits.mjs'

/**
 * Returns `{ indexed, questions }`: articles `{ id, text, row }`, and a generator of `{ kind, edit, text,
 * row, target }`, `target` the id of the article that a copy was made of, else null.
 */
export function createCopiesSet(file, seed, most = { originals: 1000, others: Infinity }) {
  const draw = chance(seed)
  const rows = draw.shuffle(
    readRows(file).filter(({ text }) => text.length > 1200 && text.length < 9000),
  )
  const sixth = Math.floor(rows.length / 6)
  const originals = rows.slice(0, Math.min(most.originals, sixth))
  const others = rows.slice(originals.length, originals.length + Math.min(most.others, 4 * sixth))
  const spare = rows.slice(rows.length - (rows.length - sixth - 4 * sixth))
  const unseen = spare
    .splice(Math.floor(spare.length / 2))
    .slice(0, Math.max(200, originals.length))
  const spareTexts = spare.map(({ text }) => text)
  const sites = createSites(draw, spareTexts, 20, 40, 220)
  const vocabulary = spareTexts.slice(0, 400).flatMap((text) => wordsOf(text).slice(0, 100))
  const { near, contained, hard, frame } = createEdits(draw, vocabulary, spareTexts, sites)
  const opening = (text) => text.slice(0, 400 + draw.below(3000))

  const indexed = [
    ...originals.map((row, number) => ({ id: `original-${number}`, text: row.text, row })),
    ...others.map((row, number) => ({
      id: `other-${number}`,
      text: number % 10 < 3 ? frame(opening(row.text), draw.pick(sites)) : row.text,
      row,
    })),
  ]
  function* questions() {
    for (const [kind, edits] of Object.entries({ near, contained, hard })) {
      for (const [edit, change] of Object.entries(edits)) {
        for (const [number, row] of originals.entries()) {
          yield { kind, edit, text: change(row.text), row, target: `original-${number}` }
        }
      }
    }
    for (const row of unseen)
      yield { kind: 'unseen', edit: 'as is', text: row.text, row, target: null }
    for (const [number, row] of unseen.entries()) {
      const text = frame(opening(row.text), sites[number % 20])
      yield { kind: 'unseen', edit: 'framed', text, row, target: null }
    }
  }
  return { indexed, questions }
}

/**
 * Returns the shares found per kind and edit, the pair precision, and the shares of unseen articles that
 * were flagged. `answer` gives the ids of what a text matches, `clusterOf` the cluster of an id.
 */
export function scoreAnswers({ indexed, questions }, answer, clusterOf) {
  const rowOf = new Map(indexed.map(({ id, row }) => [id, row]))
  const counts = new Map()
  let right = 0
  let wrong = 0
  for (const { kind, edit, text, row, target } of questions()) {
    let found = false
    let flagged = false
    for (const id of answer(text)) {
      if (id === target || (target && clusterOf(id) === clusterOf(target))) found = true
      else if (rowOf.get(id) !== row && !reallyShare(row, rowOf.get(id))) {
        flagged = true
        wrong++
      }
    }
    if (found) right++
    const key = `${kind}: ${edit}`
    const count = counts.get(key) ?? { kind, edit, asked: 0, hits: 0 }
    counts.set(key, count)
    count.asked++
    count.hits += kind === 'unseen' ? flagged : found
  }
  const edits = [...counts.values()].map((count) => ({ ...count, share: count.hits / count.asked }))
  const mean = (kind) => {
    const shares = edits.filter((edit) => edit.kind === kind).map(({ share }) => share)
    return shares.reduce((sum, share) => sum + share, 0) / shares.length
  }
  const [plain, framed] = edits.filter(({ kind }) => kind === 'unseen')
  return {
    edits,
    near: mean('near'),
    contained: mean('contained'),
    hard: mean('hard'),
    precision: right / Math.max(1, right + wrong),
    unseen: plain.share,
    framed: framed.share,
  }
}

const runs = new Map()
function runsOf(row) {
  let set = runs.get(row.id)
  if (!set) {
    const words = row.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    set = new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')))
    runs.set(row.id, set)
  }
  return set
}
function reallyShare(one, other) {
  const [a, b] = [runsOf(one), runsOf(other)]
  let shared = 0
  for (const run of a) if (b.has(run)) shared++
  return (
    shared / (a.size + b.size - shared) >= 0.2 ||
    shared / Math.max(1, Math.min(a.size, b.size)) >= 0.5
  )
}
