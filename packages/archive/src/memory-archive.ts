import { type ArticleIndex, type ArticleIndexOptions, createArticleIndex } from '@wirecopy/dedupe'
import type { Quote } from '@wirecopy/document'
import type { Reading } from '@wirecopy/formats'
import type { Archive, ArticleSummary, Batch, KeptQuote, LinkStore, Links } from './archive.ts'
import { toInput } from './comparable.ts'
import { type Place, readPaging } from './cursor.ts'
import { MemoryLinks } from './memory-links.ts'
import { byTime, type Member, part, placeOf, type Row } from './memory-rows.ts'
import { checkDay, nameKey, searchWords, storable, storableKey } from './normalize.ts'
import { summaryOf, toRecord } from './record.ts'

/**
 * Returns an empty archive in memory: for a browser tab, a demo, a test. It ends with the process. The
 * options are those of the index that compares the articles; with `stories`, it looks for stories too.
 *
 * @throws WirecopyError `invalid-option` as `createArticleIndex` does.
 */
export function createMemoryArchive(indexOptions: ArticleIndexOptions = {}): Archive {
  return new MemoryArchive(indexOptions)
}

class MemoryArchive implements Archive {
  private readonly rows = new Map<number, Row>()
  private readonly byKey = new Map<string, number[]>()
  private readonly batches = new Set<string>()
  private readonly members = new Map<number, Member>()
  private matches: Links['matches'] = []
  private waiting: number[] = []
  // The articles in the order in which they were compared; the first has position 1.
  private readonly log: number[] = []
  // How many articles each day has.
  private readonly days = new Map<string, number>()
  private seq = 0
  private readonly recorder: ArticleIndex
  readonly links: LinkStore

  constructor(indexOptions: ArticleIndexOptions) {
    this.recorder = createArticleIndex(indexOptions)
    this.links = new MemoryLinks(indexOptions, {
      horizon: async () => this.horizon(),
      linked: async (after, limit) => {
        const entries = []
        for (let at = after; at < this.log.length && entries.length < limit; at++) {
          const member = this.members.get(this.log[at] as number)
          if (member !== undefined) {
            entries.push({ ...member, record: this.row(member.seq).comparable })
          }
        }
        return entries
      },
      pending: async (limit) =>
        this.waiting
          .slice(0, limit)
          .map((seq) => ({ seq, day: this.row(seq).day, record: this.row(seq).comparable })),
      reading: async ({ seq }) => this.readingOf(seq),
      save: async (links) => this.save(links),
    })
  }

  async keep({ id, day, readings }: Batch) {
    checkDay(day)
    const name = storableKey(id)
    if (this.batches.has(name)) return { kept: 0, known: readings.length }
    this.batches.add(name)
    let kept = 0
    for (const reading of readings) {
      const record = toRecord(reading, day)
      const known = this.byKey.get(record.key) ?? []
      if (known.some((seq) => this.row(seq).day === day)) continue
      const seq = ++this.seq
      const comparable = this.recorder.record(toInput(reading, seq))
      this.rows.set(seq, { seq, day, words: new Set(record.words), record, comparable })
      this.byKey.set(record.key, [...known, seq])
      this.waiting.push(seq)
      this.days.set(day, (this.days.get(day) ?? 0) + 1)
      kept++
    }
    return { kept, known: readings.length - kept }
  }

  async reading(key: string) {
    const row = this.newest(key)
    return row === undefined ? null : this.readingOf(row.seq)
  }

  async articles({
    words,
    entity,
    wikidata,
    publisher,
    ...paging
  }: Parameters<Archive['articles']>[0] = {}) {
    const window = readPaging(paging)
    const wanted = words === undefined ? [] : searchWords(words)
    const name = entity === undefined ? null : nameKey(entity)
    const item = wikidata === undefined ? null : storable(wikidata)
    const outlet = publisher === undefined ? null : nameKey(publisher)
    const rows = [...this.rows.values()].filter(
      (row) =>
        wanted.every((word) => row.words.has(word)) &&
        (name === null || row.record.entities.some((known) => known.nameKey === name)) &&
        (item === null || row.record.entities.some((known) => known.wikidata === item)) &&
        (outlet === null || row.record.publisherKey === outlet),
    )
    const items = rows.map((row) => ({ place: placeOf(row, 0), value: this.summary(row) }))
    return part(items, window)
  }

