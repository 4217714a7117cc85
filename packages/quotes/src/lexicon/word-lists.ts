import { WordClass } from './word-class.ts'

const B = WordClass

/** Words with their classes. Own list. */
export const classLists: readonly (readonly [number, string])[] = [
  [
    B.determiner,
    `the a an this that these those his her its their our my your some many several both all
    any each every no one two three four five six seven eight nine ten another other most few more
    whose half dozens hundreds thousands such neither either`,
  ],
  [
    B.subjectPronoun | B.clauseStart,
    'he she it they i we you who everyone everybody someone somebody nobody nothing everything anyone there',
  ],
  [B.objectPronoun, 'him her them me us it you himself herself themselves'],
  [
    B.preposition,
    `of for at in from to with on by about against under over into as including behind near
    between among within during after before since until via through without across around toward towards
    outside inside throughout amid despite upon onto alongside beyond per like than above below following
    regarding concerning because_of`,
  ],
  [
    B.subordinator | B.clauseStart,
    `that because when as while if after before since although though where whereas until
    unless whether how why what which once lest`,
  ],
  [B.coordinator, 'and but or nor yet so plus'],
  [B.auxiliary | B.finite, 'has have had was were is are am does did do'],
  [B.auxiliary, 'be been being having having'],
  [B.be, "was were is are am be been being isn't aren't wasn't weren't"],
  [
    B.auxiliary | B.finite | B.modal,
    `will would can could may might must should shall cannot won't wouldn't can't couldn't
    shouldn't mustn't doesn't don't didn't needn't does did do`,
  ],
  [B.auxiliary | B.finite, "isn't aren't wasn't weren't hasn't haven't hadn't ain't"],
  [
    B.negation,
    `not never n't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't
    shouldn't doesn't don't didn't cannot ain't`,
  ],
  [
    B.adverb,
    `not never also later then ever even already still just often now again further once soon only always
    too instead perhaps meanwhile nevertheless nonetheless however moreover furthermore therefore thus
    first initially both almost quite rather very well here there maybe afterward afterwards thereby
    sometimes twice long earlier together though ago elsewhere otherwise indeed alone simultaneously`,
  ],
  [
    B.finite | B.past,
    `went made took got came won lost gave saw knew ran held led left kept put set let met paid sent spent
    stood became began broke brought built bought chose cut drew drove fell felt fought found grew heard hit
    meant rose sold spoke threw understood wrote thought told said rode sat slept shook sank sought struck
    swung taught tore woke wore withdrew froze flew forgot gathered beat bore bound cost cast dealt dug fed
    fled hung hid hurt laid lit quit rang sang shed shot shut spread stole swept swore undertook upheld wound`,
  ],
  [
    B.past,
    `gone taken given seen known won done been broken brought built bought chosen drawn driven fallen felt found
    grown heard held kept led left lost made meant met paid put risen sent set sold spoken spent stood struck
    taught told thrown thought understood worn written shown become begun come run hidden beaten born`,
  ],
  [
    B.finite,
    `'re 've 'd 'll 'm wants needs goes makes takes gets comes means remains seems looks appears gives
    becomes begins believes belongs brings continues costs depends deserves does exists expects faces feels
    fits follows gives grows happens hears helps hopes includes involves keeps knows lacks lets lies likes
    lives loses loves matters meets moves occurs offers opens owes pays plays prefers provides puts reaches
    receives represents requires runs sees sells sends serves shares sits sounds spends stands starts stays
    supports teaches tends thinks tries turns understands uses wins works`,
  ],
  [
    B.present,
    `want need go make take get come mean remain seem look appear give become begin believe belong bring continue
    cost depend deserve exist expect feel follow grow happen hear help hope include involve keep know lack let
    lie live lose love matter meet move occur open owe pay play prefer provide put reach receive require
    run see sell send serve sit sound spend stand start stay tend think try turn understand use win work
    agree deal hold leave fall build buy allow create win vote lead read ask tell say find try care talk
    wants needs goes makes takes gets comes means seems`,
  ],
  [
    B.day | B.adverb,
    `monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight
    mon tue tues wed thu thur thurs fri sat sun`,
  ],
  [
    B.day,
    `january february march april june july august september october november december jan jan. feb feb. mar.
    apr. aug aug. sept sept. sep. oct oct. nov nov. dec dec.`,
  ],
  [
    B.timeNoun,
    `week weeks month months year years day days morning afternoon evening night weekend summer winter spring
    fall hour hours minute minutes decade decades season moment monday tuesday wednesday thursday friday saturday
    sunday time`,
  ],
  [
    B.title | B.honorific,
    'mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lord lady dame madam mx mx. rev rev. hon hon. fr fr. st.',
  ],
  [
    B.title,
    `sen sen. senator sens. rep rep. reps. representative gov gov. governor president vice prime minister secretary
    justice judge gen gen. general col col. colonel capt capt. captain lt lt. lieutenant sgt sgt. sergeant maj. major
    adm. admiral cmdr. commander king queen prince princess pope emperor chairman chairwoman chairperson mayor ambassador director chief
    former then-president deputy first second attorney congressman congresswoman rev father sister brother bishop
    archbishop cardinal imam rabbi sheikh ayatollah professor doctor coach detective officer inspector sheriff
    councilman councilwoman commissioner chancellor premier executive senior foreign defense defence finance
    interior trade treasury state minister-designate spokesman spokeswoman spokesperson analyst strategist
    pollster economist historian author journalist reporter editor activist leader speaker majority minority whip
    candidate nominee counterpart manager founder co-founder ceo cto cfo attorney lawyer democratic republican
    democrat conservative liberal superintendent principal trustee envoy negotiator adviser advisor acting
    assistant associate undersecretary counselor consul delegate lawmaker legislator policy party floor national
    presidential representative-elect president-elect ex-president health education justice labor labour energy
    industry agriculture environment culture unification councillor councilor cllr mp mps mep meps msp mla td alderman constable magistrate
    brigadier commodore commandant warden provost dean vicar canon monsignor`,
  ],
  [
    B.source,
    `person boss skipper widow widower guard employee worker soldier victim passenger customer opponent
    incumbent challenger rival captain striker goalkeeper midfielder winger solicitor barrister spokesman spokeswoman spokesperson spokespeople spokesmen actor actress singer rapper filmmaker comedian host anchor moderator
    caller blogger columnist commentator entrepreneur billionaire businessman businesswoman tycoon veteran pastor priest activist
    surgeon physician nurse driver owner founder chef artist musician official officials critic critics expert experts analyst analysts
    source sources supporter supporters aide aides adviser advisers advisor advisors police prosecutors prosecutor
    lawyer lawyers attorney attorneys judge judges lawmaker lawmakers republicans democrats conservatives liberals
    activist activists scientist scientists researcher researchers doctor doctors economist economists
    strategist strategists pollster pollsters pundit pundits observer observers author authors editor
    editors reporter reporters journalist journalists witness witnesses resident residents neighbor neighbors
    neighbour neighbours leader leaders president minister ministers governor mayor senator secretary chairman chairwoman chief director
    people voters voter others many some authorities investigators detectives officers officer diplomats diplomat negotiators
    opponents allies advocates advocate insiders teachers teacher parents mother father son daughter wife
    husband brother sister friend friends colleague colleagues man woman men women student students professor
    professors historian historians academics users fans commentators executives executive managers manager
    candidate candidates representatives representative members member farmers workers employees
    organizers protesters demonstrators companies firms lawyers veterans americans nobody everyone someone somebody
    study report survey poll statement document documents letter email lawsuit complaint indictment filing
    website article newspaper paper magazine book memo media outlets press release one anyone`,
  ],
  [
    B.body,
    `ministry department agency committee commission court council company firm bank government administration
    campaign party white_house office group organization organisation team union university institute
    foundation association board bureau police authority authorities army military navy force forces
    embassy parliament senate congress house cabinet coalition alliance network newspaper magazine
    paper outlet station channel journal league club federation pentagon kremlin service center centre
    corporation unit division airline hospital school college church society secretariat delegation
    opposition presidency palace side sides treasury`,
  ],
]
