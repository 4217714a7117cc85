import { describe, expect, it } from 'vitest'
import { createQuoteFinder } from '../src/index.ts'

const findQuotes = createQuoteFinder()

/** A line for each quote: its type, its words, the cue, the words for the speaker, the speaker's name. */
const found = (text: string): string[] =>
  findQuotes({ text }).map(({ type, spans, cue, speaker }) => {
    const words = spans.map(([start, end]) => `[${text.slice(start, end)}]`).join(' ')
    const name = speaker?.name ?? (speaker?.anonymous ? 'anonymous' : 'unnamed')
    return `${type} ${words} | ${cue?.text ?? ''} | ${speaker?.text ?? ''} | ${name}`
  })

describe('a sentence that reports speech', () => {
  it.each<[string, string[]]>([
    [
      '“We closed the pier,” said Ada Novak.',
      ['direct [“We closed the pier,”] | said | Ada Novak | Ada Novak'],
    ],
    [
      '“We closed the pier,” Ada Novak said.',
      ['direct [“We closed the pier,”] | said | Ada Novak | Ada Novak'],
    ],
    [
      'Ada Novak said: “We closed the pier.”',
      ['direct [“We closed the pier.”] | said | Ada Novak | Ada Novak'],
    ],
    [
      'Ada Novak said that the pier was closed.',
      ['indirect [that the pier was closed] | said | Ada Novak | Ada Novak'],
    ],
    [
      'Ada Novak said the pier was closed.',
      ['indirect [the pier was closed] | said | Ada Novak | Ada Novak'],
    ],
    [
      'The pier was closed, Ada Novak said.',
      ['indirect [The pier was closed] | said | Ada Novak | Ada Novak'],
    ],
    [
      'The pier, Ada Novak said, was closed for good.',
      ['indirect [The pier] [was closed for good] | said | Ada Novak | Ada Novak'],
    ],
    [
      '“We closed the pier,” said Ada Novak, “and we will not open it.”',
      [
        'direct [“We closed the pier,”] [“and we will not open it.”] | said | Ada Novak | Ada Novak',
      ],
    ],
    [
      '“We closed the pier,” said Ada Novak. “We will not open it.”',
      [
        'direct [“We closed the pier,”] | said | Ada Novak | Ada Novak',
        'direct [“We will not open it.”] |  | Ada Novak | Ada Novak',
      ],
    ],
    [
      'According to Ada Novak, the pier was closed.',
      ['indirect [the pier was closed] | According to | Ada Novak | Ada Novak'],
    ],
    [
      'The pier was closed, according to Ada Novak.',
      ['indirect [The pier was closed] | according to | Ada Novak | Ada Novak'],
    ],
    [
      'The pier was closed, according to a report by the harbour board.',
      ['indirect [The pier was closed] | according to | a report by the harbour board | unnamed'],
    ],
    [
      'Ada Novak called the plan “a gift to nobody”.',
      ['mixed [the plan “a gift to nobody”] | called | Ada Novak | Ada Novak'],
    ],
    [
      'Ada Novak called it “reckless” and “late.”',
      ['mixed [it “reckless” and “late.”] | called | Ada Novak | Ada Novak'],
    ],
    [
      'Ada Novak, the mayor of Bergen, said the pier was closed.',
      ['indirect [the pier was closed] | said | Ada Novak, the mayor of Bergen | Ada Novak'],
    ],
    [
      'Ada Novak (Bergen) said the pier was closed.',
      ['indirect [the pier was closed] | said | Ada Novak (Bergen) | Ada Novak'],
    ],
    [
      'Ada Novak [the mayor] said the pier was closed.',
      ['indirect [the pier was closed] | said | Ada Novak [the mayor] | Ada Novak'],
    ],
    [
      'A spokesman for the harbour board said the pier was closed.',
      ['indirect [the pier was closed] | said | A spokesman for the harbour board | unnamed'],
    ],
    [
      'An official who declined to be named said the pier was closed.',
      ['indirect [the pier was closed] | said | An official who declined to be named | anonymous'],
    ],
    [
      'Two people familiar with the matter said the pier was closed.',
      ['indirect [the pier was closed] | said | Two people familiar with the matter | anonymous'],
    ],
    [
      'The harbour board announced that it would close the pier.',
      ['indirect [that it would close the pier] | announced | The harbour board | unnamed'],
    ],
    [
      'The harbour board denied that it had closed the pier.',
      ['indirect [that it had closed the pier] | denied | The harbour board | unnamed'],
    ],
    [
      '“Is the pier closed?” asked Tomas Brandt.',
      ['direct [“Is the pier closed?”] | asked | Tomas Brandt | Tomas Brandt'],
    ],
    [
      '“The pier is closed!” Tomas Brandt shouted.',
      ['direct [“The pier is closed!”] | shouted | Tomas Brandt | Tomas Brandt'],
    ],
    [
      'Tomas Brandt asked whether the pier was closed.',
      ['indirect [whether the pier was closed] | asked | Tomas Brandt | Tomas Brandt'],
    ],
    [
      'Tomas Brandt told reporters the pier was closed.',
      ['indirect [the pier was closed] | told | Tomas Brandt | Tomas Brandt'],
    ],
    [
      'Tomas Brandt told reporters on Monday that the pier was closed.',
      ['indirect [that the pier was closed] | told | Tomas Brandt | Tomas Brandt'],
    ],
    [
      'Tomas Brandt told the Harbour Post: “The pier is closed.”',
      ['direct [“The pier is closed.”] | told | Tomas Brandt | Tomas Brandt'],
    ],
    [
      'Tomas Brandt wrote on his website that the pier was closed.',
      ['indirect [that the pier was closed] | wrote | Tomas Brandt | Tomas Brandt'],
    ],
    [
      'In a statement, Tomas Brandt said the pier was closed.',
      ['indirect [the pier was closed] | said | Tomas Brandt | Tomas Brandt'],
    ],
    [
      'In a statement on Monday, the harbour board said: “The pier is closed.”',
      ['direct [“The pier is closed.”] | said | the harbour board | unnamed'],
    ],
    [
      'Tomas Brandt added that the ferries would leave from the quay.',
      [
        'indirect [that the ferries would leave from the quay] | added | Tomas Brandt | Tomas Brandt',
      ],
    ],
    [
      'Tomas Brandt added: “The ferries leave from the quay.”',
      ['direct [“The ferries leave from the quay.”] | added | Tomas Brandt | Tomas Brandt'],
    ],
    [
      'Tomas Brandt warned of “a long winter” for the islands.',
      ['mixed [“a long winter” for the islands] | warned | Tomas Brandt | Tomas Brandt'],
    ],
    [
      'Tomas Brandt believes the pier will open in May.',
      ['indirect [the pier will open in May] | believes | Tomas Brandt | Tomas Brandt'],
    ],
    [
      'Tomas Brandt thinks that the pier will open in May.',
      ['indirect [that the pier will open in May] | thinks | Tomas Brandt | Tomas Brandt'],
    ],
    [
      'Asked about the pier, Tomas Brandt said it was closed.',
      ['indirect [it was closed] | said | Tomas Brandt | Tomas Brandt'],
    ],
    [
      '“It is closed,” he said. Tomas Brandt left the room.',
      ['direct [“It is closed,”] | said | he | unnamed'],
    ],
    [
      'Tomas Brandt left the room. “It is closed,” he said.',
      ['direct [“It is closed,”] | said | he | Tomas Brandt'],
    ],
    [
      'Ada Novak and Tomas Brandt said the pier was closed.',
      [
        'indirect [the pier was closed] | said | Ada Novak and Tomas Brandt | Ada Novak and Tomas Brandt',
      ],
    ],
    ['The sign said “Closed”.', ['direct [“Closed”] | said | The sign | unnamed']],
    [
      '“The pier is closed,” the statement read.',
      ['direct [“The pier is closed,”] | read | the statement | unnamed'],
    ],
    [
      'The report found that the pier was unsafe.',
      ['indirect [that the pier was unsafe] | found | The report | unnamed'],
    ],
    [
      'The study suggests that piers rot.',
      ['indirect [that piers rot] | suggests | The study | unnamed'],
    ],
    [
      'Ada Novak was quoted as saying that the pier was closed.',
      ['indirect [that the pier was closed] | quoted as saying | Ada Novak | Ada Novak'],
    ],
    [
      'Ada Novak: “We closed the pier.”',
      ['direct [“We closed the pier.”] | : | Ada Novak | Ada Novak'],
    ],
    [
      '“We closed it,” says Novak, 54, a former sailor.',
      ['direct [“We closed it,”] | says | Novak, 54 | Novak'],
    ],
    [
      '“We closed it,” Novak told the council on Monday, “because it was old.”',
      ['direct [“We closed it,”] [“because it was old.”] | told | Novak | Novak'],
    ],
    [
      'Novak said it was “old and tired” and that nobody used it.',
      ['mixed [it was “old and tired” and that nobody used it] | said | Novak | Novak'],
    ],
    ['Novak tweeted: “Closed.”', ['direct [“Closed.”] | tweeted | Novak | Novak']],
    [
      "“Closed,” Novak's office said.",
      ["direct [“Closed,”] | said | Novak's office | Novak's office"],
    ],
    [
      "Novak's lawyer said she was innocent.",
      ["indirect [she was innocent] | said | Novak's lawyer | unnamed"],
    ],
    [
      'Novak insisted she did not know about it.',
      ['indirect [she did not know about it] | insisted | Novak | Novak'],
    ],
    [
      'Novak acknowledged that mistakes were made.',
      ['indirect [that mistakes were made] | acknowledged | Novak | Novak'],
    ],
    [
      'Novak urged the board to open the pier.',
      ['indirect [the board to open the pier] | urged | Novak | Novak'],
    ],
    [
      'Novak agreed that the pier was old.',
      ['indirect [that the pier was old] | agreed | Novak | Novak'],
    ],
  ])('%s', (text, quotes) => {
    expect(found(text)).toEqual(quotes)
  })
})

describe('a sentence that reports none', () => {
  it.each([
    'The harbour board refused to close the pier.',
    'It was unclear whether the pier was closed.',
    'The so-called “pier of tears” was closed on Monday.',
    'The pier is said to be closed.',
    'The pier was reportedly closed on Monday.',
    'There were reports that the pier was closed.',
    'The announcement that the pier would close came on Monday.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})
