import { emptyEntity } from '@wirecopy/testing'
import { expect, test } from 'vitest'
import { createQuoteFinder } from '../src/index.ts'

const find = createQuoteFinder()
const read = (text: string) =>
  find({ text }).map((quote) => ({
    type: quote.type,
    text: quote.text,
    cue: quote.cue?.text,
    speaker: quote.speaker?.name ?? quote.speaker?.text,
  }))

test('a quote split by its attribution has two spans', () => {
  const text = '"If the river rises," Omar Reyes said, "the school becomes a shelter."'
  const [quote] = find({ text })
  expect(quote?.spans.map(([start, end]) => text.slice(start, end))).toEqual([
    '"If the river rises,"',
    '"the school becomes a shelter."',
  ])
})

test('a pronoun stands for the person who spoke last', () => {
  const text =
    'Elena Petrova met Hugo Brandt on Friday. Petrova said the talks went well. "We found common ground," she said.'
  expect(read(text).map((quote) => quote.speaker)).toEqual(['Elena Petrova', 'Elena Petrova'])
})

test('a pronoun without anybody to stand for has no name', () => {
  expect(find({ text: '"We found common ground," she said.' })[0]?.speaker?.name).toBeNull()
})

test('"adding that" takes over the speaker and is a quote of its own', () => {
  expect(read('Carla Voss said the plan was fair, adding that it would cost less.')).toEqual([
    { type: 'indirect', text: 'the plan was fair', cue: 'said', speaker: 'Carla Voss' },
    { type: 'indirect', text: 'that it would cost less', cue: 'adding', speaker: 'Carla Voss' },
  ])
})

test('a report inside a report is nested', () => {
  const quotes = find({ text: 'Park told Ito that the talks would go on, the ministry said.' })
  expect(quotes.map((quote) => [quote.nested, quote.speaker?.text, quote.text])).toEqual([
    [false, 'the ministry', 'Park told Ito that the talks would go on'],
    [true, 'Park', 'that the talks would go on'],
  ])
})

test('the clause after "When she said" is no part of what she said', () => {
  expect(
    read('When Ana Ruiz said that the plan was dead, Ben Cole walked out.').map(
      (quote) => quote.text,
    ),
  ).toEqual(['that the plan was dead'])
})

test('a speech verb used as a noun announces nothing', () => {
  expect(
    read(
      'The report that the minister commissioned cost millions, and claims to the land date from 1910.',
    ),
  ).toEqual([])
})

test('a title between marks is no quote', () => {
  expect(read('On his show "Morning Light" the host played old songs.')).toEqual([])
})

test('a spokesperson speaks on behalf of somebody', () => {
  const [quote] = find({
    text: 'Transport ministry spokeswoman Lena Ortiz said no decision had been made.',
  })
  expect(quote?.speaker).toMatchObject({ name: 'Lena Ortiz', onBehalfOf: 'Transport ministry' })
})

test('a source that the text does not name is anonymous', () => {
  const [quote] = find({
    text: 'The deal covers rice, a senior official who asked not to be named said.',
  })
  expect(quote?.speaker).toMatchObject({ name: null, anonymous: true })
})

test('a noun can announce what was said', () => {
  expect(
    read('Republicans have expressed concern that changing the policy could lead to fraud.'),
  ).toEqual([
    {
      type: 'indirect',
      text: 'that changing the policy could lead to fraud',
      cue: 'expressed concern',
      speaker: 'Republicans',
    },
  ])
})

test('the addressee is told apart from the speaker', () => {
  const [quote] = find({
    text: 'Nadia Brandt told lawmakers on Thursday that the agency had lost the files.',
  })
  expect(quote?.addressee).toMatchObject({ text: 'lawmakers', name: null })
  expect(quote?.speaker?.name).toBe('Nadia Brandt')
})

test('an addressee has a name too', () => {
  const [quote] = find({
    text: 'Omar Reyes met Nadia Brandt. Brandt told Reyes that the agency had lost the files.',
  })
  expect(quote?.addressee).toMatchObject({ text: 'Reyes', name: 'Omar Reyes' })
})

test('a dateline and a connective are no part of what was said', () => {
  expect(
    read('SEOUL, July 26 — Meanwhile, the port is closed, the ministry said.').map(
      (quote) => quote.text,
    ),
  ).toEqual(['the port is closed'])
})

