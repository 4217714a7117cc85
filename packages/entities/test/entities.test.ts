import { describe, expect, test } from 'vitest'
import { createEntityFinder } from '../src/index.ts'

const findEntities = createEntityFinder()

function entity(text: string, name: string) {
  const { entities } = findEntities({ text })
  return entities.find((candidate) => candidate.name === name)
}

const spellings = (text: string, name: string) =>
  entity(text, name)?.mentions.map(({ start, end }) => text.slice(start, end))

describe('people', () => {
  test('a family name alone belongs to the full name before it', () => {
    const text =
      'Christopher Holloway met reporters in Oslo. Holloway said that the talks went well.'
    expect(spellings(text, 'Christopher Holloway')).toEqual(['Christopher Holloway', 'Holloway'])
  })

  test('a family name that comes first belongs to the full name after it', () => {
    const text =
      'The vote hurt Trevanion on Monday. President George Trevanion said he would not resign.'
    expect(spellings(text, 'George Trevanion')).toEqual(['Trevanion', 'George Trevanion'])
  })

  test('Korean family names come first', () => {
    const text =
      'Foreign Minister Park Yoon-seok spoke in Seoul. Park said that the plan was ready.'
    expect(spellings(text, 'Park Yoon-seok')).toEqual(['Park Yoon-seok', 'Park'])
  })

  test('two people of one family name stay apart, and their titles tell which is meant', () => {
    const text =
      'Trade Minister Kim Dong-hyuk met Defense Minister Kim Jae-won. Trade Minister Kim said that the talks went well.'
    expect(spellings(text, 'Kim Dong-hyuk')).toEqual(['Kim Dong-hyuk', 'Kim'])
    expect(spellings(text, 'Kim Jae-won')).toEqual(['Kim Jae-won'])
  })

  test('a gender is told by a title or a pronoun, never by a name', () => {
    expect(entity('Mary Holloway spoke in Oslo.', 'Mary Holloway')?.gender).toBeNull()
    expect(entity('Ms. Mary Holloway spoke in Oslo.', 'Mary Holloway')?.gender).toBe('female')
    expect(entity('Mary Holloway spoke. She left.', 'Mary Holloway')?.gender).toBe('female')
  })
})

describe('roles', () => {
  test.each([
    [
      'US Deputy Secretary of State Christopher Holloway spoke.',
      'US Deputy Secretary of State',
      'US',
    ],
    ['Japanese Foreign Minister Christopher Holloway spoke.', 'Japanese Foreign Minister', 'JP'],
    ['The news upset President Christopher Holloway.', 'President', null],
    ['It was said by spokesman Christopher Holloway.', 'spokesman', null],
    ["Kenya's Foreign Minister Christopher Holloway spoke.", 'Foreign Minister', 'KE'],
  ])('%s', (text, role, country) => {
    expect(entity(text, 'Christopher Holloway')).toMatchObject({ role, country })
  })

  test('an apposition after the name is a role with its organization', () => {
    const text =
      'Christopher Holloway, the chief executive of Reuters, said on Monday that sales rose.'
    expect(entity(text, 'Christopher Holloway')).toMatchObject({
      role: 'chief executive of Reuters',
      affiliation: 'Reuters',
    })
  })

  test('an apposition before the name is a role', () => {
    const text = 'They met their Japanese counterpart, Christopher Holloway, on Monday.'
    expect(entity(text, 'Christopher Holloway')).toMatchObject({
      role: 'Japanese counterpart',
      country: 'JP',
    })
  })

  test.each([
    ['The chair of the harbour board, Ingrid Salcombe, said so.', 'chair of the harbour board'],
    ['Chair of the board, Ingrid Salcombe, denied it.', 'Chair of the board'],
    ['She spoke to the head of the bank, Ingrid Salcombe.', 'head of the bank'],
    [
      'But the acting secretary for health in the region, Dr Ingrid Salcombe, denied it.',
      'acting secretary for health in the region',
    ],
    [
      'The director of the museum at the gates of the town, Ingrid Salcombe, wept.',
      'director of the museum at the gates of the town',
    ],
  ])('an office with what it is of, before the name: %s', (text, role) => {
    expect(entity(text, 'Ingrid Salcombe')).toMatchObject({ role })
  })

  test.each([
    'After a quarrel with the head of the bank, Ingrid Salcombe, 51, left.',
    'After a quarrel with the head of the bank, Ingrid Salcombe left.',
    'The son of the head of the bank, Ingrid Salcombe, left.',
    'A friend to the head of the bank, Ingrid Salcombe, left.',
    'The plan of the board, Ingrid Salcombe, left.',
    'Praise for the editor of the paper it founded, Ingrid Salcombe, grew.',
  ])("somebody else's office is no role: %s", (text) => {
    expect(entity(text, 'Ingrid Salcombe')?.role ?? null).toBeNull()
  })

  test("a name that goes on after the comma is nobody's apposition", () => {
    const text =
      'Ahead of his talks with his Japanese counterpart, Christopher Holloway met reporters.'
    expect(entity(text, 'Christopher Holloway')?.role).toBeNull()
  })

  test('an age, a list of people or a verb is no role', () => {
    expect(entity('Christopher Holloway, 45, left Oslo.', 'Christopher Holloway')?.role).toBeNull()
    expect(
      entity('Christopher Holloway, who was late, left Oslo.', 'Christopher Holloway')?.role,
    ).toBeNull()
  })
})

