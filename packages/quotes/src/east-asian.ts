import { WordClass } from './lexicon/word-class.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { SentenceContext } from './rules-context.ts'

const B = WordClass

/** Stems of verbs of speech in Korean, Japanese and Chinese. Own list. */
const speechStem =
  /말했|말한|밝혔|전했|강조했|설명했|덧붙였|지적했|주장했|답했|述べ|話し|語っ|語る|言っ|言い|説明し|指摘し|強調し|明らかにし|コメント|说|說|表示|指出|强调|強調|称|稱|认为|透露/
const hangulOrCjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/
const subjectParticle = /(?:께서는|께서|는|은|이|가|도|は|が|も)$/
const title =
  /(?:氏|さん|様|大臣|首相|大統領|会長|社長|씨|대표|장관|대통령|의원|총리|회장|위원장|차관|대변인|실장)$/

/** Finds “…”고 말했다, 「…」と述べた and 王毅说：“…”: the subject goes before, the verb after or before the quote. */
export function findEastAsianQuotes(context: SentenceContext): void {
  const { sequence, from, sentence } = context
  for (let item = from; item < sentence.to; item++) {
    if (!sequence.isQuote(item) || context.isTaken(item)) continue
    const verb = speechVerbNear(context, item)
    if (verb < 0) continue
    const speaker = subjectBefore(context, item)
    context.add({
      rule: 'east-asian',
      content: [{ from: item, to: item }],
      cue: { from: verb, to: verb },
      speaker,
      speakerName: speaker && nameOf(context, speaker),
      isCognition: false,
      inherited: false,
      addressee: null,
      confidence: 0.7,
    })
  }
}

function speechVerbNear(context: SentenceContext, quote: number): number {
  const { sequence, from, sentence } = context
  for (let item = quote + 1; item < Math.min(sentence.to, quote + 5); item++) {
    if (sequence.is(item, B.word) && speechStem.test(sequence.form(item))) return item
  }
  for (let item = quote - 1; item >= Math.max(from, quote - 3); item--) {
    if (sequence.is(item, B.word) && speechStem.test(sequence.form(item))) return item
  }
  return -1
}

/** The nearest word before the quote with the particle of a subject, and the words before it. */
function subjectBefore(context: SentenceContext, quote: number): NounPhrase | null {
  const { sequence, from } = context
  for (let item = quote - 1; item >= from && quote - item < 12; item--) {
    const form = sequence.is(item, B.word) ? sequence.form(item) : ''
    if (!hangulOrCjk.test(form) || !(subjectParticle.test(form) || speechStem.test(form))) continue
    let first = item
    while (
      first > from &&
      item - first < 3 &&
      sequence.is(first - 1, B.word) &&
      !subjectParticle.test(sequence.form(first - 1))
    )
      first--
    return { from: first, to: item, head: item }
  }
  return null
}

/** The words of a subject without particle, verb and title. */
function nameOf(context: SentenceContext, speaker: NounPhrase): string | null {
  const whole = context.sequence.slice(speaker.from, speaker.to).replace(subjectParticle, '')
  const verb = whole.search(speechStem)
  const words = (verb > 0 ? whole.slice(0, verb) : whole).trim().split(/\s+/)
  const last = words.pop() ?? ''
  const bare = last.replace(title, '')
  if (bare !== '') words.push(bare)
  return words.join(' ') || null
}
