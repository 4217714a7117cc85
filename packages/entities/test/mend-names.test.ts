import { expect, test } from 'vitest'
import { mendNames } from '../src/mend-names.ts'
import { joinPartners } from '../src/partner-names.ts'
import { repeatNames } from '../src/repeat-names.ts'
import { readMarked, writeMarked } from './marked.ts'

/** The text with the names as mended. */
function mended(marked: string): string {
  const { analysis, names } = readMarked(marked)
  return writeMarked(mendNames(names, analysis), analysis.words.text)
}

test.each([
  // A form of address, and the article of an Arabic family name.
  ['[work Mrs. Lund] left.', 'Mrs. [person Lund] left.'],
  ['[product Dr Ana Ruiz Soto] left.', 'Dr [person Ana Ruiz Soto] left.'],
  ['Then al-[person Masri] left.', 'Then [person al-Masri] left.'],
  ['Then El-[person Masri] left.', 'Then [person El-Masri] left.'],
  ['He met [location Bilad al]-[person Masri].', 'He met [location Bilad al]-[person Masri].'],
  // Bodies in other languages.
  ['[person Grupo Azahar] fell.', '[organization Grupo Azahar] fell.'],
  ['[work Diario Levante] fell.', '[organization Diario Levante] fell.'],
  ['[product Partai Rakyat] won.', '[organization Partai Rakyat] won.'],
  [
    '[person Grupo Azahar] fell. Later [work Grupo Azahar] rose.',
    '[organization Grupo Azahar] fell. Later [organization Grupo Azahar] rose.',
  ],
  // Chambers and platforms.
  ['The [work Senate] voted.', 'The [work Senate] voted.'],
  ['In the [work Commons] they voted.', 'In the [organization Commons] they voted.'],
  ['He wrote it on [product X] at once.', 'He wrote it on [organization X] at once.'],
  // What stands beside a name says that it is a body's.
  ['The utility [person Pohjora] fell.', 'The utility [organization Pohjora] fell.'],
  ['The operator [work Havnelund] fell.', 'The operator [organization Havnelund] fell.'],
  ['State-owned [work Havnelund] fell.', 'State-owned [organization Havnelund] fell.'],
  ['The Oslo-based [work Havnelund] fell.', 'The Oslo-based [organization Havnelund] fell.'],
  [
    'He praised [person Nordlys], an investigative website, at once.',
    'He praised [organization Nordlys], an investigative website, at once.',
  ],
  [
    'He praised [work Nordlys], a small news agency based abroad.',
    'He praised [organization Nordlys], a small news agency based abroad.',
  ],
  // A person works at a body, or makes what a body may make.
  [
    '[person Ravi Castellan], an engineer at the company, left.',
    '[person Ravi Castellan], an engineer at the company, left.',
  ],
  ['[person Sarah Quill], a film producer, left.', '[person Sarah Quill], a film producer, left.'],
  [
    '[work Havnelund], a maker of tools at the harbour, left.',
    '[work Havnelund], a maker of tools at the harbour, left.',
  ],
  [
    'He sold [work Havnelund], a film producer, at once.',
    'He sold [organization Havnelund], a film producer, at once.',
  ],
  ['The chairman of [work Havnelund] left.', 'The chairman of [organization Havnelund] left.'],
  ['Then [work Havnelund] said so.', 'Then [organization Havnelund] said so.'],
  ["Then [work Havnelund]'s revenue fell.", "Then [organization Havnelund]'s revenue fell."],
  ['Then [work Havnelund]’s shares fell.', 'Then [organization Havnelund]’s shares fell.'],
  [
    'Then [work Havnelund] Chief Executive [person Ada Lund] left.',
    'Then [organization Havnelund] Chief Executive [person Ada Lund] left.',
  ],
  ['The [person Brightlake Airlines] fell.', 'The [organization Brightlake Airlines] fell.'],
  // Streets.
  ['They met in [person Mill Lane] then.', 'They met in [location Mill Lane] then.'],
  ['They met [person Diane Lane] then.', 'They met [person Diane Lane] then.'],
  ['They met Mr [person Mill Lane] then.', 'They met Mr [person Mill Lane] then.'],
  ['They met [person Lane] then.', 'They met [person Lane] then.'],
  // Letters behind a full name.
  ['Then [person Philippa Orme KC] rose.', 'Then [person Philippa Orme] KC rose.'],
  ['Then [person Tom Lee OBE MP] rose.', 'Then [person Tom Lee] OBE MP rose.'],
  ['Then [person Lee KC] rose.', 'Then [person Lee KC] rose.'],
  // What calls a body at the start of a sentence is no part of its name.
  [
    '[organization Carmaker Meridian Motors] fell.',
    'Carmaker [organization Meridian Motors] fell.',
  ],
  ['[work Startup Zenova] rose.', 'Startup [organization Zenova] rose.'],
  [
    'He left. [organization Rival Halvor Air] fell.',
    'He left. Rival [organization Halvor Air] fell.',
  ],
  [
    'He left [organization Rival Halvor Air] then.',
    'He left [organization Rival Halvor Air] then.',
  ],
  ['[organization Publisher] fell.', '[organization Publisher] fell.'],
  ['[organization Bank Arden] fell.', '[organization Bank Arden] fell.'],
  // What a body is once it is throughout.
  [
    'Then [work Havnelund] said so. It sold [work Havnelund] and [person Havnelund].',
    'Then [organization Havnelund] said so. It sold [organization Havnelund] and [organization Havnelund].',
  ],
  // A storm by its first name.
  [
    '[event Typhoon Marisol] hit. Then [person Marisol] moved.',
    '[event Typhoon Marisol] hit. Then [event Marisol] moved.',
  ],
  // A title within a body's name.
  [
    'The [organization African Union Commissioner] [person Ada Lund] left.',
    'The [organization African Union] Commissioner [person Ada Lund] left.',
  ],
  [
    'The [organization African Union Special Envoy for Peace] [person Ada Lund] left.',
    'The [organization African Union] Special Envoy for Peace [person Ada Lund] left.',
  ],
  ['The [organization Director] [person Ada Lund] left.', 'The Director [person Ada Lund] left.'],
  [
    'The [organization Deputy Director] [person Ada Lund] left.',
    'The Deputy Director [person Ada Lund] left.',
  ],
  // The field of a minister.
  [
    '[organization Labour] Minister [person Ada Lund] left.',
    'Labour Minister [person Ada Lund] left.',
  ],
])('%s becomes %s', (marked, answer) => {
  expect(mended(marked)).toBe(answer)
})

