import { guessCharset, latinCharset } from './guess-charset.ts'

const sniffLength = 4096

/** Labels that pages use and `TextDecoder` doesn't know. */
const aliases: Record<string, string> = {
  utf8mb4: 'utf-8',
  unicode: 'utf-8',
  utf: 'utf-8',
  'win-1251': 'windows-1251',
  'cp-1251': 'windows-1251',
  'iso8859-15': 'iso-8859-15',
  'x-euc-jp': 'euc-jp',
  ks_c_5601: 'euc-kr',
  euc_kr: 'euc-kr',
  uhc: 'euc-kr',
  ms949: 'euc-kr',
  cp949: 'euc-kr',
  ms932: 'shift_jis',
  cp932: 'shift_jis',
  'gb-2312': 'gbk',
  'gb-18030': 'gb18030',
  ms936: 'gbk',
  cp936: 'gbk',
  cp950: 'big5',
  cp874: 'windows-874',
}

/** The label as `TextDecoder` knows it; "windows1251" and "win_1251" are windows-1251. */
function knownLabel(declared: string): string {
  const label = declared.toLowerCase()
  const page = /^(?:windows|win|cp|x-cp)[-_]?(125\d|874)$/.exec(label)?.[1]
  return page !== undefined ? `windows-${page}` : (aliases[label] ?? label)
}

/** What servers declare that were never told. */
const defaults = new Set(['iso-8859-1', 'windows-1252', 'us-ascii', 'latin1'])

/** A decoded page, and what was odd about its charset. */
export interface DecodedText {
  text: string
  charset: string
  warning: string | null
}

/**
 * Returns the text of some bytes. The charset comes from a byte order mark, else from the content type,
 * else from a `meta` element or XML declaration in the first 4 kB; UTF-8 if nothing tells. A declared
 * charset that the bytes contradict gives way to UTF-8, and bytes that are neither, or said to be in the
 * charset that servers say by default, to that whose letters they clearly make; windows-1252 is the last.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): DecodedText {
  const mark = byteOrderMark(bytes)
  if (mark !== null) return decode(bytes, mark, null)
  const declared = fromContentType(contentType) ?? fromMarkup(bytes)
  if (declared !== null) {
    if (/^utf-?8$/i.test(declared)) return decodeUtf8(bytes)
    // Every letter of markup would have a zero byte beside it.
    const isFalseWide = /^utf-?16/i.test(declared) && !bytes.subarray(0, sniffLength).includes(0)
    if ((isFalseWide || !isSingleByteAscii(bytes)) && isUtf8(bytes))
      return decode(bytes, 'utf-8', `the page declares ${declared}, but is UTF-8`)
    const label = knownLabel(declared)
    const guess = defaults.has(label) ? guessCharset(bytes) : null
    if (guess !== null)
      return decode(bytes, guess, `the page declares ${declared}, but is ${guess}`)
    return decode(bytes, label, null)
  }
  return decodeUtf8(bytes)
}

function decodeUtf8(bytes: Uint8Array): DecodedText {
  if (isUtf8(bytes)) return decode(bytes, 'utf-8', null)
  // A stray byte or a cut in the middle is damage; more broken than whole characters are another charset.
  const text = new TextDecoder('utf-8').decode(bytes)
  const { broken, whole } = countCharacters(text)
  if (broken <= whole || broken < text.length / 2000)
    return { text, charset: 'utf-8', warning: `${broken} broken UTF-8 sequences` }
  const charset = guessCharset(bytes) ?? latinCharset(bytes)
  const warning = `the page is no valid UTF-8 and declares no other charset: read as ${charset}`
  return decode(bytes, charset, warning)
}

/** Counts what could not be decoded (but for a cut at the end), and the characters beyond ASCII that could. */
function countCharacters(text: string): { broken: number; whole: number } {
  let broken = 0
  let whole = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken += at < text.length - 1 ? 1 : 0
    else if (code > 0x7f) whole++
  }
  return { broken, whole }
}

function decode(bytes: Uint8Array, charset: string, warning: string | null): DecodedText {
  try {
    return { text: new TextDecoder(charset).decode(bytes), charset, warning }
  } catch {
    return {
      text: new TextDecoder('utf-8').decode(bytes),
      charset: 'utf-8',
      warning: `unknown charset ${charset.slice(0, 40)}`,
    }
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function isSingleByteAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 127) return false
  return true
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 3))
  if (head === '\u00ef\u00bb\u00bf') return 'utf-8'
  if (head.startsWith('\u00ff\u00fe')) return 'utf-16le'
  return head.startsWith('\u00fe\u00ff') ? 'utf-16be' : null
}

function fromContentType(contentType: string | null): string | null {
  return (
    /charset\s{0,3}=\s{0,3}["']?([\w.:-]{2,40})/i.exec((contentType ?? '').slice(0, 300))?.[1] ??
    null
  )
}

function fromMarkup(bytes: Uint8Array): string | null {
  let head = ''
  const end = Math.min(bytes.length, sniffLength)
  for (let at = 0; at < end; at++) head += String.fromCharCode(bytes[at] as number)
  const xml = /^\s{0,20}<\?xml[^>]{0,100}encoding\s{0,3}=\s{0,3}["']([\w.:-]{2,40})/i.exec(head)
  const meta = /<meta[^>]{1,200}charset\s{0,3}=\s{0,3}["']?([\w.:-]{2,40})/i.exec(head)
  const label = xml?.[1] ?? meta?.[1] ?? null
  // Markup that could be read byte by byte is in no UTF-16, whatever it says.
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label
}
