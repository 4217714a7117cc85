import { parseFeed, parseHtml, parsePage } from '@wirecopy/parse'
import { describe, expect, it } from 'vitest'
import { encodeText } from '../src/hostile/encode-text.ts'

/** A sentence in letters that the charset was made for. */
const sentences: Record<string, string> = {
  'windows-1250': 'Řeka se v úterý vylila z břehů a zaplavila staré nádraží v Želenicích.',
  'windows-1251': 'В понедельник совет порта закрыл старый причал на ремонт до весны.',
  'windows-1252': 'Die Fähre fährt ab Montag nicht mehr, sagte der Bürgermeister „heute“ in Köln.',
  'windows-1253': 'Το λιμεναρχείο έκλεισε τη Δευτέρα την παλιά αποβάθρα για επισκευές.',
  'windows-1254': 'Liman kurulu eski iskeleyi pazartesi günü onarım için kapattı, dedi başkan.',
  'windows-1255': 'מועצת הנמל סגרה ביום שני את המזח הישן לצורך תיקונים עד האביב.',
  'windows-1256': 'أغلق مجلس الميناء الرصيف القديم يوم الاثنين لإجراء إصلاحات حتى الربيع.',
  'windows-1257':
    'Uosto valdyba pirmadienį uždarė senąją prieplauką remontui iki pavasario, žadėjo.',
  'windows-874': 'คณะกรรมการท่าเรือปิดท่าเรือเก่าเมื่อวันจันทร์เพื่อซ่อมแซมจนถึงฤดูใบไม้ผลิ',
  'windows-1258': 'Hôm nay tàu không đi qua sông, ông Lâm nói như thê.',
  'iso-8859-2': 'Zarząd portu zamknął w poniedziałek stare nabrzeże do wiosny, ogłosił wójt.',
  'koi8-r': 'В понедельник совет порта закрыл старый причал на ремонт до весны.',
  'koi8-u': 'У понеділок рада порту закрила старий причал на ремонт, її рішення є чинним.',
  'euc-kr': '항만위원회는 월요일에 낡은 부두를 봄까지 수리하기 위해 폐쇄했다고 밝혔다.',
  shift_jis: '港湾委員会は月曜日、古い桟橋を春まで修理のために閉鎖したと発表した。',
  'euc-jp': '港湾委員会は月曜日、古い桟橋を春まで修理のために閉鎖したと発表した。',
  gbk: '港务委员会周一宣布，旧码头将关闭维修至春天。',
  gb18030: '港务委员会周一宣布，旧码头将关闭维修至春天。',
  big5: '港務委員會週一宣布，舊碼頭將關閉維修至春天。',
}

const pageOf = (sentence: string, head: string) =>
  `<!doctype html><html><head>${head}<title>${sentence}</title></head><body><article><h1>${sentence}</h1>${`<p>${sentence} ${sentence}</p>`.repeat(4)}</article></body></html>`

describe.each(Object.entries(sentences))('%s', (charset, sentence) => {
  it.each([
    ['a meta element', `<meta charset="${charset}">`, undefined],
    ['a meta element with spaces', `<META CHARSET = '${charset.toUpperCase()}' >`, undefined],
    [
      'http-equiv',
      `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`,
      undefined,
    ],
    ['the content type', '', `text/html; charset=${charset}`],
    [
      'the content type against a meta element',
      '<meta charset="utf-8">',
      `text/html;charset="${charset}"`,
    ],
  ])('is read where %s declares it', (_, head, contentType) => {
    const page = parseHtml(encodeText(pageOf(sentence, head), charset), { contentType })
    expect(page.main?.text).toContain(sentence)
    expect(page.main?.title).toBe(sentence)
  })

  it('is read in a feed that declares it', () => {
    const feed = `<?xml version="1.0" encoding="${charset}"?><rss version="2.0"><channel><title>a</title><item><title>${sentence}</title><description>${sentence}</description></item></channel></rss>`
    const { main, related } = parseFeed(encodeText(feed, charset))
    expect([main, ...related].map((article) => article?.title)).toContain(sentence)
  })
})

/** Charsets with letters of their own, which tell themselves. */
const own = [
  'windows-1251',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-874',
  'koi8-r',
  'koi8-u',
  'euc-kr',
  'shift_jis',
  'euc-jp',
  'gbk',
  'big5',
]

describe.each(own)('%s that no one declares', (charset) => {
  const sentence = sentences[charset] as string
  const said = charset === 'koi8-r' ? ['koi8-r', 'koi8-u'] : [charset]

  it.each([
    ['at all', '', undefined],
    ['but as UTF-8', '<meta charset="utf-8">', undefined],
    ['but as the default of a server', '', 'text/html; charset=ISO-8859-1'],
  ])('is read where it is not declared %s', (_, head, contentType) => {
    const page = parseHtml(encodeText(pageOf(sentence, head), charset), { contentType })
    expect(page.main?.title).toBe(sentence)
    expect(page.main?.text).toContain(`${sentence} ${sentence}`)
    const [warning] = page.warnings.filter(({ code }) => code === 'charset')
    expect(said.some((name) => warning?.message.includes(name))).toBe(true)
  })
})

