import { readList } from './read-list.ts'

/** A name in tokenized text: tokens `first` up to `end`. */
export interface TokenSpan {
  first: number
  end: number
  /** `unknown` where annotators left open what stands there. */
  type: 'person' | 'organization' | 'location' | 'other' | 'unknown'
}

const demonyms = new Set(readList('demonym'))
const countries = new Set(readList('country'))
const titles = new Set(
  [...readList('title-more'), ...readList('role-more')].flatMap((title) =>
    title.toLowerCase().split(' '),
  ),
)
for (const word of `president minister prime secretary mr. mr ms. ms mrs. mrs dr. dr sir dame lord lady prof.
  professor general gen. col. colonel lt. maj. sgt. king queen pope prince princess emperor sultan sen. senator rep.
  gov. governor mayor judge justice attorney ambassador envoy chairman chief director executive ceo coach captain
  capt. commander admiral spokesman spokeswoman spokesperson leader deputy vice foreign defense defence interior
  finance trade - the former late then ex first acting interim premier chancellor archbishop cardinal ayatollah
  sheikh imam rabbi reverend rev. father sister brother minister-designate president-elect`.split(
  /\s+/,
)) {
  titles.add(word)
}
const keepsArticle = new Set(
  'Hague Gambia Bronx Guardian Economist Independent Times New Washington Wall Beatles Sun Telegraph'.split(
    ' ',
  ),
)
const pronouns = new Set('we us our they i he she it government police parliament'.split(' '))
const upper = /\p{Lu}/u

/**
 * Returns the spans brought to one written guideline: no titles inside persons, no article inside names,
 * nationalities are `other`, names have a capital.
 */
export function harmonize(tokens: readonly string[], spans: readonly TokenSpan[]): TokenSpan[] {
  const result: TokenSpan[] = []
  for (const span of spans) {
    let { first, type } = span
    const { end } = span
    const word = (index: number) => tokens[index] as string
    if (
      type !== 'other' &&
      end - first > 1 &&
      /^(?:the|a|an)$/i.test(word(first)) &&
      !keepsArticle.has(word(first + 1))
    ) {
      first++
    }
    if (type === 'person') {
      while (
        first < end - 1 &&
        (titles.has(word(first).toLowerCase()) ||
          (demonyms.has(word(first)) && titles.has(word(first + 1).toLowerCase())))
      ) {
        first++
      }
      if (end - first === 1 && titles.has(word(first).toLowerCase())) continue
    }
    const name = tokens.slice(first, end).join(' ')
    if (type !== 'other' && type !== 'person' && demonyms.has(name) && !countries.has(name))
      type = 'other'
    if (!upper.test(name) && !/^\d/.test(name)) continue
    if (pronouns.has(name.toLowerCase()) && name !== name.toUpperCase()) continue
    result.push({ first, end, type })
  }
  return result
}
