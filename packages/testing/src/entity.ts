/**
 * Returns a person without titles, countries or mentions, for tests to fill in. Its shape is that of `Entity` of
 * `@wirecopy/document`, which this package can't import: its tests use this package.
 *
 * @example
 * const mayor: Entity = { ...emptyEntity(), name: 'Ada Novak', role: 'mayor' }
 */
export function emptyEntity() {
  return {
    id: 'e1',
    type: 'person' as const,
    name: '',
    aliases: [],
    role: null,
    roles: [],
    affiliation: null,
    country: null,
    identifiers: {},
    gender: null,
    number: null,
    salience: 0,
    mentions: [],
  }
}
