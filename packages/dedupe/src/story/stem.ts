/**
 * Returns an English word with its inflection cut off: `votes`, `voted` and `voting` give `vot`. The
 * stem need not be a word; it only has to be the same for forms of one.
 */
export function stem(word: string): string {
  let end = word.length
  if (end > 4) {
    if (word.endsWith('ies')) return `${word.slice(0, end - 3)}y`
    if (word.endsWith('sses')) end -= 2
    else if (word.endsWith('s') && word.charCodeAt(end - 2) !== letterS) end--
  }
  const number = end
  if (end > 4) {
    if (word.startsWith('ing', end - 3) && hasVowel(word, end - 3)) end -= 3
    else if (word.startsWith('ed', end - 2) && hasVowel(word, end - 2)) end -= 2
  }
  if (end > 6 && word.startsWith('ly', end - 2)) end -= 2
  if (end > 3 && word.charCodeAt(end - 1) === letterE) end--
  if (end < number && end > 2 && word.charCodeAt(end - 1) === word.charCodeAt(end - 2)) {
    if (doubled.includes(word.charAt(end - 1))) end--
  }
  return end === word.length ? word : word.slice(0, end)
}

function hasVowel(word: string, end: number): boolean {
  for (let at = 0; at < end; at++) if ('aeiouy'.includes(word.charAt(at))) return end > 2
  return false
}

const letterS = 115
const letterE = 101
// Consonants that are doubled before an ending: "planned", "cutting".
const doubled = 'bdfglmnprt'
