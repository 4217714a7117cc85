import { cueVerbs, Frame } from './cue-verbs.ts'
import { inflectVerb } from './inflection.ts'
import { namedForms } from './named-words.ts'
import { WordClass } from './word-class.ts'
import { classLists } from './word-lists.ts'

/** What is known about one written form. */
export interface LexiconEntry {
  /** Bits of `WordClass`. */
  readonly classes: number
  /** An id of `Word`, or 0. */
  readonly word: number
  /** An index into `cueVerbs`, or 0. */
  readonly cue: number
  /** True where only the ending of the word tells its classes. */
  readonly isGuess: boolean
}

const empty: LexiconEntry = { classes: 0, word: 0, cue: 0, isGuess: false }

function buildLexicon(): Map<string, LexiconEntry> {
  const entries = new Map<string, LexiconEntry>()
  const extend = (form: string, change: Partial<LexiconEntry>) => {
    const entry = entries.get(form) ?? empty
    entries.set(form, {
      classes: entry.classes | (change.classes ?? 0),
      word: change.word ?? entry.word,
      cue: change.cue ?? entry.cue,
      isGuess: false,
    })
  }
  for (const [form, word] of namedForms) extend(form, { word })
  for (const [classes, forms] of classLists) {
    for (const form of forms.trim().split(/\s+/)) extend(form, { classes })
  }
  for (let cue = 1; cue < cueVerbs.length; cue++) {
    const verb = cueVerbs[cue]
    if (!verb) continue
    if ((verb.frames & Frame.foreign) !== 0) {
      extend(verb.lemma, { cue, classes: WordClass.past | WordClass.finite })
      continue
    }
    const forms = inflectVerb(verb.lemma)
    const isNoun = (verb.frames & Frame.ambiguous) !== 0
    extend(forms.base, { cue, classes: isNoun ? 0 : WordClass.present })
    extend(forms.third, { cue, classes: isNoun ? 0 : WordClass.present | WordClass.finite })
    extend(forms.past, { cue, classes: WordClass.past })
    extend(forms.participle, { cue, classes: WordClass.past })
    if ((verb.frames & Frame.expression) === 0)
      extend(forms.gerund, { cue, classes: WordClass.gerund })
  }
  return entries
}

const entries = buildLexicon()
const familyNouns = new Set(
  `family only july italy ally rally reply supply assembly billy kelly emily sally molly holly daily weekly monthly
  early elderly friendly likely unlikely lonely deadly fly apply jelly belly bully butterfly sicily orderly
  lively lovely ugly silly holy monopoly anomaly multiply comply imply rely tally folly`.split(
    /\s+/,
  ),
)
const notGerunds = new Set(
  `king ring thing anything something nothing everything morning evening building meeting spring string wing
  beijing ceiling wedding sibling bring sing during sterling viking ruling`.split(/\s+/),
)
const notPast = new Set(
  `red bed need feed seed speed breed indeed exceed proceed succeed hundred sacred united wed ted fred reed
  shed sled weed greed naked wicked kindred`.split(/\s+/),
)

/** Returns what is known about a lower-case form: its entry, or what its ending suggests. */
export function lookUp(form: string): LexiconEntry {
  const known = entries.get(form)
  if (known) return known
  let classes = 0
  if (form.length > 3) {
    if (form.endsWith('ly') && !familyNouns.has(form)) classes |= WordClass.adverb
    else if (form.endsWith('ing') && form.length > 4 && !notGerunds.has(form)) {
      classes |= WordClass.gerund
    } else if (form.endsWith('ed') && !notPast.has(form)) classes |= WordClass.past
    else if (form.endsWith("n't")) {
      classes |= WordClass.auxiliary | WordClass.finite | WordClass.negation
    } else if (form.endsWith('s') && !form.endsWith('ss')) classes |= WordClass.plural
  }
  return classes === 0 ? empty : { classes, word: 0, cue: 0, isGuess: true }
}
