import type { ArticleIndexOptions } from '@wirecopy/dedupe'
import type { LinkSession, LinkStore } from './archive.ts'

/** Lets one linker at a time work on an archive in memory. */
export class MemoryLinks implements LinkStore {
  private busy: Promise<unknown> = Promise.resolve()
  private holder: string | null = null
  private readonly session: LinkSession

  readonly indexOptions: ArticleIndexOptions

  constructor(indexOptions: ArticleIndexOptions, session: LinkSession) {
    this.indexOptions = indexOptions
    this.session = session
  }

  async exclusively<T>(
    holder: string,
    step: (session: LinkSession) => Promise<T>,
  ): Promise<T | null> {
    if (this.holder !== null && this.holder !== holder) return null
    this.holder = holder
    const result = this.busy.then(() => step(this.session))
    this.busy = result.catch(() => {})
    return result
  }

  async release(holder: string): Promise<void> {
    if (this.holder === holder) this.holder = null
  }
}
