import type { IndexState } from './index-state.ts'
import { sharesOf } from './judgement.ts'
import { originatorOf, recordedComparison } from './reports.ts'
import { writeTime } from './time.ts'

/** One article of a syndication chain. */
export interface SyndicationLink {
  readonly article: string
  readonly publisher: string | null
  /** ISO 8601, null where unknown. */
  readonly publishedAt: string | null
  /** The earlier article that it shares most with; null for the first and where nothing tells. */
  readonly from: string | null
  /** Share of that article which it kept, 0 to 1; null where `from` is. */
  readonly kept: number | null
  /** Share of its own text that is not in that article; null where `from` is. */
  readonly added: number | null
}

/** Who had a text first, and what became of it. */
export interface SyndicationChain {
  readonly cluster: string
  /** The service that the copies credit, null where none does. */
  readonly originator: string | null
  /** In order of publication; articles without a date stand where they were added. */
  readonly links: SyndicationLink[]
  /** The chain in words. */
  readonly sentence: string
}

// What is kept up to this share counts as kept whole.
const most = 0.9
// Articles that the sentence names.
const named = 6
const pairsSearched = 64

/** Returns the syndication chain of the cluster of these articles. */
export function toChain(state: IndexState, members: readonly number[]): SyndicationChain {
  const { ids, names, engine } = state
  const order = inOrder(members, engine.articles.time)
  const ranks = new Map(order.map((member, at) => [member, at]))
  const links = order.map((member): SyndicationLink => {
    const source = sourceOf(state, member, ranks)
    return {
      article: ids.get(member),
      publisher: names.get(engine.articles.publisher[member] as number),
      publishedAt: writeTime(engine.articles.time[member] as number),
      from: source === null ? null : ids.get(source.article),
      kept: source?.kept ?? null,
      added: source?.added ?? null,
    }
  })
  const originator = names.get(originatorOf(state, members))
  return {
    cluster: ids.get(members[0] as number),
    originator,
    links,
    sentence: inWords(originator, links),
  }
}

function inOrder(members: readonly number[], times: Uint32Array): number[] {
  // An undated article counts as published with the dated one added just before it.
  const keyed: { member: number; time: number }[] = []
  let before = 0
  for (const member of members) {
    const time = (times[member] as number) || before
    keyed.push({ member, time })
    before = time
  }
  return keyed
    .sort((one, other) => one.time - other.time || one.member - other.member)
    .map(({ member }) => member)
}

interface Source {
  readonly article: number
  readonly kept: number
  readonly added: number
  readonly similarity: number
}

// The article before it in the chain that it shares most with, the first of them where several do.
function sourceOf(
  state: IndexState,
  member: number,
  ranks: ReadonlyMap<number, number>,
): Source | null {
  const { log } = state.engine
  const rankOf = (article: number): number => ranks.get(article) ?? Number.POSITIVE_INFINITY
  let best: Source | null = null
  log.forEachOf(member, pairsSearched, (pair) => {
    const later = log.later[pair] as number
    const other = later === member ? (log.earlier[pair] as number) : later
    if (rankOf(other) >= rankOf(member)) return
    const comparison = recordedComparison(state, member, other)
    if (comparison === null) return
    const { similarity, inOther, ofOther } = sharesOf(comparison)
    const tied = best !== null && similarity === best.similarity
    if (
      best === null ||
      similarity > best.similarity ||
      (tied && rankOf(other) < rankOf(best.article))
    ) {
      best = { article: other, kept: ofOther, added: 1 - inOther, similarity }
    }
  })
  return best
}

function inWords(originator: string | null, links: readonly SyndicationLink[]): string {
  const steps = links.slice(0, named).map(({ publisher, article, kept, added }) => {
    const name = publisher ?? article
    const notes: string[] = []
    if (kept !== null && kept < most) notes.push(`kept ${Math.round(kept * 100)} %`)
    if (added !== null && added > 1 - most) notes.push(`${Math.round(added * 100)} % its own`)
    return notes.length > 0 ? `${name} (${notes.join(', ')})` : name
  })
  const [first] = links
  if (originator !== null && first?.publisher?.toLowerCase() !== originator.toLowerCase()) {
    steps.unshift(originator)
  }
  const rest = links.length - Math.min(links.length, named)
  return steps.join(' → ') + (rest > 0 ? ` and ${rest} more` : '')
}
