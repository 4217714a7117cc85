/** A service, and whether it reports news itself or carries the releases of others. */
export interface Service {
  name: string
  kind: 'wire' | 'press-release'
}

/** The marks are the names as datelines, bylines and credits write them, in lower case. */
type Entry = [name: string, marks: string]

const wires: Entry[] = [
  ['Associated Press', 'ap|associated press|the associated press|ap news'],
  ['Reuters', 'reuters|thomson reuters|рейтер|رويترز|ロイター|로이터'],
  [
    'AFP',
    'afp|agence france-presse|agence france presse|france-presse|fransepresse|أ ف ب|فرانس برس',
  ],
  ['United Press International', 'upi|united press international'],
  ['Bloomberg', 'bloomberg|bloomberg news'],
  ['Dow Jones Newswires', 'dow jones|dow jones newswires|dj'],
  ['The Canadian Press', 'cp|canadian press|the canadian press|la presse canadienne'],
  ['PA Media', 'pa|pa media|press association'],
  ['Australian Associated Press', 'aap|australian associated press'],
  ['dpa', 'dpa|deutsche presse-agentur|dpa-afx|dpa/tmn'],
  ['SID', 'sid|sport-informations-dienst'],
  ['APA', 'apa|austria presse agentur'],
  ['Keystone-SDA', 'sda|ats|keystone-sda|keystone-ats|awp'],
  ['KNA', 'kna'],
  ['epd', 'epd'],
  ['ANSA', 'ansa'],
  ['Adnkronos', 'adnkronos'],
  ['AGI', 'agi'],
  ['LaPresse', 'lapresse'],
  ['Askanews', 'askanews'],
  ['EFE', 'efe|agencia efe'],
  ['Europa Press', 'europa press'],
  ['Télam', 'télam|telam'],
  ['Notimex', 'notimex'],
  ['Lusa', 'lusa|agência lusa'],
  ['Agência Brasil', 'agência brasil'],
  ['Belga', 'belga'],
  ['ANP', 'anp'],
  ['Ritzau', 'ritzau'],
  ['NTB', 'ntb'],
  ['TT', 'tt nyhetsbyrån'],
  ['STT', 'stt'],
  ['BNS', 'bns'],
  ['ELTA', 'elta'],
  ['LETA', 'leta'],
  ['PAP', 'pap'],
  ['ČTK', 'čtk|ctk'],
  ['TASR', 'tasr'],
  ['MTI', 'mti'],
  ['Agerpres', 'agerpres'],
  ['BTA', 'bta|бта'],
  ['Tanjug', 'tanjug|танјуг'],
  ['Hina', 'hina'],
  ['ANA-MPA', 'ana-mpa|απε-μπε'],
  ['Anadolu Agency', 'aa|anadolu|anadolu agency|anadolu ajansı'],
  ['DHA', 'dha|demirören haber ajansı'],
  ['İHA', 'iha|i̇ha|ihlas haber ajansı'],
  ['TASS', 'tass|тасс|itar-tass'],
  ['RIA Novosti', 'ria novosti|риа новости'],
  ['Interfax', 'interfax|интерфакс'],
  ['Ukrinform', 'ukrinform|укрінформ|укринформ'],
  ['UNIAN', 'unian|уніан|униан'],
  ['Xinhua', 'xinhua|xinhua news agency|新华社|新華社'],
  ['China News Service', 'cns|ecns|中新社|中新网'],
  ['Central News Agency', 'cna|中央社'],
  ['Kyodo News', 'kyodo|kyodo news|共同|共同通信'],
  ['Jiji Press', 'jiji|jiji press|時事|時事通信'],
  ['Yonhap', 'yonhap|yonhap news agency|연합뉴스|연합'],
  ['Newsis', 'newsis|뉴시스'],
  ['News1', 'news1|뉴스1'],
  ['KCNA', 'kcna'],
  ['Bernama', 'bernama'],
  ['Antara', 'antara'],
  ['VNA', 'vna|vna/cvn|ttxvn'],
  ['Philippine News Agency', 'pna'],
  ['PTI', 'pti|press trust of india|भाषा'],
  ['ANI', 'ani|asian news international'],
  ['IANS', 'ians|आईएएनएस'],
  ['UNI', 'uni'],
  ['APP', 'app|associated press of pakistan'],
  ['UNB', 'unb'],
  ['BSS', 'bss'],
  ['WAM', 'wam|وام'],
  ['SPA', 'spa|واس'],
  ['QNA', 'qna|قنا'],
  ['KUNA', 'kuna|كونا'],
  ['MENA', 'mena|أ ش أ'],
  ['Petra', 'petra|بترا'],
  ['NNA', 'nna'],
  ['IRNA', 'irna|ایرنا'],
  ['ISNA', 'isna|ایسنا'],
  ['TPS', 'tps'],
  ['JTA', 'jta'],
  ['Inter Press Service', 'ips|inter press service'],
  ['SAnews', 'sanews.gov.za|sanews'],
  ['NAN', 'nan'],
  ['Ghana News Agency', 'gna'],
]

const pressReleases: Entry[] = [
  ['PR Newswire', 'prnewswire|pr newswire|prnewswire-asia|pr newswire asia|prnewswire-prweb'],
  ['Business Wire', 'business wire|businesswire'],
  ['GlobeNewswire', 'globe newswire|globenewswire'],
  ['Canada Newswire', 'cnw|cnw group|canada newswire|cnw telbec'],
  ['PRWeb', 'prweb'],
  ['ACCESSWIRE', 'accesswire|access newswire'],
  ['Newsfile', 'newsfile corp.|newsfile|tmx newsfile'],
  ['EIN Presswire', 'einpresswire.com|ein presswire|einpresswire'],
  ['Marketwired', 'marketwired|marketwire'],
  ['ACN Newswire', 'acn newswire'],
  ['Media OutReach', 'media outreach newswire|media outreach'],
  ['EQS', 'eqs|eqs-news|dgap-news'],
  ['news aktuell', 'ots|news aktuell'],
  ['NewsVoir', 'newsvoir'],
  ['PRNigeria', 'prnigeria'],
  ['APO Group', 'apo group|apo'],
  ['Kyodo JBN', 'kyodo jbn'],
  ['AsiaNet', 'asianet'],
  ['NewMediaWire', 'newmediawire'],
  ['StatePoint', 'statepoint'],
  ['Brandpoint', 'bpt|brandpoint'],
]

const services = new Map<string, Service>()
let longest = 0
for (const [kind, list] of [
  ['wire', wires],
  ['press-release', pressReleases],
] as const) {
  for (const [name, marks] of list) {
    for (const mark of marks.split('|')) {
      services.set(mark, { name, kind })
      longest = Math.max(longest, mark.length)
    }
  }
}

/** Length in code units of the longest mark. */
export const longestMark = longest

/** Returns the service that `words` name, without regard to case, else null. */
export function findService(words: string): Service | null {
  return words.length > longest ? null : (services.get(words.toLowerCase()) ?? null)
}
