import type { Answer, ArticleInput, Command, ParseInput, TextInput } from '../systems/system.ts'

/** Answers inputs in order, one answer each; it never throws for a single input. */
export type Answerer<Input> = (inputs: readonly Input[]) => Promise<Answer[]>

interface EngineOf<C extends Command, Input> {
  /** As tables show it: `Readability + linkedom`. */
  name: string
  command: C
  /** The npm packages that it runs, its own dependencies left out. */
  packages: string[]
  /** What a reader of its figures should know. */
  note?: string
  /** Loads the code and its models; the time of that is the start-up time. */
  load(): Promise<Answerer<Input>>
}

export type ParseEngine = EngineOf<'parse', ParseInput>
export type EntityEngine = EngineOf<'entities', TextInput>
export type QuoteEngine = EngineOf<'quotes', TextInput>
export type DedupeEngine = EngineOf<'dedupe', ArticleInput>
export type SameQuotesEngine = EngineOf<
  'same-quotes',
  { id: string; quotes: { id: string; text: string; speaker?: string }[] }
>

/** One way to answer one of the NDJSON commands within this process. */
export type Engine = ParseEngine | EntityEngine | QuoteEngine | DedupeEngine | SameQuotesEngine

/** Returns an answerer that treats inputs one by one; an input that throws gives an error answer. */
export function answerEach<Input extends { id: string }>(
  answer: (input: Input) => Answer | Promise<Answer>,
): Answerer<Input> {
  return async (inputs) => {
    const answers: Answer[] = []
    for (const input of inputs) {
      try {
        answers.push({ id: input.id, ...(await answer(input)) })
      } catch (error) {
        answers.push({ id: input.id, error: { code: errorCode(error), message: String(error) } })
      }
    }
    return answers
  }
}

function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : 'thrown'
}
