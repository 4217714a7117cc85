/** The training sets with reliable labels, and their weight. All may train shipped weights; see MODEL_CARD.md. */
export const goldSets: readonly [name: string, weight: number][] = [
  ['gum-free.train', 1],
  ['gum-free.dev', 1],
  ['uner-ewt.dev', 1],
  ['uner-ewt.test', 1],
  ['wikigold.train', 1],
  ['redocred.train', 1],
  ['redocred.dev', 1],
  ['crossner-politics.train', 1],
  ['crossner-politics.dev', 1],
  ['crossner-politics.test', 1],
  ['crossner-literature.train', 0.5],
  ['crossner-literature.dev', 0.5],
  ['crossner-literature.test', 0.5],
  ['crossner-science.train', 0.5],
  ['crossner-science.dev', 0.5],
  ['crossner-science.test', 0.5],
]

/** News with labels that partly came from a machine: they bind only where the model of the gold sets agrees. */
export const silverSets = ['gmb.train', 'gmb.dev', 'gmb.test']

/** Sets that train nothing. */
export const measuringSets = ['gum-news.dev', 'worldwide-fixed.dev']