test.each([
  // Without a form of address, too long, or quoted.
  ['[work Lund] left.'],
  ['[work Mrs.] left.'],
  ['[work Mrs. Lund Goes Out Again] ran.'],
  ['He read “[work Mrs. Lund]” twice.'],
  // Names that say what they are, and words that say nothing.
  ['[location Grupo Azahar] is high.'],
  ['[person Grupo] left.'],
  ['The paper wrote of the [location Commons] twice.'],
  ['He has [work Commons] at home.'],
  ['He pressed [product X] twice.'],
  ['He wrote on [product Y] twice.'],
  ['Then “[work Havnelund]” said so.'],
  ['Then [product Havnelund 3] said so.'],
  ['Then [work Havnelund Prize] said so.'],
  ['Then [work Havnelund] fell.'],
  ["Then [work Havnelund]'s end came."],
  ['The author of [work Havnelund] left.'],
  ['The chairman read [work Havnelund] twice.'],
  ['Then [work Havnelund] by [person Ada Lund] came.'],
  ['Then [work Havnelund] Star [person Ada Lund] left.'],
  ['He praised [person Nordlys], a teacher, at once.'],
  ['He praised [person Nordlys], a friend of the agency, at once.'],
  ['He praised [person Nordlys] of the agency, at once.'],
  ['The company [person Ada Lund] left.'],
  ['The company Dr. [person Havnelund] left.'],
  // People after a body that is no title, and a title without anybody after it.
  ['The [organization Velden Port] [person Ada Lund] left.'],
  ['The [organization African Union Commissioner] left [location Oslo].'],
  ['The [organization African Union Commissioner] and [person Ada Lund] left.'],
  ['The [organization Office of the Director] [person Ada Lund] left.'],
  ['[organization Labour] leader [person Ada Lund] left.'],
  ['[organization Velden] Minister [person Ada Lund] left.'],
  ['[event Marathon Marisol] ran. Then [person Marisol] moved.'],
  ['[event Typhoon Marisol] hit. Then [location Marisol] moved.'],
  ['[event Typhoon Marisol] hit. Then [person Marisol Vega] moved.'],
])('%s stays', (marked) => {
  expect(mended(marked)).toBe(marked)
})

