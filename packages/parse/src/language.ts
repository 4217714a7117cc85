/** Frequent short words by language, for languages of the Latin, Cyrillic and Arabic scripts. */
const frequentWords: Record<string, string> = {
  en: 'the of and to in that is was for on with as it at by from said has have be are this will',
  de: 'der die und das den von zu mit ist im auf für nicht ein eine des dem sich auch als nach wird',
  fr: 'le la les des et en du une un que est pour dans qui sur par au plus avec pas cette ont été',
  es: 'el la los las de y en que del se un una por con para su como más al lo fue ha este',
  it: 'il di che la e del della per un una è in con non sono alla nel da dei gli anche più',
  pt: 'o de a e que do da em um para com uma os no não se na por mais dos as ao foi',
  nl: 'de het een van en in is dat op te voor met zijn niet aan door ook bij naar heeft',
  sv: 'och att det som på av för med är en den till har inte om ett men var från',
  da: 'og at det er en af på for med til der som den ikke har et de var fra blev',
  nb: 'og at det er en av på for med til som den ikke har et de var fra ble å seg',
  fi: 'ja on ei että oli se hän mutta ovat kun myös joka mukaan sen ollut vuoden',
  pl: 'i w na z się że do nie jest to o jak przez po od oraz które ale dla',
  cs: 'a v se na že je s z do o to podle které jsou také ale jako za byl pro',
  hu: 'a az és hogy nem is egy volt meg van ez csak már szerint de',
  ro: 'de și în a la cu pe care din este că pentru nu o un au mai fost',
  tr: 've bir bu da de için ile olarak olan çok daha ne kadar sonra dedi',
  id: 'yang dan di dari dengan untuk pada ini itu dalam tidak akan oleh juga ke',
  vi: 'và của là có các cho không trong được người một với đã những này',
  sw: 'ya na wa kwa ni la katika za kuwa hiyo cha huo kutoka',
  af: 'die en van in is het dat nie vir op met om sy was te hy',
  ca: 'el la els de i que en un una per amb del les no és al ha',
  hr: 'i je u se na da za su od koji to kao s ne bi iz',
  ru: 'в и на не что с по как из для это он к за от было',
  uk: 'в і на не що з у до та як за це від про його для',
  bg: 'на и в за да от се с че е по са като не това',
  sr: 'и је у да се на за су од који то као не са',
  ar: 'في من على إلى أن التي الذي عن مع هذا هذه كان بعد قال',
  fa: 'و در به از که این را با است برای آن یک شد می',
  ur: 'کے میں کی ہے اور سے کا کو نے پر یہ کہ ہیں',
}

interface WordTable {
  codes: string[]
  /** Hashes of the frequent words by slot, open addressing; 0 where a slot is free. */
  slots: Int32Array
  /** For each slot, the languages that have its word. */
  languages: (number[] | undefined)[]
}

let table: WordTable | undefined

/** A power of two, well above the number of words. */
const slotCount = 4096

function wordTable(): WordTable {
  if (table) return table
  const codes = Object.keys(frequentWords)
  table = { codes, slots: new Int32Array(slotCount), languages: new Array(slotCount) }
  for (const [number, words] of Object.values(frequentWords).entries()) {
    for (const word of words.split(' ')) {
      let hash = 0
      for (let at = 0; at < word.length; at++) hash = addToHash(hash, word.charCodeAt(at))
      const slot = slotOf(table.slots, hash)
      table.slots[slot] = hash
      const list = table.languages[slot]
      if (list) list.push(number)
      else table.languages[slot] = [number]
    }
  }
  return table
}

/** The slot that holds a hash, or the free one where it would stand. */
function slotOf(slots: Int32Array, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & (slotCount - 1)
  while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & (slotCount - 1)
  return slot
}

const addToHash = (hash: number, code: number): number =>
  (Math.imul(hash ^ code, 0x5bd1e995) + code) | 0