describe('a page in Latin letters without a declaration', () => {
  it.each([
    ['windows-1250', 'cs'],
    ['windows-1254', 'tr'],
    ['windows-1257', 'lt'],
    ['windows-1258', 'vi'],
  ])('is read as %s where its language is %s', (charset, language) => {
    const sentence = sentences[charset] as string
    const page = pageOf(sentence, '').replace('<html>', `<html lang="${language}-XX">`)
    expect(parseHtml(encodeText(page, charset)).main?.text).toContain(sentence)
  })

  it.each([
    'Élevé à Orléans, l’élève a été nommé à l’école où naîtra un théâtre, a précisé le préfet.',
    'El señor Núñez, ¿qué pasó? «Cayó aquí», respondió: así está la situación en Córdoba.',
    'Åge Ødegård åpner øya på søndag, sa ordføreren; båten går fra Ålesund til Sørøya.',
    'Fährgäste dürfen übermorgen wieder über die Brücke, erklärte die Behörde „größtenteils“.',
  ])('is not taken for another script: %s', (sentence) => {
    const bytes = encodeText(pageOf(sentence, ''), 'windows-1252')
    expect(parseHtml(bytes).main?.text).toContain(sentence)
    expect(parseHtml(bytes, { contentType: 'text/html; charset=latin1' }).main?.text).toContain(
      sentence,
    )
  })
})

describe('other names of a charset', () => {
  it.each([
    ['cp1251', 'windows-1251'],
    ['win1251', 'windows-1251'],
    ['windows_1251', 'windows-1251'],
    ['ks_c_5601-1987', 'euc-kr'],
    ['cp949', 'euc-kr'],
    ['UHC', 'euc-kr'],
    ['EUC_KR', 'euc-kr'],
    ['x-sjis', 'shift_jis'],
    ['Windows-31J', 'shift_jis'],
    ['cp932', 'shift_jis'],
    ['gb2312', 'gbk'],
    ['cp936', 'gbk'],
    ['big5-hkscs', 'big5'],
    ['cp950', 'big5'],
    ['tis-620', 'windows-874'],
    ['latin1', 'windows-1252'],
    ['l2', 'iso-8859-2'],
  ])('%s is %s', (label, charset) => {
    const sentence = sentences[charset] as string
    const page = parseHtml(encodeText(pageOf(sentence, `<meta charset="${label}">`), charset))
    expect(page.main?.text).toContain(sentence)
    expect(page.warnings).toEqual([])
  })
})

describe('a page in UTF-8 or UTF-16', () => {
  const sentence = 'Die Fähre „Möwe“ fährt nicht mehr – 항만위원회 – sagte der Bürgermeister.'
  const utf16 = (text: string, isLittle: boolean, mark: boolean) => {
    const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((c) => c.split(''))
    const bytes = new Uint8Array(units.length * 2)
    const view = new DataView(bytes.buffer)
    units.forEach((unit, index) => {
      view.setUint16(2 * index, unit.charCodeAt(0), isLittle)
    })
    return bytes
  }
  const utf8 = (text: string) => new TextEncoder().encode(text)

  it.each<[string, Uint8Array, string | undefined]>([
    ['has no declaration', utf8(pageOf(sentence, '')), undefined],
    ['has a byte order mark', utf8(`\ufeff${pageOf(sentence, '')}`), undefined],
    [
      'has a byte order mark and a wrong declaration',
      utf8(`\ufeff${pageOf(sentence, '<meta charset=koi8-r>')}`),
      'text/html; charset=euc-kr',
    ],
    [
      'is declared as another charset',
      utf8(pageOf(sentence, '<meta charset=windows-1251>')),
      undefined,
    ],
    [
      'is declared as an unknown charset',
      utf8(pageOf(sentence, '<meta charset=klingon>')),
      undefined,
    ],
    [
      'is declared as UTF-16 in its own bytes',
      utf8(pageOf(sentence, '<meta charset=utf-16>')),
      undefined,
    ],
    ['is little-endian UTF-16', utf16(pageOf(sentence, ''), true, true), undefined],
    ['is big-endian UTF-16', utf16(pageOf(sentence, ''), false, true), undefined],
    [
      'is UTF-16 that a header declares',
      utf16(pageOf(sentence, ''), true, false),
      'text/html; charset=utf-16le',
    ],
  ])('is read where it %s', (_, bytes, contentType) => {
    for (const parse of [parseHtml, parsePage]) {
      const { main } = parse(bytes, { contentType })
      expect(main?.text).toContain(sentence)
    }
  })

  it('of ASCII alone is read whatever it declares', () => {
    const plain = 'The ferry board closed the old pier for repairs on Monday, the mayor said.'
    for (const charset of [
      'utf-16',
      'utf-16le',
      'x-user-defined',
      'iso-2022-kr',
      'utf-7',
      'klingon',
      '',
    ]) {
      const { main } = parseHtml(utf8(pageOf(plain, `<meta charset="${charset}">`)))
      expect(main?.text, charset).toContain(plain)
    }
  })

  it('keeps what can be read where bytes are broken', () => {
    const bytes = utf8(pageOf(sentence, '<meta charset=utf-8>'))
    const broken = Uint8Array.from([...bytes.slice(0, -40), 0xff, 0xc3, ...bytes.slice(-40)])
    const page = parseHtml(broken)
    expect(page.main?.text).toContain(sentence)
    expect(page.warnings.length).toBeGreaterThan(0)
  })

  it('in windows-1252 without any declaration is not taken for UTF-8', () => {
    const western = 'Die Fähre fährt ab Montag für längere Zeit nicht, erklärte der Bürgermeister.'
    expect(parseHtml(encodeText(pageOf(western, ''), 'windows-1252')).main?.text).toContain(western)
  })
})

describe('random bytes', () => {
  it('give a page or a typed error', () => {
    let state = 7
    for (let run = 0; run < 300; run++) {
      const bytes = Uint8Array.from({ length: run * 7 }, () => {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0
        return state >>> 24
      })
      for (const parse of [parseHtml, parseFeed, parsePage]) expect(parse(bytes).kind).toBeDefined()
    }
  })
})
