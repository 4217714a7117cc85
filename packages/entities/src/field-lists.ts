import { hashWord } from './tagger/hashing.ts'
import type { Words } from './tagger/words.ts'

const hashes = (list: string) => new Set(list.split(/\s+/).map((word) => hashWord(word)))

/** Bodies that are named by a list of what they are for. */
const bodies = hashes(
  `Ministry Department Committee Subcommittee Commission Bureau Office Secretariat Directorate Division Institute Faculty
  School Council Agency Authority Board Minister Secretary`,
)
const joints = hashes('of for on')
const comma = hashWord(',')
const and = hashWord('and')
const ampersand = hashWord('&')

/** Words of an item at most. */
const longest = 5

/** What bodies are for. */
const fields = hashes(
  `Administration Affairs Agrarian Agribusiness Agricultural Agriculture Air Animal Aquaculture Arts Aviation Banking Border
  Broadcasting Business Child Children Citizenship Civil Climate Commerce Communication Communications Community Conservation
  Consumer Cooperation Cooperatives Corporate Crafts Credit Culture Cultural Customs Defence Defense Development Digital Disaster
  Ecology Economic Economy Education Elderly Electricity Emergency Employment Energy Enterprise Entrepreneurship Environment
  Equality Export External Family Finance Financial Fisheries Food Foreign Forestry Forests Gender General Governance Health
  Heritage Higher Highways Home Homeland Housing Human Humanitarian Husbandry ICT Immigration Import Indigenous Industrial
  Industries Industry Information Infrastructure Innovation Insurance Integration Intelligence Interior International Internal
  Investment Irrigation Islamic Justice Labor Labour Land Lands Law Legal Livestock Local Management Marine Maritime Markets
  Media Medicine Migration Military Mineral Minerals Mines Mining Monetary Monuments National Natural Nutrition Oceans Oil
  Parliamentary Parks Pensions Petroleum Physical Planning Population Ports Power Primary Production Protection Provincial Public
  Railways Recreation Reconstruction Reform Refugees Regional Rehabilitation Relations Relief Religious Research Resources Roads
  Rural Safety Sanitation Science Sciences Secondary Security Services Settlement Shipping Skills Small Social Space Sport Sports
  Standards State Statistics Supply Surveys Sustainable Taxation Technical Technology Telecommunications Tertiary Textiles Tourism
  Trade Training Transport Transportation Treasury Tribal Universities Urban Veterans Vocational Water Waterways Welfare Wildlife
  Women Work Works Youth`,
)

/**
 * Returns where the name of a body ends that goes on with a list of what it is for, such as "Ministry of Trade, Industry and
 * Energy": every item after the words `first` up to `end` is made of words for fields, and the last stands after "and".
 */
export function endOfFieldList(first: number, end: number, { exact, count }: Words): number {
  const is = (index: number, hash: number) => index < count && exact[index] === hash
  let joined = false
  for (let index = first; index < end; index++) {
    if (bodies.has(exact[index] as number) && joints.has(exact[index + 1] as number)) joined = true
  }
  if (!joined || !fields.has(exact[end - 1] as number)) return end
  let whole = end
  let at = end
  for (let items = 0; items < 8; items++) {
    const separated = is(at, comma)
    let start = separated ? at + 1 : at
    const last = is(start, and) || is(start, ampersand)
    if (last) start++
    if (!separated && !last) break
    let stop = start
    while (stop < count && stop - start < longest && fields.has(exact[stop] as number)) stop++
    if (stop === start) break
    at = stop
    // "Trade and Industry, Energy" may be two bodies: only an "and" closes a list.
    if (last) whole = stop
  }
  return whole
}
