/** Why a pattern may stay that the checker did not find safe. */
export interface Waiver {
  /** `/source/flags`; the code of the call where the pattern is built at run time. */
  pattern: string
  reason: string
  /** The longest input the pattern can meet, in UTF-16 code units, where its caller cuts the input. */
  longestInput?: number
}

/**
 * A vulnerable pattern stays vulnerable with a waiver, unless the attack that the checker found is
 * measured to do no harm (`prove-harmless.ts`).
 */
export const waivers: readonly Waiver[] = [
  {
    pattern: String.raw`/(?:^|\n)SOURCE:? \p{Lu}[^\n]{2,80}\s*$/u`,
    reason: 'detectOriginator runs it over the last 600 code units of a text.',
    longestInput: 600,
  },
  {
    pattern: String.raw`/[.!?"”’»。…]\s*$|\n\s*$/u`,
    reason: 'detectOriginator runs it over the 8 code units before a bracket.',
    longestInput: 8,
  },
  {
    pattern: String.raw`/\bReport(?:ing|ed) by [^\n]{3,300}?;\s{0,3}(?:[Ww]riting|[Ee]diting) by /`,
    reason: 'detectOriginator runs it over the last 600 code units of a text.',
    longestInput: 600,
  },
  {
    pattern: String.raw`/^(.{2,40}?)(?:\s*[,/|+;–—-]\s|\s*[,/|]\s*|\s+(?:staff|correspondent|news service|newsroom|agency|reporter|writer)\b)/iu`,
    reason: 'detectOriginator runs it over credit lines of at most 90 code units.',
    longestInput: 90,
  },
  {
    pattern: String.raw`/^([^\n]{1,60}?)\s*(?:--?|[–—])\s*/`,
    reason: 'detectOriginator runs it over the first 70 code units of a text.',
    longestInput: 70,
  },
  {
    pattern: String.raw`/^(?:at|um|à|le|on|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|seg|ter|qua|qui|sex|пн|вт|ср|чт|пт|сб|вс|thứ|ngày|senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad|\p{L}{2,}day|\p{L}{3,}tag|mittwoch|sonnabend|\p{L}{2,}di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|\p{L}{2,}-?feira|\p{L}{3,}edì|sabato|domenica|\p{L}{3,}dag|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|\p{L}{2,}rtesi|\p{L}{3,}amba|salı|cuma|pazar|ال\p{L}{3,9}|\p{L}{1,3}曜日?|星期\p{L}|周\p{L}|\p{L}요일|\p{L}+वार)$/u`,
    reason: 'coversLine runs it over at most 14 code units beside a date.',
    longestInput: 14,
  },
  {
    pattern: String.raw`/<meta[^>]{0,200}charset\s{0,3}=\s{0,3}["']?([\w.:-]{1,40})/i`,
    reason: 'charsetInside runs it over the head of a page, as the HTML standard prescans.',
    longestInput: 4096,
  },
]
