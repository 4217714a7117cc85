/** Texts of invented news for building pages of many layouts. */
export const long = (topic: string): string =>
  `The harbour council of Lund voted on Monday to close the old ${topic} for repairs until the spring, officials said. "We expect a decision soon," the engineer told reporters after the meeting. The cost rose 4.2 per cent from a year earlier, according to the council.`

export const short = 'Officials said on Tuesday that the measure would take effect next month.'

/** One related item, in the words of an invented outlet. */
export interface Item {
  publisher: string
  when: string
  title: string
  body: string
}

export const items: Item[] = [
  {
    publisher: 'Lund Herald',
    when: '2 hours ago',
    title: 'Ferry line to reopen after winter break',
    body: long('ferry'),
  },
  {
    publisher: 'Quarry Post',
    when: 'a day ago',
    title: 'Stone prices fall for the third month',
    body: long('quarry'),
  },
  {
    publisher: 'Lund Herald',
    when: '3 days ago',
    title: 'Council weighs new toll on the bridge',
    body: long('bridge'),
  },
]

export const title = 'Old harbour lock closes for repairs until spring'
export const paragraphs = [
  long('lock'),
  short,
  long('quay'),
  '"It is time," the mayor said on Monday evening.',
]
