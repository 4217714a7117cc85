/** The part of a mutation report (mutation-testing-report-schema) that is read here. */
export interface MutationReport {
  files: Record<
    string,
    {
      source: string
      mutants: {
        mutatorName: string
        replacement?: string
        status: string
        location: { start: Place; end: Place }
      }[]
    }
  >
}

interface Place {
  line: number
  column: number
}

const missed = new Set(['Survived', 'NoCoverage'])

/** Returns a line for each mutant that no test noticed: its place, what stood there, what replaced it. */
export function survivors(report: MutationReport): string[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split('\n')
    return mutants
      .filter(({ status }) => missed.has(status))
      .map(({ location: { start, end }, replacement, status }) => {
        const line = lines[start.line - 1] ?? ''
        const last = start.line === end.line ? end.column - 1 : line.length
        const before = line.slice(start.column - 1, last)
        const note = status === 'NoCoverage' ? ' (no test runs it)' : ''
        return `${file}:${start.line}:${start.column} ${before} → ${replacement ?? ''}${note}`
      })
  })
}
