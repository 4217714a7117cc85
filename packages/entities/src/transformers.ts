import type { NameType } from '@wirecopy/document'
import { WirecopyError } from '@wirecopy/document'
import type { RecognizedName } from './recognizer.ts'

/** A token-classification pipeline of `@huggingface/transformers`, as far as it is used here. */
export type TokenClassifier = (
  text: string,
  options?: { ignore_labels?: string[] },
) => Promise<readonly TokenPrediction[]>

/** What the pipeline says of one piece of a word. */
export interface TokenPrediction {
  entity: string
  score: number
  word: string
  index?: number
  start?: number | null
  end?: number | null
}

export interface TransformersOptions {
  /** Names on the hub or a local folder; anything `pipeline('token-classification', …)` takes. */
  model: string
  /** Passed to `pipeline` as they are: `dtype`, `device`, `local_files_only` … */
  pipelineOptions?: Record<string, unknown>
  /** The module itself, where the application imports it already. */
  transformers?: { pipeline: (task: string, model: string, options?: object) => Promise<unknown> }
  /** Name types by label without `B-` and `I-`; other labels are left out. */
  labels?: Readonly<Record<string, NameType>>
}

/** The labels of CoNLL, OntoNotes and Universal NER. */
export const usualLabels: Readonly<Record<string, NameType>> = {
  PER: 'person',
  PERSON: 'person',
  ORG: 'organization',
  LOC: 'location',
  GPE: 'location',
  FAC: 'location',
  NORP: 'group',
  EVENT: 'event',
  PRODUCT: 'product',
  WORK_OF_ART: 'work',
  LAW: 'law',
}

/**
 * Returns an asynchronous recognizer over a token-classification model, loaded by `@huggingface/transformers`, which the
 * application installs. Pieces of words are put together and found again in the text, so that the offsets are exact.
 * Long texts are read in stretches of whole sentences.
 *
 * @throws WirecopyError `unsupported` where the library can't be imported.
 * @example
 * const recognize = await loadTransformers({ model: 'dslim/bert-base-NER' })
 * const names = await recognize(text)
 * createEntityFinder({ recognizers: [() => names] })({ text })
 */
export async function loadTransformers(
  options: TransformersOptions,
): Promise<(text: string) => Promise<RecognizedName[]>> {
  const { model, pipelineOptions, labels = usualLabels } = options
  const library = options.transformers ?? (await importTransformers())
  const classify = (await library.pipeline(
    'token-classification',
    model,
    pipelineOptions,
  )) as TokenClassifier
  return (text) => recognizeWith(classify, text, labels)
}

/** Returns the names that a token classifier finds in a text. */
export async function recognizeWith(
  classify: TokenClassifier,
  text: string,
  labels: Readonly<Record<string, NameType>> = usualLabels,
): Promise<RecognizedName[]> {
  const names: RecognizedName[] = []
  for (const { start, end } of stretches(text)) {
    const stretch = text.slice(start, end)
    const predictions = await classify(stretch, { ignore_labels: [] })
    for (const name of joinPieces(predictions, stretch, labels)) {
      names.push({ ...name, start: name.start + start, end: name.end + start })
    }
  }
  return names
}

async function importTransformers(): Promise<NonNullable<TransformersOptions['transformers']>> {
  // Named in a variable, so that bundlers don't ask for a library that few applications need.
  const name = '@huggingface/transformers'
  try {
    return await import(/* @vite-ignore */ name)
  } catch (cause) {
    throw new WirecopyError('unsupported', `${name} is not installed`, { cause })
  }
}

const longestStretch = 1200

/** Paragraphs, and parts of long ones up to the last sentence end or space. */
function stretches(text: string): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = []
  let start = 0
  while (start < text.length) {
    let end = Math.min(text.length, start + longestStretch)
    if (end < text.length) {
      const window = text.slice(start, end)
      const cut = Math.max(
        window.lastIndexOf('\n'),
        window.lastIndexOf('. ') + 1,
        window.lastIndexOf('? ') + 1,
      )
      const space = window.lastIndexOf(' ')
      if (cut > 0) end = start + cut
      else if (space > 0) end = start + space
    }
    if (text.slice(start, end).trim() !== '') parts.push({ start, end })
    start = end
  }
  return parts
}

function joinPieces(
  predictions: readonly TokenPrediction[],
  text: string,
  labels: Readonly<Record<string, NameType>>,
): RecognizedName[] {
  const names: (RecognizedName & { label: string; pieces: number; sum: number; index: number })[] =
    []
  let cursor = 0
  for (const prediction of predictions) {
    const piece = prediction.word.replace(/^(?:##|▁|Ġ)+/, '')
    const at = prediction.start ?? locate(text, piece, cursor)
    if (at < 0 || piece === '') continue
    const end = prediction.end ?? at + piece.length
    cursor = end
    const [, place, label = ''] = /^([BIESLU]-)?(.+)$/.exec(prediction.entity) ?? []
    const type = Object.hasOwn(labels, label) ? labels[label] : undefined
    const last = names.at(-1)
    const inWord = prediction.word.startsWith('##')
    const goesOn =
      last &&
      last.label === label &&
      type &&
      place !== 'B-' &&
      /^\s*$/.test(text.slice(last.end, at))
    if (last && (goesOn || (inWord && last.end === at))) {
      last.end = end
      last.sum += prediction.score
      last.pieces++
      last.confidence = Math.min(1, last.sum / last.pieces)
    } else if (type) {
      names.push({
        start: at,
        end,
        type,
        label,
        pieces: 1,
        sum: prediction.score,
        confidence: prediction.score,
        index: 0,
      })
    }
  }
  return names.map(({ start, end, type, confidence = 1 }) => ({ start, end, type, confidence }))
}

/** Where a piece stands next; models lower case and strip accents. */
function locate(text: string, piece: string, from: number): number {
  const window = text.slice(from, from + piece.length + 200)
  const exact = window.indexOf(piece)
  if (exact >= 0) return from + exact
  const plain = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const lowered = [...window]
    .map((character) => plain(character).padEnd(character.length, ' ').slice(0, character.length))
    .join('')
  const folded = lowered.indexOf(plain(piece))
  return folded >= 0 ? from + folded : -1
}
