import { expect, test } from 'vitest'
import { createQuoteFinder } from '../src/index.ts'

const find = createQuoteFinder()

/** What each quote of a text says, and the name of who said it. */
function told(text: string): string[] {
  return find({ text }).map(
    ({ spans, speaker }) =>
      `${spans.map(([start, end]) => text.slice(start, end)).join(' … ')} – ${speaker?.name ?? speaker?.text ?? 'nobody'}`,
  )
}

test('British single marks, with apostrophes inside', () => {
  expect(
    told(
      "'I've never seen the farmers' demands ignored like this,' said Nell Harcourt. 'It's a disgrace, and the members' votes won't change it.' Councillor Dev Rowntree replied: 'We hadn't the money.' He added that 'the '90s boiler' would cost more.",
    ),
  ).toEqual([
    "'I've never seen the farmers' demands ignored like this,' – Nell Harcourt",
    "'It's a disgrace, and the members' votes won't change it.' – Nell Harcourt",
    "'We hadn't the money.' – Dev Rowntree",
    "that 'the '90s boiler' would cost more – Dev Rowntree",
  ])
})

test('agency English, with the family name first', () => {
  expect(
    told(
      'The Northern Bulletin said the drill would bring about "catastrophic consequences," adding that the capital would "never sit idle." Unification Minister Kwon Dae-sik told a session that the south was ready for talks "at any time." "Our door remains open," Kwon said.',
    ),
  ).toEqual([
    'the drill would bring about "catastrophic consequences," – Northern Bulletin',
    'that the capital would "never sit idle." – Northern Bulletin',
    'that the south was ready for talks "at any time." – Kwon Dae-sik',
    '"Our door remains open," – Kwon Dae-sik',
  ])
})

test('forms of address stand for the name before them', () => {
  expect(
    told(
      'His Excellency Ambassador Luka Petran spoke first. "We are content with the talks," His Excellency said.',
    ),
  ).toEqual(['"We are content with the talks," – Luka Petran'])
})

test('a court report', () => {
  expect(
    told(
      'Helen Marsh said the defendant had "lured" his victim. Marsh told the jury: "He knew exactly what he was doing." The court heard that Wray sent a text that read: "She will never talk." Judge Rupert Lane told him: "You are a dangerous man."',
    ),
  ).toEqual([
    'the defendant had "lured" his victim – Helen Marsh',
    '"He knew exactly what he was doing." – Helen Marsh',
    '"She will never talk." – nobody',
    '"You are a dangerous man." – Rupert Lane',
  ])
})

test('a match report', () => {
  expect(
    told(
      'Rovers boss Ian Tait was less impressed, insisting his side "should have had two penalties". "I\'ve seen them given," he fumed. Asked about the red card, Tait shrugged: "It is what it is."',
    ),
  ).toEqual([
    'his side "should have had two penalties" – Ian Tait',
    '"I\'ve seen them given," – Ian Tait',
    '"It is what it is." – Ian Tait',
  ])
})

test('a press release in one paragraph', () => {
  expect(
    told(
      '"This investment reflects our confidence in the region," said Carla Whitcombe, chief executive of Brightwell Grain. "We look forward to adding 40 jobs." "Brightwell has been a great partner," added Mayor Ted Oduya.',
    ),
  ).toEqual([
    '"This investment reflects our confidence in the region," – Carla Whitcombe',
    '"We look forward to adding 40 jobs." – Carla Whitcombe',
    '"Brightwell has been a great partner," – Ted Oduya',
  ])
})

test('a quote that is signed after a dash, in its line or the next', () => {
  expect(
    told(
      '"The tide waits for nobody." - Ada Novak\n\n"Neither do the boats of this town."\n\n— Omar Reyes, harbour master',
    ),
  ).toEqual([
    '"The tide waits for nobody." – Ada Novak',
    '"Neither do the boats of this town." – Omar Reyes',
  ])
})

test('a quote that only the next paragraph closes', () => {
  expect(
    told('Coach Ana Ruiz said, "I think we have learned a lot.\n\nIt was a very emotional day."'),
  ).toEqual([
    '"I think we have learned a lot. – Ana Ruiz',
    'It was a very emotional day." – Ana Ruiz',
  ])
})

