import type { MentionType } from '@wirecopy/document'

/** The letter that marks a kind of name in a text, beside its colour, and its name for people. */
export const kinds: Record<MentionType, { letter: string; label: string; group: string }> = {
  person: { letter: 'P', label: 'person', group: 'person' },
  organization: { letter: 'O', label: 'organization', group: 'organization' },
  location: { letter: 'L', label: 'place', group: 'location' },
  group: { letter: 'G', label: 'group of people', group: 'other' },
  event: { letter: 'E', label: 'event', group: 'other' },
  product: { letter: 'X', label: 'product', group: 'other' },
  work: { letter: 'W', label: 'work', group: 'other' },
  law: { letter: 'A', label: 'law or agreement', group: 'other' },
  date: { letter: 'd', label: 'date', group: 'value' },
  time: { letter: 't', label: 'time', group: 'value' },
  money: { letter: 'm', label: 'money', group: 'value' },
  percent: { letter: '%', label: 'percentage', group: 'value' },
  quantity: { letter: 'q', label: 'quantity', group: 'value' },
}
