// Articles of a data folder, and chance that repeats.
import { readFileSync } from 'node:fs'

/** Returns the rows of an NDJSON file. */
export function readRows(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line))
}

/** Returns a source of chance with the draws that the generators need. */
export function chance(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit) => Math.floor(next() * limit)
  const pick = (list) => list[below(list.length)]
  const shuffle = (list) => {
    for (let index = list.length - 1; index > 0; index--) {
      const other = below(index + 1)
      ;[list[index], list[other]] = [list[other], list[index]]
    }
    return list
  }
  return { next, below, pick, shuffle }
}

export const wordsOf = (text) => text.split(/\s+/).filter(Boolean)

/** Returns the paragraphs of a text; pairs of sentences where it has none. */
export function paragraphsOf(text) {
  const paragraphs = text
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
  if (paragraphs.length >= 4) return paragraphs
  const sentences = text.match(/[^.!?]+[.!?]*["”’]?\s*/g) ?? [text]
  const pairs = []
  for (let at = 0; at < sentences.length; at += 2) {
    pairs.push(`${sentences[at]}${sentences[at + 1] ?? ''}`.trim())
  }
  return pairs
}

/** Returns what `process.cpuUsage` counted since `start`, in microseconds. */
export function cpuSince(start) {
  const { user, system } = process.cpuUsage(start)
  return user + system
}

export const percent = (share) => (100 * share).toFixed(2).padStart(6)
