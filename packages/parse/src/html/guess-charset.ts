/** A charset that pages are in without saying so, and what text in its languages is made of. */
interface Candidate {
  charset: string
  /** The commonest letters or characters of its languages. */
  common: ReadonlySet<string>
  /** How much of the text beyond ASCII these make up at the least, in plain prose. */
  share: number
}

const candidate = (charset: string, share: number, common: string): Candidate => ({
  charset,
  common: new Set(common),
  share,
})

const cyrillic = 'оеаинтсрвлкмдпуі'
const arabic = 'اليمنوتربةعدسفهكحق'
const simplified =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新'
const traditional =
  '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新'
const kana = 'のにはをたがでてとしれさあるいかもなっりらこよすまくう'
const hangul = '이다는을의에가로고하지한은를서기사도으자리해그인대들시어나일있정수전부라과아'

const candidates: readonly Candidate[] = [
  candidate('euc-kr', 0.3, hangul),
  candidate('shift_jis', 0.25, kana),
  candidate('euc-jp', 0.25, kana),
  candidate('gbk', 0.2, simplified),
  candidate('big5', 0.2, traditional),
  candidate('windows-1251', 0.6, cyrillic),
  candidate('koi8-u', 0.6, cyrillic),
  candidate('ibm866', 0.6, cyrillic),
  candidate('windows-1253', 0.55, 'αοιετσνηυρπκμλς'),
  candidate('windows-1255', 0.55, 'יוהלאתשרבמנ'),
  candidate('windows-1256', 0.55, arabic),
  candidate('iso-8859-6', 0.55, arabic),
  candidate('windows-874', 0.5, 'านรอกเงมยลวดทสตะปบคหแไ่้ี'),
]

/** The Latin charsets but windows-1252, by the language that the page says it is in. */
const latinCharsets: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['windows-1250', 'cs sk pl hu ro hr sl bs sq'],
    ['windows-1254', 'tr az ku'],
    ['windows-1257', 'lt lv et'],
    ['windows-1258', 'vi'],
  ].flatMap(([charset = '', languages = '']) =>
    languages.split(' ').map((language) => [language, charset]),
  ),
)

const sampleLength = 60_000

/**
 * Returns the charset that bytes are in which are no UTF-8, by the letters that they make in it: a text
 * in a script of its own has its common letters side by side. Null where none stands out.
 */
export function guessCharset(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, sampleLength)
  let best: string | null = null
  let bestScore = 0.75
  for (const { charset, common, share } of candidates) {
    const text = new TextDecoder(charset).decode(sample, { stream: true })
    const score = commonShare(text, common) / share
    if (score > bestScore) {
      best = charset
      bestScore = score
    }
  }
  return best
}

/** Returns the Latin charset of the language that a page says it is in; windows-1252 for most. */
export function latinCharset(bytes: Uint8Array): string {
  let head = ''
  for (const byte of bytes.subarray(0, 1000)) head += String.fromCharCode(byte)
  const tag = head.slice(Math.max(0, head.search(/<html\s/i))).split('>', 1)[0] ?? ''
  const language = /\slang\s?=\s?["']?([a-z]{2})\b/i.exec(tag)?.[1]
  return latinCharsets[language?.toLowerCase() ?? ''] ?? 'windows-1252'
}

/**
 * The share of the characters beyond ASCII that are common and stand beside another beyond ASCII;
 * accents of Latin letters stand alone.
 */
function commonShare(text: string, common: ReadonlySet<string>): number {
  let found = 0
  let all = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue
    const code = text.charCodeAt(at)
    all++
    // What no text holds: broken sequences, and the control characters of undefined bytes.
    if (code === 0xfffd || code < 0xa0) all += 4
    else if (
      common.has(text.charAt(at)) &&
      (text.charCodeAt(at - 1) >= 0x80 || text.charCodeAt(at + 1) >= 0x80)
    )
      found++
  }
  return all < 12 ? 0 : found / all
}
