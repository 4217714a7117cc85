import type { Entity } from '@wirecopy/document'
import type { NameCluster, NamedMention } from './clusters.ts'
import { nominalHeads } from './descriptions.ts'
import type { SentenceWords } from './sentence-words.ts'

const parties =
  /\b(?:Alliance|Front|Movement|Coalition|League|Congress|Democrats|Liberals|Greens)\b/
const companies =
  /(?:^(?:Minera|Grupo|Aerolíneas|Constructora|Compañía) )|\b(?:Inc|Corp|Corporation|Co|Ltd|Limited|plc|PLC|LLC|AG|SA|S\.A|NV|GmbH|Holdings|Airlines|Airways|Motors|Electronics|Securities|Pharmaceuticals|Industries|Technologies)\b/
/** Nouns for companies of one trade. */
const trades = new Set(
  `firm bank airline carmaker automaker chipmaker drugmaker retailer lender insurer operator supplier producer developer
  manufacturer broker brewer shipbuilder startup start-up conglomerate`.split(/\s+/),
)

/** Aliases that are read, at most. */
const mostAliases = 16

/** Returns the nouns that "the …" may call the entity of a cluster by, in lower case. */
export function calledBy(cluster: NameCluster, entity: Entity, reader: SentenceWords): Set<string> {
  const nouns = new Set<string>()
  const { type } = cluster
  if (type !== 'person' && type !== 'organization') return nouns
  const texts =
    type === 'person'
      ? entity.roles.map(({ text }) => text)
      : [entity.name, ...entity.aliases.slice(0, mostAliases)]
  for (const text of texts) {
    const words = text.toLowerCase().split(/[^\p{L}]+/u)
    words.forEach((word, index) => {
      add(word)
      if (nouns.has(word) && index > 0) nouns.add(`${words[index - 1]} ${word}`)
    })
    if (type === 'person') continue
    if (parties.test(text)) nouns.add('party')
    if (companies.test(text)) nouns.add('company')
  }
  if (type === 'organization') {
    for (const mention of cluster.mentions.slice(0, 8)) addDescribed(mention)
    if (nouns.has('company')) nouns.add('firm')
  }
  return nouns

  function add(word: string): void {
    if (nominalHeads[word] === type) nouns.add(word)
  }

  /** "The chipmaker Daehan", "Daehan, a maker of chips": what it is called beside its name. */
  function addDescribed({ name }: NamedMention): void {
    addNoun(reader.lower(name.first - 1))
    if (reader.word(name.end) !== ',' || !/^an?$/.test(reader.word(name.end + 1))) return
    const limit = Math.min(reader.sentenceEnd(name.first), name.end + 7)
    for (let index = name.end + 2; index < limit; index++) {
      const word = reader.lower(index)
      if (/^(?:of|in|that|which|with|for|from|based|,)$/.test(word)) return
      addNoun(word)
    }
  }

  function addNoun(word: string): void {
    add(word)
    if (trades.has(word)) nouns.add('company').add(word)
  }
}
