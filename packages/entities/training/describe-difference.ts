import { harmonize, type TokenSpan } from './conventions.ts'
import { readSpans, type TokenRow } from './corpus.ts'

/**
 * Returns the words of a row with what its labels and a tagger find in it, as `differences.ts` writes them, or
 * undefined if they find the same.
 */
export function describeDifference(row: TokenRow, model: readonly TokenSpan[]): string | undefined {
  const set = readSet(row, model)
  const same = (left: TokenSpan) => (right: TokenSpan) =>
    left.first === right.first && left.end === right.end && left.type === right.type
  const agreed = set.filter((span) => model.some(same(span)))
  const open = [...set, ...model]
    .filter((span) => !agreed.some(same(span)))
    .sort((left, right) => left.first - right.first)
  if (open.length === 0) return undefined
  const stretches: { first: number; end: number }[] = []
  for (const { first, end } of open) {
    const last = stretches.at(-1)
    if (last && first < last.end) last.end = Math.max(last.end, end)
    else stretches.push({ first, end })
  }
  const before = new Map<number, string>()
  const after = new Map<number, string>()
  const add = (map: Map<number, string>, key: number, mark: string) =>
    map.set(key, (map.get(key) ?? '') + mark)
  for (const { first, end, type } of agreed) {
    add(before, first, `[${letter(type)} `)
    add(after, end - 1, ']')
  }
  const readings = stretches.map(({ first, end }, number) => {
    add(before, first, `<${number + 1} `)
    add(after, end - 1, '>')
    const within = (spans: readonly TokenSpan[]) =>
      spans
        .filter((span) => span.first >= first && span.end <= end)
        .map((span) => `${letter(span.type)}:${row.tokens.slice(span.first, span.end).join(' ')}`)
        .join(' + ') || '-'
    return `${number + 1} s=${within(set)} m=${within(model)}`
  })
  const words = row.tokens.map(
    (token, index) => (before.get(index) ?? '') + token + (after.get(index) ?? ''),
  )
  return `${words.join(' ')} || ${readings.join(' ; ')}`
}

function letter(type: TokenSpan['type']): string {
  return type.slice(0, 1).toUpperCase()
}

/**
 * Returns the people, organizations and places that the set marks in a row. It has one type for countries and their
 * people: such a name is a place where the model finds a place.
 */
function readSet({ tokens, tags }: TokenRow, model: readonly TokenSpan[]): TokenSpan[] {
  return harmonize(tokens, readSpans(tags)).flatMap((span) => {
    if (span.type !== 'other') return [span]
    const place = model.find(
      ({ first, end, type }) => first === span.first && end === span.end && type === 'location',
    )
    return place ? [place] : []
  })
}
