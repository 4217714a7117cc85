/** A step of the schema. Steps are only ever added; what was released never changes. */
export interface Migration {
  version: number
  statements: readonly string[]
}

export const migrations: readonly Migration[] = [
  {
    version: 1,
    statements: [
      // Work by day: what expires is dropped, never deleted row by row.
      `create sequence wirecopy.article_seq`,
      `create table wirecopy.article (
        day date not null,
        seq bigint not null default nextval('wirecopy.article_seq'),
        key text not null,
        at bigint not null,
        url text,
        title text,
        publisher text,
        publisher_key text,
        published_at text,
        words tsvector not null,
        reading text not null,
        primary key (day, seq),
        unique (day, key)
      ) partition by range (day)`,
      `create index on wirecopy.article (key, day)`,
      `create index on wirecopy.article (at desc, seq desc)`,
      `create index on wirecopy.article (publisher_key, at desc, seq desc)`,
      `create index on wirecopy.article using gin (words)`,
      `create table wirecopy.entity (
        day date not null,
        seq bigint not null,
        at bigint not null,
        name_key text not null,
        wikidata text
      ) partition by range (day)`,
      `create index on wirecopy.entity (name_key, at desc, seq desc)`,
      `create index on wirecopy.entity (wikidata, at desc, seq desc) where wikidata is not null`,
      `create table wirecopy.quote (
        day date not null,
        seq bigint not null,
        ordinal int not null,
        at bigint not null,
        speaker_key text,
        quote text not null,
        primary key (day, seq, ordinal)
      ) partition by range (day)`,
      `create index on wirecopy.quote (speaker_key, at desc, seq desc, ordinal)`,
      `create index on wirecopy.quote (at desc, seq desc, ordinal)`,
      `create table wirecopy.batch (
        id text primary key,
        day date not null,
        kept_at timestamptz not null default now()
      )`,
    ],
  },
  {
    version: 2,
    statements: [
      `create table wirecopy.pending (seq bigint primary key, day date not null)`,
      `create table wirecopy.member (
        day date not null,
        seq bigint not null,
        position bigint not null,
        cluster bigint not null,
        primary key (day, seq)
      ) partition by range (day)`,
      `create index on wirecopy.member (position)`,
      `create index on wirecopy.member (cluster)`,
      `create table wirecopy.match (
        day date not null,
        seq bigint not null,
        other bigint not null,
        relation text not null,
        similarity double precision not null,
        a_in_b double precision not null,
        b_in_a double precision not null,
        primary key (day, seq, other)
      ) partition by range (day)`,
      `create table wirecopy.lease (
        name text primary key,
        holder text not null,
        until timestamptz not null
      )`,
      // What version 1 kept was never compared.
      `insert into wirecopy.pending (seq, day) select seq, day from wirecopy.article`,
    ],
  },
  {
    version: 3,
    statements: [
      // What the index needs of an article, so that linkers don't read texts; null for older ones.
      `alter table wirecopy.article add column comparable bytea`,
      `alter table wirecopy.member add column story bigint`,
      `create index on wirecopy.member (story) where story is not null`,
    ],
  },
  {
    version: 4,
    statements: [
      // What jobs take together, so that a longer list of files brings only the new ones.
      `create table wirecopy.source (name text primary key, job uuid not null)`,
    ],
  },
]

/** The partitioned tables, in the order in which transactions touch them. */
export const partitioned = ['article', 'entity', 'quote', 'member', 'match'] as const
