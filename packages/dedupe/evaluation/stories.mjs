// Stories against a gold clustering, in several orders of arrival, and their speed on a stream.
//   node evaluation/stories.mjs GOLD.jsonl [ARTICLES.jsonl]
// GOLD.jsonl holds {"id","title","text","cluster","date"?} rows, ARTICLES.jsonl {"id","title","text"} rows.
import { englishBackground } from '../src/english.ts'
import { createArticleIndex } from '../src/index.ts'
import { scoreLabels } from './clusters.mjs'
import { chance, cpuSince, percent, readRows } from './corpus.mjs'

const [gold, stream] = process.argv.slice(2)
if (!gold) {
  console.error('usage: node evaluation/stories.mjs GOLD.jsonl [ARTICLES.jsonl]')
  process.exit(2)
}
const rows = readRows(gold)
const draw = chance(1)
const orders = {
  'as given': rows,
  backwards: [...rows].reverse(),
  'shuffled once': draw.shuffle([...rows]),
  'shuffled again': draw.shuffle([...rows]),
}
for (const [name, order] of Object.entries(orders)) {
  const index = createArticleIndex({ stories: englishBackground })
  for (const { id, title, text, date } of order) {
    index.add({ id: `${id}`, title, text, publishedAt: date })
  }
  const streamed = new Map(order.map(({ id }) => [`${id}`, index.storyOf(`${id}`)]))
  const settled = new Map()
  const articlesOf = new Map(index.clusters().map(({ id, articles }) => [id, articles]))
  for (const story of index.stories()) {
    for (const id of story.clusters.flatMap((cluster) => articlesOf.get(cluster))) {
      settled.set(id, story.id)
    }
  }
  const score = (labels) =>
    scoreLabels(
      rows.map(({ cluster }) => cluster),
      rows.map(({ id }) => labels.get(`${id}`)),
    )
  const end = score(settled)
  console.log(
    `${name.padEnd(16)} BCubed F1${percent(end.bCubedF1)} (precision${percent(end.bCubedPrecision)}, recall${percent(end.bCubedRecall)}), pair F1${percent(end.pairF1)}; as they came${percent(score(streamed).bCubedF1)}`,
  )
}

if (stream) {
  const articles = readRows(stream)
  const index = createArticleIndex({ stories: englishBackground })
  let from = process.cpuUsage()
  for (const [at, { title, text, date }] of articles.entries()) {
    index.add({ id: `${at}`, title, text, publishedAt: date })
    if ((at + 1) % 2000 === 0) {
      console.log(`${at + 1} articles, ${Math.round(2e9 / cpuSince(from))} a second of CPU`)
      from = process.cpuUsage()
    }
  }
  from = process.cpuUsage()
  const stories = index.stories()
  const sizes = stories.map(({ clusters }) => clusters.length).sort((one, other) => other - one)
  console.log(
    `${stories.length} stories, largest ${sizes.slice(0, 8).join(', ')}; settled in ${(cpuSince(from) / 1e6).toFixed(1)} s`,
  )
}
