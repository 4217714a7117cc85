// What happens to an article on its way from site to site, as functions of chance.
import { paragraphsOf, wordsOf } from './corpus.mjs'

const misread = {
  o: '0',
  O: '0',
  l: '1',
  i: 'l',
  e: 'c',
  c: 'e',
  s: '5',
  m: 'rn',
  n: 'u',
  u: 'n',
  h: 'b',
  t: 'f',
  a: 'o',
  r: 'n',
  d: 'cl',
  B: '8',
  g: '9',
}
const alphabet = [...'abcdefghijklmnoprstu']

/**
 * Returns edits that draw from `chance`, take replacement words from `vocabulary`, foreign text from
 * `spare` texts and frames from `sites` (each `{ head, foot }`).
 */
export function createEdits(chance, vocabulary, spare, sites) {
  const { next, below, pick, shuffle } = chance
  const share = (text, from, to) => {
    const words = wordsOf(text)
    return words.slice(Math.floor(words.length * from), Math.floor(words.length * to)).join(' ')
  }
  const window = (text, size) => {
    const words = wordsOf(text)
    const length = Math.floor(words.length * size)
    const start = below(words.length - length)
    return words.slice(start, start + length).join(' ')
  }
  const frame = (text, site) => `${site.head}\n${text}\n${site.foot}`
  const reword = (text, rate) =>
    text.replace(/\S+/g, (word) => {
      const draw = next()
      if (draw >= rate) return word
      if (draw < rate * 0.6) return pick(vocabulary)
      return draw < rate * 0.8 ? '' : `${word} ${pick(vocabulary)}`
    })
  const scan = (text, rate) =>
    text.replace(/\S/g, (character) => {
      if (next() >= rate) return character
      const draw = next()
      if (draw < 0.6) return misread[character] ?? pick(alphabet)
      return draw < 0.8 ? '' : character + pick(['.', ',', ' ', 'i', '-'])
    })
  const update = (text, added) => {
    const own = paragraphsOf(text)
    const foreign = paragraphsOf(pick(spare))
    const count = Math.max(1, Math.round(own.length * added))
    return [foreign[0], ...own.slice(1), ...foreign.slice(1, 1 + count)].join('\n')
  }
  const drop = (text, rate) =>
    paragraphsOf(text)
      .filter(() => next() > rate)
      .join('\n') || text.slice(0, 800)
  const roundUp = (text) => {
    const [before, after] = [pick(spare), pick(spare)].map((other) =>
      paragraphsOf(other).slice(0, 12).join('\n'),
    )
    return `${before}\n${share(text, 0, 0.6)}\n${after}`
  }
  const near = {
    typography: (text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/[“”]/g, '"')
        .replace(/[‘’]/g, "'")
        .replace(/—/g, ' - ')
        .toUpperCase(),
    dateline: (text) =>
      `${pick(['VELDEN', 'ARDMORE', 'QUILL'])} (Northern Wire) — By a staff reporter\n${text}\n© Northern Wire. All rights reserved.`,
    framed: (text) => frame(text, pick(sites)),
    'words 3 %': (text) => reword(text, 0.03),
    'words 10 %': (text) => reword(text, 0.1),
    updated: (text) => update(text, 0.3),
    reordered: (text) => shuffle(paragraphsOf(text)).join('\n'),
    'paragraphs dropped': (text) => drop(text, 0.3),
    'scanned 2 %': (text) => scan(text, 0.02),
    'scanned 5 %': (text) => scan(text, 0.05),
  }
  const contained = {
    'first half': (text) => share(text, 0, 0.5),
    'first quarter': (text) => share(text, 0, 0.25),
    excerpt: (text) => `Read the full story here: ${window(text, 0.15)} (via our partners)`,
    'excerpt framed': (text) => frame(window(text, 0.15), pick(sites)),
    'round-up': roundUp,
  }
  const hard = {
    'words 20 %': (text) => reword(text, 0.2),
    'scanned 10 %': (text) => scan(text, 0.1),
  }
  return { near, contained, hard, frame, reword, scan, update, drop, share }
}

/** Returns `count` sites with their own frames of standing text, cut from spare texts. */
export function createSites(chance, spare, count, shortest, longest) {
  return Array.from({ length: count }, (_, index) => {
    const words = wordsOf(spare[index])
    const length = shortest + chance.below(longest - shortest)
    const head = Math.floor(length * 0.3)
    return {
      head: words.slice(20, 20 + head).join(' '),
      foot: `Sign up for our newsletter. ${words.slice(100, 100 + length - head).join(' ')} All rights reserved.`,
    }
  })
}
