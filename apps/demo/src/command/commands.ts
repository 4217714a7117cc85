import type { Command } from './command.ts'

const ndjson =
  'Reads one JSON object per line from standard input and writes one line per line, in order. A line\nthat cannot be read gives {"id","error":{"code","message"}} in its place; the run goes on, and the\nexit code is 4.'

const pageOptions = {
  json: { type: 'boolean', help: 'write everything found as one JSON object' },
  strict: { type: 'boolean', help: 'exit with 3 where no article was found' },
  jobs: { type: 'string', short: 'j', value: 'N', help: 'threads to read on (default: all cores)' },
  'retrieved-at': {
    type: 'string',
    value: 'TIME',
    help: 'when the pages were fetched (ISO 8601), for "11 hours ago"',
  },
  'allow-fetch': { type: 'boolean', help: 'fetch URLs; off, so that nothing leaves unasked' },
  'max-bytes': { type: 'string', value: 'N', help: 'largest page to read (default: 5000000)' },
} as const

const serverOptions = {
  port: {
    type: 'string',
    short: 'p',
    value: 'N',
    help: 'port to listen on (default: 4173; 0: any)',
  },
  host: {
    type: 'string',
    value: 'ADDRESS',
    help: 'address or name to listen on and to answer to (default: 127.0.0.1)',
  },
} as const

const workerOptions = {
  'data-dir': {
    type: 'string',
    value: 'FOLDER',
    help: 'keep the archive in a folder, made where it is missing',
  },
  stories: {
    type: 'boolean',
    help: 'look for articles on the same event too; all that work on an archive should agree',
  },
  jobs: pageOptions.jobs,
  'max-bytes': pageOptions['max-bytes'],
} as const

const archiveHomes =
  'The archive is in the folder of --data-dir, which one process can use at a time, or else in the\nPostgreSQL database that the environment variable DATABASE_URL names.'

