import type { FoundName } from './find-names.ts'
import type { Analysis } from './tagger/analysis.ts'
import { hashWord } from './tagger/hashing.ts'
import { classMask } from './tagger/lexicon.ts'

const hashes = (list: string) => new Set(list.split(/\s+/).map((word) => hashWord(word)))

const honorifics = hashes('Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Messrs Messrs.')
/** Letters of honours, offices and degrees behind a full name. */
const letters = hashes(
  'KC QC SC OBE MBE CBE KBE DBE GBE CMG KCMG KCB CB VC GC QPM KPM FRS MP MSP MS MEP MLA TD JP DL PhD MD MBA Esq.',
)
/** What streets end in; some are family names too. */
const streets = hashes('Street Road Avenue Lane Square Crescent Terrace Boulevard')
/** What bodies are called, where no name of a body opens with it, as many do with Bank and Union. */
const callings = hashes(
  `carmaker automaker chipmaker drugmaker shipbuilder shipowner airline conglomerate consultancy startup start-up retailer
  lender insurer broadcaster publisher operator supplier manufacturer subsidiary parent rival rivals newcomer newcomers`,
)
/** Ranks of British police, which the tagger takes into names or for bodies. */
const ranks = hashes('Det Con Insp Ch Supt PC DC DS DI DCI DCS Sgt')
const givenName = classMask('first-name')
const addresses = classMask('title')

/** Ends a person's name before letters of honour: "Philippa Orme" of "Philippa Orme KC". */
export function withoutLetters(name: FoundName, { words }: Analysis): void {
  const { exact, ends } = words
  while (name.end - name.first > 2 && letters.has(exact[name.end - 1] as number)) name.end--
  name.stop = ends[name.end - 1] as number
}

/**
 * Begins a name after what calls it a body: "Meridian Motors" of "Carmaker Meridian Motors", where the start of the sentence
 * gives the first capital.
 */
export function withoutCalling(name: FoundName, { words, sentenceOf }: Analysis): void {
  const { first, end } = name
  if (end - first < 2 || !callings.has(words.lower[first] as number)) return
  if (words.sentences[sentenceOf[first] as number] !== first) return
  name.first++
  name.start = words.starts[name.first] as number
}

/** Begins a person's name after a rank: "Joe Rudd" of "Insp Joe Rudd". */
export function withoutRank(name: FoundName, { words }: Analysis): void {
  while (name.end - name.first > 1 && ranks.has(words.exact[name.first] as number)) name.first++
  name.start = words.starts[name.first] as number
}

/** Whether a name is nothing but the rank of the person behind it: "DCI" of "DCI Mark Lowe". */
export function isRankOf(
  { first, end }: FoundName,
  next: FoundName | undefined,
  { words }: Analysis,
): boolean {
  if (next?.type !== 'person' || next.first !== end || end - first !== 1) return false
  return ranks.has(words.exact[first] as number)
}

/** Takes "Mrs. Lund", the name of a work, for a person after a form of address. */
export function calledPerson(name: FoundName, { words }: Analysis): void {
  const { exact, starts, text } = words
  const length = name.end - name.first
  if (length < 2 || length > 4 || !honorifics.has(exact[name.first] as number)) return
  if (isQuoted(name, text)) return
  name.first++
  name.start = starts[name.first] as number
  name.type = 'person'
}

/** Whether a person's name is that of a street: "Mill Lane", but not "Diane Lane". */
export function isStreet({ first, end }: FoundName, { words, matches }: Analysis): boolean {
  if (end - first < 2 || !streets.has(words.exact[end - 1] as number)) return false
  if (first > 0 && (matches.classes[first - 1] as number) & addresses) return false
  return !((matches.classes[first] as number) & givenName)
}

/** Whether a mark that opens a quotation stands right before a name. */
export function isQuoted({ start }: FoundName, text: string): boolean {
  return start > 0 && /["'“‘«]/.test(text.charAt(start - 1))
}
