import { detectOriginator, type Person } from '@wirecopy/document'
import { interfaceKind } from './text/interface-words.ts'
import { monthNamed } from './time/month-names.ts'

/** A byline split into people; agencies and other organizations are kept apart. */
export interface Byline {
  people: Person[]
  organizations: string[]
}

const lead =
  /^(?:(?:(?:story|written|reported|posted|published|article|words|text|texte|texto|testo|analysis|opinion|review|reviewed|edited|compiled|interview|recommended|report|photos?|medically reviewed|geschrieben|verfasst|recherchiert|geschreven|skrevet|skrivet|skriven|rédigé|écrit|propos recueillis|escrito|escrita|publicado|redactado|redigido|scritto|a cura|ein bericht|bericht)\s{1,2}(?:and\s\w+\s)?)?(?:by|von|par|por|di|da|door|av|af|przez|от|bởi|oleh)\b|(?:autorin\/autor|autor:in|autorin|autoren|autores|autora|autore|autor|authors|author|contributors|contributor|auteurs|auteur|skribent|yazar|penulis|tác giả|byline|reporter|writer|text|tekst|redaktion|redaktør|авторы|автор)(?!\p{L})|(?:written|story|words|report|texto|texte|testo|tekste|текст|записал|записала|автори|texty|autoři|autorzy|opracowanie|opracował|opracowała|tekst i zdjęcia|napisao|napisala|piše|pišu|pripravil|pripravila|připravil|připravila|napsal|napsala|írta|szerző|kirjoittaja|toimittaja|författare|forfatter|journalist|journaliste|schrijver|redacteur|giornalista|redactor|redacción|haber|muhabir|συντάκτης|κείμενο)\s?[:：]|scris de(?!\p{L})|γράφ(?:ει|ουν)\s(?:ο|η|οι)(?!\p{L})|بقلم|كتبت|كتب|نویسنده|מאת|लेखक|작성자|글|文|作者|記者|记者|责编|责任编辑|責任編輯|编集|編集|撰文|取材・文|取材|執筆|ライター)\s?[:：/／=＝]?\s{0,3}/iu
const separators =
  / ?[;|｜•·⋅∙●/] ?| ?[,，、] ?| (?:and|und|y|et|e|en|og|och|ja|i|a|og|и|та|і|ve|dan|và|with|mit|avec|con) | ?& ?/iu
/** What stands behind a dash is where a person is, or for whom. */
const dash = / [-–—] /u
const isMailAddress = (word: string): boolean => {
  const at = word.indexOf('@')
  return at > 0 && word.indexOf('.', at) > 0
}

