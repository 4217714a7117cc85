import { currencySign } from './amounts.ts'
import { type WordReader, wordSet } from './word-reader.ts'

const from = wordSet('from')
const changes = wordSet(
  `rose rise rises risen rising raise raised raises raising fell fall falls fallen falling drop drops dropped grew grow
  grows grown cut cuts cutting lower lowers lowered increase increases increased increasing decrease decreased decline
  declined declines climb climbs climbed jump jumps jumped surged soared slid slips slipped sank eased shrank shrunk shrink
  narrowed widened doubled tripled plunged tumbled reduce reduced reduces reducing improved moved went go goes up down`.replace(
    /\s+/g,
    ' ',
  ),
)
/** Words between what changes and "from". */
const reach = 4

/** Returns whether an amount is what something was before it changed: "rose from 5% to 6%" tells two percentages and no range. */
export function isBeforeChange(reader: WordReader, start: number): boolean {
  const at = currencySign(reader.unit(start - 1)) ? start - 2 : start - 1
  if (!reader.is(at, from)) return false
  for (let index = at - 1; index >= at - reach; index--) if (reader.is(index, changes)) return true
  return false
}
