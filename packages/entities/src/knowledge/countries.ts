import { countryTable } from './country-table.ts'

/** A country as the shipped table has it. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  code: string
  wikidata: string
  /** The usual name first. */
  names: readonly string[]
  /** "Korean", "Koreans". */
  peoples: readonly string[]
  capitals: readonly string[]
  /** ISO 4217. */
  currency: string
}

const byName = new Map<string, Country>()
const byPeople = new Map<string, Country>()
const byCapital = new Map<string, Country>()
const byCode = new Map<string, Country>()

const list = (field: string | undefined) => (field ? field.split(';') : [])
for (const line of countryTable.split('\n')) {
  const [code = '', wikidata = '', names, peoples, capitals, currency = ''] = line.split('|')
  const country: Country = {
    code,
    wikidata,
    names: list(names),
    peoples: list(peoples),
    capitals: list(capitals),
    currency,
  }
  byCode.set(code, country)
  for (const name of country.names) byName.set(name, country)
  for (const people of country.peoples) byPeople.set(people, country)
  for (const capital of country.capitals) byCapital.set(capital, country)
}

/** Returns the country of a name, without "the". */
export function countryNamed(written: string): Country | undefined {
  const name = written.replaceAll('’', "'")
  return byName.get(name) ?? (name === name.toUpperCase() ? byName.get(titled(name)) : undefined)
}

/** Returns the country that a word for its people or things belongs to: "Korean", "Koreans". */
export function countryOfPeople(word: string): Country | undefined {
  return byPeople.get(word)
}

/** Returns the country whose government the name of a capital may stand for. */
export function countryOfCapital(name: string): Country | undefined {
  return byCapital.get(name)
}

/** Returns the country of an ISO 3166-1 alpha-2 code. */
export function countryOfCode(code: string): Country | undefined {
  return byCode.get(code)
}

export function allCountries(): Iterable<Country> {
  return byCode.values()
}

const titled = (name: string) =>
  name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase())
