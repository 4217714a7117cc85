import type { Article, LiveEntry } from '@wirecopy/document'
import { type JsonObject, listOf, textOf, typesOf } from '../html/json-ld.ts'
import type { PageData } from '../html/page-data.ts'
import { findLiveEntries } from '../text/live-entries.ts'
import { readTimestamp, type TimeContext } from '../time/timestamp.ts'
import { foldText } from './fold-text.ts'

const mostEntries = 500

/**
 * Returns the entries of a live blog as spans of the article's text: by the updates of the structured
 * data, each found again in the text, else by paragraphs that begin with a time of day.
 */
export function readLiveEntries(
  data: PageData,
  article: Article,
  context: TimeContext,
): LiveEntry[] {
  const blocks = article.blocks.map((block) => ({
    start: block.start,
    end: block.end,
    text: article.text.slice(block.start, block.end),
  }))
  const live = data.objects.find((object) => typesOf(object).includes('LiveBlogPosting'))
  if (live !== undefined) {
    const entries = fromUpdates(live, blocks, context)
    if (entries.length > 0) return entries
  }
  return live !== undefined ? findLiveEntries(blocks, context) : []
}

function fromUpdates(
  live: JsonObject,
  blocks: readonly { start: number; end: number; text: string }[],
  context: TimeContext,
): LiveEntry[] {
  const position = new Map<string, number>()
  for (const [index, { text }] of blocks.entries()) {
    const key = foldText(text.slice(0, 120)).slice(0, 60)
    if (key !== '' && !position.has(key)) position.set(key, index)
  }
  const starts: { index: number; entry: Pick<LiveEntry, 'title' | 'publishedAt'> }[] = []
  for (const item of listOf(live.liveBlogUpdate).slice(0, mostEntries)) {
    if (typeof item !== 'object' || item === null) continue
    const update = item as JsonObject
    const title = textOf(update.headline ?? null)
    const body = textOf(update.articleBody ?? null)
    const found = [title, body]
      .map((text) =>
        text === null ? undefined : position.get(foldText(text.slice(0, 120)).slice(0, 60)),
      )
      .find((index) => index !== undefined)
    if (found === undefined) continue
    const time = textOf(update.datePublished ?? null)
    starts.push({
      index: found,
      entry: { title, publishedAt: time === null ? null : readTimestamp(time, 'json-ld', context) },
    })
  }
  starts.sort((a, b) => a.index - b.index)
  return starts.map(({ index, entry }, number) => {
    const next = starts[number + 1]?.index ?? blocks.length
    const end = Math.max(index + 1, next)
    return {
      start: (blocks[index] as { start: number }).start,
      end: (blocks[end - 1] as { end: number }).end,
      ...entry,
    }
  })
}
