/** Zone names that mean one offset in news; hours east of UTC. */
const zones: Record<string, number> = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 1,
  cet: 1,
  mez: 1,
  west: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  sast: 2,
  eest: 3,
  msk: 3,
  мск: 3,
  eat: 3,
  pkt: 5,
  ist: 5.5,
  wib: 7,
  hkt: 8,
  sgt: 8,
  myt: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  hst: -10,
  brt: -3,
}

/** The day that a zone is asked for: American zones change with the season. */
interface Day {
  year: number
  month: number
  day: number
}

/** Reads "+09:00", "Z", "GMT+5:30", "EDT" or a bare "ET" behind a time of day, in minutes. */
export function zoneAt(text: string, end: number, date: Day): number | null {
  const match =
    /^\s{0,2}\(?(?:(gmt|utc)?\s?([+−-])(\d{1,2}):?(\d{2})?|(\p{L}{1,4})(?!\p{L}))/iu.exec(
      text.slice(end, end + 16),
    )
  if (match === null) return null
  if (match[2] !== undefined) {
    const hours = Number(match[3])
    if (hours > 14) return null
    const minutes = hours * 60 + Number(match[4] ?? 0)
    return match[2] === '+' ? minutes : -minutes
  }
  const name = (match[5] as string).toLowerCase()
  if (Object.hasOwn(zones, name)) return (zones[name] as number) * 60
  const america = { et: -5, ct: -6, mt: -7, pt: -8 }[name]
  if (america === undefined) return null
  return (america + (isAmericanSummer(date) ? 1 : 0)) * 60
}

/** From the second Sunday of March to the first Sunday of November. */
function isAmericanSummer(date: Day): boolean {
  if (date.month < 3 || date.month > 11) return false
  if (date.month > 3 && date.month < 11) return true
  const firstWeekday = new Date(Date.UTC(date.year, date.month - 1, 1)).getUTCDay()
  const firstSunday = firstWeekday === 0 ? 1 : 8 - firstWeekday
  return date.month === 3 ? date.day >= firstSunday + 7 : date.day < firstSunday
}
