import { Word, type WordName } from './named-words.ts'

/** Returns the ids of words that rules name together. */
export function wordSet(...names: readonly WordName[]): ReadonlySet<number> {
  return new Set(names.map((name) => Word[name]))
}

export const dashes = wordSet('emDash', 'enDash', 'hyphen', 'doubleHyphen')
/** Marks that part a frame, an apposition or a remark from the rest of its sentence. */
export const pauses = wordSet('comma', 'emDash', 'enDash', 'hyphen', 'doubleHyphen')
/** Marks that no phrase reaches over. */
export const breaks = wordSet('comma', 'semicolon', 'colon', 'period', 'emDash', 'doubleHyphen')
export const sentenceMarks = wordSet('period', 'question', 'exclamation')
export const omissions = wordSet('ellipsis', 'dots')
/** "who" and "which", subjects that stand for the noun before them. */
export const relatives = wordSet('who', 'which')
export const relativeOpeners = wordSet('who', 'which', 'whose', 'where')
export const nounClauseOpeners = wordSet('that', 'who', 'which')
export const contentOpeners = wordSet('that', 'how', 'whether', 'why')
export const articles = wordSet('a', 'an', 'the')
/** Determiners of one thing that is new or one of many. */
export const singulars = wordSet('a', 'an', 'this', 'another', 'each', 'every')
export const owners = wordSet('his', 'her', 'their', 'its')
export const definites = wordSet('the', 'this', 'its', 'his', 'their')
/** Words for the writer and the reader, who are no source. */
export const writers = wordSet('i', 'we', 'you')
export const adversatives = wordSet('and', 'but')
export const joiners = wordSet('and', 'or', 'nor')
export const concessions = wordSet('although', 'though', 'despite')
/** Conjunctions that join a second clause to a statement. */
export const clauseJoiners = wordSet('and', 'but', 'while', 'although', 'though')
/** Words that open a circumstance, unless a main clause follows. */
export const circumstances = wordSet(
  'as',
  'after',
  'before',
  'when',
  'while',
  'during',
  'since',
  'because',
  'until',
  'if',
  'unless',
  'although',
  'though',
  'where',
)
/** "this", "last", "later" before "week". */
export const timeModifiers = wordSet('this', 'last', 'that', 'earlier', 'later', 'next')
/** Prepositions that tie a noun to the one before it. */
export const attaching = wordSet('of', 'for', 'at', 'from', 'with')
