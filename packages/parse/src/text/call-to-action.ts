/** Words with which a site asks its readers to do something, as the first words of a line. */
const requests =
  'listen|hear|watch|download|follow|subscribe|sign up|signup|join|get|install|share|support|donate|like us|find us|connect with us|stay|become|try|click|tap|scan|add us|turn on|contact|email us|write to us|' +
  'hören|abonnieren|folgen|folge|laden|teilen|unterstützen|unterstütze|werden|jetzt|melden|écoutez|abonnez|suivez|téléchargez|partagez|inscrivez|rejoignez|recevez|retrouvez|soutenez|apoya|apoye|apoie|sostieni|steun|stöd|støtt|støt|wesprzyj|podpořte|támogassa|sprijină|поддержите|підтримайте|destekleyin|' +
  'escucha|escuche|suscríbete|suscríbase|suscribirse|síguenos|siga|sigue|descarga|descargue|únete|únase|comparte|recibe|reciba|ouça|assine|siga|baixe|inscreva|inscreva-se|compartilhe|participe|receba|clique|entre|acompanhe|' +
  'ascolta|iscriviti|abbonati|segui|seguici|scarica|condividi|unisciti|ricevi|luister|abonneer|volg|deel|meld|ontvang|lyssna|prenumerera|följ|ladda|dela|lyt|følg|abonner|lytt|kuuntele|tilaa|seuraa|lataa|' +
  'posłuchaj|subskrybuj|obserwuj|pobierz|zapisz|dołącz|śledź|poslechněte|sledujte|stáhněte|odebírejte|hallgassa|kövessen|töltse|iratkozzon|ascultă|urmăriți|urmărește|descarcă|abonează-te|' +
  'слушайте|подпишитесь|подписывайтесь|скачайте|следите|присоединяйтесь|читайте нас|слухайте|підпишіться|підписуйтесь|завантажте|стежте|долучайтесь|dinleyin|abone|takip|indirin|katılın|ακούστε|εγγραφείτε|ακολουθήστε|κατεβάστε|' +
  'استمع|اشترك|اشتركوا|تابع|تابعنا|تابعونا|حمل|انضم|انضموا|مشترک|دنبال|האזינו|הצטרפו|עקבו|הורידו|सुनें|फॉलो|डाउनलोड|जुड़ें|सब्सक्राइब|dengarkan|ikuti|unduh|gabung|langganan|theo dõi|tải|đăng ký|nghe'

/** What it asks them to turn to. */
const media =
  'podcasts?|newsletters?|apps?|whats ?app|telegram|facebook|twitter|instagram|youtube|tiktok|linkedin|threads|bluesky|mastodon|viber|line|wechat|weibo|google news|rss|channels?|social media|socials?|inbox|e-?mail|alerts?|notifications?|members?|membership|supporter|mailing list|journalism|reporting|newsroom|journalismus|journalisme|periodismo|jornalismo|giornalismo|journalistiek|journalistik|dziennikarstwo|žurnalistiku|журналистику|журналістику|gazeteciliği|' +
  'kanal|canal|canale|kanału?|канал|каналы?|kanál|soziale[nr]? medien|netzwerken?|réseaux sociaux|redes sociales|redes sociais|boletín|boletim|bulletin|infolettre|lettre d’information|aplicación|aplicativo|application|приложение|рассылку|соцсет[яи]х?|застосунок|розсилку|uygulamamızı?|uygulamayı|bültene?|bültenimize|sociale media|nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirjeen?|sovelluksen?|aplikacj[ęai]|aplikaci|odběr|hírlevélre|alkalmazást|aplicația|ערוץ|אפליקציה|ניוזלטר|تطبيق|تطبيقنا|قناتنا|قناة|نشرتنا|النشرة|کانال|اپلیکیشن|ऐप|चैनल|aplikasi|saluran|kênh|ứng dụng'

const request = new RegExp(`^(?:👉|▶|🎧|📲|📩|✉️?)?\\s?(?:${requests})(?!\\p{L})`, 'iu')
const medium = new RegExp(`(?<!\\p{L})(?:${media})(?!\\p{L})`, 'iu')
/** Words for the site: "us", "our". */
const siteWords =
  'us|our|your|uns|unser|unsere|unserem|unseren|unserer|nous|notre|nos|vos|nuestro|nuestra|nuestros|nuestras|tu|nosso|nossa|nossos|nossas|nostro|nostra|nostri|nostre|ons|onze|oss|vår|våra|vor|vore|vors|vores|meitä|nas|naszego|naszej|nás|naše|naši|našeho|naších|наш|наша|наше|нашу|нашей|нас|bizi|bizim|μας'
