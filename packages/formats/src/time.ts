import type { Timestamp } from '@wirecopy/document'

const dateTime =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/
const plainDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/**
 * Returns a time as ISO 8601 no finer than it is known: `2026-03-01T09:30:00+01:00`, `2026-03-01`,
 * `2026-03` or `2026`; null where it is only relative, or an interval such as a week.
 */
export function isoTime(time: Timestamp | null): string | null {
  if (time?.earliest == null) return null
  const { earliest, precision } = time
  const isDate = plainDate.test(earliest)
  if (!isDate && !dateTime.test(earliest)) return null
  switch (precision) {
    case 'second':
    case 'minute':
    case 'hour':
      return earliest
    case 'day':
      return earliest.length >= 10 ? earliest.slice(0, 10) : null
    case 'month':
      return earliest.length >= 7 ? earliest.slice(0, 7) : null
    case 'year':
      return earliest.slice(0, 4)
    case 'week':
      return null
  }
}

/**
 * Returns a time as an RFC 3339 date-time, the only form that ninjs takes, or null where there is no
 * UTC offset to make one or the time is known no better than to a week. A day gives its first moment.
 */
export function rfc3339(time: Timestamp | null): string | null {
  if (time?.earliest == null) return null
  if (time.precision === 'week' || time.precision === 'month' || time.precision === 'year')
    return null
  const parts = dateTime.exec(time.earliest)
  if (parts === null || parts[8] === undefined) return null
  const [, year, month, day, hour, minute, second = '00', part = '', offset] = parts
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${part}${offset}`
}