/** What a person did for the page, as it stands in brackets or behind a comma. */
const craft =
  /^(?:texte?|texto|testo|tekst|words|story|report|recherche|fotos?|photos?|pictures|bilder?|fotografien?|fotografías?|fotografias?|foto's|photographs?|video|illustrations?|illustrationen|ilustraciones|grafik|graphics?|infografik|zdjęcia|текст|фото|видео|撮影|写真|图|文)$/iu
/** The last of several names: ", and Bo Elm". */
const joiner = /^(?:and|und|y|et|e|og|och|en|и|ve|dan|và|&) (?=\p{Lu})/u
const roleWords =
  /\b(?:staff|senior|chief|deputy|assistant|associate|executive|contributing|managing|editor|editors|reporter|reporters|correspondent|correspondents|writer|writers|columnist|columnists|producer|journalist|journalists|journalistin|redakteur|redakteurin|redaktor|photographer|director|manager|analyst|professor|author|freelance|intern|fellow|contributor|strategist|specialist|consultant|president|officer|head|lead|ceo|cto|cmo|founder|co-founder|expert|marketing|redaktion|rédacteur|journaliste|periodista|redactor|jornalista|repórter|giornalista|inviato|verslaggever|redacteur|reporterin|korrespondent|korrespondentin|correspondant|corresponsal|muhabir|корреспондент|обозреватель|журналист|dietitian|physician|coach|editor-in-chief|coordinator|engineer|developer|attorney|lecturer|review|reviewer|gardener|astrologer|owner|blogger|chef|nutritionist|therapist|designer|stylist|trainer|advisor|adviser|researcher|scientist|contributing)\b/giu
const credentials =
  /^(?:ph\.?\s?d\.?|m\.?d\.?|m\.?s\.?|r\.?d\.?n?|m\.?a\.?|b\.?a\.?|b\.?s\.?c?\.?|m\.?b\.?a\.?|j\.?d\.?|d\.?o\.?|esq\.?|c\.?p\.?a\.?|cfa|cfp®?|cepf®?|rn|np|dds|dmd|lcsw|lmft|mph|msc|psyd|faap|facc|fand|jr\.?|sr\.?|ii|iii)$/iu
/** What stands behind the comma of a company's name; "LP" may be a degree. */
const companyForm = /^(?:inc|llc|ltd|corp|co|plc|gmbh|s\.?p\.?a|s\.?r\.?l|pty|n\.?v|b\.?v)\.?$/iu
const organizationWords =
  /\b(?:news|newsroom|desk|team|staff|agency|agencies|press|media|editors|editorial|board|network|bureau|service|services|magazine|times|post|herald|tribune|journal|gazette|daily|weekly|online|digital|web|today|tv|radio|group|inc|llc|ltd|gmbh|foundation|institute|university|center|centre|association|department|company|corporation|redaktion|redaktionen|rédaction|redacción|redação|redazione|redactie|redakcja|redakce|administrator|admin|editor|reporters|correspondents|wire|copy|sponsored|partner|content|bureau|agencies|agentur|agenturen|collective|agences|agencias|agências|agenzie|bank)\b|(?:редакция|агентство|وكالات|وكالة|الأنباء|网|社|新闻|新聞|報|报|編集部|뉴스|新闻网|\.(?:com|org|net|tv|news|co\.\w{2}|de|fr|it|es|ru|tr)\b)/iu

/**
 * Splits the words of a byline: "By Ann Oak and Bo Elm, staff writers" gives two people. Parts that
 * name agencies, teams or desks come back as organizations; roles and degrees go to their person.
 */
export function splitByline(raw: string): Byline {
  const result: Byline = { people: [], organizations: [] }
  let text = raw
    .split(/\s+/)
    .filter((word) => !isMailAddress(word))
    .join(' ')
    .trim()
    .replace(/^[(（【[]\s?/, '')
    .replace(/^([^(（【[]*)[)）】\]]$/, '$1')
    .replace(/^By(?=\p{Lu}\p{Ll})/u, 'By ')
  if (text.length > 400) return result
  for (let count = 0; count < 3; count++) {
    const match = lead.exec(text)
    if (match === null || match[0].length === 0) break
    const rest = text.slice(match[0].length)
    if (rest === '') return result
    // "Doe" must not lose "Do": a lead word stands alone, and "Author Name" keeps its name.
    if (/[\p{L}]$/u.test(match[0]) && /^[\p{L}]/u.test(rest) && text.charCodeAt(0) < 0x2e80) break
    text = rest
  }
  const bare = text.replace(/\(([^()]{0,80})\)/g, (_, inner: string) =>
    craft.test(inner.trim()) ? `, ${inner}, ` : ' ',
  )
  for (const [index, stretch] of bare.split(dash).entries()) {
    const isBehindName = index > 0 && result.people.length > 0
    for (const part of stretch.split(separators)) {
      // What follows the day is a section.
      if (result.people.length > 0 && /\b20\d\d\b/.test(part)) return result
      const count = result.people.length
      addPart(result, part.trim().replace(joiner, ''))
      const [place] = isBehindName ? result.people.splice(count) : []
      const last = result.people.at(-1)
      if (place !== undefined && last !== undefined) last.affiliation ??= place.name
    }
  }
  return result
}

const notWriting = /review|edit|photo|recommend/i

/** Whether a line begins with a label for those who wrote ("Автор:", "Haber:") and names somebody in full. */
export function hasAuthorLabel(line: string): boolean {
  const label = lead.exec(line)?.[0] ?? ''
  if (!/[:：／＝]\s{0,3}$/.test(label) || line.length > 100 || notWriting.test(label)) return false
  const { people } = splitByline(line)
  return (
    people.length > 0 && people.every(({ name }) => /\s|[\u3040-\u9fff\uac00-\ud7af]/.test(name))
  )
}

function addPart(result: Byline, part: string): void {
  const words = part.replace(/^[@"“'\s]+|["”'\s.:]+$/g, '')
  if (words === '') return
  const led = withoutLeadingRole(words)
  const count = result.people.length
  addName(result, led?.name ?? words)
  const added = result.people[count]
  if (added !== undefined && led !== null) added.role ??= led.role
}

function addName(result: Byline, words: string): void {
  const last = result.people.at(-1)
  // Behind an organization, a lone word is a place: "Newsroom, Lund".
  if (last === undefined && result.organizations.length > 0 && !/\s/.test(words)) return
  if (companyForm.test(words)) {
    // "Alder Foods, Inc."
    const [company] = result.people.splice(-1)
    if (company !== undefined) result.organizations.push(company.name)
    return
  }
  if (credentials.test(words)) return
  // "Photographs by Bo Elm"
  if (
    craft.test(words.split(' ', 1)[0] ?? '') &&
    /^\S+ (?:by|von|par|por|de|di|da|av|af|door) /iu.test(words)
  )
    return
  if (craft.test(words)) {
    if (last !== undefined) last.role ??= words
    return
  }
  if (/\d{4}|\d:\d|https?:|@\S+\.\S/.test(words)) return
  const [named = '', place] = words.split(
    / (?:in|at|for|from|aus|à|en|a|i|te|в) (?:the )?(?=\p{Lu})/u,
  )
  // "Ann Oak for the Lund Herald" is a person, "Institute for Boats" is none.
  const isPlaced = place !== undefined && /\s/.test(named)
  const kind = isPlaced ? named : words
  const { name, role } = withoutTrailingRole(named)
  // "Ann Oak Staff Writer": what follows a full name and ends in such a word is no desk.
  const isWriter = role !== null && isWriterNamed(name, role)
  if (
    detectOriginator(kind) ||
    (organizationWords.test(kind) && !isWriter) ||
    /^(?:admin|editor|guest|unknown|anonymous|null|undefined|n\/a|author|none)$/i.test(words)
  ) {
    // "Political Editor" behind a name is a role, "News Desk" is nobody's.
    const isCollective = /\b(?:staff|team|desk)$/i.test(words) && detectOriginator(kind) !== null
    if (last?.role === null && !isCollective && words.replace(roleWords, '') !== words)
      last.role = words
    else result.organizations.push(words)
    return
  }
  const withoutRole = kind.replace(roleWords, ' ').trim()
  if (withoutRole !== kind && !/\p{L}+\s+\p{L}+/u.test(withoutRole)) {
    if (last && last.role === null) last.role = kind
    // "Trial Attorney at Oak & Elm"
    if (last && isPlaced) last.affiliation ??= place
    return
  }
  if (interfaceKind(words) !== null || /^(?:by|full bio|bio|link|size|follow|more)$/i.test(words))
    return
  if (isPlaced && detectOriginator(place)) result.organizations.push(place)
  if (!isPersonName(name)) return
  // "Ann Oak, Home Security Expert"
  if (role !== null && last !== undefined && last.role === null) {
    last.role = words
    return
  }
  if (result.people.some((person) => person.name.toLowerCase() === name.toLowerCase())) return
  result.people.push({ name: tidyName(name), role, affiliation: place ?? null, url: null })
}

/** Words for those who write, in their own right no part of a name. */
const writer =
  /^(?:reporters?|correspondents?|editors?|columnists?|journalists?|writers?|redakteur|redakteurin|korrespondent|korrespondentin|reporterin|journalistin|journaliste|correspondant|correspondante|periodista|corresponsal|redactor|redactora|jornalista|giornalista|redacteur|verslaggever|корреспондент|обозреватель|журналист|muhabir)$/iu

/** True for a line that says what the author above it does: "Environment correspondent", "Political editor, Lund". */
export function isWriterRole(line: string): boolean {
  if (line.length > 60 || /[.!?:;]$/.test(line) || !/^\p{L}/u.test(line)) return false
  const words = (line.split(/,| (?:in|at|for|à|en|aus) /u, 1)[0] as string).split(' ')
  if (words.length > 5) return false
  return (
    writer.test(words.at(-1) as string) || (words.length <= 3 && writer.test(words[0] as string))
  )
}

/** "Senior Reporter Ann Oak", "unserer Korrespondentin Ann Oak": a role may stand before a full name. */
function withoutLeadingRole(text: string): { name: string; role: string } | null {
  const words = text.split(/\s+/)
  const at = words.slice(0, 4).findLastIndex((word) => writer.test(word))
  if (at < 0 || words.length - at < 3 || words.length - at > 5) return null
  const role = words.slice(0, at + 1).join(' ')
  return {
    name: words.slice(at + 1).join(' '),
    role: role.replace(/^(?:our|unsere[rm]?|notre|nuestr[oa]|noss[oa]|nostr[oa]|onze)\s/i, ''),
  }
}

/** "Ann Oak Gardener": a role may follow a full name without a mark. */
function withoutTrailingRole(text: string): { name: string; role: string | null } {
  const words = text.split(/\s+/)
  let kept = words.length
  while (kept > 2) {
    const word = words[kept - 1] as string
    const isPart = isRole(word) || (kept < words.length && beat.test(word))
    if (!isPart || !/^\p{L}{4,}$/u.test(word)) break
    kept--
  }
  if (kept === words.length) return { name: text, role: null }
  return { name: words.slice(0, kept).join(' '), role: words.slice(kept).join(' ') }
}

/** What those who write write about. */
const beat =
  /^(?:political|politics|business|economics?|finance|sports?|crime|court|health|science|environment|education|technology|tech|transport|diplomatic|foreign|defen[cs]e|security|religion|arts|culture|travel|food|features|investigative|local|national|general|assignment)$/i

const isWriterNamed = (name: string, role: string): boolean =>
  writer.test(role.split(' ').at(-1) as string) &&
  isPersonName(name) &&
  /\s/.test(name) &&
  !/^the\s/i.test(name) &&
  !beat.test(name.split(' ').at(-1) as string) &&
  !organizationWords.test(name)

const isRole = (word: string): boolean => word.replace(roleWords, '') === ''

const tidyName = (name: string): string =>
  name.replace(/\s{0,2}(?:기자|특파원|記者|记者)$/u, '').trim()

const particles = new Set(
  'de da do dos das di del della van von der den ter ten te zu zum le la el al bin ibn ben bint ul abu ad du y e af av o’ mc d’'.split(
    ' ',
  ),
)

const collective =
  /\b(?:team|staff|desk|editors|redaktion|redaktionen|redactie|redakcja|redakce|redazione|redacción|redação|rédaction|toimitus|editorial board|newsroom)\b/iu

/** True for the name of a group of authors ("Quarry Sports Desk"), which is no agency or publisher. */
export const isCollective = (name: string): boolean =>
  name.length < 50 &&
  collective.test(name) &&
  /[\s-]/.test(name) &&
  /\p{Lu}/u.test(name) &&
  detectOriginator(name) === null

/** True for something that can be a person's name: a few capitalized words, or a short East Asian name. */
export function isPersonName(text: string): boolean {
  const name = text.trim()
  if (name.length < 2 || name.length > 48 || /[\d<>{}[\]=@#$%^*_+!?:;]/.test(name)) return false
  const words = name.split(/[\s\u00a0]+/)
  if (words.length > 6) return false
  if (/^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af・· ]+$/.test(name))
    return name.replace(/\s/g, '').length <= 14
  let capital = 0
  for (const word of words) {
    if (particles.has(word.toLowerCase())) continue
    const first = word.replace(/^["“(‘'’\-–]+/u, '')
    if (/^\p{Lu}/u.test(first)) {
      capital++
      if (monthNamed(first) > 0 && words.length === 1) return false
    } else if (/^\p{Ll}/u.test(first)) return false
    else if (/^\p{Lo}/u.test(first)) capital++
    else return false
  }
  return capital > 0
}
