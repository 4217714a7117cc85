import type { FoundName } from './find-names.ts'
import type { Analysis } from './tagger/analysis.ts'
import { hashWord } from './tagger/hashing.ts'

const hashes = (list: string) => new Set(list.split(/\s+/).map((word) => hashWord(word)))

/** What stands before the names of ships. */
const prefixes = hashes(
  'MS MV HMS USS RMS RRS USNS HMAS HMCS HMNZS INS MSC FV SS HDMS HNoMS HSwMS RV',
)
/** What ships are, right before a name. */
const kinds = hashes(
  `ferry trawler tanker freighter frigate destroyer corvette submarine warship icebreaker steamer schooner yacht tugboat tug
  lifeboat minesweeper dredger catamaran`,
)

/** Whether a name is that of a ship: "HMS Sorrel", "the tanker Aldana". */
export function isVessel({ first, end, type }: FoundName, { words }: Analysis): boolean {
  if (type === 'location' || type === 'group') return false
  const { exact, lower } = words
  if (end - first > 1 && prefixes.has(exact[first] as number)) return true
  return first > 0 && end - first <= 2 && kinds.has(lower[first - 1] as number)
}