test('a colon at the end of a paragraph introduces the quote in the next', () => {
  expect(
    read('Ravi Menon wrote on his page:\n\n"The road is closed until further notice."'),
  ).toMatchObject([{ type: 'direct', speaker: 'Ravi Menon' }])
})

test('a line of a transcript goes on to the end of its paragraph', () => {
  const text = 'WALLACE: Do you agree? You said so before.\n\nPENCE: I do not. I never said so.'
  expect(read(text).map((quote) => [quote.speaker, quote.text])).toEqual([
    ['WALLACE', 'Do you agree? You said so before.'],
    ['PENCE', 'I do not. I never said so.'],
  ])
})

test('entities that are given name the speaker and give its id', () => {
  const text = 'Kim Yong-beom spoke to reporters. The plan is on track, Kim said.'
  const mention = (start: number, end: number) => ({
    start,
    end,
    text: text.slice(start, end),
    type: 'person' as const,
    entity: 'e1',
    confidence: 1,
    value: null,
  })
  const [quote] = find({
    text,
    mentions: [mention(0, 13), mention(text.indexOf('Kim said'), text.indexOf('Kim said') + 3)],
    entities: [
      {
        id: 'e1',
        type: 'person',
        name: 'Kim Yong-beom',
        aliases: ['Kim'],
        role: 'policy chief',
        roles: [],
        affiliation: null,
        country: 'KR',
        identifiers: {},
        gender: null,
        number: 'singular',
        salience: 1,
        mentions: [],
      },
    ],
  })
  expect(quote?.speaker).toMatchObject({
    name: 'Kim Yong-beom',
    entity: 'e1',
    role: 'policy chief',
  })
})

const entity = (id: string, type: 'person' | 'organization', name: string, start = 0) => ({
  ...emptyEntity(),
  id,
  type,
  name,
  salience: 1,
  mentions: [{ start, end: start + name.length }],
})

test('a reference that is given settles a pronoun', () => {
  const text = 'Ana Ruiz met Ben Cole. The plan is on track, they said.'
  const start = text.indexOf('they')
  const mention = {
    start: 0,
    end: 8,
    text: 'Ana Ruiz',
    type: 'organization' as const,
    entity: 'e9',
    confidence: 1,
    value: null,
  }
  const [quote] = find({
    text,
    mentions: [mention],
    entities: [entity('e9', 'organization', 'The Ruiz Group')],
    references: [
      { start, end: start + 4, text: 'they', form: 'pronoun', entity: 'e9', confidence: 0.9 },
    ],
  })
  expect(quote?.speaker).toMatchObject({ name: 'The Ruiz Group', entity: 'e9' })
})

test('a given reference to somebody whom the quote itself names is not believed', () => {
  const text =
    "Rep. Ada Okoro defended the talks. 'Minister Lee Wagner is known for bluster,' she said."
  const start = text.indexOf('she said')
  const lee = text.indexOf('Lee Wagner')
  const ada = text.indexOf('Ada Okoro')
  const person = (id: string, name: string, at: number) => ({
    mention: {
      start: at,
      end: at + name.length,
      text: name,
      type: 'person' as const,
      entity: id,
      confidence: 1,
      value: null,
    },
    entity: entity(id, 'person', name, at),
  })
  const people = [person('e1', 'Ada Okoro', ada), person('e2', 'Lee Wagner', lee)]
  const quotes = find({
    text,
    mentions: people.map(({ mention }) => mention),
    entities: people.map((each) => each.entity),
    references: [
      { start, end: start + 3, text: 'she', form: 'pronoun', entity: 'e2', confidence: 0.7 },
    ],
  })
  const direct = quotes.find(({ type }) => type === 'direct')
  expect(direct?.speaker).toMatchObject({ name: 'Ada Okoro', entity: 'e1' })
})

test('a name that only the title gives in full is known', () => {
  const [quote] = find({
    title: 'Anna Berg wins by a hair',
    text: 'The plan is on track, Berg said.',
  })
  expect(quote?.speaker?.name).toBe('Anna Berg')
})

test('a text over the limit is refused', () => {
  const limited = createQuoteFinder({ limits: { inputLength: 10 } })
  expect(() => limited({ text: 'a'.repeat(11) })).toThrow('inputLength is 11, over the limit of 10')
})