/** The text with the names that repeat others. */
function repeated(marked: string): string {
  const { analysis, names } = readMarked(marked)
  return writeMarked(repeatNames(names, [], analysis), analysis.words.text)
}

test.each([
  [
    '[person Ada Lund] left. In the end Lund came.',
    '[person Ada Lund] left. In the end [person Lund] came.',
  ],
  [
    '[person Tarek Masri] left. In the end al-Masri came.',
    '[person Tarek Masri] left. In the end [person al-Masri] came.',
  ],
  [
    'In the end Lund came. [person Ada Lund] left. All saw Lund.',
    'In the end [person Lund] came. [person Ada Lund] left. All saw [person Lund].',
  ],
])('a family name alone is its person’s: %s', (marked, answer) => {
  expect(repeated(marked)).toBe(answer)
})

test.each([
  ['[person Lund] left. In the end Lund came.'],
  ['[location Port Lund] is small. In the end Lund came.'],
  ['[person Ada Lund] left. Lund came.'],
  ['[person Ada Lund] left. In the end lund came.'],
  ['[person Ada Lund] left. In the end Lund Street burned.'],
  ['[person Ada Lund] left. In the end Port Lund burned.'],
  ['[person Ada Lund] left. The Lund-led team won.'],
  ['[person Ada Lund] left. In the end Ada came.'],
])('what only looks like a family name is none: %s', (marked) => {
  expect(repeated(marked)).toBe(marked)
})

test.each([
  ['[person Arden] & [person Moss] fell.', '[organization Arden & Moss] fell.'],
  ['[location Arden] & [organization Moss Group] fell.', '[organization Arden & Moss Group] fell.'],
  ['[location Port Arden] & [person Moss] fell.', '[organization Port Arden & Moss] fell.'],
  [
    '[location Port Arden] & [organization Moss Group] fell.',
    '[location Port Arden] & [organization Moss Group] fell.',
  ],
  ['[person Ada Lund] & [person Tom Moss] won.', '[person Ada Lund] & [person Tom Moss] won.'],
  [
    '[organization Arden] & [organization Moss] met.',
    '[organization Arden] & [organization Moss] met.',
  ],
  [
    '[person Arden] & [person Moss] met. Then [person Tom Moss] left.',
    '[person Arden] & [person Moss] met. Then [person Tom Moss] left.',
  ],
  ['[person Arden] and [person Moss] met.', '[person Arden] and [person Moss] met.'],
  ['[person Arden] & the [person Moss] met.', '[person Arden] & the [person Moss] met.'],
  ['[person Arden] &\n[person Moss] met.', '[person Arden] &\n[person Moss] met.'],
])('partners are one firm: %s', (marked, answer) => {
  const { analysis, names } = readMarked(marked)
  expect(writeMarked(joinPartners(names, analysis), analysis.words.text)).toBe(answer)
})
