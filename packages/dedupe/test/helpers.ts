// Invented news: sentences built from word lists by a small generator, so that texts of any length and
// number can be made without anybody's words.

const people =
  'Amara Okoye,Lev Brandt,Ines Castel,Tomas Rell,Noor Haddad,Freya Lund,Pavel Orsk'.split(',')
const places = 'Ardmore,Kestrel Bay,Port Salane,Velden,Oskarsburg,Mirabel,Tornholm,Quill'.split(',')
const bodies =
  'the harbour board,the city council,the rail union,the water authority,the school trust,the grid operator,the fisheries office,the appeals court'.split(
    ',',
  )
const verbs =
  'approved,delayed,rejected,reopened,audited,suspended,defended,criticised,funded,replaced'.split(
    ',',
  )
const objects =
  'a plan for the northern ferry,the rebuilding of the old viaduct,new limits on night freight,the sale of the empty cannery,a levy on timber exports,repairs to the flood gates,the merger of two clinics,a ban on drift nets,the survey of the lower quay,pay talks with drivers'.split(
    ',',
  )
const tails =
  'after months of argument,despite a warning from auditors,in a vote late on Thursday,following two accidents last winter,as costs climbed past the estimate,without giving a date,to the anger of residents,with support from both parties,before the summer recess,under pressure from insurers'.split(
    ',',
  )
const sayings =
  'nobody here was asked,the figures will be published in full,this cannot wait another year,we have learned from the last attempt,the money is simply not there,our members will decide,it is the only honest answer,every option was on the table'.split(
    ',',
  )

/** Returns a function that gives numbers from 0 to 1, the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

const syllables = 'ka,lo,ri,men,tas,vel,dor,sin,pa,gro,thu,bel,nor,qui,zan,mer'.split(',')

function invented(next: () => number): string {
  let word = ''
  for (let count = 0; count < 3; count++) {
    word += syllables[Math.floor(next() * syllables.length)]
  }
  return word
}

/** Returns one invented sentence; figures in it make it unlike any other. */
export function sentence(next: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] as string
  const number = (most: number): number => 2 + Math.floor(next() * most)
  const vary = (phrase: string): string => {
    const words = phrase.split(' ')
    words.splice(1 + Math.floor(next() * words.length), 0, invented(next))
    return words.join(' ')
  }
  const opening = `${vary(pick(bodies))} in ${pick(places)} ${pick(verbs)} ${vary(pick(objects))} ${vary(pick(tails))}`
  const middle = `, ${number(900)} of ${number(90_000)} votes and ${number(4000)} letters later`
  const saying = `, and ${pick(people)} told ${number(400)} listeners in hall ${number(5000)}: “${vary(pick(sayings))}”`
  return `${opening.charAt(0).toUpperCase()}${opening.slice(1)}${middle}${saying}.`
}

/** Returns an invented article of that many sentences, three to a paragraph. */
export function article(seed: number, sentences = 20): string {
  const next = random(seed * 7919 + 13)
  const paragraphs: string[] = []
  for (let count = 0; count < sentences; count += 3) {
    const size = Math.min(3, sentences - count)
    paragraphs.push(Array.from({ length: size }, () => sentence(next)).join(' '))
  }
  return paragraphs.join('\n\n')
}

/** Replaces that share of the words. */
export function edit(text: string, share: number, seed: number): string {
  const next = random(seed)
  return text.replace(/\S+/g, (word) => (next() < share ? `w${Math.floor(next() * 1e6)}` : word))
}

/** Returns the words from a share of the text to another share. */
export function cut(text: string, from: number, to: number): string {
  const words = text.split(/\s+/)
  return words.slice(Math.floor(words.length * from), Math.floor(words.length * to)).join(' ')
}

/** Returns the items in an order that depends on the seed. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const next = random(seed)
  const result = [...items]
  for (let index = result.length - 1; index > 0; index--) {
    const other = Math.floor(next() * (index + 1))
    ;[result[index], result[other]] = [result[other] as T, result[index] as T]
  }
  return result
}