/** Scripts that tell the language by themselves, as ranges of code units; Han alone is read as Chinese. */
const scripts: [first: number, last: number, language: string][] = [
  [0x370, 0x3ff, 'el'],
  [0x530, 0x58f, 'hy'],
  [0x590, 0x5ff, 'he'],
  [0x900, 0x97f, 'hi'],
  [0x980, 0x9ff, 'bn'],
  [0xb80, 0xbff, 'ta'],
  [0xc00, 0xc7f, 'te'],
  [0xe00, 0xe7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
  [0x3040, 0x30ff, 'ja'],
  [0x4e00, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
]

/** The script of each code unit by its number in the list, the number behind the last for others; blocks of 16 share one. */
let scriptOfBlock: Uint8Array | undefined

function scriptTable(): Uint8Array {
  if (scriptOfBlock) return scriptOfBlock
  scriptOfBlock = new Uint8Array(0x1000).fill(scripts.length)
  for (const [index, [first, last]] of scripts.entries())
    scriptOfBlock.fill(index, first >> 4, (last >> 4) + 1)
  return scriptOfBlock
}

/** Counters that all calls share: most texts are short, so that making them anew would cost more than counting. */
const scores = new Float64Array(Object.keys(frequentWords).length)
const scriptCounts = new Int32Array(scripts.length + 1)

/** How much of a text is read. */
const sampleLength = 1000

/** Small letters by code unit, 0 for what is no letter or mark; near enough for finding words. */
let smallLetters: Uint16Array | undefined

/** No code unit from here to the East Asian scripts has a capital in the words above. */
const lettersEnd = 0x2000

function letterTable(): Uint16Array {
  if (smallLetters) return smallLetters
  smallLetters = new Uint16Array(lettersEnd)
  for (let code = 65; code < lettersEnd; code++) {
    const small = String.fromCharCode(code).toLowerCase()
    const folded = small.length === 1 ? small.charCodeAt(0) : code
    if ((folded >= 97 && folded <= 122) || folded >= 0xc0) smallLetters[code] = folded
  }
  return smallLetters
}

/**
 * Returns the language of a text as a BCP 47 code, judged by script and frequent words in its first
 * 1,000 code units, or null where these don't settle it.
 */
export function detectLanguage(text: string): string | null {
  const small = letterTable()
  const scriptOf = scriptTable()
  const { slots, languages: languagesOf } = wordTable()
  scores.fill(0)
  scriptCounts.fill(0)
  const end = Math.min(text.length, sampleLength)
  let letters = 0
  let words = 0
  let hash = 0
  let length = 0
  for (let at = 0; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 32
    const letter = code < lettersEnd ? (small[code] as number) : code < 0x2c00 ? 0 : code
    if (code < 0x370) {
      if (letter !== 0) letters++
    } else if (code < lettersEnd || code >= 0x3040) {
      letters++
      const script = scriptOf[code >> 4] as number
      scriptCounts[script] = (scriptCounts[script] as number) + 1
    }
    if (letter !== 0) {
      hash = addToHash(hash, letter)
      length++
      continue
    }
    if (length === 0) continue
    words++
    const found = length < 9 ? languagesOf[slotOf(slots, hash)] : undefined
    if (found !== undefined)
      for (const one of found) scores[one] = (scores[one] as number) + 1 / found.length
    hash = 0
    length = 0
  }
  if (letters < 8) return null
  return byScript(letters) ?? byFrequentWords(words)
}

/** The language of the script that most letters have, if it tells. */
function byScript(letters: number): string | null {
  for (const [index, [, , language]] of scripts.entries())
    if ((scriptCounts[index] as number) > letters * (language === 'ja' ? 0.12 : 0.4))
      return language
  return null
}

/** The language whose frequent words are many, and more than those of any other. */
function byFrequentWords(words: number): string | null {
  let best = 0
  let second = 0
  let language = 0
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] as number
    if (score > best) {
      second = best
      best = score
      language = at
    } else if (score > second) second = score
  }
  if (best < 2 || best / words < 0.06 || best < second * 1.15) return null
  return wordTable().codes[language] as string
}
