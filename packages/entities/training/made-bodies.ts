/** Names of organizations that nobody bears, so that words around them must tell what they are. */
const list = (text: string) => text.trim().split(/\s+/)

const starts =
  list(`Nex Tav Bel Kor Zan Vel Dro Mar Sol Quin Har Lum Bri Cas Ter Fen Gal Hol Jor Kel Lan Mol Nor Oss Pel
  Ral Sab Tor Ul Var Wes Yar Zel Al Ber Cor Del El Fal Gor Il Kam Lor Mir Nav Or Pon Ros Sam Tul Ur Vin Wal Bal Dan Gan Ham
  Jal Kir Lub Mon Nag Pra Sar Tam Vish Zhu Xin Hua Ming Dong Shin Han Dae Sung Yam Naka Haru`)
const middles = list(
  `a o i e per ros ta lin na ko ri va mo sta ver li do ra me ga nu bi ca tro si ja wa zi ha`,
)
const companyEnds =
  list(`ria nix tek va ra lon dia sys gen corp xis tra vis pay ly sen com soft net med pharm bank lab mart gas
  tel max co one dyn star way ium ica eon`)
const placeEnds =
  list(`abad pur nagar ville ton burg dorf ovo sk grad stan ia ana land mouth ham ford wick haven dale moor
  quil tepec lan ango nia ca ro vik by heim mar bad chi shan zhou hai yang gang do kawa moto rra lla ños bo sso`)
const companyWords =
  list(`Group Holdings Bank Energy Motors Pharmaceuticals Airlines Capital Partners Industries Technologies
  Systems Media Resources Mining Steel Foods Insurance Securities Telecom Electronics Shipping Petroleum Airways Ventures
  Properties Logistics Robotics Semiconductor Biotech Aerospace Breweries Cement Chemicals Corp Corp. Inc Inc. Ltd Plc Co. SA AG`)
const bodyWords =
  list(`University Institute Association Federation Foundation Council Party Union Front Movement Commission
  Committee Agency Authority Ministry Hospital College Society Alliance Party Congress Club United Rovers City Athletic`)
const fields =
  list(`Health Education Finance Justice Defence Labour Agriculture Energy Trade Culture Transport Tourism Science
  Communications Environment Water Housing Employment Fisheries Mines Youth Women Planning Industry`)
const regions = list(
  `National Federal State Central International European African Asian Royal Supreme Independent Democratic People's United`,
)

type Random = () => number
const pick = <Item>(items: readonly Item[], random: Random): Item =>
  items[random() % items.length] as Item

function invent(ends: readonly string[], random: Random): string {
  const middle = random() % 2 === 0 ? pick(middles, random) : ''
  return pick(starts, random) + middle + pick(ends, random)
}

function letters(random: Random): string {
  const consonants = 'ABCDEFGHIKLMNOPRSTUVWZ'
  return Array.from({ length: 3 + (random() % 2) }, () =>
    consonants.charAt(random() % consonants.length),
  ).join('')
}

/** Returns a made-up organization; `named` asks for one that stands after "the". */
export function makeBody(random: Random, named: boolean): string {
  const kind = random() % (named ? 6 : 10)
  if (kind === 0) return letters(random)
  if (kind === 1) return `${invent(placeEnds, random)} ${pick(bodyWords, random)}`
  if (kind === 2)
    return `${pick(regions, random)} ${pick(fields, random)} ${pick(bodyWords, random)}`
  if (kind === 3) return `${pick(bodyWords.slice(0, 2), random)} of ${invent(placeEnds, random)}`
  if (kind === 4)
    return `Ministry of ${pick(fields, random)}${random() % 2 ? ` and ${pick(fields, random)}` : ''}`
  if (kind === 5) return `${pick(regions, random)} ${pick(bodyWords, random)}`
  if (kind === 6) return `${invent(companyEnds, random)} ${pick(companyWords, random)}`
  if (kind === 7 && random() % 2) {
    const word = invent(companyEnds, random)
    return pick(['Bank', 'Sun', 'Air', 'Tele', 'Uni', 'Bio', 'Euro', 'Pay'], random) + word
  }
  return invent(companyEnds, random)
}
