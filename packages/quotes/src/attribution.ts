import type { NounPhrase } from './noun-phrase.ts'

/** Items `from` to `to`, inclusive. */
export interface ItemRange {
  readonly from: number
  readonly to: number
}

/** A quote as items of the sequence, before names and offsets are worked out. */
export interface Attribution {
  /** The rule that found it. */
  readonly rule: string
  readonly content: readonly ItemRange[]
  readonly cue: ItemRange | null
  readonly isCognition: boolean
  readonly speaker: NounPhrase | null
  /** True where the speaker is taken over from another clause or quote. */
  readonly inherited: boolean
  readonly addressee: NounPhrase | null
  /** The name where the rule itself read it off. */
  readonly speakerName?: string | null
  readonly confidence: number
  readonly paragraph: number
  /** True inside the content of another quote. */
  readonly isNested?: boolean
}
