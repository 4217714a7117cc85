/** What a communication verb can take beside it, as bits of `CueVerb.frames`. */
export const Frame = {
  /** "said that the plan was fair". */
  that: 1,
  /** "said the plan was fair". */
  bare: 2,
  /** "asked whether", "explained how". */
  question: 4,
  /** Stands beside a direct quote. */
  quote: 8,
  /** Closes an indirect statement: "The plan was fair, she said". */
  trailing: 16,
  /** Takes the addressee as its object: "told reporters". */
  addressee: 32,
  /** Takes a noun phrase in which words are quoted: "called it a “success”". */
  fragment: 64,
  /** As frequent as a noun or in another sense; needs a clear verbal context. */
  ambiguous: 128,
  /** A state of mind more than an utterance: "believes", "hopes". */
  cognition: 256,
  /** May be said by papers, figures and polls: "the report shows". */
  document: 512,
  /** A form of another language; not inflected. */
  foreign: 1024,
  /** What a face does that speaks: "said, smiling," is led by "said". */
  expression: 2048,
} as const

/** One verb that announces speech or thought. */
export interface CueVerb {
  readonly lemma: string
  readonly frames: number
}

const letters: Record<string, number> = {
  t: Frame.that,
  b: Frame.bare,
  w: Frame.question,
  q: Frame.quote,
  l: Frame.trailing,
  p: Frame.addressee,
  f: Frame.fragment,
  m: Frame.ambiguous,
  c: Frame.cognition,
  d: Frame.document,
  e: Frame.expression,
}

/** Frames, then the verbs that share them. Own list. */
const table = `
tbwqlfd say add
tbwqlpf tell
tbwqlf explain
tbwqlfd note acknowledge write
tbqlf admit argue claim insist concede contend assert warn declare announce predict suggest allege maintain
tbqlf observe confirm joke quip complain lament boast brag recall testify opine reckon remark proclaim caution confess
tbqlfd report conclude estimate
tbqlf state affirm reaffirm reiterate stress emphasize emphasise underscore underline disclose reveal profess surmise
tbqf hint imply indicate counter speculate theorize hypothesize attest
qm remember
tbqlm comment reason tweet retweet post blog
tqfm claim
tbqf pledge promise vow swear guarantee threaten
tbwqlp assure remind inform notify advise reassure
twqpm brief instruct
tbqwl reply respond answer
tf deny
tqf propose recommend demand urge request plead beg decree
tqfm rule order move
wqlp ask
wq inquire enquire
tbq agree
tq disagree object protest
tqf charge accuse
qf continue begin start finish
qfm shoot fire snap bark crack press push mock
qf scoff sneer retort gush rave enthuse marvel exclaim interject interrupt chime rebut blurt deadpan snark snarl sigh
qf shout yell scream cry whisper mutter murmur mumble chant thunder bellow rant fume vent hiss growl shriek
qf apologize apologise volunteer venture offer
tbqlf elaborate clarify summarize summarise recount relate relay convey communicate repeat restate
qf call label dub brand term describe characterize characterise denounce decry blast slam lambast lambaste deride deem
qf criticize criticise condemn praise hail laud applaud tout ridicule slam rip attack defend dismiss compare liken refer thank
qf cite mention quote
fm speak talk lecture greet welcome
qme grin smile laugh chuckle giggle beam wink nod groan moan sob weep
qfm voice express read sing pitch preach shrug tease pray
tbqlf point
tbcq believe think hope fear worry suspect doubt guess figure wonder feel know expect
tlcd find show
tcd determine prove
tc assume realize realise understand foresee consider
tqd project forecast signal
tbqd underline illustrate
tbql grumble gripe muse ponder predict exhort implore counsel appeal
tqf lie bemoan decry dispute
`

function parseFrames(codes: string): number {
  let frames = 0
  for (const letter of codes) frames |= letters[letter] ?? 0
  return frames
}

/** Finite forms of verbs of speech in other languages, for direct quotes. Own list. */
export const foreignCues = `sagte sagt erklärte erklärt betonte betont meinte meint schrieb schreibt berichtete antwortete kritisierte warnte fügte ergänzte twitterte
  dit déclare déclaré affirme affirmé explique expliqué ajoute ajouté estime assure souligne répond écrit confie
  dijo dice afirmó declaró explicó añadió señaló aseguró escribió respondió advirtió subrayó
  disse afirmou declarou explicou acrescentou escreveu respondeu
  detto dichiarato spiegato aggiunto affirmato scritto spiega afferma
  zei zegt verklaarde schreef sade säger sagde siger sanoi powiedział powiedziała`

/** All communication verbs with their frames; index 0 is empty, so that 0 can mean "no cue". */
export const cueVerbs: readonly CueVerb[] = (() => {
  const frames = new Map<string, number>()
  for (const line of table.trim().split('\n')) {
    const [codes = '', ...lemmas] = line.split(' ')
    for (const lemma of lemmas) frames.set(lemma, (frames.get(lemma) ?? 0) | parseFrames(codes))
  }
  for (const form of foreignCues.split(/\s+/)) {
    if (!frames.has(form)) frames.set(form, Frame.quote | Frame.foreign)
  }
  return [
    { lemma: '', frames: 0 },
    ...[...frames].map(([lemma, bits]) => ({ lemma, frames: bits })),
  ]
})()
