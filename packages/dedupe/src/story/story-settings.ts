import { WirecopyError } from '@wirecopy/document'

/** Settings of the story search. */
export interface StorySettings {
  /** Least mean similarity of an article to the articles of a story. */
  readonly similarity: number
  /** Days after which an article counts half as near in time; articles without a date never fade. */
  readonly halfLifeDays: number
}

/** The settings that hold unless others are given. */
export const storySettings: StorySettings = { similarity: 0.14, halfLifeDays: 30 }

/**
 * Returns the settings with the given ones over the usual.
 *
 * @throws WirecopyError `invalid-option` for a value that is not a positive number.
 */
export function resolveStorySettings(given: Partial<StorySettings> = {}): StorySettings {
  const { similarity = storySettings.similarity, halfLifeDays = storySettings.halfLifeDays } = given
  for (const [name, value] of Object.entries({ similarity, halfLifeDays })) {
    if (typeof value === 'number' && value > 0) continue
    throw new WirecopyError('invalid-option', `${name} must be a positive number, not ${value}`)
  }
  return { similarity, halfLifeDays }
}
