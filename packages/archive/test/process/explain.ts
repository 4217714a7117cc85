import type { Database, Row, Sql } from '../../src/sql/database.ts'

/** How PostgreSQL ran a statement. */
export interface Plan {
  statement: string
  milliseconds: number
  /** Tables that were read from end to end, with the rows read. */
  scanned: { table: string; rows: number }[]
  /** Pages of 8 kB that were looked at. */
  pages: number
}

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Shared Hit Blocks'?: number
  'Shared Read Blocks'?: number
  Plans?: Node[]
}

/** Returns a database that also explains each statement it runs. */
export function explaining(database: Database, onPlan: (plan: Plan) => void): Sql {
  return {
    async query(text, values): Promise<Row[]> {
      const [row] = await database.query(`explain (analyze, buffers, format json) ${text}`, values)
      const given = row?.['QUERY PLAN']
      const [{ Plan: root, 'Execution Time': milliseconds }] = (
        typeof given === 'string' ? JSON.parse(given) : given
      ) as [{ Plan: Node; 'Execution Time': number }]
      const pages = (root['Shared Hit Blocks'] ?? 0) + (root['Shared Read Blocks'] ?? 0)
      onPlan({ statement: text, milliseconds, scanned: scansOf(root), pages })
      return database.query(text, values)
    },
  }
}

function scansOf(node: Node): Plan['scanned'] {
  const own =
    node['Node Type'] === 'Seq Scan'
      ? [
          {
            table: node['Relation Name'] ?? '',
            rows:
              (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
          },
        ]
      : []
  return [...own, ...(node.Plans ?? []).flatMap(scansOf)]
}
