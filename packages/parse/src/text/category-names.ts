const categories = new Set(
  (
    'business|sports|sport|politics|health|general|entertainment|technology|tech|world|national|local|opinion|science|lifestyle|culture|economy|finance|markets|education|travel|environment|crime|news|arts|food|style|international|society|weather|regional|religion|music|books|film|cinema|games|gaming|cars|auto|motoring|real estate|property|media|law|europe|asia|africa|middle east|americas|us|uk|' +
    'wirtschaft|politik|kultur|wissen|panorama|gesellschaft|wissenschaft|gesundheit|reise|reisen|technik|meinung|lokales|welt|ausland|inland|netzwelt|bildung|umwelt|unterhaltung|wetter|' +
    'économie|politique|santé|culture|monde|société|sciences|environnement|voyage|éducation|faits divers|médias|loisirs|planète|' +
    'economía|política|deportes|salud|mundo|cultura|sociedad|ciencia|tecnología|viajes|sucesos|opinión|internacional|nacional|educación|medio ambiente|' +
    'economia|esportes|saúde|cidades|sociedade|ciência|tecnologia|viagem|educação|meio ambiente|brasil|desporto|' +
    'sport|politica|cronaca|esteri|mondo|scienza|tecnologia|salute|viaggi|spettacoli|società|ambiente|' +
    'binnenland|buitenland|economie|politiek|cultuur|wetenschap|gezondheid|reizen|tech|regio|' +
    'inrikes|utrikes|ekonomi|politik|kultur|nöje|vetenskap|hälsa|samhälle|resor|innenriks|utenriks|økonomi|vitenskap|videnskab|samfund|kotimaa|ulkomaat|talous|politiikka|kulttuuri|urheilu|tiede|terveys|viihde|' +
    'gospodarka|polityka|kultura|nauka|zdrowie|podróże|społeczeństwo|świat|kraj|rozrywka|biznes|edukacja|' +
    'ekonomika|politika|věda|zdraví|cestování|společnost|svět|domácí|zahraničí|byznys|gazdaság|politika|kultúra|tudomány|egészség|külföld|belföld|economie|politică|sănătate|știință|lume|' +
    'экономика|политика|спорт|общество|мир|культура|наука|здоровье|технологии|происшествия|путешествия|бизнес|в мире|в стране|регионы|економіка|політика|суспільство|світ|наука|здоров’я|технології|култура|общество|свят|' +
    'ekonomi|siyaset|spor|gündem|sağlık|dünya|kültür|bilim|teknoloji|eğitim|yaşam|magazin|seyahat|' +
    'οικονομία|πολιτική|αθλητισμός|πολιτισμός|κοινωνία|επιστήμη|υγεία|κόσμος|τεχνολογία|' +
    'أعمال|رياضة|سياسة|صحة|عام|ترفيه|اقتصاد|تكنولوجيا|ثقافة|علوم|مجتمع|تعليم|سفر|منوعات|العالم|محليات|ورزشی|سیاسی|اقتصادی|فرهنگی|اجتماعی|علمی|فرهنگ|جامعه|כלכלה|פוליטיקה|ספורט|תרבות|חברה|מדע|בריאות|עולם|טכנולוגיה|' +
    'देश|विदेश|खेल|राजनीति|व्यापार|मनोरंजन|समाज|शिक्षा|स्वास्थ्य|दुनिया|তথ্যপ্রযুক্তি|খেলা|রাজনীতি|অর্থনীতি|বিনোদন|শিক্ষা|ekonomi|olahraga|politik|budaya|kesehatan|teknologi|pendidikan|hiburan|kinh tế|thể thao|chính trị|văn hóa|giáo dục|sức khỏe|thế giới|khoa học|công nghệ|xã hội|เศรษฐกิจ|กีฬา|การเมือง|วัฒนธรรม|สังคม|บันเทิง|' +
    '经济|政治|体育|国际|社会|财经|科技|文化|教育|健康|娱乐|旅游|经济|國際|體育|經濟|財經|スポーツ|経済|政治|社会|国際|科学|文化|エンタメ|地域|정치|경제|사회|국제|스포츠|문화|과학|연예|지역|생활|세계'
  ).split('|'),
)

const longestName = Math.max(...[...categories].map(({ length }) => length))

/** True for the name of a news section in one of many languages. */
export const isCategory = (text: string): boolean =>
  text.length <= longestName && categories.has(text.toLowerCase())
