import type { Ledger } from './ledger.ts'
import type { Part } from './plan.ts'

export interface Summary {
  /** A table with a line for each kind, then what failed and what is left. */
  text: string
  failed: readonly string[]
  left: readonly string[]
}

/** Returns what the ledger knows of the parts. */
export function summarize(parts: readonly Part[], ledger: Ledger): Summary {
  const rows = new Map<string, { parts: number; passed: number; failed: number; seconds: number }>()
  const failed: string[] = []
  const left: string[] = []
  for (const part of parts) {
    const row = rows.get(part.kind) ?? { parts: 0, passed: 0, failed: 0, seconds: 0 }
    rows.set(part.kind, row)
    row.parts++
    const outcome = ledger.outcomeOf(part)
    row.seconds += outcome?.seconds ?? 0
    if (outcome === null) left.push(part.name)
    else if (outcome.passed) row.passed++
    else {
      row.failed++
      failed.push(part.name)
    }
  }
  const lines = [
    '| kind | parts | passed | failed | left | minutes |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
  ]
  for (const [kind, { parts, passed, failed, seconds }] of rows) {
    const cells = [kind, parts, passed, failed, parts - passed - failed, (seconds / 60).toFixed(1)]
    lines.push(`| ${cells.join(' | ')} |`)
  }
  if (failed.length > 0) lines.push('', 'Failed:', ...failed.map((name) => `  ${name}`))
  if (left.length > 0) lines.push('', 'Left:', ...left.map((name) => `  ${name}`))
  if (failed.length + left.length === 0) lines.push('', 'All parts passed.')
  return { text: lines.join('\n'), failed, left }
}
