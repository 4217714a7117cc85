import type { ArticleIndexOptions } from '@wirecopy/dedupe'
import type { LinkSession, LinkStore, Links } from '../archive.ts'
import { fromBase64 } from './base64.ts'
import type { Database, Row, Sql } from './database.ts'
import { partitionDays } from './migrate.ts'

/** How long a linker that has fallen silent is waited for. */
const leaseSeconds = 30

/** The log of articles in PostgreSQL. A lease says which linker is at work. */
export class SqlLinks implements LinkStore {
  private readonly database: Database

  readonly indexOptions: ArticleIndexOptions

  constructor(database: Database, indexOptions: ArticleIndexOptions) {
    this.database = database
    this.indexOptions = indexOptions
  }

  exclusively<T>(holder: string, step: (session: LinkSession) => Promise<T>): Promise<T | null> {
    return this.database.transaction(async (sql) => {
      // The row stays locked until the step is kept, so even an expired holder can't be overtaken
      // between its last look at the lease and its commit.
      const [lease] = await sql.query(
        `insert into wirecopy.lease (name, holder, until)
          values ('linker', $1, clock_timestamp() + ${leaseSeconds} * interval '1 second')
          on conflict (name) do update set holder = excluded.holder, until = excluded.until
            where lease.holder = excluded.holder or lease.until < clock_timestamp()
          returning holder`,
        [holder],
      )
      return lease === undefined ? null : step(session(sql))
    })
  }

  async release(holder: string): Promise<void> {
    await this.database.query("delete from wirecopy.lease where name = 'linker' and holder = $1", [
      holder,
    ])
  }
}

function session(sql: Sql): LinkSession {
  return {
    async horizon() {
      return (await partitionDays(sql))[0] ?? null
    },
    async linked(after, limit) {
      const rows = await sql.query(
        `select m.seq, to_char(m.day, 'YYYY-MM-DD') as day, m.position, m.cluster, m.story,
            encode(a.comparable, 'base64') as comparable
          from wirecopy.member m join wirecopy.article a on a.day = m.day and a.seq = m.seq
          where m.position > $1 order by m.position limit $2`,
        [after, limit],
      )
      return rows.map((row) => ({
        seq: Number(row.seq),
        day: String(row.day),
        position: Number(row.position),
        cluster: Number(row.cluster),
        story: row.story === null ? null : Number(row.story),
        record: bytesOf(row),
      }))
    },
    async pending(limit) {
      const rows = await sql.query(
        `select p.seq, to_char(p.day, 'YYYY-MM-DD') as day,
            encode(a.comparable, 'base64') as comparable
          from wirecopy.pending p join wirecopy.article a on a.day = p.day and a.seq = p.seq
          order by p.seq limit $1`,
        [limit],
      )
      return rows.map((row) => ({
        seq: Number(row.seq),
        day: String(row.day),
        record: bytesOf(row),
      }))
    },
    async reading({ seq, day }) {
      const [row] = await sql.query(
        'select reading from wirecopy.article where day = $1::date and seq = $2',
        [day, seq],
      )
      return JSON.parse(String(row?.reading))
    },
    save: (links) => save(sql, links),
  }
}

function bytesOf({ comparable }: Row): Uint8Array | null {
  return typeof comparable === 'string' ? fromBase64(comparable) : null
}

async function save(sql: Sql, { members, matches, moved }: Links): Promise<void> {
  await sql.query(
    `insert into wirecopy.member (day, seq, position, cluster, story)
      select * from unnest($1::date[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[])`,
    [
      members.map(({ day }) => day),
      members.map(({ seq }) => seq),
      members.map(({ position }) => position),
      members.map(({ cluster }) => cluster),
      members.map(({ story }) => story),
    ],
  )
  if (moved.length > 0) {
    await sql.query(
      `update wirecopy.member m set cluster = moved.cluster, story = moved.story
        from unnest($1::date[], $2::bigint[], $3::bigint[], $4::bigint[])
          as moved (day, seq, cluster, story)
        where m.day = moved.day and m.seq = moved.seq`,
      [
        moved.map(({ day }) => day),
        moved.map(({ seq }) => seq),
        moved.map(({ cluster }) => cluster),
        moved.map(({ story }) => story),
      ],
    )
  }
  if (matches.length > 0) {
    await sql.query(
      `insert into wirecopy.match (day, seq, other, relation, similarity, a_in_b, b_in_a)
        select * from unnest($1::date[], $2::bigint[], $3::bigint[], $4::text[],
          $5::double precision[], $6::double precision[], $7::double precision[])`,
      [
        matches.map(({ day }) => day),
        matches.map(({ seq }) => seq),
        matches.map(({ other }) => other),
        matches.map(({ relation }) => relation),
        matches.map(({ similarity }) => similarity),
        matches.map(({ aInB }) => aInB),
        matches.map(({ bInA }) => bInA),
      ],
    )
  }
  await sql.query('delete from wirecopy.pending where seq = any($1::bigint[])', [
    members.map(({ seq }) => seq),
  ])
}
