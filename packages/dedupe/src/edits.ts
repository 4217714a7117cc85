import type { Passage, Span } from '@wirecopy/document'
import { compareTexts } from './compare-texts.ts'

/** One change from an older text to a newer one; a span of length 0 marks where nothing stood. */
export interface Edit {
  readonly kind: 'added' | 'removed' | 'replaced' | 'moved'
  /** Where in the older text. */
  readonly before: Span
  /** Where in the newer text. */
  readonly after: Span
}

const letterOrDigit = /[\p{L}\p{N}]/u

/**
 * Returns what was changed from one version of a text to the next, in the order of the newer text.
 * Changes of case, punctuation and space don't count. Unchanged are runs of at least six words.
 *
 * @example
 * const edits = findEdits(monday, tuesday)
 * edits.filter(({ kind }) => kind === 'added').map(({ after }) => tuesday.slice(after.start, after.end))
 */
export function findEdits(older: string, newer: string): Edit[] {
  const { passages } = compareTexts(older, newer)
  const kept = inBothOrders(passages)
  const moved = passages.filter((passage) => !kept.includes(passage))
  const edits: Edit[] = []
  let before = 0
  let after = 0
  const note = (beforeEnd: number, afterEnd: number): void => {
    const removed = trimmed(older, before, beforeEnd)
    const added = trimmed(newer, after, afterEnd)
    const gone = removed.end > removed.start
    const come = added.end > added.start
    if (!gone && !come) return
    // Fewer words than a passage has can be the same, too.
    if (gone && come && compareTexts(textOf(older, removed), textOf(newer, added)).identical) return
    const elsewhere = moved.find((passage) => come && mostlyCovers(passage.b, added))
    if (elsewhere) edits.push({ kind: 'moved', before: elsewhere.a, after: added })
    else if (come && gone) edits.push({ kind: 'replaced', before: removed, after: added })
    else if (come) edits.push({ kind: 'added', before: removed, after: added })
    else if (!moved.some((passage) => mostlyCovers(passage.a, removed))) {
      edits.push({ kind: 'removed', before: removed, after: added })
    }
  }
  for (const passage of kept) {
    note(Math.max(before, passage.a.start), Math.max(after, passage.b.start))
    before = Math.max(before, passage.a.end)
    after = Math.max(after, passage.b.end)
  }
  note(older.length, newer.length)
  return edits
}

// The passages that stand in the same order in both texts, so that they cover the most.
function inBothOrders(passages: readonly Passage[]): Passage[] {
  const ordered = [...passages].sort((one, other) => one.b.start - other.b.start)
  const best: number[] = []
  const previous: number[] = []
  let last = -1
  for (const [at, passage] of ordered.entries()) {
    const length = passage.b.end - passage.b.start
    best[at] = length
    previous[at] = -1
    for (let earlier = 0; earlier < at; earlier++) {
      const other = ordered[earlier] as Passage
      if (other.a.end > passage.a.start || other.b.end > passage.b.start) continue
      const total = (best[earlier] as number) + length
      if (total > (best[at] as number)) {
        best[at] = total
        previous[at] = earlier
      }
    }
    if (last < 0 || (best[at] as number) > (best[last] as number)) last = at
  }
  const kept: Passage[] = []
  for (let at = last; at >= 0; at = previous[at] as number) kept.unshift(ordered[at] as Passage)
  return kept
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && !letterOrDigit.test(text.charAt(start))) start++
  while (end > start && !letterOrDigit.test(text.charAt(end - 1))) end--
  return { start, end }
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

function mostlyCovers(passage: Span, span: Span): boolean {
  const shared = Math.min(passage.end, span.end) - Math.max(passage.start, span.start)
  return shared * 2 > span.end - span.start
}
