import type { GoldDocument, GoldName } from './corpus.ts'
import { makeName } from './name-pools.ts'
import { readList } from './read-list.ts'

const cities = readList('dateline-city')
const countries = readList('country').filter((name) => name.length > 4)
const agencies = 'Reuters AP AFP Xinhua Yonhap Kyodo dpa ANI Bernama TASS EFE'.split(' ')
const months = 'Jan Feb March April May June July Aug Sept Oct Nov Dec'.split(' ')

/**
 * Returns a document with what news agencies put around their texts, which no training set has: a dateline
 * ("OSLO, March 3 (Reuters) - ") before it, and now and then who reported and edited it after it.
 */
export function frame(document: GoldDocument, random: () => number): GoldDocument {
  const names: GoldName[] = []
  let text = ''
  const pick = <Item>(items: readonly Item[]): Item => items[random() % items.length] as Item
  const write = (piece: string, type?: GoldName['type']): void => {
    if (type) names.push({ start: text.length, end: text.length + piece.length, type })
    text += piece
  }
  const person = (): void => write(makeName(random).full, 'person')

  write(pick(cities).toUpperCase(), 'location')
  const kind = random() % 8
  if (kind < 2) {
    write(', ')
    write(pick(countries), 'location')
  }
  if (kind === 1 || kind === 3 || kind === 4) write(`, ${pick(months)} ${1 + (random() % 28)}`)
  if (kind < 6) {
    write(' (')
    write(pick(agencies), 'organization')
    write(')')
  }
  write(pick([' - ', ' - ', ' — ', ' – ', ' -- ', kind > 5 ? ': ' : ' - ']))
  const shift = text.length
  text += document.text
  for (const name of document.names)
    names.push({ ...name, start: name.start + shift, end: name.end + shift })
  if (random() % 3 === 0) {
    write(
      `\n(${pick(['Reporting by ', 'Reporting by ', 'Writing by ', 'Additional reporting by '])}`,
    )
    person()
    if (random() % 2) {
      write(' and ')
      person()
    }
    if (random() % 3 === 0) {
      write(' in ')
      write(pick(cities), 'location')
    }
    write(pick(['; Editing by ', '; editing by ', '; Writing by ']))
    person()
    write(')')
  }
  return { ...document, text, names }
}
