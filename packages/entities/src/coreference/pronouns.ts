import type { Candidate } from './references.ts'

export type PronounCase = 'subject' | 'object' | 'possessive'

/** A pronoun of one gender as the resolver sees it. */
export interface Pronoun {
  gender: 'female' | 'male'
  form: PronounCase
  /** Number of its sentence. */
  sentence: number
  /** Whom it can't mean: "Ada Novak, his daughter". */
  other?: Candidate | undefined
}

/** A person that a pronoun was found to mean, and how sure that is. */
export interface Antecedent {
  candidate: Candidate
  confidence: number
}

/** What is known of a person up to a place in the text. */
interface Attention {
  candidate: Candidate
  /** Names and pronouns so far. */
  count: number
  sentence: number
  /** The last mention was the first person of its sentence. */
  leads: boolean
  /** It was a pronoun. */
  pronoun: boolean
  /** The gender of the last pronoun that was taken for the person, sure or not. */
  said: 'female' | 'male' | null
  /** Number of that pronoun's sentence. */
  saidIn: number
  order: number
}

/** People that a pronoun is looked for among: those last in the reader's mind. */
const reach = 16
/** A pronoun seldom goes back further than this many sentences, unless nobody else is there. */
const farthest = 6

/**
 * What speaks for a person, set on GUM biographies, interviews and travel guides (CC BY), after the salience factors of
 * Lappin & Leass, "An algorithm for pronominal anaphora resolution" (1994).
 */
const salienceWeights = {
  /** By the logarithm of the mentions so far: a text is mostly about one person. */
  frequency: 0.7,
  /** For every sentence that lies between. */
  distance: -1.1,
  leads: 0.9,
  /** The gender was told or seen before. */
  gender: 1.2,
  /** A pronoun of the other gender was taken for the person in the same sentence. */
  saidOther: -3,
  latest: 0.5,
  /** The person was last called by a pronoun. */
  pronoun: 0.4,
  /** "Her" and "his" go with the subject of their sentence. */
  possessor: 1.2,
  /** So does the "she" of "Jafari said she". */
  same: 1.2,
  /** "Him" is somebody else than the subject of his sentence. */
  object: -1.6,
}

/** Keeps who is talked about, and finds whom a pronoun means. */
export class PronounResolver {
  private readonly recent: Attention[] = []
  private readonly known = new Map<Candidate, Attention>()
  private readonly leaders = new Map<number, Candidate>()
  private order = 0

  /** Notes that a person is named or meant in a sentence. */
  note(candidate: Candidate, sentence: number, pronoun: boolean): void {
    let attention = this.known.get(candidate)
    if (!attention) {
      attention = {
        candidate,
        count: 0,
        sentence,
        leads: false,
        pronoun,
        said: null,
        saidIn: -1,
        order: 0,
      }
      this.known.set(candidate, attention)
    }
    const leads = !this.leaders.has(sentence)
    if (leads) this.leaders.set(sentence, candidate)
    attention.leads = leads || (attention.leads && attention.sentence === sentence)
    attention.count++
    attention.sentence = sentence
    attention.pronoun = pronoun
    attention.order = ++this.order
    const at = this.recent.indexOf(attention)
    if (at >= 0) this.recent.splice(at, 1)
    this.recent.push(attention)
    if (this.recent.length > reach) this.recent.shift()
  }

  /** Returns whom a pronoun most likely means; undefined where nobody fits. */
  resolve(pronoun: Pronoun): Antecedent | undefined {
    let best: Attention | undefined
    let top = -Infinity
    let second = -Infinity
    for (const attention of this.recent) {
      const { gender } = attention.candidate
      if (gender !== null && gender !== pronoun.gender) continue
      if (attention.candidate === pronoun.other) continue
      const score = this.score(attention, pronoun)
      if (score > top) {
        second = top
        top = score
        best = attention
      } else if (score > second) second = score
    }
    if (!best) return undefined
    const alone = second === -Infinity
    if (!alone && pronoun.sentence - best.sentence > farthest) return undefined
    // The odds of a two-way choice, kept off certainty: rules see no meaning.
    const confidence = alone ? 0.9 : 0.45 + 0.45 / (1 + Math.exp(second - top))
    best.said = pronoun.gender
    best.saidIn = pronoun.sentence
    return { candidate: best.candidate, confidence }
  }

  private score(attention: Attention, { gender, form, sentence }: Pronoun): number {
    const weights = salienceWeights
    const { candidate, count, leads } = attention
    const distance = Math.min(farthest, sentence - attention.sentence)
    let score = weights.frequency * Math.log2(1 + count) + weights.distance * distance
    if (leads) score += weights.leads
    if (candidate.gender !== null) score += weights.gender
    else if (attention.saidIn === sentence && attention.said !== gender) score += weights.saidOther
    if (attention.order === this.order) score += weights.latest
    if (attention.pronoun) score += weights.pronoun
    if (distance === 0 && leads) {
      if (form === 'possessive') score += weights.possessor
      if (form === 'object') score += weights.object
      if (form === 'subject') score += weights.same
    }
    return score
  }
}
