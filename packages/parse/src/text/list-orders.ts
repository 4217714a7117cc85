import { roleCount, roles } from './line-roles.ts'

/** An order in which the records of a list hold their fields. */
export interface ListOrder {
  roles: readonly number[]
  /** Cost of a record's lack of all fields before the one at each position; the last is that of all. */
  lacking: Float64Array
  /** What speaks against the order before any line is read: the fields it has. */
  cost: number
}

/** What it costs a record to lack a field that others have. */
const lack = new Float64Array(roleCount)
lack[roles.outlet] = 1.2
lack[roles.time] = 4
lack[roles.title] = 3.5
lack[roles.section] = 0.6
lack[roles.text] = 1

const costPerField = 0.7
/** What is rare in lists: the text above the outlet, the section behind the text. */
const known = new Map<number, ListOrder[]>()

/** Returns all orders of a set of fields, as a bit each; the text never stands above the title. */
export function ordersOf(fields: number): readonly ListOrder[] {
  let found = known.get(fields)
  if (found === undefined) {
    found = []
    permute(fields, [], found)
    known.set(fields, found)
  }
  return found
}

function permute(left: number, order: readonly number[], found: ListOrder[]): void {
  if (left === 0) {
    found.push(orderOf(order))
    return
  }
  for (let role = 0; role < roleCount; role++) {
    const bit = 1 << role
    if ((left & bit) === 0) continue
    if (role === roles.text && (left & (1 << roles.title)) !== 0) continue
    permute(left & ~bit, [...order, role], found)
  }
}

function orderOf(order: readonly number[]): ListOrder {
  const lacking = new Float64Array(order.length + 1)
  for (const [at, role] of order.entries())
    lacking[at + 1] = (lacking[at] as number) + (lack[role] as number)
  return { roles: order, lacking, cost: order.length * costPerField }
}
