import { packedLexicon } from './generated/lexicon.ts'
import { packedModel } from './generated/model.ts'
import { packedClusters } from './generated/word-clusters.ts'
import { type Lexicon, unpackLexicon } from './tagger/lexicon.ts'
import { type Model, unpackModel } from './tagger/model.ts'
import { unpackClusters, type WordClusters } from './tagger/word-clusters.ts'

/** The model and the word lists that come with the package. */
export interface DefaultModel {
  model: Model
  lexicon: Lexicon
  clusters: WordClusters
}

let loaded: DefaultModel | undefined

/** Returns the shipped model, unpacked once. */
export function loadDefaultModel(): DefaultModel {
  loaded ??= {
    model: unpackModel(packedModel),
    lexicon: unpackLexicon(packedLexicon),
    clusters: unpackClusters(packedClusters),
  }
  return loaded
}
