/** The inflected forms of one English verb; `past` and `participle` may be equal. */
export interface VerbForms {
  readonly base: string
  readonly third: string
  readonly past: string
  readonly participle: string
  readonly gerund: string
}

/** `base third past participle gerund`, only where the spelling rules below fail. */
const irregular = new Map(
  `say says said said saying;tell tells told told telling;write writes wrote written writing;
read reads read read reading;swear swears swore sworn swearing;speak speaks spoke spoken speaking;
begin begins began begun beginning;sing sings sang sung singing;think thinks thought thought thinking;
feel feels felt felt feeling;know knows knew known knowing;see sees saw seen seeing;
find finds found found finding;shoot shoots shot shot shooting;show shows showed shown showing;
forecast forecasts forecast forecast forecasting;foresee foresees foresaw foreseen foreseeing;
understand understands understood understood understanding;mean means meant meant meaning;
plead pleads pleaded pleaded pleading;hear hears heard heard hearing;teach teaches taught taught teaching;
go goes went gone going;put puts put put putting;make makes made made making;have has had had having;
take takes took taken taking;lay lays laid laid laying;set sets set set setting;
spell spells spelled spelled spelling;hit hits hit hit hitting;lead leads led led leading;
hold holds held held holding;give gives gave given giving;dream dreams dreamed dreamed dreaming;
foretell foretells foretold foretold foretelling;retell retells retold retold retelling;
bet bets bet bet betting;shout shouts shouted shouted shouting;maintain maintains maintained maintained maintaining`
    .split(';')
    .map((line) => {
      const [base = '', third = '', past = '', participle = '', gerund = ''] = line
        .trim()
        .split(/\s+/)
      return [base, { base, third, past, participle, gerund }] as const
    }),
)

/** Verbs of more than one syllable that double their last consonant, and short ones do by rule. */
const doubling = new Set('admit rebut refer blog quip concur infer regret shrug'.split(' '))
const vowels = 'aeiou'

function doublesConsonant(verb: string): boolean {
  if (doubling.has(verb)) return true
  const last = verb.at(-1) ?? ''
  const middle = verb.at(-2) ?? ''
  const before = verb.at(-3) ?? ''
  if (verb.length > 4 || 'aeiouwxy'.includes(last)) return false
  return vowels.includes(middle) && !vowels.includes(before)
}

/** Returns the forms of a verb, from the table of irregular verbs or by the rules of spelling. */
export function inflectVerb(base: string): VerbForms {
  const known = irregular.get(base)
  if (known) return known
  const last = base.at(-1) ?? ''
  const before = base.at(-2) ?? ''
  if (last === 'e') {
    const past = `${base}d`
    return { base, third: `${base}s`, past, participle: past, gerund: `${base.slice(0, -1)}ing` }
  }
  if (last === 'y' && !vowels.includes(before)) {
    const stem = base.slice(0, -1)
    const past = `${stem}ied`
    return { base, third: `${stem}ies`, past, participle: past, gerund: `${base}ing` }
  }
  const third = /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`
  const stem = doublesConsonant(base) ? base + last : base
  return { base, third, past: `${stem}ed`, participle: `${stem}ed`, gerund: `${stem}ing` }
}
