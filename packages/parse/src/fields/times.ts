import type { Timestamp } from '@wirecopy/document'
import { foldText } from '../content/fold-text.ts'
import { readDatelineDay } from '../dateline.ts'
import { isArticle, type JsonObject, textOf } from '../html/json-ld.ts'
import { metaOf, type PageData } from '../html/page-data.ts'
import { readTimestamp, type TimeContext } from '../time/timestamp.ts'
import { dateInUrl } from './address-day.ts'
import type { Candidate, Chosen } from './candidate.ts'
import { chooseTime, noLaterThan, preferShown } from './choose-time.ts'
import { readStoryData } from './story-data.ts'
import { modifiedMeta, publishedMeta } from './time-names.ts'

/** When the article was published and last changed. */
export interface Times {
  published: Chosen<Timestamp> | null
  modified: Chosen<Timestamp> | null
}

/** A short text that says a day. */
export interface TimeText {
  text: string
  /** How many blocks lie between it and the headline. */
  distance: number
}

/** Places in the tree where a visible time may stand, found while reading the blocks. */
export interface VisibleTimes {
  /** `time` elements and dated attributes near the headline or in the head of the article. */
  near: readonly number[]
  /** Short texts near the headline that look like a time line. */
  texts: readonly TimeText[]
  /** How the text begins, which may be with a dateline. */
  opening?: string
}

/**
 * Returns the times of the article. What structured data, meta elements, marked and visible times say
 * votes by the day; the most precise of the winners is given. A day that lies in the future of the
 * retrieval, or before the web, says nothing.
 */
export function readTimes(data: PageData, visible: VisibleTimes, context: TimeContext): Times {
  const published: Candidate<Timestamp>[] = []
  const modified: Candidate<Timestamp>[] = []
  const add = (
    list: Candidate<Timestamp>[],
    raw: string | null,
    source: string,
    label: string,
    weight: number,
  ): void => {
    if (raw === null || raw.length > 200) return
    const time = readTimestamp(raw, source, context)
    if (time === null || !isPlausible(time, context)) return
    list.push({
      value: time,
      source: label,
      weight: time.precision === 'month' ? weight / 3 : weight,
    })
  }
  const articles = [
    data.article,
    ...data.objects.filter((object) => object !== data.article && isPageOf(object, data.article)),
  ].slice(0, 4)
  for (const [index, article] of articles.entries()) {
    if (article === null) continue
    const weight = index === 0 && isArticle(article) ? 3 : 1.6
    const raw = textOf(article.datePublished)
    const known = published.length
    // Site builders write the day of the last export in words; a time of the article is in ISO form.
    add(
      published,
      raw,
      'json-ld',
      'json-ld datePublished',
      raw !== null && /^\d{4}-\d/.test(raw) ? weight : weight / 4,
    )
    // Nothing, or a day that is none.
    if (published.length === known)
      add(published, textOf(article.dateCreated), 'json-ld', 'json-ld dateCreated', weight / 2)
    add(modified, textOf(article.dateModified), 'json-ld', 'json-ld dateModified', weight)
  }
  let weight = 2
  for (const name of publishedMeta) {
    const content = metaOf(data, name)
    if (content === null) continue
    add(published, content, 'meta', `meta ${name}`, weight)
    weight = Math.max(0.5, weight * 0.6)
  }
  for (const name of modifiedMeta) add(modified, metaOf(data, name), 'meta', `meta ${name}`, 1.2)
  addMarked(data, visible, add, published, modified)
  const lines = visible.texts.flatMap(({ text }, index) =>
    splitTimes(text).map((part) => ({ text: part, share: index === 0 ? 1 : furtherShare })),
  )
  for (const { text, share } of lines) {
    const isFirst = firstPublished.test(text)
    const weight = isFirst ? 1.5 : text.length < 60 ? 0.9 : 0.6
    const at = text.search(changed)
    // "16 August 2019 - updated 9 July 2025" says both; a note on the first publication is no mistake.
    const before = at < 0 ? text : text.slice(0, at)
    if (before !== '')
      add(published, before, 'text', 'text: near the headline', isFirst ? weight : weight * share)
    if (at >= 0) add(modified, text.slice(at), 'text', 'text: near the headline', weight)
  }
  add(published, readDatelineDay(visible.opening ?? ''), 'text', 'text: dateline', 1)
  const urlDate = dateInUrl(data.canonical) ?? dateInUrl(data.url)
  if (urlDate !== null) add(published, urlDate, 'url', 'url', 1)
  if (published.length === 0) {
    const story = readStoryData(data)
    add(published, story?.published ?? null, 'text', 'data of a script', 1)
    add(modified, story?.modified ?? null, 'text', 'data of a script', 1)
  }
  const changedAt = chooseTime(modified)
  preferShown(published, changedAt?.value ?? null)
  return { published: chooseTime(published) ?? noLaterThan(changedAt), modified: changedAt }
}

