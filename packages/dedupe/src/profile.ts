import { WirecopyError } from '@wirecopy/document'
import type { Sampling } from './kernel/sampling.ts'

/**
 * The name of a set of settings that were chosen together.
 *
 * - `news`: articles as publishers show them.
 * - `lean`: half the memory; short excerpts are missed more often.
 * - `ocr`: scanned pages full of misread letters. Runs of characters instead of words, and far less
 *   agreement is asked for, so texts on the same subject come closer to being merged.
 */
export type ProfileName = 'news' | 'lean' | 'ocr'

/** How much two articles must share; shares are of word shingles, boilerplate left out. */
export interface Thresholds {
  /** Least similarity (Jaccard) of two articles that are reported as `near`; 0.65 of it where the evidence is broad. */
  similarity: number
  /** Least share of one article found in the other that is reported as `contained`. */
  containment: number
  /** Least similarity that puts two articles into one cluster. */
  mergeSimilarity: number
  /** Least share of the shorter article found in the longer one that puts both into one cluster, … */
  mergeContainment: number
  /** … provided that the shorter one is at least this share of the longer one. */
  mergeLengthRatio: number
  /** Least number of shared samples for anything to be reported. */
  overlap: number
  /** Least number of shared samples that puts two articles into one cluster. */
  mergeOverlap: number
  /** A shingle found in more clusters than this is boilerplate. */
  boilerplateClusters: number
  /** A shingle found in more clusters of one publisher than this is furniture of that publisher. */
  publisherClusters: number
}

/** A profile: how articles are sampled and judged. */
export interface Profile {
  readonly sampling: Sampling
  readonly thresholds: Readonly<Thresholds>
}

const newsThresholds: Thresholds = {
  similarity: 0.2,
  containment: 0.4,
  mergeSimilarity: 0.35,
  mergeContainment: 0.8,
  mergeLengthRatio: 0.33,
  overlap: 3,
  mergeOverlap: 7,
  boilerplateClusters: 6,
  publisherClusters: 2,
}

/** The profiles by name. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  news: {
    sampling: { unit: 'word', rate: 12, minimum: 32 },
    thresholds: newsThresholds,
  },
  lean: {
    sampling: { unit: 'word', rate: 26, minimum: 16 },
    thresholds: { ...newsThresholds, mergeOverlap: 5 },
  },
  ocr: {
    sampling: { unit: 'character', rate: 16, minimum: 100 },
    thresholds: {
      ...newsThresholds,
      similarity: 0.1,
      containment: 0.2,
      mergeSimilarity: 0.12,
      mergeContainment: 0.35,
      mergeLengthRatio: 0.2,
      mergeOverlap: 8,
      boilerplateClusters: 12,
      publisherClusters: 12,
    },
  },
}

/**
 * Returns the profile of that name with the given thresholds over its own.
 *
 * @throws WirecopyError `invalid-option` for an unknown profile or threshold, or a value out of range.
 */
export function resolveProfile(name: string, thresholds: Partial<Thresholds>): Profile {
  if (!Object.hasOwn(profiles, name)) {
    throw new WirecopyError('invalid-option', `there is no profile named ${JSON.stringify(name)}`)
  }
  const profile = profiles[name as ProfileName]
  return {
    sampling: profile.sampling,
    thresholds: resolveThresholds(profile.thresholds, thresholds),
  }
}

/** Returns the base thresholds with the given ones over them. */
export function resolveThresholds(
  base: Readonly<Thresholds>,
  given: Partial<Thresholds>,
): Readonly<Thresholds> {
  const resolved = { ...base }
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(base, name)) {
      throw new WirecopyError(
        'invalid-option',
        `there is no threshold named ${JSON.stringify(name)}`,
      )
    }
    if (value === undefined) continue
    const key = name as keyof Thresholds
    const share = base[key] <= 1
    if (typeof value !== 'number' || !(value > 0) || (share && value > 1)) {
      throw new WirecopyError(
        'invalid-option',
        `threshold ${name} must be ${share ? 'a number over 0, at most 1' : 'a positive number'}, not ${value}`,
      )
    }
    resolved[key] = value
  }
  return resolved
}
