/**
 * What a line of a user interface is for, by the words that interfaces of many languages use. These
 * are common words of any news site, no phrases of a particular one.
 */
export type InterfaceKind =
  | 'related'
  | 'comments'
  | 'no-comments'
  | 'tags'
  | 'advertisement'
  | 'newsletter'
  | 'share'
  | 'navigation'
  | 'more'
  | 'copyright'

const phrases: Record<InterfaceKind, string> = {
  related:
    'схожі новини|пов’язані новини|пов’язані статті|інші новини|related reading|more to read|more to explore|keep reading more|mehr davon|mehr artikel|ähnliche beiträge|verwandte beiträge|verwandte themen|articles associés|à découvrir|contenus similaires|sur le même thème|notas relacionadas|contenido relacionado|más sobre esto|matérias relacionadas|conteúdo relacionado|artigos semelhantes|contenuti correlati|articoli collegati|vergelijkbare artikelen|meer lezen|meer artikelen|liknande artiklar|fler nyheter|mer om detta|lignende artikler|flere nyheder|flere nyheter|samankaltaiset artikkelit|lisää uutisia|podobne wiadomości|więcej wiadomości|podobné články|více zpráv|hasonló cikkek|további hírek|știri asemănătoare|mai multe știri|подобни новини|още новини|другие статьи|похожие материалы|ещё новости|benzer makaleler|ilgili makaleler|ilgili içerikler|daha fazla haber|παρόμοια άρθρα|σχετικές ειδήσεις|περισσότερα|مقالات مشابهة|أخبار مشابهة|موضوعات ذات صلة|مقالات مرتبطة|اخبار مشابه|مقالات مرتبط|כתבות דומות|מאמרים קשורים|संबंधित लेख|और खबरें|সম্পর্কিত নিবন্ধ|artikel serupa|berita serupa|bài viết liên quan|tin tương tự|ข่าวใกล้เคียง|บทความใกล้เคียง|類似文章|类似文章|类似新闻|更多文章|もっと読む記事|こちらの記事も|類似記事|비슷한 기사|유사 기사|다른 기사|related articles|related article|related|related stories|related news|related posts|related content|related topics|related coverage|more stories|more news|more from|more articles|more like this|you may also like|you might also like|you might like|also read|read also|see also|read next|up next|recommended|recommended for you|recommended stories|recommended articles|most read|most popular|most viewed|trending|trending now|trending stories|popular now|latest news|latest stories|latest|top stories|top news|editors picks|editor’s picks|dont miss|don’t miss|similar articles|similar news|other news|in other news|further reading|what to read next|similar stories|more headlines|more on this story|other stories|full coverage|more coverage|related coverage|similar coverage|more for you|picked for you|people also looked for|you may have missed|in case you missed it|also in the news|latest updates|most shared|most commented|what others are reading|discover more|explore more|keep exploring|next up|more top stories|' +
    'ähnliche artikel|verwandte artikel|mehr zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren|weitere artikel|auch interessant|lesen sie auch|meistgelesen|weitere nachrichten|weitere meldungen|mehr nachrichten|aktuelle nachrichten|neueste nachrichten|neueste artikel|das könnte ihnen auch gefallen|' +
    'articles liés|articles similaires|à lire aussi|lire aussi|sur le même sujet|articles connexes|voir aussi|à lire également|les plus lus|vous aimerez aussi|dans la même rubrique|derniers articles|dernières nouvelles|dernières actualités|plus d’articles|les plus populaires|recommandé pour vous|' +
    'artículos relacionados|noticias relacionadas|te puede interesar|le puede interesar|más noticias|lea también|también te puede interesar|lo más leído|relacionados|más leídas|más leídos|las más leídas|últimas noticias|lo último|lo más visto|recomendados|otras noticias|quizás te interese|relacionadas|temas relacionados|' +
    'artigos relacionados|notícias relacionadas|leia também|leia mais|veja também|relacionadas|mais lidas|saiba mais|as mais lidas|últimas notícias|outras notícias|recomendados para você|você também pode gostar|pode gostar|' +
    'articoli correlati|articoli simili|leggi anche|ti potrebbe interessare|potrebbe interessarti|correlati|notizie correlate|ultime notizie|altre notizie|i più letti|più letti|articoli recenti|consigliati|' +
    'gerelateerde artikelen|gerelateerd|lees ook|meer nieuws|lees verder|laatste nieuws|meest gelezen|ook interessant|aanbevolen|senaste nytt|senaste nyheterna|mest läst|mest lästa|seneste nyt|seneste nyheder|mest læste|siste nytt|mest lest|luetuimmat|uusimmat|suosittelemme|relaterade artiklar|läs också|läs mer|läs även|relaterede artikler|læs også|relaterte artikler|les også|les mer|aiheeseen liittyvää|lue myös|' +
    'powiązane artykuły|zobacz też|zobacz także|czytaj też|czytaj także|podobne artykuły|najnowsze|najnowsze wiadomości|najczęściej czytane|popularne|polecane|polecamy|warto przeczytać|nejčtenější|nejnovější|další zprávy|další články|doporučujeme|legolvasottabb|legfrissebb|ajánlott cikkek|ezt is olvassa el|cele mai citite|ultimele știri|știri similare|te-ar putea interesa|související články|čtěte také|mohlo by vás zajímat|kapcsolódó cikkek|articole similare|citește și|citeşte şi|' +
    'похожие новости|похожие статьи|читайте также|по теме|материалы по теме|связанные статьи|другие новости|последние новости|популярное|самое читаемое|рекомендуем|ещё по теме|смотрите также|новости по теме|главные новости|останні новини|популярне|більше новин|новини по темі|схожі статті|читайте також|за темою|свързани статии|още по темата|' +
    'ilgili haberler|benzer haberler|ilginizi çekebilir|diğer haberler|çok okunanlar|en çok okunanlar|son haberler|son dakika|önerilen haberler|bunlar da ilginizi çekebilir|δημοφιλή|τελευταία νέα|δείτε επίσης|περισσότερα νέα|σχετικά άρθρα|διαβάστε επίσης|' +
    'أخبار ذات صلة|مقالات ذات صلة|مواضيع ذات صلة|اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|أخبار متعلقة|ذات صلة|الأكثر قراءة|قد يعجبك أيضا|قد يعجبك أيضاً|قد يهمك أيضا|آخر الأخبار|المزيد من الأخبار|أخبار أخرى|شاهد أيضا|مطالب مرتبط|اخبار مرتبط|متعلقہ خبریں|כתבות קשורות|קראו גם|עוד בנושא|כתבות נוספות|הנקראות ביותר|אולי יעניין אותך|' +
    'संबंधित खबरें|संबंधित समाचार|यह भी पढ़ें|ये भी पढ़ें|ताज़ा खबरें|अन्य खबरें|সম্পর্কিত খবর|আরও পড়ুন|আরো পড়ুন|artikel terkait|berita terkait|baca juga|berita lainnya|berita terbaru|terpopuler|terkini|tin mới|tin mới nhất|đọc nhiều|tin khác|có thể bạn quan tâm|ข่าวล่าสุด|ข่าวอื่น|berita berkaitan|tin liên quan|bài liên quan|xem thêm|đọc thêm|ข่าวที่เกี่ยวข้อง|บทความที่เกี่ยวข้อง|' +
    '相关文章|相关新闻|相关阅读|相關文章|相關新聞|延伸閱讀|推荐阅读|热门推荐|热门文章|热门新闻|猜你喜欢|猜你喜歡|为你推荐|最新消息|最新文章|大家都在看|熱門新聞|推薦閱讀|更多內容|更多新闻|関連記事|関連ニュース|おすすめ記事|あわせて読みたい|最新ニュース|人気記事|こちらもおすすめ|アクセスランキング|この記事を読んだ人|관련 기사|관련기사|관련 뉴스|추천 기사|많이 본 뉴스|주요 뉴스|최신 뉴스|인기 뉴스|추천 뉴스|인기 기사|함께 볼 만한 뉴스|makala zinazohusiana|verwante artikels',
  comments:
    'comments|comment|leave a comment|join the conversation|join the discussion|discussion|add a comment|post a comment|reader comments|show comments|view comments|write a comment|kommentare|kommentar|kommentarer|commentaires|commentaire|comentarios|comentários|commenti|reacties|kommentit|komentarze|komentáře|hozzászólások|comentarii|комментарии|коментарі|коментари|yorumlar|σχόλια|التعليقات|تعليقات|نظرات|دیدگاه‌ها|תגובות|टिप्पणियाँ|टिप्पणियां|মন্তব্য|komentar|bình luận|ความคิดเห็น|评论|評論|留言|コメント|댓글|maoni|opmerkings',
  'no-comments':
    'коментарів поки немає|поки немає коментарів|коментарів ще немає|ще немає коментарів|комментариев ещё нет|ещё нет комментариев|няма коментари|henüz yorum yapılmamış|ei vielä kommentteja|ei kommentteja vielä|ingen kommentarer ennå|ingen kommentarer endnu|inga kommentarer än|zatím bez komentářů|žádné komentáře|brak komentarzy jeszcze|még nincsenek hozzászólások|még nincs hozzászólás|niciun comentariu|niciun comentariu încă|nicio părere|هنوز نظری ثبت نشده|هنوز نظری ثبت نشده است|نظری ثبت نشده است|אין עדיין תגובות|עדיין אין תגובות|कोई टिप्पणी नहीं है|এখনো কোনো মন্তব্য নেই|コメントはありません|まだコメントがありません|댓글 없음|아직 댓글이 없어요|还没有评论|目前沒有評論|暫無評論|ยังไม่มีความเห็น|aún sin comentarios|todavía no hay comentarios|sé el primero en comentar|soyez le premier à commenter|pas encore de commentaire|noch keine kommentare vorhanden|sei der erste|non ci sono commenti|non ci sono ancora commenti|seja o primeiro a comentar|sem comentários|δεν υπάρχουν ακόμη σχόλια|no comments yet|no comments|be the first to comment|0 comments|there are no comments yet|noch keine kommentare|keine kommentare|aucun commentaire|aucun commentaire pour le moment|pas encore de commentaires|sin comentarios|aún no hay comentarios|no hay comentarios|nenhum comentário|ainda não há comentários|nessun commento|ancora nessun commento|nog geen reacties|geen reacties|inga kommentarer|ingen kommentarer|ei kommentteja|brak komentarzy|zatím žádné komentáře|nincs hozzászólás|комментариев пока нет|нет комментариев|пока нет комментариев|коментарів немає|henüz yorum yok|δεν υπάρχουν σχόλια|لا يوجد تعليقات بعد|لا توجد تعليقات بعد|لا توجد تعليقات|هنوز نظری|אין תגובות|अभी तक कोई टिप्पणी नहीं|कोई टिप्पणी नहीं|এখনও কোনো মন্তব্য নেই|belum ada komentar|tiada komen|chưa có bình luận|chưa có bình luận nào|ยังไม่มีความคิดเห็น|暂无评论|尚無評論|コメントはまだありません|まだコメントはありません|아직 댓글이 없습니다|댓글이 없습니다',
  tags: 'hashtags|hashtagi|hashtagy|hashtagek|hashtaguri|hashtagit|hashtaggar|хештеги|хэштеги|хаштагове|hashtag|tags|tag|topics|topic|keywords|filed under|in this article|schlagwörter|themen|mots-clés|étiquettes|etiquetas|palabras clave|temas|palavras-chave|argomenti|onderwerpen|taggar|emneord|tagi|tagy|címkék|etichete|теги|тэги|метки|ключевые слова|етикети|etiketler|ετικέτες|الوسوم|هاشتاغ|الهاشتاغ|هاشتاجات|کلمات کلیدی|برچسب‌ها|תגיות|टैग|ট্যাগ|tagar|từ khóa|แท็ก|标签|標籤|タグ|ハッシュタグ|해시태그|태그|키워드|etikette',
  advertisement:
    'advertisement|advertisements|advert|ad|ads|sponsored|sponsored links|sponsored content|promoted|promoted links|promoted content|you may like|paid content|paid partnership|by taboola|taboola feed|outbrain|undo|article continues below|article continues below this ad|article continues after this ad|story continues below advertisement|continue reading below|advertisement continue reading the main story|skip advertisement|remove ads|from our partners|from the web|around the web|from around the web|partner content|get details|learn more|shop now|buy now|install now|undefined|close ad|werbung|anzeige|gesponsert|publicité|annonce|sponsorisé|publicidad|anuncio|patrocinado|publicidade|pubblicità|annuncio|sponsorizzato|advertentie|annons|annonse|mainos|reklama|reklamy|hirdetés|publicitate|реклама|reklam|διαφήμιση|إعلان|اعلان|إعلانات|تبلیغات|פרסומת|विज्ञापन|বিজ্ঞাপন|iklan|quảng cáo|โฆษณา|广告|廣告|広告|スポンサー|광고|advertensie',
  newsletter:
    "newsletter|newsletters|unsubscribe|unsubscribe here|update preferences|update your preferences|email preferences|view in browser|view this email in your browser|forward to a friend|abmelden|abbestellen|newsletter abbestellen|im browser ansehen|se désabonner|se désinscrire|désinscription|voir en ligne|darse de baja|cancelar suscripción|ver en el navegador|cancelar inscrição|ver no navegador|annulla iscrizione|disiscriviti|uitschrijven|afmelden|avregistrera|avprenumerera|afmeld nyhedsbrev|meld deg av|peru tilaus|wypisz się|zrezygnuj z subskrypcji|odhlásit odběr|leiratkozás|dezabonare|отписаться|відписатися|abonelikten çık|إلغاء الاشتراك|退订|取消订阅|取消訂閱|配信停止|구독 취소|수신거부|berhenti berlangganan|subscribe|subscribe now|sign up|sign up now|get our newsletter|join our newsletter|subscribe to our newsletter|sign up for our newsletter|get the app|download the app|download our app|log in|login|sign in|register|create account|abonnieren|anmelden|s’abonner|s'abonner|se connecter|suscríbete|suscribirse|iniciar sesión|inscreva-se|assine|entrar|iscriviti|accedi|inschrijven|inloggen|prenumerera|logga in|подписаться|войти|подписка|abone ol|giriş yap|اشترك|تسجيل الدخول|订阅|登录|登入|ログイン|購読|구독|로그인|berlangganan|masuk|đăng ký|đăng nhập",
  share:
    'answer|responder|répondre|antworten|rispondi|beantwoorden|reageer|svara|svar|vastaa|odpowiedz|odpovědět|válasz|răspunde|ответить|відповісти|отговор|yanıtla|απάντηση|رد|پاسخ|השב|जवाब दें|balas|trả lời|ตอบกลับ|回复|回覆|返信|답글|me gusta|j’aime|gefällt mir|mi piace|curtir|gilla|synes godt om|нравится|beğen|いいね|좋아요|赞|share|share this|share this article|share this story|share this page|share this post|share story|gift this article|gift article|share on facebook|share on x|share on twitter|tweet|facebook|twitter|whatsapp|linkedin|telegram|reddit|pinterest|email|e-mail|print|copy link|copied|save|bookmark|listen|listen to this article|follow us|follow|like|likes|shares|views|retweets|reply|replies|report|teilen|drucken|partager|imprimer|compartir|imprimir|compartilhar|condividi|distribuie|stampa|delen|dela|del|jaa|udostępnij|sdílet|megosztás|поделиться|поширити|paylaş|شارك|مشاركة|اشتراک‌گذاری|שתף|शेयर करें|শেয়ার করুন|bagikan|chia sẻ|แชร์|分享|シェア|共有|공유|공유하기',
  navigation:
    'logo|menu|home|accept|accept all|accept cookies|accept all cookies|i agree|agree|reject|reject all|decline|manage cookies|cookie settings|manage preferences|alle akzeptieren|alle ablehnen|tout accepter|tout refuser|aceptar todo|rechazar todo|accetta tutto|rifiuta tutto|search|skip to content|skip to main content|back to top|top|close|open menu|toggle menu|sections|more|next|previous|prev|loading|loading...|go back|back|see all|view all|show more|load more|startseite|menü|suche|accueil|rechercher|inicio|buscar|início|pesquisar|home page|cerca|zoeken|sök|haku|szukaj|hledat|keresés|căutare|главная|поиск|меню|головна|пошук|ana sayfa|ara|الرئيسية|بحث|القائمة|خانه|جستجو|ראשי|חיפוש|होम|खोजें|হোম|beranda|cari|trang chủ|tìm kiếm|หน้าแรก|首页|首頁|搜索|搜尋|菜单|ホーム|検索|メニュー|홈|검색|메뉴|image|photo|video|icon|avatar|#',
  more: 'read more|continue reading|read full story|read full article|read the full story|full story|keep reading|show full article|expand|weiterlesen|mehr lesen|lire la suite|lire plus|leer más|seguir leyendo|ler mais|continue lendo|leggi tutto|continua a leggere|lees meer|читать далее|читать полностью|читати далі|devamını oku|اقرأ المزيد|المزيد|और पढ़ें|baca selengkapnya|阅读更多|閱讀更多|閱讀全文|続きを読む|더 보기|더보기|copy the story link',
  copyright:
    'all rights reserved|terms of use|terms of service|terms and conditions|privacy policy|privacy|cookie policy|cookies|contact us|contact|about us|about|advertise with us|impressum|datenschutz|mentions légales|aviso legal|política de privacidad|política de privacidade|note legali|colofon|gizlilik politikası|условия использования|политика конфиденциальности|سياسة الخصوصية|隐私政策|利用規約|이용약관|kebijakan privasi',
}

