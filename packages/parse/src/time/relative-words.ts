import { yesterdayPhrases } from './relative-phrases.ts'

/** The units of relative time phrases, as ISO 8601 duration parts. */
export type RelativeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** Unit words by unit, over all languages. Prefixes of a word are not matched, so forms are listed. */
const unitWords: Record<RelativeUnit, string> = {
  second:
    's sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondo secondi seconden sekund sekunder sekunti sekuntia sekundy sekund sekundami vteřinami másodperce saniye sn секунд секунду секунды сек секунди sekunda sekundi ثانية ثواني ثوان ثانیه שניות सेकंड सेकेंड সেকেন্ড detik saat-detik giây วินาที δευτερόλεπτα secunde sekondes sekunde',
  minute:
    'm min mins mn minute minutes minuten minuto minutos minuti minut minuta minuty minuten minuutti minuuttia minuut minuter minutter minutu minutą minutę minutami minutou minúty minútami perce percek perccel dakika dk минут минуту минуты мин хвилин хвилину хвилини минута минути минута دقيقة دقائق دقيقتين دقیقه منٹ דקה דקות मिनट মিনিট menit minit phút นาที λεπτά λεπτό dakikalık dakiqa dəqiqə dakikë minutë dakika minuty minutes mínútum minute imizuzu',
  hour: 'h hr hrs hour hours stunde stunden std heure heures hora horas ora ore uur uren timme timmar time timer tim tunti tuntia godzinę godziny godzin godz hodinou hodinami hodinou hodiny hodín hodinu órája óra órával oră saat sa час часа часов ч годину години годин час часове sat sata sati сат сата сати ساعة ساعات ساعتين ساعه ساعت ساعة گھنٹے گھنٹہ שעה שעות שעתיים घंटे घंटा घंटों ঘণ্টা ঘন্টা jam giờ ชั่วโมง ชม ώρες ώρα hores hora orë urë klukkustundum saa ihora amahora tundi valandas valandų stundām',
  day: 'd day days tag tage tagen tg jour jours j día días dia dias giorno giorni gg dag dagen dagar dage päivä päivää dzień dni dzien dnem dny dňami deň napja nap zi zile gün день дня дней дн дні днів ден дни dan dana дан дана يوم أيام يومين ايام روز دن יום ימים יומיים दिन দিন hari ngày วัน ημέρες μέρες ημέρα μέρα dies siku izinsuku päeva dienas dienām dagar dögum',
  week: 'w wk wks week weeks woche wochen semaine semaines semana semanas settimana settimane weken vecka veckor uke uker uge uger viikko viikkoa tydzień tygodnie tygodni týdnem týdny týždňom hete hét săptămână săptămâni hafta неделю недели недель тиждень тижні тижнів седмица седмици nedelju nedelja tjedan tjedna недељу недеља أسبوع أسابيع أسبوعين هفته ہفتے שבוע שבועות שבועיים हफ्ते सप्ताह সপ্তাহ minggu pekan tuần สัปดาห์ εβδομάδες εβδομάδα setmana setmanes wiki nädalat savaites nedēļas',
  month:
    'mo mos mth mths month months monat monate monaten mois mes meses mese mesi mês maand maanden månad månader måned måneder kuukausi kuukautta miesiąc miesiące miesięcy měsícem měsíci měsíců mesiacom hónapja hónap lună luni ay месяц месяца месяцев мес місяць місяці місяців месец месеца mesec meseca mjesec mjeseca شهر أشهر شهور شهرين ماه ماہ מהינה מהינות חודש חודשים חודשיים महीने महीना মাস bulan tháng เดือน μήνες μήνα mesos miezi kuud mėnesius',
  year: 'y yr yrs year years jahr jahre jahren an ans année années año años ano anos anno anni jaar jaren år vuosi vuotta rok lata lat rokem lety roky éve év ani yıl год года лет рік роки років година година godinu godine godina година година سنة سنوات عام سنتين سال שנה שנים שנתיים साल वर्ष বছর tahun năm ปี χρόνια χρόνο έτη any anys mwaka miaka aastat metus',
}

