import type { Entity } from '@wirecopy/document'
import { emptyEntity } from '@wirecopy/testing'
import { describe, expect, it } from 'vitest'
import { matchProfile, mergeProfile, profileOf } from '../src/identity/identity-profile.ts'

const entity = (changes: Partial<Entity>): Entity => ({
  ...emptyEntity(),
  name: 'Ada Novak',
  number: 'singular',
  ...changes,
})
const role = (text: string, organization: string | null = null) => ({
  start: 0,
  end: text.length,
  text,
  organization,
  country: null,
})
const profile = (changes: Partial<Entity> = {}, companions: string[] = []) =>
  profileOf(entity(changes), new Set(companions))
const match = (left: Partial<Entity>, right: Partial<Entity>): number =>
  matchProfile(profile(left), profile(right))

describe('the profile of an entity', () => {
  it('holds the words of its roles that tell people apart', () => {
    const { context, roles } = profile({
      roles: [role('former minister of trade', 'Velden Board')],
      affiliation: 'Nordic Fund',
    })
    expect([...context].sort()).toEqual(['board', 'fund', 'nordic', 'trade', 'velden'])
    expect([...roles]).toEqual(['former minister of trade'])
  })

  it('is looked up by a name without accents, initials and hyphens', () => {
    const keys = (name: string) => profile({ name }).keys
    expect(keys('Lee Jae-myung')).toEqual(keys('Lee Jae Myung'))
    expect(keys('José A. Marín')).toEqual(keys('Jose Marin'))
    expect(keys('Pat O’Dowd Jr.')).toEqual(keys("Pat O'Dowd"))
    expect(keys('Ada Novak')).not.toEqual(keys('Ida Novak'))
    expect(profile({ type: 'organization', name: 'The U.N.' }).keys).toEqual(
      profile({ type: 'organization', name: 'UN' }).keys,
    )
  })

  it('of a person with one name is partial and looked up by nothing', () => {
    expect(profile({ name: 'Novak' })).toMatchObject({ keys: [], partial: true })
    expect(profile({ type: 'organization', name: 'Novak' }).partial).toBe(false)
  })

  it('holds who else is named, but not itself', () => {
    expect([...profile({}, ['ada novak', 'hugo brandt']).companions]).toEqual(['hugo brandt'])
  })
})

describe('two profiles of one name', () => {
  it.each<[string, Partial<Entity>, Partial<Entity>, number]>([
    ['of two types', {}, { type: 'organization' }, 0],
    ['of two genders', { gender: 'male' }, { gender: 'female' }, 0],
    ['of two countries', { country: 'NO' }, { country: 'SE' }, 0],
    ['of which one is partial', {}, { name: 'Novak' }, 0],
    ['of which both are partial', { name: 'Novak' }, { name: 'Novak' }, 0],
    [
      'with two identifiers of a kind',
      { identifiers: { wikidata: 'Q1' } },
      { identifiers: { wikidata: 'Q2' } },
      0,
    ],
    [
      'with identifiers of two kinds',
      { identifiers: { wikidata: 'Q1' } },
      { identifiers: { own: 'Q2' } },
      0.8,
    ],
    ['of bodies', { type: 'organization' }, { type: 'organization' }, 0.95],
    ['that say no more', {}, {}, 0.8],
    ['of which one has a gender', { gender: 'male' }, {}, 0.8],
    [
      'with roles that share a word',
      { roles: [role('trade chief')] },
      { roles: [role('trade envoy')] },
      0.98,
    ],
    ['with unlike roles', { roles: [role('pianist')] }, { roles: [role('striker')] }, 0],
    [
      'with unlike roles of one country',
      { roles: [role('pianist')], country: 'NO' },
      { roles: [role('striker')], country: 'NO' },
      0.75,
    ],
    ['of which one has a role', { roles: [role('pianist')] }, {}, 0.8],
  ])('%s', (_, left, right, sure) => {
    expect(match(left, right)).toBe(sure)
  })

  it('are likelier one person in the same company', () => {
    expect(matchProfile(profile({}, ['hugo brandt']), profile({}, ['hugo brandt']))).toBe(0.9)
    const friends = ['hugo brandt', 'ivo lund', 'nils berg']
    const pianist = profile({ roles: [role('pianist')] }, friends)
    const striker = { roles: [role('striker')] }
    expect(matchProfile(pianist, profile(striker, friends))).toBe(0.75)
    expect(matchProfile(pianist, profile(striker, friends.slice(1)))).toBe(0)
  })
})

describe('merging a profile', () => {
  it('adds what the other knows and keeps what was known', () => {
    const known = profile({ country: 'NO', roles: [role('pianist')] }, ['hugo brandt'])
    const found = profile(
      {
        name: 'Ada Novak',
        country: 'SE',
        gender: 'female',
        roles: [role('composer')],
        identifiers: { wikidata: 'Q1' },
      },
      ['ivo lund'],
    )
    mergeProfile(known, found)
    mergeProfile(known, found)
    expect(known).toMatchObject({ country: 'NO', gender: 'female' })
    expect([...known.identifiers]).toEqual([['wikidata', 'Q1']])
    expect([...known.names]).toEqual([['Ada Novak', 3]])
    expect([...known.roles]).toEqual(['pianist', 'composer'])
    expect([...known.context]).toEqual(['pianist', 'composer'])
    expect([...known.companions]).toEqual(['hugo brandt', 'ivo lund'])
  })

  it('keeps a bounded number of roles and companions', () => {
    const known = profile()
    for (let index = 0; index < 300; index++) {
      mergeProfile(known, profile({ roles: [role(`role ${index}`)] }, [`companion ${index}`]))
    }
    expect(known.roles.size).toBe(50)
    expect(known.companions.size).toBe(200)
  })
})
