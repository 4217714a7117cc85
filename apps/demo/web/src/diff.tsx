import { Fragment } from 'preact'
import type { DiffPart } from '../../src/views/word-diff.ts'

/** A difference, with the words gone and the words new marked by element, not by colour alone. */
export function Diff({ parts, side }: { parts: readonly DiffPart[]; side?: 'before' | 'after' }) {
  return (
    <>
      {parts.map(({ kind, text }, at) => {
        if (kind === 'same') return text
        if (kind === (side === 'before' ? 'added' : side === 'after' ? 'removed' : null))
          return null
        const words = text.trimEnd()
        const Mark = kind === 'removed' ? 'del' : 'ins'
        return (
          <Fragment key={at}>
            <Mark>{words}</Mark>
            {text.slice(words.length)}
          </Fragment>
        )
      })}
    </>
  )
}