/** Words that say that the time lies back, before or behind the count. */
const agoWords =
  'əvvəl अघि पूर्व lepas gelede таму ago earlier vor y hace fa há ha atrás geleden sedan siden för sitten temu przed před pred ezelőtt acum назад тому преди prije pre пре منذ قبل مضت پیش قبل پہلے לפני पहले আগে lalu yang tadi yg trước cách đây ที่แล้ว ที่ผ่านมา πριν από önce evvel fa nga parë zilizopita iliyopita ezidlule tagasi prieš pirms för ago'

/** One and its relatives, written out. */
const oneWords =
  'یک isang одна a an one ein eine einem einer une un uno una um uma een én en ett et eine jeden jedna jedną egy bir один одну одна واحد واحدة यक एक এক một satu 1 ένα μία μια jedan o'
const numberWords: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  due: 2,
  tre: 3,
  quattro: 4,
  dois: 2,
  duas: 2,
  três: 3,
  twee: 2,
  drie: 3,
  två: 2,
  to: 2,
  два: 2,
  две: 2,
  три: 3,
  dwa: 2,
  dwie: 2,
  trzy: 3,
  half: 0.5,
  couple: 2,
  few: 3,
}

/** Arabic and Hebrew duals: the word alone means two. */
const duals = new Set(
  'ساعتين يومين دقيقتين أسبوعين شهرين سنتين שעתיים יומיים שבועיים חודשיים שנתיים'.split(' '),
)

/** Words between count and unit, or around them, that change nothing. */
const fillers =
  'il for about around over almost less than more of etwa circa environ aproximadamente unos circa ok около більше last updated'

const units = new Map<string, RelativeUnit>()
for (const [unit, words] of Object.entries(unitWords)) {
  for (const word of words.split(' ')) if (!units.has(word)) units.set(word, unit as RelativeUnit)
}
const ago = new Set(agoWords.split(' '))
const ones = new Set(oneWords.split(' '))
const ignored = new Set(fillers.split(' '))

/** Phrases that stand for a whole relative time. */
const phrases = new Map<string, { count: number; unit: RelativeUnit }>()
const phraseList: [number, RelativeUnit, string][] = [
  [
    0,
    'minute',
    "just now|now|moments ago|a moment ago|gerade eben|jetzt|à l’instant|à l'instant|ahora mismo|ahora|agora|agora mesmo|adesso|ora|zojuist|nu|just nu|nå|nyss|akkurat nå|lige nu|только что|щойно|الآن|az önce|şimdi|刚刚|剛剛|たった今|방금|방금 전|baru saja|vừa xong|अभी|juuri nyt|przed chwilą|teraz|právě teď|ใหม่|เมื่อสักครู่|همین حالا|עכשיו",
  ],
  [
    0,
    'day',
    "today|heute|aujourd’hui|aujourd'hui|hoy|hoje|oggi|vandaag|idag|i dag|tänään|dzisiaj|dziś|dnes|ma|astăzi|сегодня|сьогодні|اليوم|امروز|היום|bugün|आज|আজ|今天|今日|오늘|hari ini|hôm nay|วันนี้|σήμερα|avui|leo",
  ],
  [
    1,
    'day',
    'yesterday|gestern|hier|ayer|ontem|ieri|gisteren|igår|i går|eilen|wczoraj|včera|tegnap|вчера|вчора|أمس|امس|دیروز|אתמול|dün|कल|গতকাল|昨天|昨日|어제|kemarin|semalam|hôm qua|เมื่อวาน|χθες|ahir|jana',
  ],
  [
    2,
    'day',
    'vorgestern|avant-hier|anteayer|anteontem|l’altro ieri|eergisteren|i förrgår|i förgårs|i forgårs|toissapäivänä|przedwczoraj|předevčírem|позавчера|позавчора|أول أمس|پریروز|שלשום|前天|一昨日|おととい|그저께|그제|hôm kia',
  ],
  [
    1,
    'week',
    'last week|letzte woche|la semaine dernière|la semana pasada|semana passada|上周|上週|先週|지난주|geçen hafta|minggu lalu',
  ],
  [
    1,
    'month',
    'last month|letzten monat|le mois dernier|el mes pasado|上个月|上個月|先月|지난달|geçen ay|bulan lalu',
  ],
  [1, 'hour', 'sejam lalu|sejam yang lalu|vor einer stunde'],
  [1, 'day', 'sehari lalu|sehari yang lalu|하루 전'],
  [2, 'day', '이틀 전'],
  [3, 'day', '사흘 전'],
  [4, 'day', '나흘 전'],
  [15, 'day', '보름 전'],
  [1, 'day', yesterdayPhrases],
]
for (const [count, unit, list] of phraseList) {
  for (const phrase of list.split('|')) phrases.set(phrase, { count, unit })
}

