import type { Entity } from '@wirecopy/document'
import type { Report } from '../report.ts'
import { fold } from './find.ts'
import { titleOf } from './outlet.ts'

/** Somebody or something named in one or more articles. */
export interface Figure {
  id: string
  type: Entity['type']
  name: string
  /** As the articles give them, those that most articles give first. */
  roles: string[]
  affiliation: string | null
  country: string | null
  mentions: number
  quotes: number
  /** Articles by key, those that speak most of the figure first. */
  articles: { key: string; title: string; mentions: number; quotes: number }[]
}

/** Two figures quoted in the same article, and in how many articles. */
export interface Tie {
  a: string
  b: string
  articles: number
}

export interface Figures {
  figures: Figure[]
  /** Between figures that are quoted. */
  ties: Tie[]
}

/**
 * Returns the people, organizations or places of all pages, most quoted and most named first.
 *
 * Two articles speak of the same figure only where they give the same full name: a surname alone is
 * never joined across articles, since "Haugen" may be two people.
 */
export function findFigures(
  report: Pick<Report, 'pages'>,
  types: readonly Entity['type'][] = ['person', 'organization'],
): Figures {
  const figures = new Map<string, Figure>()
  const quotedTogether = new Map<string, Tie>()
  const roleCounts = new Map<string, RoleCounts>()
  for (const { articles } of report.pages) {
    for (const { key, article, entities, quotes } of articles) {
      const quoted = new Set<string>()
      for (const entity of entities) {
        if (!types.includes(entity.type)) continue
        const said = quotes.filter((quote) => quote.speaker?.entity === entity.id).length
        const id = identityOf(entity, key)
        const figure = figures.get(id) ?? newFigure(id, entity)
        figures.set(id, figure)
        figure.mentions += entity.mentions.length
        figure.quotes += said
        figure.affiliation ??= entity.affiliation
        figure.country ??= entity.country
        const roles = roleCounts.get(id) ?? new Map()
        roleCounts.set(id, roles)
        countRoles(roles, entity)
        const before = figure.articles.find((other) => other.key === key)
        if (before) {
          before.mentions += entity.mentions.length
          before.quotes += said
        } else {
          const { length } = entity.mentions
          figure.articles.push({ key, title: titleOf(article), mentions: length, quotes: said })
        }
        if (said > 0) quoted.add(id)
      }
      countTies(quotedTogether, [...quoted])
    }
  }
  for (const figure of figures.values()) {
    figure.roles = rolesOf(roleCounts.get(figure.id))
    figure.articles.sort((left, right) => right.mentions - left.mentions)
  }
  return {
    figures: [...figures.values()].sort(
      (left, right) =>
        right.quotes - left.quotes ||
        right.mentions - left.mentions ||
        left.name.localeCompare(right.name),
    ),
    ties: [...quotedTogether.values()],
  }
}

function identityOf(entity: Entity, article: string): string {
  const name = fold(entity.name)
  const full = entity.type !== 'person' || name.includes(' ')
  return full ? `${entity.type}:${name}` : `${entity.type}:${name}@${article}`
}

function newFigure(id: string, { type, name, affiliation, country }: Entity): Figure {
  return { id, type, name, roles: [], affiliation, country, mentions: 0, quotes: 0, articles: [] }
}

/** Roles by their folded form: how they are written, and in how many articles. */
type RoleCounts = Map<string, { role: string; articles: number }>

function countRoles(counts: RoleCounts, { role, roles }: Entity): void {
  const given = [...(role ? [role] : []), ...roles.map(({ text }) => text)]
  for (const [folded, text] of new Map(given.map((one) => [fold(one), one]))) {
    const known = counts.get(folded) ?? { role: text, articles: 0 }
    if (folded !== '') counts.set(folded, { ...known, articles: known.articles + 1 })
  }
}

/** The roles that most articles give, first. */
function rolesOf(counts: RoleCounts | undefined): string[] {
  return [...(counts?.values() ?? [])]
    .sort((left, right) => right.articles - left.articles)
    .map(({ role }) => role)
}

function countTies(ties: Map<string, Tie>, ids: readonly string[]): void {
  for (const [at, left] of ids.entries()) {
    for (const right of ids.slice(at + 1)) {
      const [a, b] = left < right ? [left, right] : [right, left]
      const id = `${a}\n${b}`
      const tie = ties.get(id) ?? { a, b, articles: 0 }
      tie.articles += 1
      ties.set(id, tie)
    }
  }
}
