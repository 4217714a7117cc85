import type { Answerer, Engine } from '../engines/engine.ts'
import type { Command, System } from './system.ts'

/** Returns a system that answers each command with the engine given for it, in this process. */
export function createInProcessSystem(name: string, engines: readonly Engine[]): System {
  const loaded = new Map<Command, Promise<Answerer<{ id: string }>>>()
  return {
    name,
    async run(command, inputs) {
      let answerer = loaded.get(command)
      if (!answerer) {
        const engine = engines.find((candidate) => candidate.command === command)
        if (!engine) throw new Error(`${name} has no ${command}`)
        answerer = engine.load() as Promise<Answerer<{ id: string }>>
        loaded.set(command, answerer)
      }
      const answer = await answerer
      const started = performance.now()
      const answers = await answer(inputs)
      return { answers, seconds: (performance.now() - started) / 1000 }
    },
  }
}
