import { WirecopyError } from '@wirecopy/document'
import { createQuoteIndex } from '@wirecopy/quotes'
import { readRecords, writeLines } from './annotate.ts'
import type { Run } from './command.ts'
import { ExitCode } from './exit-code.ts'
import { failureOf, type Id, type InputRecord } from './record.ts'

interface GivenQuote {
  id: Id
  text: string
  speaker: string | null
}

/** `wirecopy same-quotes`: quotes of many articles to utterances, told at the end of the input. */
export const sameQuotes: Run = async (invocation) => {
  const { terminal } = invocation
  const index = createQuoteIndex()
  const articles = new Map<string, Id>()
  const quotes = new Map<string, Id>()
  let failed = false
  for await (const record of readRecords(invocation)) {
    let failure = 'error' in record ? record : null
    try {
      if (!failure) addQuotes(record as InputRecord)
    } catch (error) {
      failure = failureOf((record as InputRecord).id, error)
    }
    failed ||= failure !== null
    if (failure) await writeLines(terminal, [failure])
  }
  if (terminal.signal.aborted) return ExitCode.interrupted
  await writeLines(
    terminal,
    index.groups().map(({ cluster, members, variants }) => ({
      cluster,
      members: members.map(withIds),
      variants: variants.map(({ article, quote, ...rest }) => ({
        ...withIds({ article, quote }),
        ...rest,
      })),
    })),
  )
  return failed ? ExitCode.someFailed : ExitCode.ok

  function addQuotes(record: InputRecord): void {
    const article = String(record.id)
    if (articles.has(article)) {
      throw new WirecopyError('duplicate-id', `the id ${JSON.stringify(record.id)} was used before`)
    }
    // Read whole before any is added, so that a line is taken or refused, never half of it.
    const given = quotesOf(record)
    articles.set(article, record.id)
    for (const { id, text, speaker } of given) {
      quotes.set(`${article}\n${id}`, id)
      index.add({ article, quote: String(id), text, speaker })
    }
  }

  function withIds({ article, quote }: { article: string; quote: string }) {
    return { article: articles.get(article), quote: quotes.get(`${article}\n${quote}`) }
  }
}

function quotesOf(record: InputRecord): GivenQuote[] {
  const { quotes } = record.fields
  if (!Array.isArray(quotes)) throw new WirecopyError('invalid-data', '"quotes" is not an array')
  const seen = new Set<string>()
  return quotes.map((quote: unknown, at): GivenQuote => {
    const { id, text, speaker } = (quote ?? {}) as Record<string, unknown>
    if ((typeof id !== 'string' && typeof id !== 'number') || typeof text !== 'string') {
      throw new WirecopyError('invalid-data', `quotes[${at}] needs an "id" and a "text"`)
    }
    if (seen.has(String(id))) {
      throw new WirecopyError('duplicate-id', `two quotes have the id ${JSON.stringify(id)}`)
    }
    seen.add(String(id))
    return { id, text, speaker: nameOf(speaker) }
  })
}

/** A speaker is a name, or the object that `wirecopy quotes` gives. */
function nameOf(speaker: unknown): string | null {
  if (typeof speaker === 'string') return speaker
  const name = (speaker as { name?: unknown } | null | undefined)?.name
  return typeof name === 'string' ? name : null
}