/** What one word may mean within a relative time phrase. */
export interface RelativeReading {
  unit?: RelativeUnit
  /** The word alone means two of its unit. */
  dual?: boolean
  number?: number
  digits?: boolean
  ago?: boolean
  filler?: boolean
}

/** Everything that each known word may mean; made when the first one is asked for. */
let readings: Map<string, RelativeReading> | undefined

function readingTable(): Map<string, RelativeReading> {
  if (readings) return readings
  readings = new Map()
  const table = readings
  const add = (word: string, meaning: RelativeReading): void => {
    table.set(word, { ...table.get(word), ...meaning })
  }
  for (const [word, unit] of units) add(word, { unit })
  for (const word of duals) add(word, { dual: true })
  for (const word of ones) add(word, { number: 1 })
  for (const [word, number] of Object.entries(numberWords)) add(word, { number })
  for (const word of ago) add(word, { ago: true })
  for (const word of ignored) add(word, { filler: true })
  for (const [word, unit] of Object.entries(pastUnits)) add(word, { unit, ago: true })
  return table
}

/** Returns everything that a lower-case word may mean within a relative time phrase, null if nothing. */
export function readRelativeWord(word: string): RelativeReading | null {
  const code = word.charCodeAt(0)
  if (code >= 48 && code <= 57) return { number: Number(word), digits: true }
  return (readings ?? readingTable()).get(word) ?? null
}

/** Returns the count and unit of a phrase such as "yesterday", else null. */
export const relativePhrase = (phrase: string): { count: number; unit: RelativeUnit } | null =>
  phrases.get(phrase) ?? null

/** Forms of units that say "ago" by themselves. */
const pastUnits: Record<string, RelativeUnit> = {
  másodperce: 'second',
  perce: 'minute',
  órája: 'hour',
  napja: 'day',
  hete: 'week',
  hónapja: 'month',
  éve: 'year',
}

const timeWords = new Set([...ago, ...Object.keys(pastUnits)])
for (const phrase of phrases.keys()) {
  const words = phrase.split(' ')
  // One word of each phrase is enough to look for; the longest is the rarest.
  if (!words.some((word) => timeWords.has(word)))
    timeWords.add(words.reduce((longest, word) => (word.length > longest.length ? word : longest)))
}

/** The lengths of these words by the lowest bits of their first code units, large or small, a bit each. */
const lengths = new Uint32Array(256)
for (const word of timeWords) {
  for (const letter of [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)])
    lengths[letter & 255] = (lengths[letter & 255] as number) | (1 << Math.min(word.length, 31))
}

/** True for a stretch of a text that says "ago" or is the word by which a phrase such as "just now" is known. */
export function isTimeWord(text: string, from: number, to: number): boolean {
  const known = lengths[text.charCodeAt(from) & 255] as number
  const mayBe = (known & (1 << Math.min(to - from, 31))) !== 0
  return mayBe && timeWords.has(text.slice(from, to).toLowerCase())
}
