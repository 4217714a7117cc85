import type { Report } from '../../src/report.ts'
import type { Address } from '../../src/views/address.ts'

/** What every view of the findings is given. */
export interface ViewProps {
  address: Address
  report: Report
  /** What stands after `#`: the id of the thing to show. */
  fragment: string
}
