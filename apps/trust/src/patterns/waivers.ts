/** Why a pattern may stay that the checker did not find safe. */
export interface Waiver {
  /**
   * `/source/flags`; the code of the call where the pattern is built at run time; its beginning and `…`
   * where it is a list of words that grows.
   */
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
    pattern: '/^(?:at|um|à|le|on|mon|tue|wed|…',
    reason: 'coversLine runs it over at most 14 code units beside a date.',
    longestInput: 14,
  },
  {
    pattern: String.raw`/\d{4}|\d:\d|https?:|@\S+\.\S/`,
    reason:
      'splitByline gives up lines of more than 400 code units, and this reads one part of such a line.',
    longestInput: 400,
  },
  {
    pattern: String.raw`/^[@"“'\s]+|["”'\s.:]+$/g`,
    reason:
      'splitByline gives up lines of more than 400 code units, and this trims one part of such a line.',
    longestInput: 400,
  },
  {
    pattern: String.raw`/\s+(?:says|said|wrote|schrieb|sagt|a dit|dice)\s*:?$/i`,
    reason: 'readItem runs it over blocks of fewer than 60 code units.',
    longestInput: 60,
  },
  {
    pattern: String.raw`/(?:^|[\s_-])comment(?:[\s_-]?(?:item|\d+|entry|container|wrapper|root|thread))?(?:$|[\s_-](?:\d|even|odd|depth|by|level|parent))|(?:^|\s)comment(?:$|\s)/i`,
    reason:
      "Each attempt needs the word `comment`, and the digits behind one word are no others': every code unit is read a fixed number of times, however long the class is. The checker gives up.",
  },
  {
    pattern: String.raw`/\b(?:19|20)\d{2}\b.{0,24}$|^\W{0,3}\d{1,2}[:.]\d{2}|\b\d{1,2}\s(?:hours?|minutes?|days?|mins?|hrs?)\s(?:ago|read)|min(?:ute)?s?\sread/i`,
    reason:
      'blockFeatures runs it over blocks of fewer than 100 code units, and no part of it repeats more than 24 times.',
    longestInput: 100,
  },
  {
    pattern: String.raw`/[(/[]\s?[\p{L}\p{N} .\-/=]{2,30}[)/\]]\s*$/u`,
    reason: 'readDateline runs it over a head of at most 90 code units.',
    longestInput: 90,
  },
  {
    pattern: String.raw`/^https?:\/\/(?:[^/@?#]*@)?([^/:?#]{1,253})/i`,
    reason:
      'It is anchored: one pass up to the @ or the end of the host, and one of at most 253 code units. The checker gives up on the two that follow each other.',
  },
  {
    pattern: String.raw`/\s+(?:[|｜»«·•–—~/]|-{1,2}|::)\s+|\s*[|｜ㅣ]\s*|(?<=\S)\s?(?:--|–|—|_)\s?(?=\S)|\s+[-–—]\s?(?=\S)/gu`,
    reason:
      'tidyTitle cuts titles at 1,000 code units and makes one space of all white space, before any title is split.',
    longestInput: 1000,
  },
  {
    pattern: String.raw`/^[\s|·•–—-]+|\s*[|·•–—].*$|\s-\s.*$|\son behalf of .*$|\s+$/g`,
    reason: 'besideTime runs it over blocks of at most 100 code units.',
    longestInput: 100,
  },
  {
    pattern: String.raw`/\sby\s(\p{Lu}[^|·•]{2,60})$/u`,
    reason: 'besideTime runs it over blocks of at most 100 code units.',
    longestInput: 100,
  },
  {
    pattern: String.raw`/\p{Ll}\p{L}*\s\p{Ll}/u`,
    reason: 'readVisibleClues runs it over a block of fewer than 80 code units.',
    longestInput: 80,
  },
  {
    pattern: String.raw`/<meta[^>]{1,200}charset\s{0,3}=\s{0,3}["']?([\w.:-]{2,40})/i`,
    reason: 'fromMarkup runs it over the first 4,096 bytes of a page.',
    longestInput: 4096,
  },
  {
    pattern: String.raw`/\b(?:rss|atom|feed)\b.*(?:xml|json)/i`,
    reason: 'detectKind runs it over the first 300 code units of a content type.',
    longestInput: 300,
  },
  {
    pattern: String.raw`/^[“"'‘(]+|[”"'’),.:;!?]+$/g`,
    reason: 'findSite runs it over words of at most 60 code units.',
    longestInput: 60,
  },
  {
    pattern: String.raw`/\b(?:sources?|officials?|diplomats?|aides?|insiders?|advisers?|advisors?|persons?|people|executives?|lawyers?|spokes\w+)\b/i`,
    reason:
      'It begins at word boundaries alone, and only its last alternative repeats, over the rest of that word: each word is read a fixed number of times. The checker gives up on its many alternatives.',
  },
  {
    pattern: '/\\p{L}+\\s+\\p{L}+/u',
    reason:
      'splitByline gives up lines of more than 400 code units, and this reads one part of such a line.',
    longestInput: 400,
  },
  {
    pattern: String.raw`/^data:|(?:blank|spacer|placeholder|pixel|transparent)[\w-]{0,40}\.(?:gif|png|svg)/i`,
    reason:
      'No attempt reads more than 60 code units, so the time grows in step with the address; the checker gives up on it.',
  },
  {
    pattern: String.raw`/\s+[|｜»«·•–—-]\s+|\s*[|｜ㅣ]\s*|\s[-–—]\s?/u`,
    reason: 'publisherInTitle runs it over the first 600 code units of a title.',
    longestInput: 600,
  },
]
