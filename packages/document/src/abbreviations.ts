const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Abbreviations that stand before a name: their period never ends a sentence. */
export const titleAbbreviations = words(
  `Mr Mrs Ms Mx Dr Drs Prof Rep Reps Sen Sens Gov Govs Gen Col Lt Sgt Capt Maj Adm Brig Cmdr Cpl
  Pvt Supt Insp Det Rev Fr Hon Pres Amb Atty Messrs Mmes Mme Mlle Msgr Ald Asst Mt St Ste Ft vs v viz cf e.g i.e approx Rt`,
)

/** Abbreviations whose period is theirs when a number follows: "Aug. 1", "No. 10", "pp. 3". */
export const numberAbbreviations = words(
  `Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos no nos p pp Art Sec Fig fig Vol vol
  Ch ch Rs b c ca d div m Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun`,
)

/** Abbreviations that may stand inside a sentence or at its end: the next word decides. */
export const openAbbreviations = words(
  `Inc Corp Co Cos Ltd Bros Jr Sr Assn Dept Univ Inst Intl Mfg Ave Blvd Rd Hwy etc al Esq Ala Ariz Ark Calif Colo Conn Fla Ga Kan Ky Md Mich Minn Mont Neb Nev Okla Pa Tenn
  Tex Va Vt Wis Wyo Jan Feb Aug Sept Oct Nov Dec`,
)

/** State abbreviations that are also words: abbreviations only after a comma ("Salem, Ore."). */
export const placeAbbreviations = words('Del Ill Ind La Mass Me Miss Mo Ore Wash')

/** Capitalized words that begin a sentence far more often than they continue a name. */
export const sentenceStarters = words(
  `The A An This That These Those There Here It Its He She They We I You His Her Their Our My Your
  And But Or So Yet Nor If When While As At By For From In Into Of On To With Within Without After
  Before During Since Until Although Though Because However Meanwhile Moreover Furthermore Still Also
  Even Despite According Under Over Among Both Some Many Most More Several All Each Every Any No Not
  Only Other Others Another Such What Who Which Why How Where Whether Then Thus Now Today Yesterday
  Last Next Earlier Later One Two Three Once Just Asked About Between Through Amid Per Let Please`,
)

/** Words that continue a clock time: "9 a.m. Thursday", "8 p.m. Eastern", "10 a.m. GMT". */
export const clockFollowers = words(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
  August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue
  Tues Wed Thu Thurs Fri Sat Sun ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST KST
  JST IST Eastern Central Pacific Mountain Greenwich Moscow Beijing Tokyo Seoul`,
)
