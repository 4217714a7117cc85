import { readFileSync } from 'node:fs'
import type { Quote } from '@wirecopy/document'
import { createQuoteFinder } from '../src/index.ts'

const find = createQuoteFinder()

/** Lines for each quote of a text that hold all the finder says of it but numbers. */
export function told(text: string): string[] {
  return find({ text }).flatMap((quote) => {
    const evidence = quote.speaker?.evidence ?? []
    return [inWords(text, quote), ...evidence.map((step) => `because ${step}`)]
  })
}

/** How sure the finder is of each quote and speaker, and of whom else it thought. */
export function sureness(text: string): string[] {
  return find({ text }).map(({ confidence, speaker }) => {
    const others = speaker?.candidates.map(
      (other) => `${other.name} ${other.confidence.toFixed(2)}`,
    )
    const who = speaker ? `${speaker.name ?? 'unnamed'} ${speaker.confidence.toFixed(2)}` : 'nobody'
    return [`${confidence.toFixed(2)} ${who}`, ...(others ?? [])].join(', not ')
  })
}

function inWords(text: string, quote: Quote): string {
  const { spans, cueClass, nested, type, rule, cue, speaker, addressee } = quote
  const kind = [nested && 'nested', cueClass === 'cognition' && 'thought', type]
  const words = spans.map(([start, end]) => text.slice(start, end)).join(' … ')
  const source = speaker && [
    speaker.text,
    speaker.name ?? (speaker.anonymous ? 'anonymous' : 'unnamed'),
    speaker.role,
    speaker.affiliation,
    speaker.onBehalfOf && `for ${speaker.onBehalfOf}`,
  ]
  const to = addressee && ['to', addressee.text, addressee.name && `/ ${addressee.name}`]
  return [
    ...kind,
    rule,
    `[${words}]`,
    cue?.text ?? '-',
    '|',
    source ? source.filter(Boolean).join(' / ') : 'nobody',
    ...(to ?? []),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The texts of a fixture, each with the lines that are to be told of it. */
export function readTold(name: string): [string, string[]][] {
  const file = new URL(`./fixtures/${name}.txt`, import.meta.url)
  return readFileSync(file, 'utf8')
    .split('\n====\n')
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const lines = block.split('\n')
      const answers = lines.filter((line) => line.startsWith('→ '))
      const text = lines.filter((line) => !line.startsWith('→ '))
      return [text.join('\n').trim(), answers.map((line) => line.slice(2))]
    })
}
