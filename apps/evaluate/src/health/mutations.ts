import { integer, pick, type Random } from '../generate/random.ts'

const intruders = [
  '\0',
  '\ud83d',
  '\udc4d',
  '“',
  '"',
  "'",
  '\n\n',
  '\u202e',
  '<',
  '&#0;',
  '</p>',
  '. ',
]

/** Returns a damaged form of a text: cut, shuffled, with marks, lone surrogates or NULs put in. */
export function mutateText(random: Random, text: string): string {
  const at = integer(random, 0, text.length)
  const to = Math.min(text.length, at + integer(random, 1, 400))
  switch (integer(random, 0, 5)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(at)
    case 2:
      return text.slice(0, at) + text.slice(to)
    case 3:
      return text.slice(0, at) + text.slice(at, to).repeat(integer(random, 2, 9)) + text.slice(to)
    case 4:
      return text.slice(0, at) + text.slice(at, to).toUpperCase() + text.slice(to)
    default: {
      let mutated = text
      for (let count = integer(random, 1, 40); count > 0; count--) {
        const place = integer(random, 0, mutated.length)
        mutated = mutated.slice(0, place) + pick(random, intruders) + mutated.slice(place)
      }
      return mutated
    }
  }
}
