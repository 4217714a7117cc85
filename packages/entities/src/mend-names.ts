import type { NameType } from '@wirecopy/document'
import { withArticle } from './arabic-article.ts'
import { modifiers } from './coreference/role-words.ts'
import type { FoundName } from './find-names.ts'
import { isForeignBody } from './foreign-bodies.ts'
import {
  calledPerson,
  isQuoted,
  isRankOf,
  isStreet,
  withoutCalling,
  withoutLetters,
  withoutRank,
} from './name-edges.ts'
import type { Analysis } from './tagger/analysis.ts'
import { hashWord } from './tagger/hashing.ts'
import { classMask } from './tagger/lexicon.ts'
import { WordFlag } from './tagger/words.ts'
import { isVessel } from './vessels.ts'

const hashes = (list: string) => new Set(list.split(/\s+/).map((word) => hashWord(word)))

/** Chambers that are called by one word. */
const chambers = hashes('Commons Lords Senate Congress')
const platforms = hashes('X')
const ofPlatform = hashes('on On platform via')
/** What a body is called, right before its name or after it. */
const bodyNouns = hashes(
  `firm consultancy conglomerate startup start-up bank airline airliner carmaker automaker chipmaker drugmaker newspaper
  daily agency nonprofit charity think-tank union party club subsidiary utility brokerage website site magazine network
  channel company group institute foundation bakery chain`,
)
/** What a body or a person may be. */
const agentNouns = hashes(
  `operator maker producer supplier developer contractor retailer lender insurer broker carrier shipowner shipbuilder miner
  refiner brewer broadcaster publisher giant manufacturer`,
)
/** What is said of a body after a possessive. */
const bodyParts = hashes(
  `headquarters shares stock employees staff workers board management chief chairman chairwoman CEO executive executives
  spokesman spokeswoman spokesperson president revenue profit profits sales customers shareholders investors owner founder`,
)
/** Whose "… of" a body stands behind; authors and directors have works there. */
const officers = hashes(
  `chairman chairwoman chair CEO executive president spokesman spokeswoman spokesperson founder co-founder owner shares
  shareholders employees headquarters subsidiary unit branch`,
)
const stormWords = hashes('Typhoon Hurricane Cyclone Storm')
const ministers = hashes('Minister Secretary')
const determiners = hashes('a an the one another')
const phraseEnds = hashes(
  ', . ; : that which who whose with in for based and to from at on by near outside behind under inside within',
)
const of = hashWord('of')
const comma = hashWord(',')
const the = hashWord('the')
const personal = classMask('first-name', 'family-name')
const addresses = classMask('title')
const organizations = classMask('organization', 'organization-word')
const bodyWords = classMask('organization-word')
const speechMask = classMask('speech-verb')
const titleMask = classMask('title', 'role')
const telling = classMask('work-word', 'product', 'event-word', 'law-word')
const joints = hashes('of for and the on')

/**
 * Mends what the tagger seldom gets right, by the words in and around a name: the article of an Arabic family name, a
 * title within the name of a body, bodies that it holds for people or works. Changes the names in place and returns them.
 */
