import type { Answer } from '../systems/system.ts'
import type { DedupeEngine } from './engine.ts'

interface Signature {
  update(word: string): void
  jaccard(other: Signature): number
}
interface MinhashModule {
  Minhash: new () => Signature
  LshIndex: new (options: {
    bandSize: number
  }) => {
    insert(key: string, signature: Signature): void
    query(signature: Signature): string[]
  }
}

const shingleSize = 3
const sameText = 0.5

export const minhash: DedupeEngine = {
  name: 'minhash',
  command: 'dedupe',
  packages: ['minhash'],
  note: 'MinHash of 128 over 3-word shingles, 32 bands; copies are joined at Jaccard 0.5',
  async load() {
    const { Minhash, LshIndex } = ((await import('minhash')) as { default: MinhashModule }).default
    return async (inputs) => {
      const index = new LshIndex({ bandSize: 4 })
      const signatures = new Map<string, Signature>()
      const clusters = new Map<string, string>()
      const answers: Answer[] = []
      for (const { id, text } of inputs) {
        const signature = new Minhash()
        for (const shingle of shinglesOf(text)) signature.update(shingle)
        // A query for an article whose bands are all new throws, so it is put in first.
        index.insert(id, signature)
        const match = index
          .query(signature)
          .find(
            (other) => other !== id && (signatures.get(other)?.jaccard(signature) ?? 0) >= sameText,
          )
        signatures.set(id, signature)
        const cluster = (match && clusters.get(match)) ?? id
        clusters.set(id, cluster)
        answers.push({ id, cluster, story: cluster })
      }
      return answers
    }
  },
}

function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const shingles = new Set<string>()
  for (let index = 0; index + shingleSize <= words.length; index++) {
    shingles.add(words.slice(index, index + shingleSize).join(' '))
  }
  return shingles
}
