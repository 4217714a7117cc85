/** A row of a table: its cells by the name of their column. */
export type Row = Record<string, string>

/** Returns a table for a terminal: columns in the order of first appearance, figures to the right. */
export function formatTable(rows: readonly Row[]): string {
  const columns = columnsOf(rows)
  const width = (column: string): number =>
    Math.max(column.length, ...rows.map((row) => (row[column] ?? '').length))
  const line = (cell: (column: string) => string): string =>
    columns
      .map((column) =>
        isFigure(column, rows)
          ? cell(column).padStart(width(column))
          : cell(column).padEnd(width(column)),
      )
      .join('  ')
      .trimEnd()
  return [line((column) => column), ...rows.map((row) => line((column) => row[column] ?? ''))].join(
    '\n',
  )
}

/** Returns the same table in Markdown. */
export function formatMarkdownTable(rows: readonly Row[]): string {
  const columns = columnsOf(rows)
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(columns),
    line(columns.map((column) => (isFigure(column, rows) ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
  ].join('\n')
}

/** Returns a share as a percentage with one decimal, a dash for none. */
export function percent(value: number | null): string {
  return value === null ? '–' : (100 * value).toFixed(1)
}

/** Returns a number with three significant digits, thousands apart. */
export function significant(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return value >= 100
    ? Math.round(value).toLocaleString('en-US')
    : String(Number(value.toPrecision(3)))
}

function columnsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))]
}

function isFigure(column: string, rows: readonly Row[]): boolean {
  return rows.every((row) => /^(?:[\d.,×<> –-]*|\d[\d.,]* \S+)$/.test(row[column] ?? ''))
}
