import { createRandom, integer, pick, type Random } from './random.ts'
import {
  actions,
  adjectives,
  circumstances,
  countries,
  days,
  firstNames,
  lastNames,
  months,
  nouns,
  organizations,
  places,
  roles,
  subjects,
  verbs,
} from './vocabulary.ts'

/** A made-up news story: invented people, real grammar. */
export interface NewsArticle {
  id: string
  title: string
  byline: string
  publisher: string
  publishedAt: string
  paragraphs: string[]
  text: string
}

interface Person {
  full: string
  last: string
  role: string
  organization: string
  pronoun: string
}

/**
 * Returns made-up news stories of about `length` characters each. Nothing but the seed decides them.
 * Two of them share no more than phrases of a few words.
 */
export function generateArticles(
  count: number,
  options: { seed?: number; length?: number } = {},
): NewsArticle[] {
  const random = createRandom(options.seed ?? 1)
  return Array.from({ length: count }, (_, index) =>
    generateArticle(random, `article-${index + 1}`, options.length ?? 3000),
  )
}

/** Returns a copy as another outlet prints it: new headline, some paragraphs cut, words changed. */
export function copyArticle(random: Random, article: NewsArticle, id: string): NewsArticle {
  const keep = integer(
    random,
    Math.ceil(article.paragraphs.length * 0.7),
    article.paragraphs.length,
  )
  const paragraphs = article.paragraphs
    .slice(0, keep)
    .map((paragraph) => (random() < 0.15 ? paragraph.replace(/\bsaid\b/, 'stated') : paragraph))
  return {
    ...article,
    id,
    title: `${article.title}: what we know`,
    publisher: outlet(random),
    paragraphs,
    text: paragraphs.join('\n\n'),
  }
}

function generateArticle(random: Random, id: string, length: number): NewsArticle {
  const people = Array.from({ length: 3 }, () => person(random))
  const place = pick(random, places)
  const subject = pick(random, subjects)
  const day = `${pick(random, months)} ${integer(random, 1, 28)}`
  const lead = people[0] as Person
  const paragraphs = [
    `${place.toUpperCase()}, ${day} — ${lead.role} ${lead.full} of the ${lead.organization} said on ${pick(random, days)} that ${clause(random)}, as pressure grew over ${subject} in ${place}.`,
  ]
  let written = 0
  while (written < length) {
    const paragraph = nextParagraph(random, people, place)
    paragraphs.push(paragraph)
    written += paragraph.length + 2
  }
  return {
    id,
    title: `${place} split over ${subject.replace(/^(?:the|a) /, '')} as ${lead.last} calls for calm`,
    byline: `${pick(random, firstNames)} ${pick(random, lastNames)}`,
    publisher: outlet(random),
    publishedAt: new Date(
      Date.UTC(2025, integer(random, 0, 11), integer(random, 1, 28), integer(random, 5, 22)),
    ).toISOString(),
    paragraphs,
    text: paragraphs.join('\n\n'),
  }
}

function nextParagraph(random: Random, people: readonly Person[], place: string): string {
  const { full, last, role, organization, pronoun } = pick(random, people)
  const verb = pick(random, verbs)
  const claim = clause(random)
  const event = fact(random)
  const quoted = capitalize(claim)
  const number = integer(random, 2, 98)
  switch (integer(random, 0, 8)) {
    case 0:
      return `“${quoted},” ${last} ${verb}. “${fact(random)}, and ${clause(random)}.”`
    case 1:
      return `${event}. ${full}, ${role.toLowerCase()} at the ${organization}, ${verb} that ${claim}.`
    case 2:
      return `According to the ${organization}, ${claim}. ${event} on ${pick(random, days)}, ${integer(random, 1, 28)} kilometres from ${place}.`
    case 3:
      return `"${quoted}," ${pronoun} ${verb}, describing the offer as "a ${pick(random, ['serious', 'hollow', 'costly', 'welcome'])} step" for ${pick(random, countries)}.`
    case 4:
      return `The bill has reached $${number}.${integer(random, 1, 9)} million, up ${number} percent from ${integer(random, 2015, 2024)}. ${event}, although ${clause(random)}.`
    case 5:
      return `${last} told the ${pick(random, organizations)} that ${claim}, adding that ${clause(random)}.`
    case 6:
      return `${event}. The report also found that ${claim} in ${pick(random, places)} and ${pick(random, places)} (see table ${number}).`
    case 7:
      return `Asked whether ${claim}, ${role} ${last} declined to comment. ‘It’s not for me to say,’ ${pronoun} ${verb}.`
    default:
      return `${event}. In ${pick(random, months)} ${integer(random, 2018, 2025)}, ${pick(random, countries)} and ${pick(random, countries)} agreed to share data through the ${pick(random, organizations)}, but ${claim}.`
  }
}

/** A statement without its first capital and its stop: "the audit delayed a narrow bridge". */
function clause(random: Random): string {
  const things = `${pick(random, ['the', 'a', 'this', 'every'])} ${thing(random)}`
  return `${things} ${pick(random, actions)} the ${thing(random)} ${pick(random, circumstances)}`
}

function fact(random: Random): string {
  return `The ${thing(random)} near ${pick(random, places)} ${pick(random, actions)} ${integer(random, 2, 60)} ${pick(random, nouns)} projects ${pick(random, circumstances)}`
}

function thing(random: Random): string {
  return `${pick(random, adjectives)} ${pick(random, nouns)}`
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function person(random: Random): Person {
  const last = pick(random, lastNames)
  return {
    full: `${pick(random, firstNames)} ${last}`,
    last,
    role: pick(random, roles),
    organization: pick(random, organizations),
    pronoun: random() < 0.5 ? 'she' : 'he',
  }
}

function outlet(random: Random): string {
  return `${pick(random, places)} ${pick(random, ['Herald', 'Courier', 'Post', 'Gazette', 'Tribune'])}`
}
