/** Why a pattern may stay that the checker did not find safe. */
export interface Waiver {
  /** `/source/flags`; the code of the call where the pattern is built at run time. */
  pattern: string
  reason: string
  /** The longest input the pattern can meet, in UTF-16 code units, where its caller cuts the input. */
  longestInput?: number
  /**
   * The suite that shows through the public functions that no attack on the pattern does harm, where
   * its input is cut in many places: every field of a page (`fields.test.ts`), or whole texts.
   */
  provenBy?: 'fields' | 'growth'
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
    pattern: String.raw`/[.’']+$/`,
    reason: 'it meets single names and times of articles that were parsed, which are short',
    provenBy: 'growth',
  },
  {
    pattern: String.raw`/T.*(?:Z|[+-]\d{2}:?\d{2})$/`,
    reason: 'it meets single names and times of articles that were parsed, which are short',
    provenBy: 'growth',
  },
  {
    pattern: String.raw`/[ ,]+(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|LLC|LP|AG|SA|NV|GmbH|Holdings|Group)\.?$/`,
    reason:
      'names and lines are short by construction; whole texts of the attack strings take linear time',
    provenBy: 'growth',
  },
  {
    pattern: String.raw`/\s+(?:in|at|for|from|aus|à|en|a|i|te|в)\s+(?=\p{Lu})/u`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/\d{4}|\d:\d|https?:|@\S+\.\S/`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/^[@"“'\s]+|["”'\s.:]+$/g`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/\([^)]{0,80}\)/g`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/\s*[;|｜•·⋅∙●\n\t/]\s*|\s*[,，、]\s*|\s+(?:and|und|y|et|e|en|og|och|ja|i|a|og|и|та|і|ve|dan|và|with|mit|avec|con)\s+|\s*&\s*|\s+[-–—]\s+/iu`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/^(?:(?:(?:story|written|reported|posted|published|article|words|text|texte|texto|testo|analysis|opinion|review|review|reviewed|edited|compiled|interview|report|photos?|medically reviewed)\s{1,2}(?:and\s\w+\s)?)?(?:by|von|par|por|di|da|door|av|af|przez|от|bởi|oleh)\b|autorin|autoren|autor|autora|autore|author|authors|auteur|auteurs|skribent|yazar|автор|авторы|بقلم|كتب|كتبت|نویسنده|מאת|लेखक|작성자|글|文|作者|記者|记者|责编|责任编辑|責任編輯|編集|撰文|penulis|tác giả|byline|reporter|writer|text|tekst|redaktion|redaktør)\s?[:：]?\s{0,3}/iu`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/\s+(?:says|said|schrieb|sagt|a dit|dice)\s*:?$/i`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/(?:^|[\s_-])comment(?:[\s_-]?(?:item|\d+|entry|container|wrapper|root|thread))?(?:$|[\s_-](?:\d|even|odd|depth|by|level|parent))|(?:^|\s)comment(?:$|\s)/i`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/\b(?:19|20)\d{2}\b.{0,24}$|^\W{0,3}\d{1,2}[:.]\d{2}|\b\d{1,2}\s(?:hours?|minutes?|days?|mins?|hrs?)\s(?:ago|read)|min(?:ute)?s?\sread/i`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/[(/[]\s?[\p{L}\p{N} .\-/=]{2,30}[)/\]]\s*$/u`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/^data:|(?:blank|spacer|placeholder|pixel|transparent)[\w-]*\.(?:gif|png|svg)/i`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/^https?:\/\/(?:[^/@?#]*@)?([^/:?#]{1,253})/i`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/\s+(?:[|｜»«·•–—~/]|-{1,2}|::)\s+|\s*[|｜ㅣ]\s*|(?<=\S)\s?(?:--|–|—|_)\s?(?=\S)|\s+[-–—]\s?(?=\S)/gu`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/^[\s|·•–—-]+|\s*[|·•–—].*$|\s-\s.*$|\son behalf of .*$|\s+$/g`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/\sby\s(\p{Lu}[^|·•]{2,60})$/u`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/\p{Ll}\p{L}*\s\p{Ll}/u`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/<meta[^>]{1,200}charset\s{0,3}=\s{0,3}["']?([\w.:-]{2,40})/i`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/\b(?:rss|atom|feed)\b.*(?:xml|json)/i`,
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
  {
    pattern: String.raw`/^[“"'‘(]+|[”"'’),.:;!?]+$/g`,
    reason:
      'names and lines are short by construction; whole texts of the attack strings take linear time',
    provenBy: 'growth',
  },
  {
    pattern: String.raw`/\s+(?:of|for|at|in|to)\s+/`,
    reason:
      'names and lines are short by construction; whole texts of the attack strings take linear time',
    provenBy: 'growth',
  },
  {
    pattern: String.raw`/\b(?:sources?|officials?|diplomats?|aides?|insiders?|advisers?|advisors?|persons?|people|executives?|lawyers?|spokes\w+)\b/i`,
    reason:
      'names and lines are short by construction; whole texts of the attack strings take linear time',
    provenBy: 'growth',
  },
  {
    pattern: '/\\p{L}+\\s+\\p{L}+/u',
    reason:
      'the attack found for it takes linear time in every field of a page, because fields are cut before',
    provenBy: 'fields',
  },
]
