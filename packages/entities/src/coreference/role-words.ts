const words = (list: string) => new Set(list.split(/\s+/))
/** Words that may stand before the head of a title without a capital. */
export const modifiers = words(
  `former acting deputy vice senior chief interim outgoing incoming assistant associate executive presidential foreign
  defense defence labour labor energy treasury prime national general special top head managing opposition government police party state military
  junior ex late longtime veteran then co ruling conservative liberal first second third federal local regional finance
  trade health education interior justice press floor majority minority parliamentary royal crown lead principal
  independent political economic financial legal medical human rights research film art music football club team
  company bank city county village union student lead chief-of-staff newly elected current nominated retired legendary ch`,
)
export const honorifics = words(
  'mr mr. mrs mrs. ms ms. miss mx mx. messrs messrs. mme mme. madam sir dame hon hon.',
)
/** Kin and company: whom somebody belongs to, not what they do. "Sister Agnes" with a capital is a title. */
export const kinship = words(
  `father mother dad mum mom parent parents son daughter brother sister twin sibling wife husband spouse widow widower cousin
  uncle aunt nephew niece grandfather grandmother grandson granddaughter stepfather stepmother stepson stepdaughter
  girlfriend boyfriend fiance fiancee fiancé fiancée partner friend neighbor neighbour colleague teammate classmate
  roommate victim suspect predecessor successor rival opponent`,
)
export const connectors = words('of for and the to at on')
/** What may stand before the words of a role: there they begin. */
export const openings = words(
  `the a an this that his her its their our my whose said says told by to from with and or as of for on at in but like including
  against about between after before while when where who than via , ; : ( — – " ” “`,
)
/** Words in lower case that a role never holds. */
export const verbs = words(
  `is are was were be been being has have had do does did will would can could may might should must shall not met won
  saw took gave got made became left led beat quit told said says say asked called named known made killed held sent put
  let set hit cut ran sought brought thought found felt paid lost spoke wrote rose fell began came went grew drew hired`,
)
/** Words with a capital at the start of a sentence or headline that no title begins with. */
export const leads = words(
  `with when while as after before but and for from in on at by said although since if then also despite meanwhile
  however that this these those both told according asked under over until like unlike among today yesterday tomorrow tonight
  now then later earlier soon here there only even still yet once instead perhaps maybe thus hence who what why how outside inside`,
)
/** Words that no role ends with. */
export const danglers = words('of for and the to at on in a an from with by as or but not so -')
/** Ways to address somebody, that say nothing beside another title. */
export const forms = words(
  'dr dr. prof prof. mr mr. mrs mrs. ms ms. sir dame sheikh sheikha hon hon.',
)
export const appositionStarts = words('the a an this his her their its our my')
/** Words that end a role. */
export const closers = words('who which that but when while because as after before')
/** Words before the head of a role that say it is none. */
export const stops = new Set([...closers, ...verbs, 'with', 'by', 'from', 'in', 'on'])
/** Words that say which before all others. */
export const beginners = words('former acting then ex late interim outgoing incoming')