test('a quote after an abbreviation stands on its own', () => {
  expect(
    told(
      '“The record is not good,” Sanna Ahti said at a rally in Binghall, N.Y. “She worked to export it.”',
    ),
  ).toEqual(['“The record is not good,” – Sanna Ahti', '“She worked to export it.” – Sanna Ahti'])
})

test('"according to" after a quote', () => {
  expect(told('“The evidence cannot prove it,” according to a court document.')).toEqual([
    '“The evidence cannot prove it,” – a court document',
  ])
})

test('a colon announces the words of the subject, whatever the verb', () => {
  expect(told('Mayor Ted Oduya rose slowly, with a smile: “Not in my town.”')).toEqual([
    '“Not in my town.” – Ted Oduya',
  ])
})

test('an infinitive belongs to the words it leads to', () => {
  expect(told('The group vowed to go after “anyone who attacks the harbour.”')).toEqual([
    'to go after “anyone who attacks the harbour.” – The group',
  ])
})

test('a verdict is told with its object, and its words once more on their own', () => {
  const quotes = find({ text: 'Choe Su-jin called the situation a “diplomatic failure.”' })
  expect(quotes.map(({ text, nested }) => [text, nested])).toEqual([
    ['the situation a “diplomatic failure.”', false],
    ['“diplomatic failure.”', true],
  ])
})

test('what somebody says of a thing in a relative clause', () => {
  expect(
    told('The harbour faces a strike that executives said could hurt earnings, and it is late.'),
  ).toEqual(['could hurt earnings – executives'])
})

test('a name that ends like an adverb is a name', () => {
  expect(
    told(
      'Union president Maureen Tully spoke. Tully said she would recommend a yes. The deal is on solid ground, Carly Fiore said Monday.',
    ),
  ).toEqual([
    'she would recommend a yes – Maureen Tully',
    'The deal is on solid ground – Carly Fiore',
  ])
})

test('the report is the study named before, and the city the only place', () => {
  expect(
    told('The Harbour Safety Survey came out on Monday. The report says the piers are unsafe.'),
  ).toEqual(['the piers are unsafe – Harbour Safety Survey'])
  expect(told('The strike in Varnholm went on. The city said buses would run.')).toEqual([
    'buses would run – Varnholm',
  ])
})

test('an office after a body, a wife and a source with no name', () => {
  expect(told('The chief of the Refugee Council Enver Soldan said the plan was late.')).toEqual([
    'the plan was late – Enver Soldan',
  ])
  expect(told('His wife, Karin, said: “We ran.” “I lost a shoe,” she added.')).toEqual([
    '“We ran.” – Karin',
    '“I lost a shoe,” – Karin',
  ])
  expect(told('A second person briefed on the matter said the deal was not near.')).toEqual([
    'the deal was not near – A second person briefed on the matter',
  ])
})

test('who asks after an apposition, and who is asked', () => {
  expect(
    told('Councillor Peadar Flynn, her brother, asked why a cable had never been buried.'),
  ).toEqual(['why a cable had never been buried – Peadar Flynn'])
  expect(told('Kelly Marsh, asked whether she would run, said no.')).toEqual([
    'whether she would run – nobody',
  ])
})

test('the speaker goes on after the words, and the words after the speaker', () => {
  expect(told('Jon Bakke said "no comment" and walked away.')).toEqual(['"no comment" – Jon Bakke'])
  expect(
    told('“We are,” Ole Dahl said, pausing, “in deep trouble.” His mate: “Very deep.”'),
  ).toEqual(['“We are,” … “in deep trouble.” – Ole Dahl', '“Very deep.” – His mate'])
})

test('a relative clause about the source attributes nothing', () => {
  expect(told('One neighbour, who asked not to be named, said she was afraid.')).toEqual([
    'she was afraid – One neighbour, who asked not to be named',
  ])
})

test('a remark about the report is no part of what it says', () => {
  expect(
    told('According to the report, seen by the board, officials "ignored" three warnings.'),
  ).toEqual(['officials "ignored" three warnings – the report, seen by the board'])
  expect(told('Ada Novak said the pier would close, which has angered the boats.')).toEqual([
    'the pier would close – Ada Novak',
  ])
})