/** Everything that `wirecopy` can do, in the order of its help. */
export const commands: readonly Command[] = [
  {
    name: 'demo',
    arguments: '[--once]',
    summary: 'Show what Wirecopy finds on its bundled pages, then serve the web page.',
    details:
      'Reads the pages that ship with the program, prints a summary and serves the same findings as a web\npage. No key, no network and no database is needed.',
    options: {
      once: { type: 'boolean', help: 'end after the summary, without serving' },
      ...serverOptions,
      'allow-fetch': pageOptions['allow-fetch'],
    },
    examples: ['wirecopy demo', 'wirecopy demo --once', 'wirecopy demo --port 8080'],
    load: async () => (await import('./demo.ts')).demo,
  },
  {
    name: 'read',
    arguments: 'FILE|GLOB|URL|- …',
    summary: 'Read pages and print who, what, who said what, and which are copies.',
    details:
      'Reads HTML, plain text, RSS, Atom and JSON feeds, and WARC archives (.warc, .warc.gz) from files,\nglobs, standard input (-) and, with --allow-fetch, URLs. A page that cannot be read is named on\nstandard error; the others are read, and the exit code is 4.',
    options: pageOptions,
    examples: [
      'wirecopy read page.html',
      "wirecopy read 'saved/**/*.html' --json > findings.json",
      'curl -s https://example.com/story | wirecopy read -',
      'wirecopy read --allow-fetch https://example.com/feed.xml',
      'wirecopy read news.warc.gz --jobs 8',
    ],
    load: async () => (await import('./read.ts')).read,
  },
  {
    name: 'serve',
    arguments: '[FILE|GLOB|URL …]',
    summary: 'Serve the web page over the given pages (default: the bundled ones).',
    details:
      'Reads the pages as `read` does and serves what was found as a web page, to this machine alone unless\n--host says otherwise.',
    options: { ...serverOptions, ...pageOptions },
    examples: ['wirecopy serve', "wirecopy serve 'saved/*.html' --port 8080"],
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'ingest',
    arguments: 'FILE|GLOB …',
    summary: 'Hand pages in to an archive, which keeps what is found on them.',
    details: `${archiveHomes}\n\nTakes what \`read\` takes, and NDJSON (.ndjson, .jsonl) with the lines of \`parse\`. Into a folder, the\npages are read at once; into a database, they wait for \`wirecopy work\`. After an interruption, the\nsame command goes on: files that were handed in before and have not changed are passed over.`,
    options: workerOptions,
    examples: [
      "wirecopy ingest --data-dir news 'saved/*.html'",
      'wirecopy ingest --data-dir news crawl.warc.gz',
      'DATABASE_URL=postgres://localhost/news wirecopy ingest pages.ndjson',
    ],
    load: async () => (await import('./ingest.ts')).ingest,
  },
  {
    name: 'work',
    arguments: '[--until-empty]',
    summary: 'Read the pages that wait in an archive, beside any number of other workers.',
    details: `${archiveHomes}\n\nReads the files where \`wirecopy ingest\` found them, so workers on other machines need them under the\nsame paths. Ctrl-C or SIGTERM ends the worker; what it was reading goes back to the queue.`,
    options: {
      'until-empty': {
        type: 'boolean',
        help: 'end when no work is left, instead of waiting for more',
      },
      ...workerOptions,
    },
    examples: [
      'DATABASE_URL=postgres://localhost/news wirecopy work',
      'wirecopy work --until-empty --data-dir news',
    ],
    load: async () => (await import('./work.ts')).work,
  },
  {
    name: 'find',
    arguments: 'articles|quotes|copies KEY|story KEY',
    summary: 'Look up what an archive holds, and export it.',
    details: `${archiveHomes}\n\n  articles    newest first: --words, --entity, --wikidata, --publisher\n  quotes      newest first: --speaker\n  copies KEY  the copies of an article, earliest first\n  story KEY   the articles on the same event, earliest first; of an archive that was made with --stories\n\nConditions add up; names are taken whole, whatever their case. The key of an article is what the lists\ntell last. Formats: text; json, one object a line; csv (articles, quotes) for spreadsheets;\nschema.org, ninjs and annotations (articles), one document a line.`,
    options: {
      'data-dir': { type: 'string', value: 'FOLDER', help: 'the folder of the archive' },
      words: { type: 'string', value: 'WORDS', help: 'all occur in title or text' },
      entity: { type: 'string', value: 'NAME', help: 'names this person, organization, place …' },
      wikidata: { type: 'string', value: 'ID', help: 'names the one with this Wikidata id' },
      publisher: { type: 'string', value: 'NAME', help: 'was published by' },
      speaker: { type: 'string', value: 'NAME', help: 'was said by' },
      limit: { type: 'string', value: 'N', help: 'most to list, up to 1000 (default: 20)' },
      after: { type: 'string', value: 'PLACE', help: 'go on where a list ended' },
      format: { type: 'string', value: 'FORMAT', help: 'how to write it (default: text)' },
      strict: { type: 'boolean', help: 'exit with 3 where nothing was found' },
    },
    examples: [
      "wirecopy find quotes --data-dir news --speaker 'Ada Okoro'",
      "wirecopy find quotes --data-dir news --speaker 'Ada Okoro' --format csv > quotes.csv",
      "DATABASE_URL=postgres://localhost/news wirecopy find articles --words 'ferry harbour'",
      'wirecopy find copies --data-dir news saved/page.html/main',
    ],
    load: async () => (await import('./find.ts')).find,
  },
  {
    name: 'parse',
    arguments: '< PAGES.ndjson',
    summary: 'Pages to articles, as NDJSON.',
    details: `${ndjson}\n\n  in   {"id","html"|"text","url"?,"retrievedAt"?}\n  out  {"id","page"}`,
    options: {},
    examples: [`echo '{"id":1,"text":"Headline\\nFirst paragraph."}' | wirecopy parse`],
    load: async () => (await import('./parse.ts')).parse,
  },
  {
    name: 'entities',
    arguments: '< TEXTS.ndjson',
    summary: 'Texts to names and values, as NDJSON.',
    details: `${ndjson}\n\n  in   {"id","text","title"?,"publishedAt"?}\n  out  {"id","mentions","entities","references"}`,
    options: {},
    examples: [`echo '{"id":1,"text":"Ada Lovelace met Lord Byron."}' | wirecopy entities`],
    load: async () => (await import('./entities.ts')).entities,
  },
  {
    name: 'quotes',
    arguments: '< TEXTS.ndjson',
    summary: 'Texts to who said what, as NDJSON.',
    details: `${ndjson}\n\n  in   {"id","text","title"?}\n  out  {"id","quotes"}\n\nNames are found first, so that "she" gets one; --no-entities leaves that out.`,
    options: {
      'no-entities': { type: 'boolean', help: 'find quotes by the text alone' },
    },
    examples: [`echo '{"id":1,"text":"\\"It works,\\" Ada Lovelace said."}' | wirecopy quotes`],
    load: async () => (await import('./quotes.ts')).quotes,
  },
  {
    name: 'dedupe',
    arguments: '< ARTICLES.ndjson',
    summary: 'Articles to copies and stories, as NDJSON.',
    details: `${ndjson}\nThe answers come at the end of the input.\n\n  in   {"id","title"?,"text","publisher"?,"publishedAt"?}\n  out  {"id","cluster","story","canonical","matches":[{"id","relation","similarity","contains","contained"}]}`,
    options: {},
    examples: ['wirecopy dedupe < articles.ndjson'],
    load: async () => (await import('./dedupe.ts')).dedupe,
  },
  {
    name: 'same-quotes',
    arguments: '< QUOTES.ndjson',
    summary: 'Quotes of many articles to utterances, as NDJSON.',
    details: `Reads one JSON object per line from standard input; at its end, writes one line per utterance that\nwas reported more than once. A line that cannot be read gives {"id","error"} at once.\n\n  in   {"id","quotes":[{"id","text","speaker"?}]}\n  out  {"cluster","members":[{"article","quote"}],"variants"}`,
    options: {},
    examples: ['wirecopy same-quotes < quotes.ndjson'],
    load: async () => (await import('./same-quotes.ts')).sameQuotes,
  },
]
