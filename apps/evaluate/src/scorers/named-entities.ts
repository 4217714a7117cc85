import { foldText } from './article-fields.ts'

/** An entity as a page's gold file lists it. */
export interface NamedEntity {
  type: string
  name: string
  /** Every form that the text uses. */
  mentions: string[]
  role?: string
  country?: string
}

export interface NamedEntityAnswer {
  type: string
  name: string
  /** Every form found for it. */
  forms: string[]
  role?: string | null
  country?: string | null
}

export interface NamedEntityScores {
  gold: number
  /** One predicted entity covers the name, with the right type. */
  found: number
  /** Every form of the gold belongs to that entity, and no form of another gold entity. */
  allForms: number
  roles: { gold: number; right: number }
  countries: { gold: number; right: number }
  /** Everything that the gold says of it is right. */
  complete: number
  wrong: { name: string; problems: string[] }[]
}

/** Returns how many of the listed entities were found with all their forms, roles and countries. */
export function scoreNamedEntities(
  gold: readonly NamedEntity[],
  answers: readonly NamedEntityAnswer[],
): NamedEntityScores {
  const scores: NamedEntityScores = {
    gold: gold.length,
    found: 0,
    allForms: 0,
    roles: { gold: 0, right: 0 },
    countries: { gold: 0, right: 0 },
    complete: 0,
    wrong: [],
  }
  const formsOfOthers = (entity: NamedEntity): Set<string> =>
    new Set(gold.filter((other) => other !== entity).flatMap((other) => other.mentions.map(bare)))
  for (const entity of gold) {
    const problems: string[] = []
    const wanted = new Set([entity.name, ...entity.mentions].map(bare))
    const overlap = (answer: NamedEntityAnswer): number =>
      new Set([answer.name, ...answer.forms].map(bare).filter((form) => wanted.has(form))).size
    const answer = answers.reduce<NamedEntityAnswer | null>(
      (best, next) => (overlap(next) > (best ? overlap(best) : 0) ? next : best),
      null,
    )
    if (entity.role !== undefined) scores.roles.gold++
    if (entity.country !== undefined) scores.countries.gold++
    if (!answer) {
      scores.wrong.push({ name: entity.name, problems: ['not found'] })
      continue
    }
    const typed = sameType(entity.type, answer.type)
    if (typed) scores.found++
    else problems.push(`type ${answer.type}`)
    const forms = new Set(answer.forms.map(bare))
    const lacking = entity.mentions.filter((form) => !forms.has(bare(form)))
    const foreign = answer.forms.filter((form) => formsOfOthers(entity).has(bare(form)))
    if (lacking.length === 0 && foreign.length === 0) scores.allForms++
    if (lacking.length > 0) problems.push(`without ${lacking.join(', ')}`)
    if (foreign.length > 0) problems.push(`with ${foreign.join(', ')}`)
    if (entity.role !== undefined) {
      if (foldText(entity.role) === foldText(answer.role)) scores.roles.right++
      else problems.push(`role ${answer.role ?? 'unknown'} for ${entity.role}`)
    }
    if (entity.country !== undefined) {
      if (entity.country === answer.country) scores.countries.right++
      else problems.push(`country ${answer.country ?? 'unknown'} for ${entity.country}`)
    }
    if (problems.length === 0) scores.complete++
    else scores.wrong.push({ name: entity.name, problems })
  }
  return scores
}

/** Gold files say "place" for what the model calls a location. */
function sameType(gold: string, given: string): boolean {
  return gold === given || (gold === 'place' && given === 'location')
}

function bare(form: string): string {
  return foldText(form).replace(/^the /, '').replace(/'s$/, '')
}