describe('places and organizations', () => {
  test('the names of one country are one entity with its codes', () => {
    const text =
      'The United States and Japan signed. The U.S. will pay, and the US will build it in America.'
    expect(entity(text, 'United States')).toMatchObject({
      country: 'US',
      identifiers: { iso3166: 'US', wikidata: 'Q30' },
    })
    expect(spellings(text, 'United States')).toEqual(['United States', 'U.S.', 'US', 'America'])
  })

  test('a capital that acts stands for its country, one that is a place for itself', () => {
    expect(spellings("Seoul's efforts pleased South Korea.", 'South Korea')).toEqual([
      'Seoul',
      'South Korea',
    ])
    expect(entity('They met in Seoul on Monday.', 'Seoul')).toMatchObject({
      type: 'location',
      country: 'KR',
    })
  })

  test('an acronym belongs to the name that it abbreviates', () => {
    const text = 'The European Central Bank raised rates. The ECB said that it would wait.'
    expect(spellings(text, 'European Central Bank')).toEqual(['European Central Bank', 'ECB'])
  })

  test('an organization described by its country takes the noun phrases that mean it', () => {
    const text = "South Korea's foreign ministry gave no date. The talks go on, the ministry said."
    expect(spellings(text, "South Korea's foreign ministry")).toEqual([
      "South Korea's foreign ministry",
      'the ministry',
    ])
    expect(findEntities({ text }).references).toMatchObject([
      { text: "South Korea's foreign ministry", form: 'nominal' },
      { text: 'the ministry', form: 'nominal' },
    ])
  })
})

describe('roles', () => {
  const roleOf = (text: string, person: string) =>
    findEntities({ text }).entities.find(({ name }) => name === person)?.role ?? null

  test.each([
    ['They were told by immigration barrister Ida Halvorsen.', 'immigration barrister'],
    ['A plan by science fiction writer Ida Halvorsen failed.', 'science fiction writer'],
    ['Norwegian painter Ida Halvorsen left.', 'Norwegian painter'],
    ['Norwegian Deputy Foreign Minister Ida Halvorsen left.', 'Norwegian Deputy Foreign Minister'],
    ['Ida Halvorsen, a botanist at Oslo University, left.', 'botanist at Oslo University'],
  ])('%s', (text, role) => {
    expect(roleOf(text, 'Ida Halvorsen')).toBe(role)
  })

  test.each([
    ['His father Olav Halvorsen left.'],
    ['The oldest son of Olav Halvorsen left.'],
    ['Ann Novak, cousin of Olav Halvorsen, left.'],
    ['Olav Halvorsen, cousin of the pilot, left.'],
    ['He asked her cousin, Olav Halvorsen, to leave.'],
    ['Ann Novak was a personal assistant to Olav Halvorsen.'],
  ])('kin and company are no role: %s', (text) => {
    const { entities } = findEntities({ text })
    for (const { role } of entities.filter(({ type }) => type === 'person')) expect(role).toBeNull()
  })
})

