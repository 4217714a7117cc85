import type { Entity, Mention, Reference, Value } from '@wirecopy/document'
import { createEntityFinder } from '../src/index.ts'

const find = createEntityFinder()

/** Lines that hold all the finder says of a text of 9 May 2031 but its confidences; its headline may stand above it after "# ". */
export function told(written: string): string[] {
  const [, title, text] = /^(?:# (.*)\n)?([\s\S]*)$/.exec(written) as unknown as [
    string,
    string | undefined,
    string,
  ]
  const { mentions, entities, references } = find({
    text,
    title: title ?? null,
    publishedAt: '2031-05-09',
  })
  const values = mentions.filter(({ entity }) => entity === null)
  return [
    ...entities.map((entity) => entityInWords(text, entity, references)),
    ...values.map(
      (mention: Mention) => `${mention.type} ${mention.text}: ${inWords(mention.value)}`,
    ),
  ]
}

/** How sure the finder is of each name and reference, and how salient each entity, to three digits. */
export function sureness(text: string): string[] {
  const { mentions, entities, references } = find({ text, publishedAt: '2031-05-09' })
  return [
    ...mentions.map(({ text: name, confidence }) => `${name} ${confidence.toFixed(3)}`),
    ...references.map(({ text: phrase, confidence }) => `= ${phrase} ${confidence.toFixed(3)}`),
    ...entities.map(({ id, name, salience }) => `${id} ${name} ${salience.toFixed(3)}`),
  ]
}

function entityInWords(text: string, entity: Entity, references: readonly Reference[]): string {
  const spellings = entity.mentions.map(({ start, end }) => text.slice(start, end))
  const own = references.filter((reference) => reference.entity === entity.id)
  const identifiers = Object.entries(entity.identifiers).map(([kind, id]) => `${kind} ${id}`)
  return [
    `${entity.type} ${entity.name}: ${spellings.join(' | ')}`,
    own.map((reference) => `= ${reference.text} (${reference.form})`).join(', '),
    entity.role && `role ${entity.role}`,
    entity.roles
      .map(({ text: role, organization, country }) => `${role} / ${organization} / ${country}`)
      .join(' + '),
    entity.affiliation && `of ${entity.affiliation}`,
    entity.country,
    identifiers.join(' '),
    entity.gender,
    entity.number,
    entity.aliases.length > 0 && `also ${entity.aliases.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ')
}

function inWords(value: Value | null): string {
  if (value === null) return 'unknown'
  if (value.kind === 'interval') return `${value.earliest} to ${value.latest}`
  if (value.kind === 'duration') return value.upper ? `${value.iso} to ${value.upper}` : value.iso
  const sums = value.kind === 'money' ? value.amounts : [value]
  return sums
    .map((sum) => {
      const unit = 'currency' in sum ? sum.currency : 'unit' in sum ? sum.unit : '%'
      return `${sum.amount}${sum.upper === null ? '' : ` to ${sum.upper}`} ${unit}`
    })
    .join(' = ')
}