export function mendNames(names: FoundName[], analysis: Analysis): FoundName[] {
  const { words, matches } = analysis
  const { exact, lower, flags, starts, ends, text, count } = words
  const { classes } = matches
  const bodies = new Set<string>()
  const storms = new Set<number>()
  const kept: FoundName[] = []

  names.forEach((name, index) => {
    const next = names[index + 1]
    const before = names[index - 1]
    withoutCalling(name, analysis)
    if (name.type === 'person') {
      withArticle(name, before?.end ?? 0, words)
      withoutLetters(name, analysis)
      withoutRank(name, analysis)
      if (isStreet(name, analysis)) name.type = 'location'
    } else if (isVague(name.type)) calledPerson(name, analysis)
    if (isVessel(name, analysis)) name.type = 'product'
    else if (isForeignBody(name, analysis) || (!isVague(name.type) && isDescribedBody(name))) {
      name.type = 'organization'
      bodies.add(written(name))
    } else if (isVague(name.type)) {
      if (isChamber(name)) name.type = 'organization'
      else if (!isTelling(name) && actsAsBody(name, next)) bodies.add(written(name))
    } else if (isStorm(name)) storms.add(exact[name.end - 1] as number)
    if (isRankOf(name, next, analysis)) return
    if (name.type !== 'organization' || !next) kept.push(name)
    else if (!isField(name) && titleEnd(name, next)) kept.push(name)
  })
  for (const name of kept) {
    // "Marisol" alone is what "Typhoon Marisol" was.
    const short = name.end - name.first === 1 && name.type === 'person'
    if (short && is(name.first, storms)) name.type = 'event'
  }
  if (bodies.size > 0) {
    for (const name of kept) {
      const open = isVague(name.type) || name.type === 'person'
      if (open && bodies.has(written(name))) name.type = 'organization'
    }
  }
  return kept

  function written({ start, stop }: FoundName): string {
    return text.slice(start, stop)
  }

  function is(index: number, set: ReadonlySet<number>): boolean {
    return index >= 0 && index < count && set.has(exact[index] as number)
  }

  function isChamber({ first, end }: FoundName): boolean {
    if (end - first !== 1) return false
    if (is(first, chambers)) return exact[first - 1] === the
    return is(first, platforms) && is(first - 1, ofPlatform)
  }

  /** "Ojo Libre, a news website"; "the utility Pohjola Energia" where the lists have no such person. */
  function isDescribedBody({ first, end, type }: FoundName): boolean {
    if (type !== 'person') return false
    if (isApposed(end, bodyNouns)) return true
    let known = 0
    for (let index = first; index < end; index++) known |= classes[index] as number
    const last = classes[end - 1] as number
    if (end - first > 1 && last & bodyWords && !(last & personal)) return true
    if (known & personal || (first > 0 && (classes[first - 1] as number) & addresses)) return false
    if ((classes[first] as number) & organizations && end - first > 1) return true
    return callsAgent(first - 1) || isApposed(end, agentNouns)
  }

  function callsAgent(index: number): boolean {
    if (index < 0) return false
    const noun = lower[index] as number
    return bodyNouns.has(noun) || agentNouns.has(noun)
  }

  /** Whether the words after a comma say that a name is one of these: ", an investigative website,". */
  function isApposed(end: number, nouns: ReadonlySet<number>): boolean {
    if (exact[end] !== comma || !is(end + 1, determiners)) return false
    for (let index = end + 2; index < Math.min(count, end + 9); index++) {
      if (is(index, phraseEnds)) return is(index - 1, nouns)
      if (exact[index] === of) return false
    }
    return false
  }

  /** "state-owned", "Oslo-based" */
  function ownedBefore(index: number): boolean {
    if (index === 0) return false
    const word = text.slice(starts[index - 1], ends[index - 1])
    return /(?:^|-)(?:owned|based|listed)$/.test(word)
  }

  function isStorm({ type, first, end }: FoundName): boolean {
    return type === 'event' && end - first === 2 && is(first, stormWords)
  }

  /** "Labour" of "Labour Minister". */
  function isField({ first, end }: FoundName): boolean {
    if (end - first > 1 || !is(end, ministers)) return false
    return modifiers.has(text.slice(starts[first], ends[first]).toLowerCase())
  }

  /** Its own words say what it is. */
  function isTelling(name: FoundName): boolean {
    if (isQuoted(name, text)) return true
    for (let index = name.first; index < name.end; index++) {
      if ((classes[index] as number) & telling || (flags[index] as number) & WordFlag.digit)
        return true
    }
    return false
  }

  /** "Havnelund Maritime Chief Executive Solbakken", "the operator Havnelund", "Havnelund said". */
  function actsAsBody(name: FoundName, next: FoundName | undefined): boolean {
    const { first, end } = name
    if (callsAgent(first - 1) || ownedBefore(first)) return true
    if (isApposed(end, bodyNouns) || isApposed(end, agentNouns)) return true
    if (exact[first - 1] === of && is(first - 2, officers)) return true
    if (end >= count) return false
    if ((classes[end] as number) & speechMask) return true
    const possessive = /^['’]s?$/.test(text.slice(starts[end], ends[end]))
    if (possessive && is(end + 1, bodyParts)) return true
    if (next?.type !== 'person' || next.first === end || next.first - end > 4) return false
    let titled = false
    for (let index = end; index < next.first; index++) {
      if (!((flags[index] as number) & WordFlag.capital)) return false
      if ((classes[index] as number) & titleMask) titled = true
    }
    return titled
  }

  /**
   * Ends the name of a body before a title that leads to a person, "African Union" of "African Union Commissioner for
   * Peace"; returns false where nothing is left.
   */
  function titleEnd(name: FoundName, next: FoundName): boolean {
    if (next.type !== 'person' || next.first !== name.end) return true
    let title = -1
    for (let index = name.first; index < name.end; index++) {
      const capital = (flags[index] as number) & WordFlag.capital
      if (title < 0) {
        if (capital && (classes[index] as number) & titleMask) title = index
      } else if (!capital && !is(index, joints)) return true
    }
    if (title < 0) return true
    while (title > name.first && modifiesTitle(title - 1)) title--
    if (title === name.first) return false
    if (is(title - 1, joints)) return true
    name.end = title
    name.stop = ends[title - 1] as number
    return true
  }

  function modifiesTitle(index: number): boolean {
    const word = text.slice(starts[index], ends[index]).toLowerCase()
    return rank.has(word) && modifiers.has(word)
  }
}

const rank = new Set(
  'special vice deputy senior chief acting former executive assistant general managing'.split(' '),
)

/** Types that the tagger calls "other", told apart by little. */
const isVague = (type: NameType) => type === 'work' || type === 'product'