const own = new RegExp(`(?<!\\p{L})(?:${siteWords})(?!\\p{L})`, 'iu')
/** Chinese, Japanese and Korean put the request last, and no spaces between. */
const eastAsian =
  /(?:关注|訂閱|订阅|扫码|下载|加入|フォロー|登録|購読|ダウンロード|구독|팔로우|다운로드|받아보세요).{0,24}$/u
const eastAsianMedia =
  /(?:公众号|客户端|微信|微博|频道|電子報|ニュースレター|アプリ|チャンネル|ポッドキャスト|뉴스레터|채널|앱|카카오톡|유튜브|네이버|LINE|YouTube|Telegram|APP)/iu

const longest = 120

/**
 * True for a short line in which a site asks its readers to turn to its podcast, application, newsletter
 * or account: it begins with a request, and names the medium. A sentence must also speak of "us".
 */
export function isCallToAction(text: string): boolean {
  if (text.length > longest || text.length < 6) return false
  if (/^[\u3040-\u9fff\uac00-\ud7af]/u.test(text))
    return text.length < 60 && eastAsian.test(text) && eastAsianMedia.test(text)
  const second = /[.!?] (?=\S)/.exec(text)
  if (second !== null && asks(text.slice(second.index + 2), true)) return true
  return asks(text, /[.。]$/.test(text))
}

const asks = (text: string, isSentence: boolean): boolean =>
  request.test(text) && medium.test(text) && (!isSentence || own.test(text))

const readerWords =
  'you|yourself|dich|dir|du|sie|ihnen|ihr|vous|toi|ti|te|você|vocês|lei|voi|u|je|jou|jouw|dig|dej|deg|sinulle|sinun|ciebie|ci|tobie|vám|tebe|önnek|neked|tine|вас|вам|тебя|вами|siz|sizin|σας|σένα|لك|لكم|من أجلك|برای شما|שלכם|עבורכם|लिए|kamu|anda|bạn|您|你|あなた|당신|여러분'
const readerAsWord = new RegExp(`(?<!\\p{L})(?:${readerWords})(?!\\p{L})`, 'iu')
/** Where no spaces stand between the words, these are looked for within them. */
const readerInEastAsian = /您|あなた|できること/u

/** True for a line that speaks of the site ("our tools") or to its reader ("for you"). */
export function addressesReader(text: string): boolean {
  if (text.length > longest) return false
  const inLatin = inPlainLetters(text)
  if (inLatin !== null) return inLatin
  return own.test(text) || readerAsWord.test(text) || readerInEastAsian.test(text)
}

const plainWords = new Set(`${siteWords}|${readerWords}`.split('|'))
const longestPlainWord = 8

/** The same of a line of ASCII characters, whose words are found without a pattern; null for others. */
function inPlainLetters(text: string): boolean | null {
  let found = false
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32
    if (code > 127) return null
    const letter = code | 32
    if (letter >= 97 && letter <= 122) continue
    if (!found && at > from && at - from <= longestPlainWord)
      found = plainWords.has(text.slice(from, at).toLowerCase())
    from = at + 1
  }
  return found
}

const mailNotice =
  /^(?:you(?:['’]re| are)? (?:receiving|received|getting|got) (?:this|these|our)|this (?:e-?mail|newsletter|message) (?:was|is) sent|(?:sie|du) (?:erhalten|bekommen|erhältst|bekommst) diesen?|vous (?:recevez|avez reçu) cet?|(?:recibes|recibe|ha recibido) est[ae]|você (?:está recebendo|recebeu|recebe) est[ae]|(?:ricevi|hai ricevuto) quest[ao]|(?:u|je) ontvangt (?:deze|dit)|du (?:får|modtager) (?:denne|dette|detta)|otrzymujesz (?:tę|ten|tego)|вы (?:получили|получаете) (?:это|эту)) /iu
const mail =
  /(?<!\p{L})(?:e-?mails?|mail|newsletters?|correo|boletín|boletim|nieuwsbrief|nyhetsbrev|nyhedsbrev|письмо|рассылку)(?!\p{L})/iu
const longestNotice = 250

/** True for a line at the foot of a letter that says why its reader got it: "You are receiving this email because …". */
export const isMailNotice = (text: string): boolean =>
  text.length < longestNotice && mailNotice.test(text) && mail.test(text)
