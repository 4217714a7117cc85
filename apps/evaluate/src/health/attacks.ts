/** Texts made to cost time, by name; each repeats something up to a length. */
const textAttacks: Record<string, string> = {
  capitals: 'A',
  'capitalized words': 'Aa ',
  'quote marks': '"',
  'opening marks': '“',
  'nested marks': '“‘',
  'words without a stop': 'said that he ',
  'stops and initials': 'A. ',
  commas: 'x, ',
  digits: '1',
  'money without end': '$1.1 million (',
  'dates without end': 'Jan. 1, ',
  'relative times': '1 hour ago\n- X\n',
  'blank lines': '\n',
  'white space': ' ',
  'name without end': 'Mr. Kim of ',
  'lone surrogates': '\ud83d',
  'no spaces': '한국',
  dashes: '—',
}

const markupAttacks: Record<string, string> = {
  'open div': '<div>',
  'open b and p': '<b><p>',
  'open table': '<table><tr><td>',
  'open a': '<a><b>',
  paragraphs: '<p>word, word</p>',
  'unclosed comment': '<!--',
  ampersands: '&',
  'angle brackets': '<',
  'open attribute': '<p a="',
  'nested lists': '<ul><li>',
  'formatting ended askew': '<b><i></b></i>',
  'JSON-LD': '<script type="application/ld+json">{"a":[',
}

/** A text to measure growth with, at any length. */
export interface Attack {
  name: string
  markup: boolean
  text(length: number): string
}

/** Returns every attack: for texts, and for markup. */
export function attacks(): Attack[] {
  const of = (units: Record<string, string>, markup: boolean): Attack[] =>
    Object.entries(units).map(([name, unit]) => ({
      name,
      markup,
      text: (length) => unit.repeat(Math.ceil(length / unit.length)),
    }))
  return [...of(textAttacks, false), ...of(markupAttacks, true)]
}