/** What a day counts that stands farther from the headline than another: the site may show today's. */
const furtherShare = 0.6

/** "Updated 3 April 2025 | Published 1 April 2025" says two things, one a part. */
function splitTimes(text: string): string[] {
  const parts = text.split(/\s[|·•]\s/)
  const areDated = parts.length > 1 && parts.every((part) => /\b(?:19|20)\d\d\b/.test(part))
  return areDated ? parts : [text]
}

type Add = (
  list: Candidate<Timestamp>[],
  raw: string | null,
  source: string,
  label: string,
  weight: number,
) => void

function addMarked(
  data: PageData,
  visible: VisibleTimes,
  add: Add,
  published: Candidate<Timestamp>[],
  modified: Candidate<Timestamp>[],
): void {
  const { tree } = data
  const value = (node: number): string | null =>
    tree.attribute(node, 'datetime') ||
    tree.attribute(node, 'content') ||
    tree.attribute(node, 'title') ||
    tree.textContent(node, 100)
  for (const node of (data.itemprops.get('datepublished') ?? []).slice(0, 1))
    add(published, value(node), 'microdata', 'microdata datePublished', 1.8)
  for (const node of (data.itemprops.get('datemodified') ?? []).slice(0, 1))
    add(modified, value(node), 'microdata', 'microdata dateModified', 1)
  let weight = 1.2
  for (const node of visible.near.slice(0, 4)) {
    const raw = tree.attribute(node, 'datetime') || tree.textContent(node, 100)
    const words = `${tree.attribute(node, 'class') ?? ''} ${tree.attribute(node, 'itemprop') ?? ''} ${before(data, node)}`
    if (changed.test(words)) {
      add(modified, raw, 'time-element', 'time element', 0.8)
      continue
    }
    add(
      published,
      raw,
      'time-element',
      weight === 1.2 ? 'time element' : 'further time element',
      weight,
    )
    weight *= 0.4
  }
}

const firstPublished = /\b(?:originally|first) (?:published|posted|appeared)\b/i

const changed =
  /updat|modif|aktuali[sz]|stand:|mis à jour|actualiz|atualiz|aggiorn|bijgewerkt|gewijzigd|oppdatert|opdateret|uppdater|päivite|frissít|módosít|změněn|zmien|обновл|изменен|оновлен|güncel|ενημ[εέ]ρ|עודכן|تحديث|به‌روز|cập nhật|diperbarui|perbarui|अपडेट|अद्यतन|আপডেট|แก้ไข|อัปเดต|อัพเดต|更新|수정/iu

/** Some words before a node, on the same line. */
function before(data: PageData, node: number): string {
  const { tree } = data
  for (let at = node - 1; at > node - 5 && at > 0; at--) {
    if (tree.tag[at] === 0) {
      const text = tree.text(at).trim()
      if (text !== '') return text.slice(-40)
    }
  }
  return ''
}

/** Whether an object speaks of the page as well; an article of another headline is an entry of a live blog, or listed. */
function isPageOf(object: JsonObject, article: JsonObject | null): boolean {
  const type = String(object['@type'])
  if (object.datePublished === undefined || /Image|Comment|Review$|Rating/.test(type)) return false
  if (!/Page|Article|Posting|Report|VideoObject/.test(type)) return false
  const headlines = [object.headline, article?.headline].map((headline) => textOf(headline))
  const [own, other] = headlines.map((headline) => (headline === null ? '' : foldText(headline)))
  return !isArticle(object) || own === '' || other === '' || own === other
}

function isPlausible(time: Timestamp, context: TimeContext): boolean {
  if (time.earliest === null) return true
  const year = Number(time.earliest.slice(0, 4))
  if (year < 1700) return false
  const moment = Date.parse(time.earliest.slice(0, 10))
  const latest = context.retrievedAt ?? Number.POSITIVE_INFINITY
  return moment <= latest + 2 * 86_400_000
}
