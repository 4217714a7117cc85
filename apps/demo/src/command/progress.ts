import type { Terminal } from './terminal.ts'

export interface Progress {
  /** Counts one page. */
  step(): void
  /** Clears the line. */
  end(): void
}

/** Work that is over sooner is not worth a bar. */
const quietMilliseconds = 1000
const redrawMilliseconds = 100
const barWidth = 24

/**
 * Returns a line of progress on standard error: drawn only where that is a terminal and the work lasts
 * over a second. Without a total it counts.
 */
export function createProgress(terminal: Terminal, label: string, total: number | null): Progress {
  const start = Date.now()
  let drawn = 0
  let count = 0
  return {
    step() {
      count += 1
      const now = Date.now()
      if (!terminal.interactive || now - start < quietMilliseconds) return
      if (now - drawn < redrawMilliseconds && count !== total) return
      drawn = now
      const perSecond = Math.round((1000 * count) / (now - start))
      terminal.status(`${label} ${bar(count, total)} ${perSecond}/s`)
    },
    end() {
      if (drawn > 0) terminal.status('')
    },
  }
}

function bar(count: number, total: number | null): string {
  if (total === null) return `${count}`
  const full = Math.round((barWidth * count) / Math.max(1, total))
  return `${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${count}/${total}`
}
