import {
  checkLimit,
  detach,
  type Entity,
  type Limits,
  type Mention,
  type Quote,
  type QuoteType,
  type Reference,
  resolveLimits,
  type Speaker,
  WirecopyError,
} from '@wirecopy/document'
import type { Attribution } from './attribution.ts'
import { isWordCode } from './characters.ts'
import { extractAttributions } from './extraction.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { Sequence } from './sequence.ts'
import { SpeakerResolver } from './speakers/speaker-resolver.ts'

/** What to search for quotes: a text, and what is known about the names in it. */
export interface QuoteInput {
  /** The text of one article; speakers are resolved within it. */
  text: string
  /** Names given in full only here are known too. */
  title?: string | null
  /** Names in the text with the ids of their entities. */
  mentions?: readonly Mention[]
  entities?: readonly Entity[]
  /** Pronouns and noun phrases that stand for entities. */
  references?: readonly Reference[]
}

export interface QuoteFinderOptions {
  limits?: Partial<Limits>
}

/** Returns the quotes of a document, in the order of the text. */
export type QuoteFinder = (document: QuoteInput) => Quote[]

/**
 * Returns a function that finds who said what in the text of one article.
 *
 * @throws WirecopyError `invalid-option` for an unknown limit; the finder throws `limit-input-length`
 *   and `limit-quotes`.
 */
export function createQuoteFinder(options: QuoteFinderOptions = {}): QuoteFinder {
  const limits = resolveLimits(options.limits)
  return (document) => {
    const text: unknown = document?.text
    if (typeof text !== 'string') {
      throw new WirecopyError('invalid-option', `the text must be a string, not ${typeof text}`)
    }
    checkLimit(limits, 'inputLength', text.length)
    const sequence = new Sequence(text)
    const attributions = extractAttributions(sequence)
    checkLimit(limits, 'quotes', attributions.length)
    if (attributions.length === 0) return []
    const given = document.entities
      ? { mentions: document.mentions ?? [], entities: document.entities }
      : null
    const resolver = new SpeakerResolver(
      sequence,
      given,
      document.references ?? [],
      document.title ?? null,
    )
    return attributions.map((attribution) => toQuote(sequence, attribution, resolver))
  }
}

function toQuote(sequence: Sequence, attribution: Attribution, resolver: SpeakerResolver): Quote {
  const { text } = sequence
  const spans = attribution.content.map(({ from, to }): [number, number] => [
    sequence.start(from),
    sequence.end(to),
  ])
  const { cue, speaker, addressee } = attribution
  const span = ({ from, to }: { from: number; to: number }) => ({
    start: sequence.start(from),
    end: sequence.end(to),
    text: detach(sequence.slice(from, to)),
  })
  const sentenceOf = (phrase: NounPhrase) => sequence.sentenceOf(phrase.from)
  return {
    type: quoteType(sequence, attribution),
    cueClass: attribution.isCognition ? 'cognition' : 'speech',
    spans,
    text: detach(spans.map(([start, end]) => text.slice(start, end)).join(' ')),
    cue: cue && span(cue),
    speaker:
      speaker &&
      detachSpeaker(named(resolver.resolve(speaker, sentenceOf(speaker)), attribution.speakerName)),
    addressee: addressee && { ...span(addressee), ...identified(resolver, addressee) },
    nested: attribution.isNested ?? false,
    rule: attribution.rule,
    confidence: attribution.confidence,
  }
}

function identified(resolver: SpeakerResolver, addressee: NounPhrase) {
  const { name, entity } = resolver.identify(addressee)
  return { name: name === null ? null : detach(name), entity }
}

function named(speaker: Speaker, name: string | null | undefined): Speaker {
  return name && speaker.name === null ? { ...speaker, name, confidence: 0.6 } : speaker
}

/** Copies a slice, so that a stored quote does not keep the whole page in memory. */
function detachSpeaker(speaker: Speaker): Speaker {
  const copy = (field: string | null) => (field === null ? null : detach(field))
  return {
    ...speaker,
    text: detach(speaker.text),
    name: copy(speaker.name),
    role: copy(speaker.role),
    affiliation: copy(speaker.affiliation),
    onBehalfOf: copy(speaker.onBehalfOf),
    evidence: speaker.evidence.map(detach),
    candidates: speaker.candidates.map(({ name, confidence }) => ({
      name: detach(name),
      confidence,
    })),
  }
}

function quoteType(sequence: Sequence, attribution: Attribution): QuoteType {
  let quoted = 0
  let all = 0
  for (const { from, to } of attribution.content) {
    for (let item = from; item <= to; item++) {
      const quote = sequence.quote(item)
      let letters = 0
      for (let position = sequence.start(item); position < sequence.end(item); position++) {
        if (isWordCode(sequence.text.charCodeAt(position))) letters++
      }
      all += letters
      if (quote) quoted += letters
    }
  }
  if (quoted === 0) return 'indirect'
  return quoted / all >= 0.9 ? 'direct' : 'mixed'
}
