import { expect, test } from 'vitest'
import { worldKnowledge } from '../src/index.ts'
import { allCountries, countryNamed, countryOfPeople } from '../src/knowledge/countries.ts'

const countries = [...allCountries()].map((country) => ({ ...country }))
const english = new Intl.DisplayNames(['en'], { type: 'region' })

/** The usual name as the Unicode consortium has it, without its signs and notes. */
const usual = (code: string) =>
  (english.of(code) ?? '')
    .replace(' & Grenadines', ' and the Grenadines')
    .replace(' & ', ' and ')
    .replace(' SAR China', '')
    .replace(/ \(.*\)| - /, (found) => (found === ' - ' ? '-' : ''))

test.each(countries)('$code is known by its names, its people and its codes', (country) => {
  const { code, names, peoples, wikidata } = country
  expect(countryNamed(usual(code))?.code).toBe(code)
  for (const name of names) {
    expect(worldKnowledge().find(name, 'location')).toMatchObject({
      name: names[0],
      country: code,
      identifiers: { iso3166: code, wikidata },
    })
  }
  for (const people of peoples) expect(countryOfPeople(people)?.code).toBe(code)
})
