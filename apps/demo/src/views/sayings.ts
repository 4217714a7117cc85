import type { QuoteVariant } from '@wirecopy/quotes'
import type { Report } from '../report.ts'
import { findArticle } from './find.ts'
import { formatTimestamp, outletOf, titleOf } from './outlet.ts'
import { type DiffPart, diffWords } from './word-diff.ts'

/** One wording of an utterance, and where it stands. */
export interface SayingVersion {
  text: string
  speaker: string | null
  verdict: QuoteVariant['verdict']
  similarity: number
  /** The difference to the fullest wording; that wording itself for the first version. */
  diff: DiffPart[]
  places: { article: string; number: number; title: string; outlet: string; time: string | null }[]
}

/** An utterance that several articles report. */
export interface Saying {
  id: string
  speaker: string | null
  role: string | null
  versions: SayingVersion[]
  articles: number
}

/**
 * Returns the utterances that articles report in different words first, then those that all articles
 * report alike.
 */
export function findSayings(report: Pick<Report, 'pages' | 'sayings'>): Saying[] {
  return report.sayings
    .map(({ cluster, variants }) => sayingOf(report, cluster, variants))
    .filter(({ articles }) => articles > 1)
    .sort(
      (left, right) =>
        Number(differs(right)) - Number(differs(left)) || right.articles - left.articles,
    )
}

/** Returns true where the wordings of an utterance are not all the same. */
export function differs(saying: Saying): boolean {
  return saying.versions.length > 1
}

function sayingOf(
  report: Pick<Report, 'pages'>,
  id: string,
  variants: readonly QuoteVariant[],
): Saying {
  const [lead] = variants
  const versions = new Map<string, SayingVersion>()
  let role: string | null = null
  for (const { article, quote, text, speaker, verdict, similarity } of variants) {
    const found = findArticle(report, article)
    if (!found) continue
    const { page, reading } = found
    role ??= reading.quotes[Number(quote) - 1]?.speaker?.role ?? null
    // A contraction written out is no other wording.
    const words = verdict === 'identical' ? wordsOnly(lead?.text ?? '') : wordsOnly(text)
    const key = `${words}\n${verdict === 'other-speaker' ? speaker : ''}`
    const version = versions.get(key) ?? {
      text,
      speaker,
      verdict,
      similarity,
      diff: diffWords(lead?.text ?? '', text, wordsOnly),
      places: [],
    }
    versions.set(key, version)
    version.places.push({
      article,
      number: Number(quote),
      title: titleOf(reading.article),
      outlet: outletOf(reading.article, page),
      time: formatTimestamp(reading.article.publishedAt),
    })
  }
  const speaker = lead?.speaker ?? variants.find((variant) => variant.speaker)?.speaker ?? null
  const articles = new Set(variants.map(({ article }) => article)).size
  return { id, speaker, role, versions: [...versions.values()], articles }
}

/** The words of a text without their marks: a comma moved inside the quotes is no other wording. */
function wordsOnly(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}' ]{1,50}/gu, '')
    .replace(/ {2,50}/g, ' ')
    .replace(/(^|\s)'|'(\s|$)/g, '$1$2')
    .trim()
}
