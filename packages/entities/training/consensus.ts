import type { Stage } from '../src/tagger/model.ts'
import { createFirstPass } from '../src/tagger/tagger.ts'
import type { Example } from './material.ts'

/**
 * Widens the allowed labels of every word by the label that the model gives it, save in lines that people decided:
 * where the two agree the label binds, where they differ either may be right. Returns a line about how often they
 * agree.
 */
export function allowPredictions(stage: Stage, examples: readonly Example[]): string {
  const pass = createFirstPass(stage)
  let words = 0
  let agreed = 0
  for (const { document, analysis, masks } of examples) {
    const { labels } = pass(analysis)
    const { segments } = analysis
    const { text, decided } = document
    let line = 0
    let lineEnd = text.indexOf('\n')
    for (let at = 0; at < segments.length; at += 2) {
      for (let index = segments[at] as number; index < (segments[at + 1] as number); index++) {
        while (lineEnd >= 0 && lineEnd < (analysis.words.starts[index] as number)) {
          line++
          lineEnd = text.indexOf('\n', lineEnd + 1)
        }
        if (decided.has(line)) continue
        const bit = 1 << (labels[index] as number)
        words++
        if ((masks[index] as number) & bit) agreed++
        masks[index] = (masks[index] as number) | bit
      }
    }
  }
  return `${words} words, the model agrees on ${((100 * agreed) / words).toFixed(1)} %`
}