describe('the headline', () => {
  const text =
    'South Korea and the United States met North Korean envoys. North Korea gave no date.'
  const withTitle = findEntities({ text, title: 'S. Korea, US talk to NK; Oslo silent' })

  test('its short names are aliases of what the text names in full', () => {
    const aliases = withTitle.entities.map(({ name, aliases: others }) => [name, ...others])
    expect(aliases).toContainEqual(['South Korea', 'S. Korea'])
    expect(aliases).toContainEqual(['North Korea', 'NK'])
  })

  test('it gives no mention, and no entity that the text does not name', () => {
    const without = findEntities({ text })
    expect(withTitle.mentions).toEqual(without.mentions)
    expect(withTitle.entities).toHaveLength(without.entities.length)
  })

  test('what it names gains attention', () => {
    const share = (annotations: typeof withTitle) =>
      annotations.entities.find(({ name }) => name === 'North Korea')?.salience ?? 0
    expect(share(findEntities({ text, title: 'NK gave no date' }))).toBeGreaterThan(
      share(findEntities({ text })),
    )
  })
})

describe('one name, one thing', () => {
  test('an acronym in brackets stands for the name before it, whatever its letters', () => {
    const text =
      'The Union of Nordic Ferry Workers (NFU) is on strike. Ferries stay in port, NFU said on Friday.'
    expect(spellings(text, 'Union of Nordic Ferry Workers')).toEqual([
      'Union of Nordic Ferry Workers',
      'NFU',
      'NFU',
    ])
  })

  test('a short form may be the end of the name before it', () => {
    const text = 'The Oslo District Court heard the case. The District Court rules on Friday.'
    expect(spellings(text, 'Oslo District Court')).toEqual([
      'Oslo District Court',
      'District Court',
    ])
  })
})

describe('references and salience', () => {
  test('"its" means the organization that the sentence begins with', () => {
    const text = 'Hanbit Shipping Corp. said on Friday that its ferries would sail.'
    const { references, entities } = findEntities({ text })
    expect(references).toMatchObject([{ text: 'its', form: 'pronoun', entity: entities[0]?.id }])
  })

  test('a pronoun after "said" means the one who says it, not the one the text is about', () => {
    const text =
      'Mr. Carl Holloway left Oslo. Holloway was glad. Holloway sang. Mr. John Adler said he was sad.'
    const { references, entities } = findEntities({ text })
    const adler = entities.find(({ name }) => name === 'John Adler')
    expect(references.map(({ entity }) => entity)).toEqual([adler?.id])
  })

  test.each([
    'Mrs Ada Novak won. Dirk Haaland ran against her three times.',
    'Mrs Ada Novak won. Dirk Haaland called her a friend.',
    'Mrs Ada Novak won. Dirk Haaland thanked her again.',
  ])('what is done to her is done by somebody else: %s', (text) => {
    const { entities, references } = findEntities({ text })
    expect(entities.find(({ id }) => id === references[0]?.entity)?.name).toBe('Ada Novak')
  })

  test('a pronoun takes the one person of its gender', () => {
    const text = 'Mr. Christopher Holloway left Oslo. He said that his work was done.'
    const { references, entities } = findEntities({ text })
    expect(references.map(({ text: pronoun }) => pronoun)).toEqual(['He', 'his'])
    const holloway = entities.find(({ name }) => name === 'Christopher Holloway')
    expect(references.every((reference) => reference.entity === holloway?.id)).toBe(true)
  })

  test('references are exact spans', () => {
    const text = 'Ms. Mary Holloway left Oslo. She was glad.'
    for (const { start, end, text: covered } of findEntities({ text }).references) {
      expect(text.slice(start, end)).toBe(covered)
    }
  })

  test('salience sums to 1, and the one that a text is about has the most', () => {
    const text =
      'Christopher Holloway left Oslo. Holloway said that Holloway was tired. Reuters told Holloway so.'
    const { entities } = findEntities({ text, title: 'Holloway leaves' })
    expect(entities.reduce((sum, { salience }) => sum + salience, 0)).toBeCloseTo(1)
    expect([...entities].sort((left, right) => right.salience - left.salience)[0]?.name).toBe(
      'Christopher Holloway',
    )
  })
})