  async quotes({ speaker, ...paging }: Parameters<Archive['quotes']>[0] = {}) {
    const window = readPaging(paging)
    const name = speaker === undefined ? null : nameKey(speaker)
    const items: { place: Place; value: KeptQuote }[] = []
    for (const row of this.rows.values()) {
      for (const [ordinal, quote] of row.record.quotes.entries()) {
        if (name !== null && quote.speakerKey !== name) continue
        const value = { article: this.summary(row), quote: JSON.parse(quote.json) as Quote }
        items.push({ place: placeOf(row, ordinal), value })
      }
    }
    return part(items, window)
  }

  async cluster(key: string) {
    const row = this.newest(key)
    const own = row === undefined ? undefined : this.members.get(row.seq)
    if (own === undefined) return null
    const seqs = [...this.members.values()]
      .filter(({ cluster }) => cluster === own.cluster)
      .map(({ seq }) => seq)
    const rows = seqs.map((seq) => this.row(seq))
    const within = new Set(seqs)
    return {
      id: `c${own.cluster}`,
      articles: rows.sort(byTime).map((member) => this.summary(member)),
      matches: this.matches
        .filter(({ seq, other }) => within.has(seq) && within.has(other))
        .sort((one, other) => one.seq - other.seq || one.other - other.other)
        .map(({ seq, other, relation, similarity, aInB, bInA }) => ({
          a: this.row(seq).record.key,
          b: this.row(other).record.key,
          relation,
          similarity,
          aInB,
          bInA,
        })),
    }
  }

  async story(key: string) {
    const row = this.newest(key)
    const own = row === undefined ? undefined : this.members.get(row.seq)
    if (own == null || own.story === null) return null
    const members = [...this.members.values()].filter(({ story }) => story === own.story)
    return {
      id: `s${own.story}`,
      articles: members
        .map((member) => ({ row: this.row(member.seq), member }))
        .sort((one, other) => byTime(one.row, other.row))
        .map(({ row: kept, member }) => ({ ...this.summary(kept), cluster: `c${member.cluster}` })),
    }
  }

  async counts() {
    const rows = [...this.rows.values()]
    const total = (count: (row: Row) => number) => rows.reduce((sum, row) => sum + count(row), 0)
    return {
      articles: rows.length,
      quotes: total((row) => row.record.quotes.length),
      entities: total((row) => row.record.entities.length),
      clusters: new Set([...this.members.values()].map(({ cluster }) => cluster)).size,
      pending: this.waiting.length,
    }
  }

  async expire(before: string) {
    checkDay(before)
    const gone = new Set<number>()
    for (const { seq, day, record } of this.rows.values()) {
      if (day >= before) continue
      gone.add(seq)
      const rest = (this.byKey.get(record.key) ?? []).filter((other) => other !== seq)
      if (rest.length > 0) this.byKey.set(record.key, rest)
      else this.byKey.delete(record.key)
    }
    for (const seq of gone) {
      this.rows.delete(seq)
      this.members.delete(seq)
    }
    for (const day of this.days.keys()) if (day < before) this.days.delete(day)
    this.waiting = this.waiting.filter((seq) => !gone.has(seq))
    this.matches = this.matches.filter(({ seq, other }) => !gone.has(seq) && !gone.has(other))
    return gone.size
  }

  async close() {}

  private save({ members, matches, moved }: Links): void {
    for (const member of members) {
      this.members.set(member.seq, { ...member })
      this.log[member.position - 1] = member.seq
    }
    for (const { seq, cluster, story } of moved) {
      const member = this.members.get(seq)
      if (member !== undefined) Object.assign(member, { cluster, story })
    }
    this.matches.push(...matches)
    const done = new Set(members.map(({ seq }) => seq))
    this.waiting = this.waiting.filter((seq) => !done.has(seq))
  }

  private horizon(): string | null {
    let first: string | null = null
    for (const day of this.days.keys()) if (first === null || day < first) first = day
    return first
  }

  private newest(key: string): Row | undefined {
    const rows = (this.byKey.get(storableKey(key)) ?? []).map((seq) => this.row(seq))
    return rows.sort((one, other) => (one.day < other.day ? 1 : -1))[0]
  }

  private row(seq: number): Row {
    return this.rows.get(seq) as Row
  }

  private readingOf(seq: number): Reading {
    return JSON.parse(this.row(seq).record.json)
  }

  private summary({ record, day }: Row): ArticleSummary {
    return summaryOf(record, day)
  }
}
