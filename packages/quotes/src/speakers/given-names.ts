/** Frequent given names by the gender they mostly go with; soft evidence for pronouns only. Own list. */
const female = `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley
kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather
diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline
martha gloria teresa ann anne sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber
marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary chelsea melania ivanka
carly loretta nikki claire elena elise eva fiona gabriela gina greta ines ingrid irene isabel jane jill jo josephine kate katie
kathy kirsten kristen kristin lena leah lucia lucy lydia marina marta maya mia monica nadia naomi nina nora olga paula petra
rosa rosie ruby sally sofia sonia susana sylvia tamara tanya tara tina ursula valerie vanessa vera wendy yvonne zoe ada agnes
aisha amelia amina ana angelina anita anja annie astrid ava bella bianca bridget camilla carla carmen caroline cecilia celia
clara claudia connie daniela daphne dawn eleanor ellen elsa erica erin ester esther fatima felicia flora freya hana heidi helena
hilda holly ida imelda jasmine jenny kamala keiko kirsty latoya leila lily liz maggie malala mara marianne maureen melinda mila
miriam molly nancy natasha nell noor phoebe priya rania rita robin rose roxanne sabrina sadie sandy selma serena sheila shelley simone
stella sue susanne suzanne tess tracy tulsi uma viktoria vivian yasmin yuki`
const male = `john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan
stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose
adam henry nathan peter kyle barack bernie ted marco bill joe mike tim jeb ben newt rudy harry mitch chris bob jim tom dan steve
vladimir alan albert alex alfred ali andre angel antonio arthur austin barry bashar bernard brad bradley brent bruce bryan
carl carlos cesar chad chuck clarence cory craig dave dean derek diego don doug douglas dwight earl eddie edgar eduardo
edwin elias elliot emmanuel enrique ernest eugene felipe felix fernando francis francisco fred frederick gabriel gavin gene
gerald gerard gilbert giovanni glenn gordon graham greg guy hans harold hassan hector herbert howard hugh hugo ian ibrahim
igor isaac ivan jamal jared javier jay jeff jeremy jesse jesus jimmy joel jon jorge juan julian karl keith ken kurt lance
lars lee leo leon leonard lewis lloyd louis lucas luis luke malcolm manuel marcus mario martin marvin maurice max melvin
miguel mitchell mohamed mohammed muhammad nathaniel neil nelson nigel noah norman oliver omar oscar pablo pedro perry phil
philip phillip pierre rafael ralph ramon randy ray reggie rex ricardo rick roberto rodney roger roland ron ross roy russell
salvador sam scott sean sergei sergio seth shane sidney simon stanley stuart terry theodore todd tony travis trevor victor
vincent wade wallace walter warren wayne wesley wilfred xavier zachary toby boris nigel anders bjorn dmitri emil erik gustav
hiroshi ilya jan jonas kenji klaus kofi kwame lorenzo magnus marek mateo mikhail narendra nikolai olaf otto pavel pieter raul
ravi rodrigo sanjay stefan sven takeshi tariq tomas umar viktor volodymyr werner yusuf benyamin binyamin shinzo fumio shigeru
christopher jamieson pete lindsey elijah keir rishi emmanuel olaf recep jair imran asif`

const genders = new Map<string, 'female' | 'male'>()
for (const name of female.split(/\s+/)) genders.set(name, 'female')
for (const name of male.split(/\s+/)) if (!genders.has(name)) genders.set(name, 'male')

/** Returns the gender that a lower-case given name mostly goes with, or null if it is not listed. */
export function genderOfGivenName(name: string): 'female' | 'male' | null {
  return genders.get(name) ?? null
}

/** East Asian family names that stand before the given name. Own list. */
export const familyNamesFirst: ReadonlySet<string> = new Set(
  `kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song ryu yoo hong moon yang bae baek heo nam
  noh ha kwak sung cha joo woo koo min jin na ji um chae won cheon bang gong hyun ham byun yeom yeo chu do so seok seon seol ma gil yeon
  wi pyo myung ki ban wang li zhang liu chen zhao huang zhou wu xu sun hu zhu gao lin he guo luo liang xie tang deng xi mao
  feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao lu fu tan qin nguyen tran le pham`.split(
    /\s+/,
  ),
)
