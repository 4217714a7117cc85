/** The NDJSON commands of the command line. */
export const commands = ['parse', 'entities', 'quotes', 'dedupe', 'same-quotes'] as const
export type Command = (typeof commands)[number]

export interface ParseInput {
  id: string
  html?: string
  text?: string
  url?: string
  retrievedAt?: string
}

export interface TextInput {
  id: string
  text: string
  title?: string
  publishedAt?: string
}

export interface ArticleInput extends TextInput {
  publisher?: string
}

export interface QuotesInput {
  id: string
  quotes: { id: string; text: string; speaker?: string }[]
}

/** One line of an answer; its fields depend on the command. */
export type Answer = Record<string, unknown>

export interface Run {
  answers: Answer[]
  /** Elapsed time, the start of a program included. */
  seconds: number
}

/** Something that answers the NDJSON commands: the packages in this process, or a program. */
export interface System {
  name: string
  run(command: Command, inputs: readonly { id: string }[]): Promise<Run>
}

/** Returns answers by their id. */
export function byId<T extends { id: string }>(answers: readonly Answer[]): Map<string, T> {
  return new Map(answers.map((answer) => [String(answer.id), answer as unknown as T]))
}
