import type { TokenRow } from './corpus.ts'

const continues =
  /^(?:he|she|it|they|his|her|its|their|this|that|these|those|but|also|however|meanwhile|both|earlier|separately|another|others|some|such|then|there|mr\.|mrs\.|ms\.)$/i
/** Sentences that a topic is looked for in. */
const reach = 4
const longestArticle = 16

/**
 * Returns the rows of a source that keeps its sentences in order but not the bounds of its articles, one list for
 * every stretch that goes on about the same: a sentence belongs to the article before if it begins with a word
 * that points back, or shares a name or two longer words with its last sentences (after Hearst, "TextTiling",
 * 1997, with names for the topic).
 */
export function joinArticles<Row extends TokenRow>(rows: readonly Row[]): Row[][] {
  const articles: Row[][] = []
  let topics: Set<string>[] = []
  for (const row of rows) {
    const own = topicWords(row.tokens)
    let shared = 0
    for (const word of own) {
      if (topics.some((words) => words.has(word))) shared += /^\p{Lu}/u.test(word) ? 2 : 1
    }
    const article = articles.at(-1)
    const first = row.tokens[0] ?? ''
    if (article && article.length < longestArticle && (shared >= 1 || continues.test(first))) {
      article.push(row)
      topics.push(own)
      if (topics.length > reach) topics.shift()
    } else {
      articles.push([row])
      topics = [own]
    }
  }
  return articles
}

const common = new Set(
  `The President Minister Prime Monday Tuesday Wednesday Thursday Friday Saturday Sunday United States U.S. Mr. officials
  government people country January February March April May June July August September October November December
  about after which their there would have been were with from that this they says said saying also other police
  former state million`.split(/\s+/),
)

/** Names, and words of five letters or more by their first six. */
function topicWords(tokens: readonly string[]): Set<string> {
  const words = new Set<string>()
  tokens.forEach((token, index) => {
    if (common.has(token) || !/^\p{L}/u.test(token)) return
    if (/^\p{Lu}/u.test(token) && index > 0) words.add(token.slice(0, 6))
    else if (token.length > 4) words.add(token.toLowerCase().slice(0, 6))
  })
  return words
}
