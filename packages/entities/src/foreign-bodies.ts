import type { FoundName } from './find-names.ts'
import type { Analysis } from './tagger/analysis.ts'
import { hashWord } from './tagger/hashing.ts'

const hashes = (list: string) => new Set(list.split(/\s+/).map((word) => hashWord(word)))

/** First words of bodies in the languages that English news leaves untranslated. */
const foreignBodies = hashes(
  `Grupo Banco Banca Caja Compañía Corporación Diario Radio Televisión Canal Partido Movimiento Frente Alianza Coalición Unión
  Sindicato Confederación Federación Asociación Fundación Instituto Universidad Colegio Hospital Ministerio Secretaría Minera
  Petróleos Aerolíneas Constructora Cervecería Cooperativa Editorial Laboratorios Industrias Inversiones Deportivo Atlético Club
  Companhia Jornal Rede Universidade Movimento Partito Gruppo Banque Société Compagnie Parti Université Institut
  Mouvement Fédération Deutsche Gesellschaft Verein Universität Partai Harakat Hizb Jamaat`,
)
const foreignArticles = hashes('El La Los Las Il Lo Le Les O A Der Die Das De')
/** What newspapers of those languages are called, behind an article. */
const newspapers = hashes(
  `Diario Jornal Giornale Journal Courrier Corriere Correo Gazzetta Gazette Gaceta Tribuna Tribune Voz Voix Heraldo Universal
  Nacional Nación Telégrafo Periódico Mercurio Comercio Tiempo Mundo País Globo Monde Figaro Soir Matin Temps Progrès Parisien
  Stampa Repubblica Zeitung Spiegel Standard Kurier Presse Volkskrant Telegraaf Standaard Tijd`,
)
/**
 * Whether a name that the tagger doesn't take for a body is one that English news leaves untranslated: "Banco Meridiano",
 * "El Diario".
 */
export function isForeignBody({ first, end, type }: FoundName, { words }: Analysis): boolean {
  const isOpen = type === 'person' || type === 'work' || type === 'product'
  if (!isOpen || end - first < 2) return false
  const opening = words.exact[first] as number
  if (foreignBodies.has(opening)) return true
  return foreignArticles.has(opening) && newspapers.has(words.exact[first + 1] as number)
}
