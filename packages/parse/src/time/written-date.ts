import { type DateTime, fullYear, makeDate } from './date-parts.ts'
import { monthNamed } from './month-names.ts'
import { zoneAt } from './zones.ts'

/** "Sat Jul 26 07:30:00 CEST 2025": the clock may stand before the year. */
const clockAndYear =
  /^\s{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?(\s(?:\p{Lu}{2,5}|[+-]\d{4}))?\s(\d{4})(?!\d)/u
/** Thai months are abbreviated to two letters with points. */
const word = /\d{1,4}|[\u0e01-\u0e39]{1,2}\.[\u0e01-\u0e2e]\.|[\p{L}\p{M}]{2,20}/gu

/** "26 July 2025", "July 26th, 2025", "26 de julio de 2025", "Sat, 26 Jul 2025", "2025 Jul 26", "July 2025". */
export function writtenDate(text: string): DateTime | null {
  const words = [...text.matchAll(word)] as RegExpExecArray[]
  for (const [index, match] of words.entries()) {
    const name = match[0]
    const month = /^\d/.test(name) ? 0 : monthNamed(name)
    if (month === 0) continue
    const near = (step: number): RegExpExecArray | undefined => {
      let at = index + step
      // "26 de julio del 2025", "July 26th": particles and ordinal endings stand between.
      while (
        words[at] !== undefined &&
        /^(?:de|del|of|st|nd|rd|th|er|ta|the|på|den|el|di|tháng|г|року)$/i.test(
          (words[at] as RegExpExecArray)[0],
        )
      ) {
        at += Math.sign(step)
      }
      return words[at]
    }
    const before = near(-1)
    const after = near(1)
    const dayBefore = before && /^\d{1,2}$/.test(before[0]) ? Number(before[0]) : 0
    if (after === undefined) continue
    const position = words.indexOf(after)
    if (/^\d{4}$/.test(after[0])) {
      const start = dayBefore > 0 && before ? before.index : match.index
      return makeDate(Number(after[0]), month, dayBefore, start, after.index + after[0].length)
    }
    if (!/^\d{1,2}$/.test(after[0])) continue
    // "2025 Jul 26", as journals write.
    const yearBefore = words[index - 1]
    if (yearBefore && /^(?:19|20)\d{2}$/.test(yearBefore[0])) {
      const end = after.index + after[0].length
      return makeDate(Number(yearBefore[0]), month, Number(after[0]), yearBefore.index, end)
    }
    const dayEnd = after.index + after[0].length
    const clock = clockAndYear.exec(text.slice(dayEnd, dayEnd + 40))
    if (dayBefore === 0 && clock !== null) {
      const end = dayEnd + clock[0].length
      const date = makeDate(Number(clock[5]), month, Number(after[0]), match.index, end)
      const [hour, minute, second] = [clock[1], clock[2], clock[3] ?? 0].map(Number)
      return Object.assign(date, { hour, minute, second, offset: zoneAt(clock[4] ?? '', 0, date) })
    }
    let yearAt = position + 1
    while (
      words[yearAt] !== undefined &&
      /^(?:st|nd|rd|th|de|of)$/i.test((words[yearAt] as RegExpExecArray)[0])
    )
      yearAt++
    const year = words[yearAt]
    if (dayBefore === 0 && year && /^\d{4}$/.test(year[0])) {
      return makeDate(
        Number(year[0]),
        month,
        Number(after[0]),
        match.index,
        year.index + year[0].length,
      )
    }
    if (
      dayBefore > 0 &&
      before &&
      /^\s*(?:['’]\d|\d{2}\b)/.test(text.slice(match.index + name.length)) &&
      !/^\s*\d{1,2}[:.h]/.test(text.slice(match.index + name.length))
    ) {
      return makeDate(
        fullYear(Number(after[0]), after[0]),
        month,
        dayBefore,
        before.index,
        after.index + after[0].length,
      )
    }
  }
  return null
}
