import type { FoundName } from '../find-names.ts'
import { countryNamed, countryOfPeople } from '../knowledge/countries.ts'
import type { SentenceWords } from './sentence-words.ts'

/** An organization described by its country and its kind: "South Korea's foreign ministry". */
export interface Description {
  first: number
  end: number
  /** ISO 3166-1 alpha-2. */
  country: string
  /** The last word: "ministry". */
  head: string
  /** Country and kind, equal for all ways to say it. */
  key: string
}

const heads = new Set(
  'ministry government parliament military army navy police office embassy cabinet senate presidency judiciary treasury regulator coastguard'.split(
    ' ',
  ),
)
const kinds = new Set(
  `foreign defense defence interior finance health education justice trade industry unification environment labor labour
  agriculture energy transport culture economy commerce presidential prime minister's central national federal state
  military ruling interim transitional home coast prosecutors'`.split(/\s+/),
)

/** Returns the organizations that a text describes instead of naming them, in order. */
export function findDescriptions(
  names: readonly FoundName[],
  reader: SentenceWords,
): Description[] {
  const found: Description[] = []
  for (const name of names) {
    if (name.type !== 'location' && name.type !== 'group') continue
    const text = reader.phrase(name.first, name.end)
    const country = name.type === 'location' ? countryNamed(text) : countryOfPeople(text)
    if (!country) continue
    const limit = Math.min(reader.sentenceEnd(name.first), name.end + 6)
    let index = name.end
    if (index < limit && reader.isPossessive(index)) index++
    const start = index
    while (index < limit && kinds.has(reader.lower(index))) index++
    if (index >= limit || !heads.has(reader.lower(index))) continue
    // "Kenyan Treasury Cabinet Secretary" is a title.
    if (reader.isCapital(index) && reader.isCapital(index + 1)) continue
    const head = reader.lower(index)
    // "the US government", but not "the Japanese police said they" as a body: plain police is many.
    const kind = reader.phrase(start, index + 1).toLowerCase()
    found.push({
      first: name.first,
      end: index + 1,
      country: country.code,
      head,
      key: `${country.code} ${kind}`,
    })
  }
  return found
}

/** Words that "the …" may call an organization or a person by, with what they may stand for. */
export const nominalHeads: Readonly<Record<string, 'organization' | 'person'>> = Object.fromEntries(
  [
    ...`ministry government parliament army office embassy company firm bank party agency group union commission committee
  council court university team club airline newspaper organization organisation department institute association
  federation corporation carmaker retailer regulator watchdog bloc alliance body`
      .split(/\s+/)
      .map((head) => [head, 'organization'] as const),
    ...`minister president chairman chairwoman spokesman spokeswoman spokesperson secretary director governor mayor senator
  ambassador envoy premier chancellor judge general king queen prince princess pope leader lawmaker coach professor
  diplomat commissioner actor actress singer author founder analyst economist striker defender goalkeeper captain`
      .split(/\s+/)
      .map((head) => [head, 'person'] as const),
  ],
)
