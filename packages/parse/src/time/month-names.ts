/**
 * Month names of 50 languages, long and short, as a date and as a heading, January first; words that
 * mean different months in different languages are left out. Made from the Unicode CLDR (Unicode
 * licence) by way of `Intl.DateTimeFormat`.
 */
// biome-ignore format: one line per month
const namesByMonth = [
  'january jan januar janvier janv enero ene gennaio gen janeiro januari tammikuu tammi tammikuuta janúar styczeń sty stycznia leden led ledna január januára ianuarie ian януари январь янв января січень січ січня јануар јан siječanj sij siječnja јануари ιανουαρίου ιαν ocak oca yanvar yan қаңтар қаң იანვარი იან հունվար հնվ հունվարի ינואר يناير ژانویه जनवरी জানুয়ারি জানু ஜனவரி ஜன జనవరి జన जानेवारी जाने જાન્યુઆરી જાન્યુ جنوری มกราคม ม.ค. januarie gener urtarrila urt xaneiro xan jaanuar jaan janvāris sausis sausio janar januwari janairu студзень студзеня ינו जन',
  'february feb februar février févr febrero febbraio fevereiro fev februari helmikuu helmi helmikuuta febrúar luty lut lutego únor úno února február februára febr februarie февруари февраль февр февраля лютий лют лютого фебруар феб veljača velj veljače фев φεβρουαρίου φεβ şubat şub fevral ақпан ақп თებერვალი თებ փետրվար փտվ փետրվարի פברואר فبراير شباط فوریه फ़रवरी ফেব্রুয়ারি ফেব பிப்ரவரி பிப் ఫిబ్రవరి ఫిబ్ర फेब्रुवारी फेब्रु ફેબ્રુઆરી ફેબ્રુ فروری กุมภาพันธ์ ก.พ. febrer otsaila ots febreiro veebruar veebr februāris vasaris vasario shkurt shk februwari faburairu fab люты лютага פבר फ़र',
  'march mar märz mär mars marzo março maart mrt marts maaliskuu maalis maaliskuuta marzec marca březen bře března marec március márc martie март марта мар березень бер березня ožujak ožu ožujka μαρτίου μαρ mart наурыз нау მარტი მარ մարտ մրտ մարտի מרץ مارس آذار मार्च মার্চ மார்ச் மார் మార్చి માર્ચ مارچ maret mac มีนาคม มี.ค. machi març martxoa märts kovas kovo mashi mas mäerz mäe maris сакавік сакавіка',
  'april apr avril avr abril abr aprile huhtikuu huhti huhtikuuta apríl kwiecień kwi kwietnia duben dub dubna apríla április ápr aprilie април апрель апр апреля квітень квіт квітня travanj tra travnja απριλίου απρ nisan nis aprel сәуір сәу აპრილი აპრ ապրիլ ապր ապրիլի אפריל أبريل نيسان آوریل अप्रैल এপ্রিল এপ্রি ஏப்ரல் ஏப் ఏప్రిల్ ఏప్రి एप्रिल एप्रि એપ્રિલ اپریل เมษายน เม.ย. aprili apirila api aprill aprīlis balandis balandžio prill pri ephreli eph abrëll afirilu afi красавік красавіка אפר',
  'may mai mayo maggio mag maio mei maj toukokuu touko toukokuuta maí maja květen kvě května máj mája május май мая травень трав травня мај svibanj svi svibnja μαΐου μαΐ mayıs мамыр мам მაისი მაი մայիս մյս մայիսի מאי مايو ماي أيار مه मई মে மே మే मे મે مئی พฤษภาคม พ.ค. maig maiatza maijs gegužė gegužės meyi mey mee mayu',
  'june jun juni juin junio giugno giu junho kesäkuu kesä kesäkuuta júní jún czerwiec cze czerwca červen čvn června júna június iunie iun юни июнь июня июн червень черв червня јун lipanj lipnja junij јуни ιουνίου ιουν haziran haz iyun iyn маусым мау ივნისი ივნ հունիս հնս հունիսի יוני يونيو حزيران ژوئن जून জুন ஜூன் జూన్ જૂન جون มิถุนายน มิ.ย. junie juny ekaina eka xuño juuni jūnijs jūn birželis birželio qershor qer yuni yun чэрвень чэрвеня',
  'july jul juli juillet juil julio luglio lug julho heinäkuu heinä heinäkuuta júlí júl lipiec lipca červenec čvc července júla július iulie iul юли июль июля июл липень лип липня јул srpanj srpnja julij јули ιουλίου ιουλ temmuz tem iyul iyl шілде шіл ივლისი ივლ հուլիս հլս հուլիսի יולי يوليو يوليوز تموز ژوئیه जुलाई জুলাই জুল ஜூலை జులై जुलै જુલાઈ جولائی julai กรกฎาคม ก.ค. julie juliol uztaila uzt xullo xul juuli jūlijs jūl liepa liepos korrik korr julayi yuli yul ліпень ліпеня जुल',
  'august aug août agosto ago augustus augusti elokuu elo elokuuta ágúst ágú sierpień sie sierpnia srpen srpna augusta augusztus август авг августа серпень серп серпня kolovoz kol kolovoza avgust avg αυγούστου αυγ ağustos ağu avqust avq тамыз там აგვისტო აგვ օգոստոս օգս օգոստոսի אוגוסט أغسطس غشت آب اوت अगस्त আগস্ট আগ ஆகஸ்ட் ஆக ఆగస్టు ఆగ ऑगस्ट ऑग ઑગસ્ટ اگست agustus agu ogos ogo สิงหาคม ส.ค. agosti agost ag abuztua abu augusts rugpjūtis rugpjūčio gusht gush agasti aga agusta жнівень жніўня אוג अग',
  'september sep sept septembre septiembre settembre set setembro syyskuu syys syyskuuta wrzesień wrz września září zář septembra szeptember szept septembrie септември сентябрь сент сентября вересень вер вересня септембар сеп rujan ruj rujna σεπτεμβρίου σεπ eylül eyl sentyabr sen қыркүйек қыр სექტემბერი სექ սեպտեմբեր սեպ սեպտեմբերի ספטמבר سبتمبر شتنبر أيلول سپتامبر सितंबर সেপ্টেম্বর সেপ্ট সেপ செப்டம்பர் செப் సెప్టెంబర్ సెప్టెం सप्टेंबर सप्टें સપ્ટેમ્બર સપ્ટે ستمبر กันยายน ก.ย. septemba setembre iraila ira septembris rugsėjis rugsėjo shtator sht septhemba satumba верасень верасня septembar ספט सित',
  'october oct oktober okt octobre octubre ottobre ott outubro out lokakuu loka lokakuuta október październik paź października říjen říj října októbra octombrie октомври октябрь окт октября жовтень жовт жовтня октобар οκτωβρίου οκτ ekim eki oktyabr қазан қаз ოქტომბერი ოქტ հոկտեմբեր հոկ հոկտեմբերի אוקטובר أكتوبر اکتبر अक्टूबर অক্টোবর অক্টো அக்டோபர் அக் అక్టోబర్ అక్టో ऑक्टोबर ऑक्टो ઑક્ટોબર ઑક્ટો اکتوبر ตุลาคม ต.ค. oktoba urria urr oktoober oktobris spalis spalio tetor tet okthoba oktobar кастрычнік кастрычніка אוק अक्टू',
  'november nov novembre noviembre novembro marraskuu marras marraskuuta nóvember nóv listopadu novembra noiembrie ноември ноябрь нояб ноября листопад лист листопада новембар нов studeni stu studenoga ное νοεμβρίου νοε kasım kas noyabr noy қараша қар ნოემბერი ნოე նոյեմբեր նոյ նոյեմբերի נובמבר نوفمبر نونبر نوامبر नवंबर নভেম্বর নভে நவம்பர் நவ నవంబర్ నవం नोव्हेंबर नोव्हें નવેમ્બર નવે نومبر พฤศจิกายน พ.ย. novemba azaroa aza novembris lapkritis lapkričio nëntor nën nuwamba novembar лістапад лістапада נוב नव',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro desember joulukuu joulu joulukuuta grudzień gru grudnia prosinec pro prosince decembra decembrie декември декабрь дек декабря грудень груд грудня децембар дец prosinac prosinca δεκεμβρίου δεκ aralık ara dekabr dek желтоқсан жел დეკემბერი დეკ դեկտեմբեր դեկ դեկտեմբերի דצמבר ديسمبر دجنبر دسامبر दिसंबर ডিসেম্বর ডিসে டிசம்பர் டிச డిసెంబర్ డిసెం डिसेंबर डिसें ડિસેમ્બર ડિસે دسمبر disember dis ธันวาคม ธ.ค. desemba desembre des abendua abe decembro detsember dets decembris gruodis gruodžio dhjetor dhj disemba disamba decembar снежань снежня דצמ दिस',
]

let monthOfName: Map<string, number> | undefined

/** Returns the month (1 to 12) that a word names in any of the languages, else 0. */
export function monthNamed(word: string): number {
  if (monthOfName === undefined) {
    monthOfName = new Map()
    for (const [index, names] of namesByMonth.entries()) {
      for (const name of names.split(' ')) monthOfName.set(name, index + 1)
    }
  }
  const lower = word.toLowerCase()
  const found = monthOfName.get(lower) ?? monthOfName.get(lower.normalize('NFC'))
  if (found !== undefined) return found
  // Hebrew writes "in" onto the month.
  return lower.charCodeAt(0) === 0x5d1 ? (monthOfName.get(lower.slice(1)) ?? 0) : 0
}
