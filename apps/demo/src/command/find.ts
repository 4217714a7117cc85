import type { Archive, ArticleSummary, KeptQuote } from '@wirecopy/archive'
import { openArchive } from '@wirecopy/archive/node'
import { archiveHome, checkFolder, notOpened } from './archive.ts'
import { numberOption } from './arguments.ts'
import type { Invocation, Run } from './command.ts'
import { ExitCode, UsageError } from './exit-code.ts'
import { createFindWriter, type FindWriter, findFormats } from './find-writer.ts'
import { isOneOf } from './one-of.ts'

const kinds = ['articles', 'quotes', 'copies', 'story'] as const
type Kind = (typeof kinds)[number]

/** The options that restrict each kind of list. */
const restrictions: Record<Kind, readonly string[]> = {
  articles: ['words', 'entity', 'wikidata', 'publisher'],
  quotes: ['speaker'],
  copies: [],
  story: [],
}

/** `wirecopy find`: what an archive holds. */
export const find: Run = async (invocation) => {
  const { options, terminal } = invocation
  const { kind, key } = readTarget(invocation)
  const format = options.format ?? 'text'
  if (!isOneOf(findFormats[kind], format)) {
    throw new UsageError(`--format of ${kind} is one of ${findFormats[kind].join(', ')}`)
  }
  const limit = numberOption(options, 'limit', 1, 1000) ?? 20
  const home = archiveHome(invocation)
  await checkFolder(home)
  const archive = await openArchive(home).catch(notOpened)
  try {
    const writer = createFindWriter(format, archive, terminal)
    const { found, next } =
      key === undefined
        ? await list(archive, kind as 'articles' | 'quotes', options, limit, writer)
        : await lookUp(archive, kind as 'copies' | 'story', key, writer)
    if (next !== null) terminal.note(`wirecopy: there is more: --after ${next}`)
    if (found > 0) return ExitCode.ok
    terminal.note('wirecopy: nothing was found')
    return options.strict === true ? ExitCode.nothingFound : ExitCode.ok
  } finally {
    await archive.close()
  }
}

function readTarget({ positionals, options }: Invocation): { kind: Kind; key?: string } {
  const [kind, key, ...rest] = positionals
  if (!isOneOf(kinds, kind)) throw new UsageError(`name what to find: ${kinds.join(', ')}`)
  const takesKey = kind === 'copies' || kind === 'story'
  if (takesKey !== (key !== undefined) || rest.length > 0) {
    throw new UsageError(
      takesKey ? `find ${kind} takes the key of one article` : `find ${kind} takes options only`,
    )
  }
  const paging = takesKey ? [] : ['limit', 'after']
  const allowed = [...restrictions[kind], ...paging, 'data-dir', 'format', 'strict']
  const other = Object.keys(options).find((name) => !allowed.includes(name))
  if (other !== undefined) throw new UsageError(`find ${kind} has no option --${other}`)
  return { kind, ...(key === undefined ? {} : { key }) }
}

interface Found {
  found: number
  next: string | null
}

async function list(
  archive: Archive,
  kind: 'articles' | 'quotes',
  options: Invocation['options'],
  limit: number,
  writer: FindWriter,
): Promise<Found> {
  const given = [...restrictions[kind], 'after'].flatMap((name) =>
    options[name] === undefined ? [] : [[name, options[name]]],
  )
  const query = { limit, ...Object.fromEntries(given) }
  const { items, next } = await (kind === 'articles'
    ? archive.articles(query)
    : archive.quotes(query))
  if (kind === 'articles') await writer.articles(items as ArticleSummary[])
  else await writer.quotes(items as KeptQuote[])
  return { found: items.length, next }
}

async function lookUp(
  archive: Archive,
  kind: 'copies' | 'story',
  key: string,
  writer: FindWriter,
): Promise<Found> {
  const group = kind === 'copies' ? await archive.cluster(key) : await archive.story(key)
  if (group !== null) await writer.group(group)
  return { found: group?.articles.length ?? 0, next: null }
}