let kindOfPhrase: Map<string, InterfaceKind> | undefined

function table(): Map<string, InterfaceKind> {
  if (kindOfPhrase) return kindOfPhrase
  kindOfPhrase = new Map()
  for (const [kind, list] of Object.entries(phrases)) {
    for (const phrase of list.split('|')) {
      if (!kindOfPhrase.has(phrase)) kindOfPhrase.set(phrase, kind as InterfaceKind)
    }
  }
  return kindOfPhrase
}

const longestPhrase = 60

/**
 * Returns what a whole line of interface text is for, without regard to case, marks around it and a
 * count ("Comments (3)", "12 comments", "RELATED ARTICLES:"), or null for any other line.
 */
export function interfaceKind(text: string): InterfaceKind | null {
  if (text.length > longestPhrase) return null
  // The small letter of "İ" keeps its dot as a mark of its own.
  const lower = text.toLowerCase()
  const folded = /'|\u0307/.test(lower)
    ? lower.replaceAll('\u0307', '').replaceAll("'", '’')
    : lower
  if (/^(?:©|\(c\)|copyright\b)/.test(folded)) return 'copyright'
  const phrase = table()
  const isLabelled = folded.includes(':') || folded.includes('：')
  const labelled = isLabelled ? /^(.{3,24}?)\s?[:：]\s\S/u.exec(folded)?.[1] : undefined
  const isTags = phrase.get(labelled ?? '') === 'tags' || labelled === 'related topics'
  if (labelled !== undefined && isTags) return 'tags'
  const direct = phrase.get(folded) ?? (lower === folded ? undefined : phrase.get(lower))
  if (direct) return direct
  if (/^\p{L}/u.test(folded) && /\p{L}$/u.test(folded)) return null
  const bare = folded
    .replace(/^[\s#*=\-–—•·|>»▶►📰💬[(]{1,8}/u, '')
    .replace(/[\s.…:：!*=\-–—•·|>»→▼▾)\]]{1,8}$/u, '')
  const stripped = phrase.get(bare)
  if (stripped) return stripped
  const counted = bare
    .replace(/^\d{1,6}(?:[.,]\d{1,3})?[km]?\s/, '')
    .replace(/[\s(（[]{1,3}\d{1,6}$/u, '')
  if (counted === bare) return null
  const kind = phrase.get(counted)
  return kind === 'comments' || kind === 'related' || kind === 'share'
    ? kind === 'comments' && /^0\s|\b0$/.test(bare)
      ? 'no-comments'
      : kind
    : null
}

/** Returns the kind of a line in which every part between bars or dots is such a phrase, "Unsubscribe | Privacy", else null. */
export function barKind(text: string): InterfaceKind | null {
  if (text.length > longestBar || !/[|·•]/.test(text)) return null
  const parts = text.split(/[|·•]/)
  const [first = null, ...others] = parts.map((part) => interfaceKind(part.trim()))
  return first !== null && others.length > 0 && others.every((kind) => kind !== null) ? first : null
}

const longestBar = 160

const mostCompoundWords = 8
const longestCompound = 60
let lastWords: Set<string> | undefined

/**
 * Returns what a line is for that is put together from such phrases: "Subscribe to continue reading" begins
 * and ends with one, "Already a subscriber? Sign in" ends with one behind a question. Null for other lines.
 */
export function compoundKind(text: string): InterfaceKind | null {
  if (text.length > longestCompound) return null
  const folded = text.toLowerCase().replace(/[.!»›→]$/, '')
  lastWords ??= new Set([...table().keys()].map((phrase) => lastWord(phrase)))
  if (!lastWords.has(lastWord(folded))) return null
  const words = folded.split(' ')
  if (words.length < 3 || words.length > mostCompoundWords) return null
  const begins = [1, 2].some((count) => isLink(words.slice(0, count)))
  for (let count = 1; count <= 3 && count < words.length - 1; count++) {
    const isAsked = words.at(-1 - count)?.endsWith('?')
    if ((begins || isAsked) && isLink(words.slice(-count))) return 'newsletter'
  }
  return null
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)

/** "Subscribe", "sign in", "continue reading". */
function isLink(words: readonly string[]): boolean {
  const kind = table().get(words.join(' '))
  return kind === 'newsletter' || kind === 'more'
}
